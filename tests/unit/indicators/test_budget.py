"""How much of the budget is spent, on what, and for how many families."""

import pandas as pd

from lebak_reports.indicators import budget
from lebak_reports.periods import Quarter

ANGGARAN = pd.DataFrame(
    {
        "kode_opd": ["1.03", "1.03", "1.06"],
        "kode_subkegiatan": ["p", "q", "r"],
        "strategi": [3, 1, 1],
        "penandaan": ["langsung", "penunjang", "langsung"],
        "sumber_dana": ["IF-KE", "DAK", "IF-KE"],
        "pagu_perubahan_rp": [600, 300, 100],
        "realisasi_rp": [300, 300, 0],
    }
)


def test_absorption_adds_rupiah_before_it_divides():
    by_opd = budget.absorption(ANGGARAN, by="kode_opd")
    assert by_opd.loc["1.03", "value"] == (300 + 300) / (600 + 300)
    assert by_opd.loc["1.06", "value"] == 0


def test_absorption_without_pagu_is_refused():
    without_pagu = ANGGARAN.assign(pagu_perubahan_rp=0)
    assert set(budget.absorption(without_pagu, by="strategi")["status"]) == {"penyebut_nol"}
    assert budget.total_absorption(without_pagu).status == "penyebut_nol"


def test_total_absorption_is_that_of_all_rows():
    assert budget.total_absorption(ANGGARAN).value == (300 + 300 + 0) / (600 + 300 + 100)


def test_shares_of_strategies_add_up_to_one():
    shares = budget.share_of_pagu(ANGGARAN, by="strategi")
    assert shares["value"].to_dict() == {1: (300 + 100) / 1000, 3: 600 / 1000}


def test_opd_without_a_row_is_silent():
    wajib = frozenset({"1.03", "1.06", "2.09", "1.02"})
    assert budget.silent_opd(ANGGARAN, wajib_lapor=wajib) == ("1.02", "2.09")


def test_first_quarter_needs_no_previous_quarter():
    assert budget.realisasi_of_quarter(ANGGARAN, None, quarter=Quarter(2024, 1)) == 600


def test_later_quarter_is_the_increment_of_the_cumulative():
    previous = ANGGARAN.assign(realisasi_rp=[100, 100, 0])
    spent = budget.realisasi_of_quarter(ANGGARAN, previous, quarter=Quarter(2024, 3))
    assert spent == 600 - 200


def test_later_quarter_without_the_previous_one_has_no_increment():
    assert budget.realisasi_of_quarter(ANGGARAN, None, quarter=Quarter(2024, 3)) is None


def test_cost_is_spending_over_families_reached():
    cost = budget.cost_per_family(ANGGARAN, pd.Series({"p": 2, "q": 1}), penyebut_minimum=1)
    assert cost.programmes["value"].to_dict() == {"p": 300 / 2, "q": 300 / 1}
    assert cost.median_rp == (150 + 300) / 2


def test_programme_that_reaches_no_ke_family_has_no_cost():
    cost = budget.cost_per_family(ANGGARAN, pd.Series({"p": 0}), penyebut_minimum=1)
    assert cost.programmes["status"].to_dict() == {"p": "penyebut_nol"}
    assert cost.median_rp is None


def test_programme_that_reaches_few_ke_families_has_no_cost_and_no_part_in_the_median():
    cost = budget.cost_per_family(ANGGARAN, pd.Series({"p": 2, "q": 1}), penyebut_minimum=2)
    assert cost.programmes["status"].to_dict() == {"p": "ok", "q": "penyebut_di_bawah_minimum"}
    assert cost.median_rp == 300 / 2


def test_programme_without_budget_row_costs_nothing_recorded():
    cost = budget.cost_per_family(ANGGARAN, pd.Series({"x": 1}), penyebut_minimum=1)
    assert cost.programmes.loc["x", "numerator"] == 0
