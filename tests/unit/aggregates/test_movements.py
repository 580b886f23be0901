"""Those who graduated are looked for on the two lists that follow, and few are never told."""

import pytest

from lebak_reports.aggregates.joint import release_of
from lebak_reports.aggregates.movements import lasting_of
from lebak_reports.aggregates.standing import Standing
from lebak_reports.periods import Quarter

from .conftest import families, landed

KODE = "36.02.01"
QUARTERS = [Quarter(2023, 4), *(Quarter(2024, number) for number in (1, 2, 3))]
LISTED = 60


def graduated(count):
    rows = {"id_keluarga": [f"k{KODE}-{LISTED + number}" for number in range(count)]}
    fixed = {"kode_wilayah": KODE, "periode": "2024Q1", "jenis_perubahan": "graduasi"}
    return landed("status_triwulan", rows | fixed | {"arah": "keluar"})


@pytest.fixture
def lasting(landing_of, params):
    """Forty leave in the first quarter; so many of them are on the list of the third again."""

    def follow(back, *, quarters=QUARTERS, left=40):
        lists = [LISTED + left, LISTED, LISTED, LISTED + back]
        landings = {
            quarter: landing_of(
                str(quarter),
                keluarga=families({KODE: count}),
                **({} if quarter.year == 2023 else {"status_triwulan": graduated(left)}),
            )
            for quarter, count in zip(quarters, lists, strict=False)
        }
        last = landings[quarters[-1]]
        standing = Standing(last, landings, params)
        release = release_of(last.quarter, standing.summaries, params)
        return lasting_of(standing, release).to_dict("records")

    return follow


def test_who_came_back_within_two_quarters_did_not_stay_off(lasting):
    (row,) = lasting(10)
    assert (row["graduasi"], row["tetap"], row["kembali"]) == (40, 40 - 10, 10)
    assert (row["status"], row["tersembunyi"]) == ("ok", False)


@pytest.mark.parametrize("back", [1, 4, 36, 39])
def test_few_who_came_back_or_few_who_stayed_are_hidden(lasting, back):
    (row,) = lasting(back)
    assert row["tersembunyi"]


def test_all_who_stayed_are_told(lasting):
    (row,) = lasting(0)
    assert (row["tetap"], row["tersembunyi"]) == (40, False)


def test_a_quarter_that_is_not_followed_by_two_lists_waits(lasting):
    (row,) = lasting(0, quarters=QUARTERS[:3])
    assert (row["status"], row["tetap"], row["tersembunyi"]) == ("belum_dua_triwulan", 0, False)


def test_few_graduates_are_hidden(lasting):
    (row,) = lasting(0, left=3)
    assert row["tersembunyi"]
