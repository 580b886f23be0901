from decimal import Decimal

import pytest

from lebak_reports.formats import (
    TIDAK_TERSEDIA,
    bilangan,
    desimal,
    persen,
    persen_poin,
    rupiah,
    rupiah_penuh,
)


def test_thousands_are_separated_by_dots_and_decimals_by_a_comma():
    assert desimal(1234567.25, digits=2) == "1.234.567,25"


def test_halves_are_rounded_away_from_zero_and_not_to_even():
    assert [bilangan(Decimal(half)) for half in ("0.5", "1.5", "2.5")] == ["1", "2", "3"]
    assert bilangan(Decimal("-2.5")) == "−3"


def test_a_small_negative_number_does_not_print_minus_zero():
    assert desimal(-0.001) == "0,0"


def test_the_decrease_of_lebak_is_printed_as_the_percentage_one_computes_by_hand():
    assert persen((6043 - 5698) / 6043) == "5,71 persen"


def test_difference_of_rates_is_percentage_points_and_never_percent():
    assert persen_poin(0.0085 - 0.0099) == "−0,14 persen poin"


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "Rp0"),
        (999_999, "Rp999.999"),
        (1_000_000, "Rp1 juta"),
        (1_250_000, "Rp1,3 juta"),
        (885_000_000, "Rp885 juta"),
        (999_949_999, "Rp999,9 juta"),
        (999_950_000, "Rp1 miliar"),
        (5_900_000_000, "Rp5,9 miliar"),
        (500_900_000_000, "Rp500,9 miliar"),
        (999_950_000_000, "Rp1 triliun"),
        (1_234_500_000_000_000, "Rp1.234,5 triliun"),
        (-5_900_000_000, "−Rp5,9 miliar"),
    ],
)
def test_the_unit_of_an_amount_is_chosen_after_rounding(amount, text):
    assert rupiah(amount) == text


def test_an_amount_in_full_has_no_sen():
    assert rupiah_penuh(5_900_000_000) == "Rp5.900.000.000"
    assert rupiah_penuh(-1_500) == "−Rp1.500"


@pytest.mark.parametrize("written", [bilangan, desimal, persen, persen_poin, rupiah, rupiah_penuh])
@pytest.mark.parametrize("missing", [None, float("nan")])
def test_a_missing_number_is_a_named_refusal(written, missing):
    assert written(missing) == TIDAK_TERSEDIA
