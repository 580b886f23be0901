"""A past that was rewritten is told apart from what happened."""

import pytest

from lebak_reports.periods import Quarter
from lebak_reports.publish.portal.changes import NEW_YEAR, NOT_PARTED, changes_since
from lebak_reports.publish.portal.neighbours import neighbours_of
from lebak_reports.publish.portal.regions import regions_of
from tests.unit.publish.portal.conftest import (
    BANJARSARI,
    KABUPATEN,
    SAJIRA,
    outcome,
    release_of,
)

CHANGE = "ke.keluarga.perubahan.triwulan"


@pytest.fixture
def compare(stage):
    """Compare a quarter with the one before, by the numbers of both by region."""

    def compared(before, now, quarter="2024Q3"):
        outcomes = [outcome(kode) for kode in now]
        this = Quarter.parse(quarter)
        stage(release_of(str(this.previous), *map(outcome, before)), before)
        release = release_of(quarter, *outcomes)
        folder = stage(release, now, name=f".{quarter}.staging")
        (earlier,) = neighbours_of(release, folder.parent)
        return changes_since(earlier, regions_of(folder, release), this)

    return compared


def test_revision_and_change_lead_from_the_published_number_to_today(compare):
    # Published 100; now told as 100 - 3; since then 97 + 5 = 102.
    changes = compare(
        {KABUPATEN: {"ke.keluarga": 100}},
        {KABUPATEN: {"ke.keluarga": 102, CHANGE: 5, "tren-ke.2024Q2.keluarga": 97}},
    )
    (families,) = changes.kabupaten
    assert (families.before, families.revision, families.change, families.now) == (
        "100",
        "−3",
        "+5",
        "102",
    )


def test_persons_are_parted_by_the_trend_of_the_report(compare):
    changes = compare(
        {KABUPATEN: {"ke.jiwa": 1000}},
        {KABUPATEN: {"ke.jiwa": 990, "tren-ke.2024Q2.jiwa": 1000}},
    )
    assert [(each.revision, each.change) for each in changes.kabupaten] == [("0", "−10")]


def test_without_what_is_known_now_nothing_is_parted(compare):
    changes = compare({KABUPATEN: {"ke.jiwa": 1000}}, {KABUPATEN: {"ke.jiwa": 990}})
    assert [(each.revision, each.change) for each in changes.kabupaten] == [("–", "–")]


def test_only_kecamatan_that_moved_are_listed(compare):
    changes = compare(
        {BANJARSARI: {"ke.keluarga": 50}, SAJIRA: {"ke.keluarga": 70}},
        {
            BANJARSARI: {"ke.keluarga": 50, CHANGE: 0},
            SAJIRA: {"ke.keluarga": 70, CHANGE: -2},  # 70 published, 72 known now
        },
    )
    assert changes.compared == 2
    assert [(each.label, each.revision, each.change) for each in changes.kecamatan] == [
        ("Sajira", "+2", "−2")
    ]


def test_ratios_move_by_percentage_points(compare):
    changes = compare({KABUPATEN: {"if.serapan": 0.12}}, {KABUPATEN: {"if.serapan": 0.15}})
    assert [(each.revision, each.change) for each in changes.kabupaten] == [
        (NOT_PARTED, "+3,00 persen poin")
    ]


def test_a_ratio_that_is_told_again_has_its_revision_apart(compare):
    # Published 12 percent, now known as 13; since then 13 + 2 = 15.
    changes = compare(
        {KABUPATEN: {"if.serapan": 0.12}},
        {KABUPATEN: {"if.serapan": 0.15, "revisi-angka-pokok.if.serapan.tercatat": 0.13}},
    )
    assert [(each.revision, each.change) for each in changes.kabupaten] == [
        ("+1,00 persen poin", "+2,00 persen poin")
    ]


def test_absorption_starts_anew_with_the_year(compare):
    changes = compare(
        {KABUPATEN: {"if.serapan": 0.9, "verval.porsi": 0.5}},
        {KABUPATEN: {"if.serapan": 0.1, "verval.porsi": 0.5}},
        quarter="2025Q1",
    )
    assert [each.change for each in changes.kabupaten] == ["0,00 persen poin", NEW_YEAR]


def test_a_region_that_the_earlier_release_lacks_is_not_compared(compare):
    changes = compare({KABUPATEN: {}}, {KABUPATEN: {}, SAJIRA: {"ke.keluarga": 70, CHANGE: 0}})
    assert (changes.compared, changes.kecamatan) == (0, ())
