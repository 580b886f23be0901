"""An exit counts as lasting when the family is on neither of the two following lists."""

import pandas as pd
import pytest

from lebak_reports.indicators.flows import persistence, settled
from lebak_reports.periods import Quarter

DOMAINS = ["36.02.01", "36.02.02", "36.02.03"]
LEFT = Quarter(2024, 2)
STATUS = pd.DataFrame(
    {
        "periode": ["2024Q2"] * 5 + ["2024Q1"],
        "id_keluarga": list("abcdef"),
        "kode_wilayah": ["36.02.01"] * 4 + ["36.02.02", "36.02.01"],
        "jenis_perubahan": ["graduasi"] * 3 + ["ganda", "graduasi", "graduasi"],
    }
)
LISTS = {Quarter(2024, 3): frozenset("a"), Quarter(2024, 4): frozenset("bx")}


def test_back_in_either_quarter_is_back():
    frame = persistence(STATUS, LISTS, quarter=LEFT, domains=DOMAINS)
    # a came back at once, b a quarter later, c stayed off; d left for another reason.
    assert frame.loc["36.02.01", ["numerator", "denominator"]].tolist() == [1, 3]
    assert frame["value"].tolist()[:2] == [1 / 3, 1.0]


def test_nobody_left_is_no_rate():
    frame = persistence(STATUS, LISTS, quarter=LEFT, domains=DOMAINS)
    assert frame.loc["36.02.03", "status"] == "penyebut_nol"


@pytest.mark.parametrize("known", list(LISTS))
def test_two_quarters_must_have_passed(known):
    frame = persistence(STATUS, {known: LISTS[known]}, quarter=LEFT, domains=DOMAINS)
    assert frame["status"].tolist() == ["belum_dua_triwulan"] * 3
    assert frame["value"].isna().all()


def test_another_reason_can_be_followed_too():
    frame = persistence(STATUS, LISTS, quarter=LEFT, domains=DOMAINS, reason="ganda")
    assert frame.loc["36.02.01", "value"] == 1


def test_settled_families_were_on_both_lists():
    assert settled(LISTS, quarter=Quarter(2024, 4)) == frozenset()
    assert settled(LISTS, quarter=Quarter(2024, 3)) is None
