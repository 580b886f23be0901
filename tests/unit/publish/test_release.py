"""A quarter is published whole, with its failures named, or the old one stays."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from lebak_reports.errors import PrivacyError, UsageError
from lebak_reports.periods import Quarter
from lebak_reports.project import Project
from lebak_reports.publish.facts import DocumentFact, Failure, Outcome, Release
from lebak_reports.publish.files import Hashes
from lebak_reports.publish.release import publish_release, staged_quarter, staged_region

Gate = Callable[[Path], None]


class Input(NamedTuple):
    name: str
    file: str
    sha256: str
    rows: int


KABUPATEN = Outcome(
    kode_wilayah="36.02",
    nama="Kabupaten Lebak",
    folder="36.02-lebak",
    documents=(DocumentFact(slug="laporan-triwulan", title="Laporan Triwulan"),),
    seconds=3.5,
)
BANJARSARI = Outcome(
    kode_wilayah="36.02.09",
    nama="Kecamatan Banjarsari",
    folder="36.02.09-banjarsari",
    documents=(
        DocumentFact(slug="profil-kecamatan", title="Profil Kecamatan"),
        DocumentFact(slug="laporan-kecamatan", title="Laporan Triwulan Kecamatan"),
    ),
    seconds=1.25,
)
STOPPED = Failure(notebook="90_profil.ipynb", cell=7, message="KeyError: 'kolom <b>pagu</b>'")
LEDGER = {
    "inputs": {},
    "entries": [
        {
            "id": "ke.keluarga",
            "value": 5698,
            "printed": "5.698 keluarga",
            "definition": "Keluarga pada daftar sasaran.",
            "row": None,
            "status": "contoh",
        }
    ],
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "params").mkdir()
    (tmp_path / "params" / "wilayah.yaml").write_text("kabupaten: Lebak\n")
    return Project(
        root=tmp_path,
        data=tmp_path / "data",
        cache=tmp_path / ".cache",
        outputs=tmp_path / "outputs",
        outputs_internal=tmp_path / "outputs-internal",
    )


@pytest.fixture
def published(project: Project) -> Path:
    return project.outputs / "2024Q3"


@pytest.fixture
def release() -> Release:
    return Release(
        quarter=Quarter(2024, 3),
        edisi="publik",
        contoh=True,
        publisher="Bapperida Kabupaten Lebak",
        tanggal_data=date(2024, 10, 25),
        tanggal_laporan=date(2024, 10, 31),
        inputs=(Input("verval", "data/2024Q3/verval.csv", "ab" * 32, 12),),
        outcomes=(KABUPATEN, BANJARSARI),
        started=datetime(2024, 10, 31, 2, 0, tzinfo=UTC),
        regions_expected=2,
    )


def nothing_found(_: Hashes) -> None:
    """Stand in for a gate that lets a release through."""


def write_region(staged: Path, outcome: Outcome, content: str = "isi") -> None:
    folder = staged / outcome.folder
    folder.mkdir()
    for document in outcome.documents:
        (folder / f"{document.slug}.html").write_text(content)
    (folder / "ledger.json").write_text(json.dumps(LEDGER))


@pytest.fixture
def publish(project: Project, published: Path) -> Callable[..., Release]:
    def run(release: Release, content: str = "isi", gate: Gate = nothing_found) -> Release:
        with staged_quarter(published) as staged:
            for outcome in release.outcomes:
                write_region(staged, outcome, content)
            return publish_release(Hashes(staged), release, project=project, gate=gate)

    return run


@pytest.fixture
def publish_region(project: Project, published: Path) -> Callable[..., Release]:
    def run(release: Release, content: str = "isi") -> Release:
        (outcome,) = release.outcomes
        with staged_region(published, outcome.folder) as staged:
            write_region(staged, outcome, content)
            return publish_release(Hashes(staged), release, project=project, gate=nothing_found)

    return run


def read_json(path: Path) -> dict[str, object]:
    return json.loads(path.read_bytes())


def leftovers(outputs: Path) -> Iterator[str]:
    return (path.name for path in outputs.iterdir() if path.name.startswith("."))


def test_the_manifest_holds_every_file_with_its_hash(
    publish: Callable[..., Release], release: Release, published: Path
) -> None:
    publish(release)

    manifest = read_json(published / "manifest.json")
    on_disk = {
        path.relative_to(published).as_posix(): {
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "size": path.stat().st_size,
        }
        for path in published.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    assert manifest["files"] == on_disk
    assert manifest["params"] == {
        "params/wilayah.yaml": hashlib.sha256(b"kabupaten: Lebak\n").hexdigest()
    }
    assert manifest["inputs"][0]["sha256"] == "ab" * 32
    assert (manifest["contoh"], manifest["sebagian"], manifest["edisi"]) == (True, False, "publik")


def test_nothing_is_left_beside_the_release(
    publish: Callable[..., Release], release: Release, project: Project
) -> None:
    publish(release)
    publish(release)
    assert list(leftovers(project.outputs)) == []


def test_only_manifest_and_status_differ_between_two_runs(
    publish: Callable[..., Release], release: Release, published: Path
) -> None:
    publish(release)
    first = {path.name: path.read_bytes() for path in published.rglob("*") if path.is_file()}
    publish(replace(release, started=datetime(2025, 1, 1, tzinfo=UTC)))
    second = {path.name: path.read_bytes() for path in published.rglob("*") if path.is_file()}
    differing = {name for name in first if first[name] != second[name]}
    assert differing <= {"manifest.json", "status.json"}
    assert "status.json" in differing


def test_a_failed_region_has_a_page_that_says_where_why_and_what_to_do(
    publish: Callable[..., Release], release: Release, published: Path
) -> None:
    stopped = replace(BANJARSARI, failure=STOPPED)
    whole = publish(replace(release, outcomes=(KABUPATEN, stopped)), content="setengah jadi")

    folder = published / BANJARSARI.folder
    page = (folder / "profil-kecamatan.html").read_text()
    other = (folder / "laporan-kecamatan.html").read_text()
    assert "Laporan Triwulan Kecamatan Kecamatan Banjarsari belum dapat dibuat" in other
    assert whole.exit_code == 3
    assert "90_profil.ipynb, sel 7" in page
    assert "KeyError: &#39;kolom &lt;b&gt;pagu&lt;/b&gt;&#39;" in page
    assert "make region Q=2024Q3 R=36.02.09" in page
    assert read_json(folder / "gagal.json")["failure"]["cell"] == 7
    assert {path.name for path in folder.iterdir()} == {
        "gagal.json",
        "laporan-kecamatan.html",
        "profil-kecamatan.html",
    }
    status = read_json(published / "status.json")
    assert (status["exit_code"], [region["status"] for region in status["regions"]]) == (
        3,
        ["berhasil", "gagal"],
    )


def test_a_gate_that_refuses_leaves_the_earlier_release(
    publish: Callable[..., Release], release: Release, project: Project, published: Path
) -> None:
    publish(release, content="lama")

    def refusing(_: Hashes) -> None:
        raise PrivacyError((("a.html", "NIK"),))

    with pytest.raises(PrivacyError):
        publish(release, content="baru", gate=refusing)

    assert (published / KABUPATEN.folder / "laporan-triwulan.html").read_text() == "lama"
    assert list(leftovers(project.outputs)) == []


def test_one_region_replaces_itself_and_keeps_the_others(
    publish: Callable[..., Release],
    publish_region: Callable[..., Release],
    release: Release,
    published: Path,
) -> None:
    publish(release, content="lama")
    untouched = (published / KABUPATEN.folder / "laporan-triwulan.html").stat().st_ino

    whole = publish_region(replace(release, outcomes=(BANJARSARI,)), content="baru")

    assert [outcome.kode_wilayah for outcome in whole.outcomes] == ["36.02", "36.02.09"]
    assert not whole.sebagian
    assert (published / BANJARSARI.folder / "profil-kecamatan.html").read_text() == "baru"
    assert (published / KABUPATEN.folder / "laporan-triwulan.html").stat().st_ino == untouched


def test_a_release_of_one_document_a_region_can_still_be_read(
    publish: Callable[..., Release],
    publish_region: Callable[..., Release],
    release: Release,
    published: Path,
) -> None:
    publish(release)
    status = read_json(published / "status.json")
    for region in status["regions"]:
        first = region.pop("documents")[0]
        region["document"], region["title"] = first["slug"], first["title"]
    (published / "status.json").write_text(json.dumps(status))

    whole = publish_region(replace(release, outcomes=(BANJARSARI,)))

    assert whole.outcomes == (KABUPATEN, BANJARSARI)


def test_a_region_without_a_release_makes_a_partial_one(
    publish_region: Callable[..., Release], release: Release, published: Path
) -> None:
    publish_region(replace(release, outcomes=(BANJARSARI,)))

    assert read_json(published / "status.json")["sebagian"] is True
    assert "Rilis sebagian" in (published / "index.html").read_text()


def test_a_real_region_does_not_enter_a_sample_release(
    publish: Callable[..., Release],
    publish_region: Callable[..., Release],
    release: Release,
    published: Path,
) -> None:
    publish(release)

    real = replace(release, outcomes=(BANJARSARI,), contoh=False)
    with pytest.raises(UsageError, match="tidak boleh bercampur"):
        publish_region(real)

    assert read_json(published / "status.json")["contoh"] is True


def test_the_portal_links_every_file_and_asks_nothing_of_the_network(
    publish: Callable[..., Release], release: Release, project: Project, published: Path
) -> None:
    publish(release)

    page = (published / "index.html").read_text()
    assert 'href="36.02.09-banjarsari/profil-kecamatan.html"' in page
    assert 'href="36.02.09-banjarsari/laporan-kecamatan.html"' in page
    assert page.count('href="36.02.09-banjarsari/ledger.json"') == 1
    assert "profil-kecamatan.pdf" not in page
    assert "DATA CONTOH" in page
    assert ">5.698 keluarga <small>(contoh)</small></p>" in page
    assert 'data-kunci="5698">5.698</td>' in page
    assert "Data per 25 Oktober 2024" in page
    assert "http" not in page.replace("http-equiv", "")
    index = (project.outputs / "index.html").read_text()
    assert 'href="2024Q3/index.html"' in index
    assert "Triwulan III Tahun 2024" in index


def test_the_crate_is_dated_by_the_report(
    publish: Callable[..., Release], release: Release, published: Path
) -> None:
    publish(release)

    entities = {e["@id"]: e for e in read_json(published / "ro-crate-metadata.json")["@graph"]}
    assert entities["./"]["datePublished"] == "2024-10-31"
    assert "36.02.09-banjarsari/profil-kecamatan.html" in entities
