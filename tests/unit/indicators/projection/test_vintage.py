"""A projection is kept as it was made, and scored when its date has come."""

import json
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lebak_reports.errors import IndicatorError
from lebak_reports.indicators.projection import Vintage, keep, project, read_record, score

VINTAGE = Vintage(
    measure="proyeksi",
    data_date=date(2024, 10, 25),
    target=date(2024, 12, 31),
    n=6,
    last=5_698.0,
    median=5_600.0,
    low80=5_500.0,
    high80=5_700.0,
    low95=5_400.0,
    high95=5_800.0,
    decline=0.8,
)


def test_record_goes_through_json_and_back():
    assert read_record(json.loads(json.dumps(VINTAGE.record()))) == VINTAGE


def test_name_changes_when_any_part_does():
    assert VINTAGE.id.startswith("2024-10-25.proyeksi.")
    assert replace(VINTAGE, n=7).id != VINTAGE.id
    assert replace(VINTAGE).id == VINTAGE.id


@pytest.mark.parametrize("changed", [{"target": "31 Desember"}, {"target": None}, {"catatan": ""}])
def test_record_that_was_tampered_with_raises(changed):
    with pytest.raises(IndicatorError):
        read_record(VINTAGE.record() | changed)


def test_score_of_a_number_between_the_intervals():
    found = score(VINTAGE, 5_750)
    assert (found.error, found.error_of_no_change) == (150, 52)
    assert (found.is_within_80, found.is_within_95) == (False, True)
    assert found.interval_score == 400
    assert found.brier == pytest.approx(0.8**2)


def test_score_of_a_number_beyond_both():
    found = score(VINTAGE, 5_390)
    assert not found.is_within_95
    assert found.interval_score == pytest.approx(400 + 2 / 0.05 * 10)
    assert found.brier == pytest.approx(0.2**2)


DAYS = [date(2023, 12, 31), date(2024, 3, 31), date(2024, 6, 30), date(2024, 9, 30)]
WHEN = {"data_date": DAYS[-1], "target": date(2024, 12, 31), "last": 955}


def test_projection_is_kept_with_its_numbers():
    frame = project(pd.Series([1_000, 980, 950, 955], index=DAYS), target=WHEN["target"])
    kept = keep(frame, measure="proyeksi", **WHEN)
    assert kept.median == 955 - 15
    assert kept.low95 < kept.low80 < kept.median < kept.high80 < kept.high95
    assert (kept.n, kept.last) == (4, 955)


def test_refused_projection_is_not_kept():
    frame = project(pd.Series([1_000, 980, 955], index=DAYS[1:]), target=WHEN["target"])
    assert keep(frame, measure="proyeksi", **WHEN) is None
