"""What earlier releases printed is read from them, and kept when code or data have moved on."""

import json

import pytest

from lebak_reports.aggregates.joint import release_of
from lebak_reports.aggregates.printed import first_lists, printed_by
from lebak_reports.aggregates.releases import EarlierRelease
from lebak_reports.aggregates.summary import QuarterSummary
from lebak_reports.disclosure import narrow_cells
from lebak_reports.indicators.flows import ARAH
from lebak_reports.periods import Quarter

FIRST, SECOND, THIRD = Quarter(2023, 4), Quarter(2024, 1), Quarter(2024, 2)
KODE = ["36.02.01", "36.02.02", "36.02.03"]


def entry(exhibit, row, column, value, *, status="tercatat"):
    return {
        "id": f"{exhibit}.{row}.{column}",
        "exhibit": exhibit,
        "row": row,
        "column": column,
        "value": value,
        "status": "disembunyikan" if value is None else status,
    }


@pytest.fixture
def release(tmp_path):
    """Write a ledger that prints a list, None where it hides."""

    def write(quarter, lists, **columns):
        entries = [entry("ke-per-kecamatan", kode, "keluarga", n) for kode, n in lists.items()]
        for column, counts in columns.items():
            exhibit = "ke-per-kecamatan" if column == "keluarga_awal_tahun" else CHANGES
            entries += [entry(exhibit, kode, column, count) for kode, count in counts.items()]
        path = tmp_path / f"{quarter}.json"
        path.write_text(json.dumps({"entries": entries}), encoding="utf-8")
        return EarlierRelease(quarter, path)

    return write


CHANGES = "perubahan-per-kecamatan"


def summary(families, **changed):
    none = {reason: dict.fromkeys(families, 0) for reason in ARAH}
    return QuarterSummary(keluarga=families, perubahan=none | changed)


def test_lists_and_changes_are_read_with_what_was_hidden(params, release):
    made = release(
        SECOND,
        {"36.02.01": None, "36.02.02": 40},
        keluarga_awal_tahun={"36.02.01": 9},
        graduasi={"36.02.02": 7},
    )
    assert printed_by([made], params) == {
        ("daftar", "2024Q1", "36.02.01"): None,
        ("daftar", "2024Q1", "36.02.02"): 40,
        ("daftar", "2023Q4", "36.02.01"): 9,
        ("kelompok", "2024Q1", "graduasi", "36.02.02"): 7,
    }


def test_the_first_number_that_was_printed_counts(params, release):
    made = [
        release(FIRST, {"36.02.01": 12, "36.02.02": None}),
        release(SECOND, {}, keluarga_awal_tahun={"36.02.01": 11, "36.02.02": 30}),
    ]
    lists = first_lists(printed_by(made, params), params.run(THIRD), ["36.02.01", "36.02.02"])
    assert lists["keluarga_awal_tahun"].tolist() == [12, 30]
    assert lists["keluarga_sebelumnya"].isna().all()


def test_sample_and_real_releases_are_told_apart(tmp_path):
    path = tmp_path / "ledger.json"
    path.write_text(json.dumps({"entries": [entry("x", "a", "b", 1, status="contoh")]}), "utf-8")
    assert EarlierRelease(FIRST, path).is_synthetic


def lists_of(hidden, quarter):
    return {key[-1] for key in hidden if key[:2] == ("daftar", str(quarter))}


def test_a_pattern_is_kept_though_another_would_be_found_today(params, release):
    """The release hid the small list with the largest; found again, it would be the middle one."""
    families = {"36.02.01": 3, "36.02.02": 40, "36.02.03": 90}
    summaries = {FIRST: summary(families), SECOND: summary(families)}
    anew = lists_of(release_of(SECOND, summaries, params).hidden, FIRST)
    made = release(FIRST, {"36.02.01": None, "36.02.02": 40, "36.02.03": None, "36.02": 133})
    kept = release_of(SECOND, summaries, params, printed=printed_by([made], params))
    assert anew == {"36.02.01", "36.02.02"}
    assert lists_of(kept.hidden, FIRST) == {"36.02.01", "36.02.03"}
    assert narrow_cells(kept.system, kept.hidden) == frozenset()


def test_a_small_count_that_a_release_printed_is_not_printed_again(params, release):
    families = {"36.02.01": 3, "36.02.02": 40, "36.02.03": 90}
    summaries = {FIRST: summary(families), SECOND: summary(families)}
    made = release(FIRST, {"36.02.01": 3, "36.02.02": 40, "36.02.03": 90, "36.02": 133})
    kept = release_of(SECOND, summaries, params, printed=printed_by([made], params))
    assert lists_of(kept.hidden, FIRST) == {"36.02.01"}


def test_a_rewritten_past_does_not_break_the_search(params, release):
    families = {"36.02.01": 30, "36.02.02": 40, "36.02.03": 90}
    summaries = {FIRST: summary(families), SECOND: summary(families)}
    made = release(FIRST, {"36.02.01": 33, "36.02.02": 40, "36.02.03": 90, "36.02": 163})
    kept = release_of(SECOND, summaries, params, printed=printed_by([made], params))
    assert lists_of(kept.hidden, FIRST) == set()
