"""Two rounds of a survey, by hand: growth, redistribution, and why there may be neither."""

from dataclasses import replace

import pytest

from lebak_reports.aggregates.growth import growth_of_surveys
from lebak_reports.aggregates.welfare import survey_line
from lebak_reports.periods import Quarter

from .conftest import landed

BEFORE, NOW = Quarter(2024, 2), Quarter(2024, 3)
"""The survey of March 2023 is out until June 2024, that of March 2024 from then on."""


def households(spending):
    count = len(spending)
    return landed(
        "survei",
        {
            "penimbang": 2.0,
            "jumlah_anggota": 4,
            "strata": "desa",
            "psu": [str(place) for place in range(count)],
            "pengeluaran_per_kapita_rp": spending,
        },
    )


@pytest.fixture
def split(landing_of, params):
    def between(first, second, *, params=params):
        given = {BEFORE: first, NOW: second}
        landings = {
            quarter: landing_of(str(quarter), **({} if rows is None else {"survei": rows}))
            for quarter, rows in given.items()
        }
        return growth_of_surveys(NOW, landings, params=params)

    return between


def test_a_mean_that_grew_alone_is_all_growth(split, params):
    old, new = (survey_line(params, quarter).rupiah for quarter in (BEFORE, NOW))
    # Half of the line and three halves of it, then both doubled, in the prices of their year.
    first = households([round(old * 0.4), round(old * 1.5)] * 10)
    second = households([round(new * 0.8), round(new * 3.0)] * 10)
    found = split(first, second)
    shapley = found[found["basis"] == "shapley"].set_index(["measure", "component"])["estimate"]
    # P1 falls from (1 - 0.4) / 2 to (1 - 0.8) / 2.
    assert shapley["P1", "perubahan"] == pytest.approx(0.1 - 0.3, abs=1e-5)
    assert shapley["P1", "pertumbuhan"] == pytest.approx(0.1 - 0.3, abs=1e-5)
    assert shapley["P1", "redistribusi"] == pytest.approx(0, abs=1e-5)
    assert shapley["P2", "sisa"] == 0
    assert set(found["quarter"]) == {BEFORE}
    assert set(found["measure"]) == {"P0", "P1", "P2"}


def test_without_an_earlier_round_the_split_is_refused_by_name(split):
    assert split(None, households([200_000] * 4))["status"].tolist() == ["tidak_tersedia"]


def test_lines_of_another_method_are_never_subtracted(split, params):
    line = survey_line(params, BEFORE)
    lines = tuple(
        each.model_copy(update={"metode": "lain"}) if each == line else each
        for each in params.garis_kemiskinan
    )
    other = replace(params, garis_kemiskinan=lines)
    rows = households([200_000, 900_000])
    assert split(rows, rows, params=other)["status"].tolist() == ["garis_berbeda"]


def test_without_a_survey_there_is_nothing_to_split(split):
    assert split(households([200_000]), None).empty
