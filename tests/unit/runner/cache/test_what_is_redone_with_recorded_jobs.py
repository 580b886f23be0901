"""The matrix: what changed, and exactly what is executed and rendered again.

Execution and rendering are recorded, not done: files, landing, aggregates, keys, store, plan and
publishing are the real ones. What executing gives is compared in ``tests/release``.
"""

import json
import os
import shutil
from typing import NamedTuple

import pytest

from lebak_reports.params import load_params
from tests.unit.runner.cache.conftest import EDITED, ROOT, Recorder, of_this_root

TEMPLATE, RENDERS, COMPUTES, ENGINE = EDITED
KABUPATEN, MALINGPING, BANJARSARI = "36.02", "36.02.01", "36.02.09"
DOKUMEN = load_params(ROOT / "params").dokumen
KECAMATAN = frozenset(f"36.02.{number:02d}" for number in range(1, 29))
LAPORAN = frozenset((KABUPATEN, name) for each in DOKUMEN["kabupaten"] for name in each.notebooks)
OF_KECAMATAN = frozenset(name for each in DOKUMEN["kecamatan"] for name in each.notebooks)
PROFILES = frozenset((kode, "90_profil") for kode in KECAMATAN)
REPORTS = frozenset((kode, name) for kode in KECAMATAN for name in OF_KECAMATAN)
EVERYTHING, EVERYBODY, NOTHING = LAPORAN | REPORTS, KECAMATAN | {KABUPATEN}, frozenset()


class Redone(NamedTuple):
    executed: frozenset
    rendered: frozenset


def redone(recorder):
    return Redone(frozenset(recorder.executed), frozenset(recorder.rendered))


def family_of(frame, kode, number=0):
    """Return where a kecamatan's family stands in a file."""
    return frame.index[frame["Kode Kemdagri"].str.startswith(kode)][number]


def another_job(frame):
    frame.loc[family_of(frame, BANJARSARI), "Pekerjaan"] = "Nelayan"
    return frame


def another_desil(frame):
    frame.loc[family_of(frame, BANJARSARI, 1), "Desil Kesejahteraan"] = "4"
    return frame


def one_more_family(settled):
    """Let the family of Banjarsari that is padan but dead be alive: the list grows by one."""

    def revive(verval):
        position = list(verval.index[verval["Status Verval"] == "meninggal"])[8]
        verval.loc[position, "Status Verval"] = "memenuhi"
        return verval

    settled.rewrite("verval", revive)


CHANGES = {
    "attributes of one kecamatan": (
        lambda office: office.rewrite("sasaran_keluarga", another_job),
        {(BANJARSARI, name) for name in OF_KECAMATAN},
        {BANJARSARI},
    ),
    "desil of one kecamatan, which the laporan counts": (
        lambda office: office.rewrite("sasaran_keluarga", another_desil),
        LAPORAN | {(BANJARSARI, name) for name in OF_KECAMATAN},
        {KABUPATEN, BANJARSARI},
    ),
    "the list of one kecamatan, which every map prints": (
        one_more_family,
        EVERYTHING,
        EVERYBODY,
    ),
    "a budget line, which every profil reads": (
        lambda office: office.edit("data/2024Q3/anggaran.csv", "400000", "500000"),
        EVERYTHING,
        EVERYBODY,
    ),
    "code of one notebook": (
        lambda office: office.edit(
            "notebooks/90_profil.ipynb", "kalimat_kunci(data)", "kalimat_kunci(data) "
        ),
        PROFILES,
        KECAMATAN,
    ),
    "a markdown cell of one notebook": (
        lambda office: office.edit("notebooks/80_lampiran.ipynb", '"# ', '"# Tinjauan '),
        NOTHING,
        {KABUPATEN},
    ),
    "a template": (
        lambda office: office.append(TEMPLATE, "\n"),
        NOTHING,
        EVERYBODY,
    ),
    "a function that renders": (
        lambda office: office.append(RENDERS, "\n"),
        NOTHING,
        EVERYBODY,
    ),
    "a function that computes": (
        lambda office: office.append(COMPUTES, "\n"),
        EVERYTHING,
        EVERYBODY,
    ),
    "a module that nobody named in the cache": (
        lambda office: office.append("lebak_reports/__init__.py", "\n"),
        EVERYTHING,
        EVERYBODY,
    ),
    "the engine": (
        lambda office: office.append(ENGINE, "\n"),
        EVERYTHING,
        EVERYBODY,
    ),
    "the lock": (
        lambda office: office.append("requirements/run.txt", "\n"),
        EVERYTHING,
        EVERYBODY,
    ),
    "a param": (
        lambda office: office.append("params/opd.yaml", "\n"),
        EVERYTHING,
        EVERYBODY,
    ),
    "a file that is touched and stays as it is": (
        lambda office: (office.data / "verval.csv").touch(),
        NOTHING,
        NOTHING,
    ),
    "a lost release": (
        lambda office: shutil.rmtree(office.root / "outputs"),
        NOTHING,
        NOTHING,
    ),
}


@pytest.mark.parametrize(("change", "executed", "rendered"), CHANGES.values(), ids=CHANGES)
def test_a_change_redoes_exactly_what_it_must(settled, change, executed, rendered):
    assert settled.is_unchanged()

    change(settled)

    assert not settled.is_unchanged()
    assert redone(settled.run()) == (executed, rendered)
    assert settled.is_unchanged()


READS = {
    (BANJARSARI, "90_profil"): ("desa", "keluarga"),
    (BANJARSARI, "40_insentif"): ("insentif",),
}
SPARED = frozenset([(BANJARSARI, "40_insentif")])


