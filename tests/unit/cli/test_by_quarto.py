"""A release rendered by a fake Quarto, see tests/unit/render/fake_quarto.py."""

import json

import pytest

from lebak_reports.cli.by_quarto import Order, render_release
from lebak_reports.cli.console import Console
from lebak_reports.cli.workspace import Workspace
from lebak_reports.errors import DocumentsFailedError, MissingToolError, UsageError
from lebak_reports.periods import Quarter
from lebak_reports.project import Project
from lebak_reports.publish import DocumentFact, Outcome
from tests.conftest import ROOT
from tests.data import make_dokumen
from tests.unit.render import fake_quarto

BANJARSARI = "36.02.09-banjarsari"
CONSOLE = Console(is_quiet=True)


@pytest.fixture
def space(tmp_path, monkeypatch):
    """A release of one kecamatan, and a fake Quarto."""
    monkeypatch.setenv("QUARTO_PATH", str(fake_quarto.install(tmp_path)))
    project = Project(
        root=ROOT,
        data=tmp_path / "data",
        cache=tmp_path / "cache",
        outputs=tmp_path / "outputs",
        outputs_internal=tmp_path / "outputs-internal",
    )
    space = Workspace(Quarter(2024, 3), "publik", project)
    notebooks = space.published / BANJARSARI / "notebooks"
    notebooks.mkdir(parents=True)
    needed = {name for each in documents(space) for name in each.notebooks}
    for name in needed:
        made = make_dokumen.notebook(name, "# Uji", make_dokumen.gambar_tren(name))
        (notebooks / f"{name}.ipynb").write_text(json.dumps(made.node))
    outcome = Outcome(
        kode_wilayah="36.02.09",
        nama="Kecamatan Banjarsari",
        folder=BANJARSARI,
        documents=(DocumentFact(slug="profil-kecamatan", title="Profil"),),
        seconds=1.0,
    )
    status = {"contoh": True, "regions": [outcome.to_record()]}
    (space.published / "status.json").write_text(json.dumps(status))
    return space


def documents(space):
    """What a kecamatan has of chapters; letters and matrices are not Quarto's."""
    every = space.params.dokumen["kecamatan"]
    return [each for each in every if each.bentuk in {"laporan", "profil"}]


def order(space, only=None):
    region = space.params.regions.resolve(only) if only else None
    return Order(workspace=space, only=region, to="html")


def test_documents_of_a_fake_quarto_lie_beside_the_release(space, tmp_path):
    released = sorted(path for path in space.published.rglob("*"))
    made = render_release(order(space), CONSOLE)
    folder = tmp_path / "outputs-quarto" / "2024Q3" / BANJARSARI
    names = [f"{each.slug}.html" for each in documents(space)]
    assert made == tuple(folder / name for name in names)
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)
    assert "DATA CONTOH" in made[0].read_text().replace("\\", "")
    assert sorted(path for path in space.published.rglob("*")) == released


def test_documents_that_a_fake_quarto_refuses_are_named_with_their_region(
    space, monkeypatch, tmp_path
):
    monkeypatch.setenv("FAKE_QUARTO", "juice fails")
    with pytest.raises(DocumentsFailedError) as failed:
        render_release(order(space), CONSOLE)
    assert failed.value.exit_code == 3
    expected = "Kemiskinan Ekstrem Kecamatan, Kecamatan Banjarsari: Running juice failed: exit 1"
    assert expected in str(failed.value)
    assert not (tmp_path / "outputs-quarto").exists()


def test_without_quarto_nothing_else_is_asked(space, monkeypatch):
    monkeypatch.setenv("QUARTO_PATH", "/tidak/ada")
    with pytest.raises(MissingToolError):
        render_release(order(space), CONSOLE)


def test_a_region_outside_the_release_is_a_mistake_of_usage(space):
    with pytest.raises(UsageError, match="Belum ada laporan Kecamatan Malingping") as missing:
        render_release(order(space, only="Malingping"), CONSOLE)
    assert missing.value.exit_code == 2


def test_a_notebook_that_the_release_lacks_is_named(space):
    (space.published / BANJARSARI / "notebooks" / "90_profil.ipynb").unlink()
    with pytest.raises(UsageError, match=r"90_profil tidak ada .* R=36\.02\.09"):
        render_release(order(space), CONSOLE)
