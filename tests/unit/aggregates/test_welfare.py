"""What the survey says, by hand: two strata of two blocks, one household a block."""

from types import SimpleNamespace

import pandas as pd
import pytest

from lebak_reports.aggregates.welfare import poverty_of_survey, survey_line
from lebak_reports.periods import Quarter

LINE = SimpleNamespace(rupiah=100.0)


def households(count=40, poor=10):
    """Forty households of weight 2, the poor of five members at half the line."""
    is_poor = [place < poor for place in range(count)]
    return pd.DataFrame(
        {
            "penimbang": 2.0,
            "jumlah_anggota": [5 if poor_one else 1 for poor_one in is_poor],
            "strata": ["kota" if place % 2 else "desa" for place in range(count)],
            "psu": [str(place) for place in range(count)],
            "pengeluaran_per_kapita_rp": [50 if poor_one else 200 for poor_one in is_poor],
        }
    )


def estimate(frame, measure, satuan):
    return frame.set_index(["measure", "satuan"]).loc[(measure, satuan)]


def test_persons_and_households_are_both_counted():
    found = poverty_of_survey(households(), LINE)
    persons, families = 10 * 5 / (10 * 5 + 30), 10 / 40
    for measure, gap in (("P0", 1), ("P1", 1 / 2), ("P2", 1 / 4)):
        assert estimate(found, measure, "jiwa")["estimate"] == pytest.approx(persons * gap)
        assert estimate(found, measure, "rumah_tangga")["estimate"] == pytest.approx(families * gap)


def test_a_stratum_of_one_psu_refuses_the_number_by_name():
    lonely = households().assign(psu=["0" if place % 2 else str(place) for place in range(40)])
    found = poverty_of_survey(lonely, LINE)
    assert set(found["status"]) == {"strata_satu_psu"}
    assert found["estimate"].isna().all()


def test_too_few_households_are_refused():
    found = poverty_of_survey(households(count=20, poor=5), LINE)
    assert set(found["status"]) == {"sampel_di_bawah_minimum"}
    assert found[["estimate", "se", "ci_low"]].isna().all().all()


@pytest.mark.parametrize(("survei", "line"), [(None, LINE), (households(), None)])
def test_without_a_survey_or_its_line_there_is_no_row(survei, line):
    found = poverty_of_survey(survei, line)
    assert found.empty
    assert list(found.columns[:3]) == ["measure", "satuan", "estimate"]


def test_a_survey_is_held_against_the_line_of_its_march(checkout_params):
    lines = {
        str(at): survey_line(checkout_params, at).rupiah
        for at in (Quarter(2023, 4), Quarter(2024, 2), Quarter(2024, 3), Quarter(2025, 2))
    }
    assert lines == {"2023Q4": 419_000, "2024Q2": 419_000, "2024Q3": 440_705, "2025Q2": 440_705}


def test_no_later_survey_is_held_against_an_earlier_line(checkout_params):
    assert survey_line(checkout_params, Quarter(2030, 3)) is None