@pytest.mark.parametrize(
    ("change", "spared"),
    [
        ("attributes of one kecamatan", SPARED),
        ("desil of one kecamatan, which the laporan counts", SPARED),
        ("a budget line, which every profil reads", NOTHING),
        ("a function that computes", NOTHING),
    ],
)
def test_a_notebook_is_spared_by_rows_that_it_did_not_read(office, change, spared):
    apply, executed, rendered = CHANGES[change]
    office.run(Recorder(reads=READS))

    apply(office)

    assert redone(office.run(Recorder(reads=READS))) == (executed - spared, rendered)


def test_the_first_run_does_everything_and_the_second_nothing(office):
    assert redone(office.run()) == (EVERYTHING, EVERYBODY)
    assert office.is_unchanged()
    assert redone(office.run()) == (NOTHING, NOTHING)


def test_what_the_very_first_run_made_is_recalled_after_a_change(office):
    office.run()
    office.rewrite("sasaran_keluarga", another_job)
    assert redone(office.run()) == CHANGES["attributes of one kecamatan"][1:]


def test_a_file_of_the_same_size_and_time_is_seen_to_be_another(settled):
    path = settled.data / "verval.csv"
    before = path.stat()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("25/04/2024", "26/04/2024", 1), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert path.stat().st_size == before.st_size
    assert not settled.is_unchanged()


@pytest.mark.parametrize("gone", ["2024Q3/index.html", "2024Q3/36.02-lebak/laporan-triwulan.html"])
def test_a_release_that_lost_a_file_is_published_again(settled, gone):
    (settled.root / "outputs" / gone).unlink()
    assert not settled.is_unchanged()
    assert redone(settled.run()) == (NOTHING, NOTHING)
    assert (settled.root / "outputs" / gone).exists()


@pytest.mark.parametrize(("beside", "is_unchanged"), [("2024Q2", False), ("2024Q4", True)])
def test_an_earlier_release_beside_it_renews_the_portal(settled, beside, is_unchanged):
    folder = settled.root / "outputs" / beside
    folder.mkdir()
    status = {"quarter": beside, "contoh": True, "sebagian": True, "regions": []}
    (folder / "status.json").write_text(json.dumps(status))
    assert settled.is_unchanged() is is_unchanged
    assert redone(settled.run()) == (NOTHING, NOTHING)
    assert settled.is_unchanged()


def test_another_edition_is_made_apart_and_leaves_the_first_one_alone(settled):
    assert not settled.is_unchanged("internal")
    assert redone(settled.run(edisi="internal")) == (EVERYTHING, EVERYBODY)
    assert settled.is_unchanged("internal")
    assert settled.is_unchanged()
    assert redone(settled.run()) == (NOTHING, NOTHING)


def test_a_change_that_is_taken_back_redoes_nothing(settled):
    settled.edit("params/opd.yaml", "OPD", "OPD ")
    settled.run()
    settled.edit("params/opd.yaml", "OPD ", "OPD")
    assert redone(settled.run()) == (NOTHING, NOTHING)


def test_force_redoes_everything_and_remembers_it(settled):
    assert redone(settled.run(is_renewed=True)) == (EVERYTHING, EVERYBODY)
    assert settled.is_unchanged()


def test_a_copied_checkout_needs_nothing_again(settled_office, monkeypatch, tmp_path):
    shutil.copytree(settled_office.root, tmp_path / "salinan")
    copy = of_this_root(monkeypatch, tmp_path / "salinan")
    assert not copy.is_unchanged()
    assert redone(copy.run()) == (NOTHING, NOTHING)
    assert copy.is_unchanged()


def damaged(path):
    path.write_bytes(path.read_bytes()[:-1])


def test_a_store_whose_entries_are_all_damaged_is_rebuilt(settled):
    for path in settled.store.folder.glob("??/*"):
        damaged(path)
    assert not settled.is_unchanged()
    assert redone(settled.run()) == (EVERYTHING, EVERYBODY)
    assert redone(settled.run()) == (NOTHING, NOTHING)


def test_one_damaged_entry_redoes_no_more_than_one_region(settled):
    files = [
        path
        for path in settled.store.folder.glob("??/*")
        if b'[["profil-kecamatan.html"' in path.read_bytes()
    ]
    assert len(files) == len(KECAMATAN)
    damaged(files[0])
    shutil.rmtree(settled.root / "outputs")

    recorder = settled.run()

    assert recorder.executed == set()
    assert len(recorder.rendered) == 1


def test_a_store_that_was_cleared_is_filled_again(settled):
    settled.store.clear()
    assert not settled.is_unchanged()
    assert redone(settled.run()) == (EVERYTHING, EVERYBODY)


def test_a_failed_region_is_never_remembered(office):
    office.run(Recorder(failing=frozenset({BANJARSARI})))
    assert not office.is_unchanged()

    assert redone(office.run()) == (
        {(BANJARSARI, name) for name in OF_KECAMATAN},
        {BANJARSARI},
    )
    assert office.is_unchanged()


def test_what_is_made_while_a_notebook_is_saved_is_not_remembered(office):
    path = office.root / "notebooks" / "90_profil.ipynb"
    text = path.read_text(encoding="utf-8")
    numbers = iter(range(1000))

    def save():
        path.write_text(f"{text}{' ' * next(numbers)}\n", encoding="utf-8")

    office.run(Recorder(meanwhile=save))
    path.write_text(text, encoding="utf-8")

    assert not office.is_unchanged()
    assert redone(office.run()) == (EVERYTHING, EVERYBODY)


def test_a_quarter_that_arrives_later_is_seen(settled):
    earlier = settled.data.parent / "2024Q2"
    shutil.copytree(settled.data, earlier)
    for path in earlier.glob("anggaran.csv"):
        path.unlink()
    assert not settled.is_unchanged()
    assert redone(settled.run()) == (EVERYTHING, EVERYBODY)
