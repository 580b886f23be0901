"""A projection is kept in the ledger of its release, and scored by the release of its day."""

import json
from dataclasses import replace
from datetime import date

from lebak_reports.aggregates.outlook import scores_of
from lebak_reports.aggregates.releases import EarlierRelease
from lebak_reports.aggregates.summary import QuarterSummary
from lebak_reports.aggregates.vintages import PARTS, published_vintages
from lebak_reports.indicators.projection import Vintage
from lebak_reports.periods import Quarter

THIRD, FOURTH = Quarter(2024, 3), Quarter(2024, 4)
MADE = {
    "n": 6, "last": 5_698, "median": 5_600.0, "low80": 5_500.0, "high80": 5_700.0,
    "low95": 5_400.0, "high95": 5_800.0, "decline": 0.8,
}  # fmt: skip


def release(tmp_path, params, **changed):
    folder = tmp_path / "2024Q3" / params.regions.kabupaten.slug
    folder.mkdir(parents=True)
    values = MADE | changed
    entries = [{"id": f"proyeksi.{end}", "value": values[part]} for part, end in PARTS.items()]
    (folder / "ledger.json").write_text(json.dumps({"entries": entries}), encoding="utf-8")
    return EarlierRelease(THIRD, folder / "ledger.json")


def test_what_a_release_printed_is_scored_when_its_day_has_come(tmp_path, params):
    earlier = release(tmp_path, params)
    (found,) = published_vintages([earlier], year=2024, params=params)
    assert found == Vintage(
        measure="proyeksi", data_date=date(2024, 10, 25), target=date(2024, 12, 31), **MADE
    )
    alike = {FOURTH: QuarterSummary(keluarga={"36.02.01": 5_650})}
    (row,) = scores_of(params.run(FOURTH), alike, [found]).to_dict("records")
    assert (row["aktual"], row["error"], row["is_within_95"]) == (5_650, 50.0, True)
    early = replace(found, target=date(2025, 12, 31))
    assert scores_of(params.run(FOURTH), alike, [early]).empty


def test_a_refused_projection_leaves_nothing_to_score(tmp_path, params):
    earlier = release(tmp_path, params, median=None)
    assert published_vintages([earlier], year=2024, params=params) == ()
    assert published_vintages([earlier], year=2025, params=params) == ()
