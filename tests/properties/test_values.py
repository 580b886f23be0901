"""Whatever is written from a value in one of the known ways reads back as that value."""

import contextlib
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lebak_reports.identity import Pseudonymiser, normalise, normalise_all
from lebak_reports.tables.values.amounts import LONGEST_AMOUNT, read_rupiah
from lebak_reports.tables.values.dates import read_day, read_month, read_quarter
from lebak_reports.tables.values.reading import UnreadableError

AMOUNTS = st.integers(min_value=0, max_value=10**LONGEST_AMOUNT - 1)
DAYS = st.dates(min_value=date(1970, 1, 1), max_value=date(2099, 12, 31))
BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
SANDI = Pseudonymiser(b"kunci untuk pengujian saja")


@given(AMOUNTS, st.sampled_from(["{}", "Rp {}", "Rp{},00", "Rp. {},-", " {} "]))
def test_rupiah_in_any_indonesian_writing_reads_back(amount, template):
    grouped = f"{amount:,}".replace(",", ".")
    assert read_rupiah(template.format(grouped)).value == amount
    assert read_rupiah(str(amount)).value == amount


@given(AMOUNTS.filter(lambda amount: amount >= 1000))
def test_comma_grouped_rupiah_is_always_refused(amount):
    with pytest.raises(UnreadableError):
        read_rupiah(f"{amount:,}")


@given(DAYS, st.sampled_from(["", " 0:00:00", " 00:00:00"]))
def test_day_in_any_format_reads_back(day, clock):
    expected = datetime(day.year, day.month, day.day)  # noqa: DTZ001  a day has no zone
    for written in (
        f"{day:%Y-%m-%d}",
        f"{day:%d/%m/%Y}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day} {BULAN[day.month - 1]} {day.year}",
    ):
        assert read_day(written + clock).value == expected


@given(DAYS)
def test_excel_serial_counts_days_as_excel_does(day):
    # Excel's own documentation: serial 45292 is 1 January 2024.
    serial = 45292 + (day - date(2024, 1, 1)) // timedelta(days=1)
    if serial >= 10000:
        assert read_day(str(serial)).value.date() == day
    assert read_month(f"{day:%Y-%m}").value == f"{day:%Y-%m}"


@pytest.mark.parametrize("read", [read_rupiah, read_day, read_month, read_quarter])
@given(text=st.text(alphabet="0123456789.,-/ QTWRprp:", max_size=12))
def test_any_text_is_read_or_refused_with_a_remedy(read, text):
    with contextlib.suppress(UnreadableError):
        assert read(text).value is not None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_normal_form_is_its_own_normal_form(text):
    assert normalise(normalise(text)) == normalise(text)
    assert SANDI.digest(text) == SANDI.digest(f"  {text} ")


@given(st.lists(st.text(max_size=30)))
def test_many_texts_have_the_normal_form_of_each(texts: list[str]) -> None:
    assert normalise_all(texts) == [normalise(text) for text in texts]


@given(st.lists(st.text(st.characters(max_codepoint=127), max_size=30)))
def test_many_plain_texts_have_the_normal_form_of_each(texts: list[str]) -> None:
    assert normalise_all(texts) == [normalise(text) for text in texts]
