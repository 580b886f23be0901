"""How far the register has been checked."""

import pandas as pd

from lebak_reports.indicators import verification

DOMAINS = ["36.02.01", "36.02.02"]
KELUARGA = pd.DataFrame(
    {
        "kode_wilayah": ["36.02.01"] * 4,
        "kode_desa": ["36.02.01.2001", "36.02.01.2001", "36.02.01.2002", ""],
        "status_verval": ["memenuhi", "tidak_ditemukan", "belum", "belum"],
        "is_padan": [True, True, True, False],
        "no_ba_musdes": ["140/001", "", None, "140/009"],
    }
)


def test_every_outcome_of_verval_counts_as_verified():
    progress = verification.verval_progress(KELUARGA, domains=DOMAINS)
    assert progress.loc["36.02.01", ["numerator", "denominator"]].tolist() == [2, 4]


def test_empty_register_has_no_progress():
    progress = verification.verval_progress(KELUARGA, domains=DOMAINS)
    assert progress.loc["36.02.02", "status"] == "penyebut_nol"


def test_match_is_counted_over_the_whole_register():
    assert verification.match_progress(KELUARGA, domains=DOMAINS)["value"].iloc[0] == 3 / 4


def test_desa_has_minutes_when_one_of_its_families_has_and_unknown_desa_are_left_out():
    progress = verification.musdes_progress(KELUARGA, domains=DOMAINS)
    assert progress.loc["36.02.01", ["numerator", "denominator"]].tolist() == [1, 2]
