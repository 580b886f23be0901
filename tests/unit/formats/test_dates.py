from datetime import UTC, date, datetime

import pytest

from lebak_reports.formats import TIDAK_TERSEDIA, bulan, tanggal, waktu

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def test_months_are_written_in_indonesian_whatever_the_locale_of_the_machine(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert [bulan(date(2024, number, 1)) for number in range(1, 13)] == [
        f"{month} 2024" for month in MONTHS
    ]


def test_days_have_no_leading_zero():
    assert tanggal(date(2024, 5, 1)) == "1 Mei 2024"


def test_a_missing_date_is_a_named_refusal():
    assert tanggal(None) == bulan(None) == TIDAK_TERSEDIA


def test_midnight_in_jakarta_belongs_to_the_next_day():
    assert waktu(datetime(2024, 10, 24, 17, 5, tzinfo=UTC)) == "25 Oktober 2024 pukul 00.05 WIB"


def test_a_moment_without_time_zone_is_refused():
    with pytest.raises(ValueError, match="without a time zone"):
        waktu(datetime(2024, 10, 25, 10, 0))  # noqa: DTZ001  the point of the test
