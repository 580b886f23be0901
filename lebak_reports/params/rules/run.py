"""Rules of one quarter's settings: its name, its dates, what it is compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.errors import Problem
    from lebak_reports.params.models import Run
    from lebak_reports.params.reading import YamlFile


def run(file: YamlFile, record: Run) -> Iterator[Problem]:
    """Hold a quarter's settings against the calendar and the name of their file."""
    if not file.name.endswith(f"/{record.quarter}.yaml"):
        remedy = f"Beri nama {record.quarter}.yaml, atau perbaiki quarter."
        yield file.problem(
            ("quarter",), "tidak cocok dengan nama berkas", remedy=remedy, value=record.quarter
        )
    yield from _dates(file, record)
    yield from _comparisons(file, record)
    yield from _trend(file, record)


def _dates(file: YamlFile, record: Run) -> Iterator[Problem]:
    # The list of a quarter may be of a later day (2024Q3: 25 October), never of an earlier one.
    if not record.quarter.start <= record.tanggal_data <= record.tanggal_laporan:
        remedy = (
            f"Tulis tanggal sejak {record.quarter.start} sampai tanggal_laporan "
            f"({record.tanggal_laporan})."
        )
        yield file.problem(
            ("tanggal_data",), "di luar batas", remedy=remedy, value=record.tanggal_data
        )


def _comparisons(file: YamlFile, record: Run) -> Iterator[Problem]:
    stated = record.pembanding
    for key, quarter, expected in (
        ("sebelumnya", stated.sebelumnya, record.quarter.previous),
        ("awal_tahun", stated.awal_tahun, record.quarter.start_of_year),
    ):
        if quarter != expected:
            place = ("pembanding", key)
            remedy = f"Untuk {record.quarter} tulis {expected}."
            yield file.problem(place, "bukan pembandingnya", remedy=remedy, value=quarter)


def _trend(file: YamlFile, record: Run) -> Iterator[Problem]:
    if record.riwayat != tuple(sorted(set(record.riwayat))):
        remedy = "Urutkan dari yang terlama, masing-masing sekali."
        yield file.problem(("riwayat",), "tidak urut atau ganda", remedy=remedy)
    elif record.riwayat[-1] != record.quarter:
        remedy = f"Akhiri dengan {record.quarter}."
        yield file.problem(
            ("riwayat",),
            "tidak berakhir pada triwulan ini",
            remedy=remedy,
            value=record.riwayat[-1],
        )
