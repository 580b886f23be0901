import pytest

from lebak_reports.formats import terbilang
from lebak_reports.formats.words import LIMIT


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1_000, "seribu"),
        (1_001, "seribu satu"),
        (21_000, "dua puluh satu ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (5_900_000_000, "lima miliar sembilan ratus juta"),
        (10**15, "satu kuadriliun"),
        (-1_500, "minus seribu lima ratus"),
    ],
)
def test_numbers_are_spelled_as_receipts_spell_them(number, words):
    assert terbilang(number) == words


@pytest.mark.parametrize("number", [LIMIT, -LIMIT])
def test_a_number_without_a_name_is_refused(number):
    with pytest.raises(ValueError, match="no words"):
        terbilang(number)
