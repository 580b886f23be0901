"""The chain from plan to families, and lines on which two records disagree."""

import pandas as pd

from lebak_reports.indicators import chain

SIRAJA = pd.DataFrame(
    {
        "kode_opd": ["x", "x", "y"],
        "kode_subkegiatan": ["a", "b", "c"],
        "kode_wilayah": ["", "36.02.01", ""],
        "rencana_rp": [100, 60, 40],
        "pagu_rp": [90, 70, 20],
        "realisasi_rp": [80, 30, 10],
        "keluaran": [5.0, None, 1.0],
        "jumlah_penerima": pd.array([4, 3, None], dtype="Int64"),
        "jumlah_keluarga_sasaran": pd.array([1, 3, None], dtype="Int64"),
    }
)


def test_each_step_is_what_is_still_recorded():
    steps = chain.chain(SIRAJA)
    assert steps["nilai_rp"].tolist() == [
        100 + 60 + 40,
        90 + 70 + 20,
        80 + 30 + 10,
        80 + 10,  # b has no output
        80,  # c has no recipients
        80 * 1 // 4,
    ]


def test_losses_add_up_to_what_never_arrives():
    steps = chain.chain(SIRAJA)
    assert steps["hilang_rp"].tolist() == [0, 20, 60, 30, 10, 60]
    assert steps["hilang_rp"].sum() == 200 - 20
    assert steps.loc["keluarga_sasaran", "porsi_ratio"] == 20 / 200


def test_a_step_that_gains_loses_a_negative_amount():
    steps = chain.chain(SIRAJA.assign(pagu_rp=[100, 100, 100]))
    assert steps.loc["pagu", "hilang_rp"] == 200 - 300


def test_a_chain_without_a_plan_has_no_shares():
    steps = chain.chain(SIRAJA.assign(rencana_rp=0))
    assert steps["porsi_ratio"].isna().all()


def test_more_families_than_recipients_count_as_all_of_them():
    steps = chain.chain(SIRAJA.assign(jumlah_keluarga_sasaran=9))
    assert steps.loc["keluarga_sasaran", "nilai_rp"] == 80


def anggaran(**changed):
    """The same lines, the first paid from two sources."""
    rows = pd.DataFrame(
        {
            "kode_opd": ["x", "x", "x", "y"],
            "kode_subkegiatan": ["a", "a", "b", "c"],
            "kode_wilayah": ["", "", "36.02.01", ""],
            "pagu_perubahan_rp": [50, 40, 70, 20],
            "realisasi_rp": [80, 0, 30, 10],
        }
    )
    return rows.assign(**changed)


def test_lines_that_agree_are_not_listed():
    assert chain.reconciled(SIRAJA, anggaran()).empty


def test_the_largest_difference_comes_first():
    lines = chain.reconciled(SIRAJA, anggaran(realisasi_rp=[75, 0, 23, 10]))
    assert lines.index.tolist() == [("x", "b", "36.02.01"), ("x", "a", "")]
    assert lines["selisih_realisasi_rp"].tolist() == [30 - 23, 80 - 75]


def test_a_line_of_one_record_only_counts_nothing_in_the_other():
    lines = chain.reconciled(SIRAJA, anggaran().iloc[:3])
    assert lines.loc[("y", "c", ""), ["selisih_pagu_rp", "selisih_realisasi_rp"]].tolist() == [
        20,
        10,
    ]
