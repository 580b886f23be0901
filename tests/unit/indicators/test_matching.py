"""Unmatched recipients bound what is known of targeting."""

import pandas as pd
import pytest

from lebak_reports.indicators import matching

KELUARGA = pd.DataFrame({"id_keluarga": list("abcd"), "is_ke": [True, True, False, False]})
PENERIMA = pd.DataFrame(
    {
        "kode_subkegiatan": ["p", "p", "p", "p", "p", "q", "r"],
        "id_keluarga": ["a", "a", "c", "x", "y", "z", "b"],
        "nilai_rp": [10, 20, 30, 40, 0, 5, 0],
    }
)


def test_a_family_counts_once_a_programme():
    frame = matching.match_rate(KELUARGA, PENERIMA)
    # p: a and c of a, c, x, y; q: none of z.
    assert frame["value"].to_dict() == {"p": 2 / 4, "q": 0, "r": 1}


@pytest.fixture
def bounds():
    return matching.outside_list_bounds(KELUARGA, PENERIMA).set_index(["measure", "domain"])


def test_bounds_by_heads(bounds):
    row = bounds.loc["di_luar_daftar.keluarga", "p"]
    assert row[["estimate", "ci_low", "ci_high", "n"]].tolist() == [1 / 2, 1 / 4, 3 / 4, 4]


def test_bounds_by_rupiah(bounds):
    row = bounds.loc["di_luar_daftar.rupiah", "p"]
    # 30 to a on the list, 30 to c outside, 40 unknown, of 100.
    assert row[["estimate", "ci_low", "ci_high", "n"]].tolist() == [30 / 60, 0.30, 0.70, 100]


def test_nobody_matched_leaves_bounds_without_estimate(bounds):
    row = bounds.loc["di_luar_daftar.keluarga", "q"]
    assert row["status"] == "tidak_tersedia"
    assert row[["ci_low", "ci_high"]].tolist() == [0, 1]
    assert pd.isna(row["estimate"])


def test_nothing_given_has_no_share(bounds):
    row = bounds.loc["di_luar_daftar.rupiah", "r"]
    assert row["status"] == "penyebut_nol"
    assert row[["estimate", "ci_low", "ci_high"]].isna().all()


def test_coverage_is_between_the_matched_and_all_of_the_list():
    row = matching.coverage_bounds(KELUARGA, PENERIMA).iloc[0]
    # a and b of a, b are reached already; x, y, z can add nobody.
    assert row[["estimate", "ci_low", "ci_high", "n"]].tolist() == [1, 1, 1, 2]
    only_p = PENERIMA[PENERIMA["kode_subkegiatan"] == "p"]
    row = matching.coverage_bounds(KELUARGA, only_p).iloc[0]
    assert row[["ci_low", "ci_high"]].tolist() == [1 / 2, 1]


def test_empty_list_has_no_coverage():
    row = matching.coverage_bounds(KELUARGA.assign(is_ke=False), PENERIMA).iloc[0]
    assert row["status"] == "penyebut_nol"
