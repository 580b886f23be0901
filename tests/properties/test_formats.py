"""What is printed can be read back: no digit is lost or moved by formatting."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lebak_reports.formats import bilangan, desimal, persen, rupiah, rupiah_penuh, terbilang
from lebak_reports.formats.words import LIMIT

UNITS = {"juta": 10**6, "miliar": 10**9, "triliun": 10**12}
ONES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
TENS = {"puluh": 10, "ratus": 100}
SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}
ONE_OF = {f"se{word}": f"satu {word}" for word in ("belas", "puluh", "ratus", "ribu")}

amounts = st.integers(min_value=-(10**15), max_value=10**15)


def read_number(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", ".").replace("−", "-"))


def read_words(text: str) -> int:
    """Evaluate a spelled number from left to right: the inverse of terbilang."""
    words = " ".join(ONE_OF.get(word, word) for word in text.split()).split()
    total = group = digit = 0
    for word in words:
        if word in ONES:
            digit = ONES.index(word)
        elif word == "belas":
            group, digit = group + 10 + digit, 0
        elif word in TENS:
            group, digit = group + digit * TENS[word], 0
        elif word in SCALES:
            total, group, digit = total + (group + digit) * SCALES[word], 0, 0
    value = total + group + digit
    return -value if words[0] == "minus" else value


@given(amounts)
def test_a_whole_number_is_read_back_exactly(number):
    assert read_number(bilangan(number)) == number


@given(amounts)
def test_an_amount_in_full_is_read_back_exactly(amount):
    assert read_number(rupiah_penuh(amount).replace("Rp", "")) == amount


@given(amounts)
def test_a_shortened_amount_is_at_most_half_of_its_last_decimal_away(amount):
    number, _, unit = rupiah(amount).replace("Rp", "").partition(" ")
    scale = UNITS.get(unit, 1)
    tolerance = Decimal("0.05") * scale if unit else 0
    assert abs(read_number(number) * scale - amount) <= tolerance


@given(amounts)
def test_a_shortened_amount_never_prints_a_thousand_of_a_smaller_unit(amount):
    number, _, unit = rupiah(amount).replace("Rp", "").partition(" ")
    assert unit == "triliun" or abs(read_number(number)) < (1000 if unit else 10**6)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4), st.integers(0, 4))
def test_rounding_moves_a_number_by_at_most_half_of_its_last_decimal(number, digits):
    assert abs(read_number(desimal(number, digits=digits)) - number) <= Decimal(5).scaleb(
        -digits - 1
    )


@given(st.decimals(min_value=0, max_value=1, places=4))
def test_a_ratio_of_four_decimals_is_read_back_from_two_decimals_of_percent(ratio):
    assert read_number(persen(ratio).removesuffix(" persen")) == ratio * 100


@given(st.integers(min_value=1 - LIMIT, max_value=LIMIT - 1))
def test_a_number_in_words_is_read_back_exactly(number):
    assert read_words(terbilang(number)) == number
