"""The quarter beside the one before: the list, and the money since the start of the year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports import formats
from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.chapters import is_available
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.pergantian import INCOMPARABLE, break_note, is_broken
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.values import Withheld, Worded, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.aggregates import RegionData
    from lebak_reports.periods import Quarter

_UNLIKE = Withheld(INCOMPARABLE, "ditolak")
_MONEY = (("pagu_rp", "Pagu bertanda (juta rupiah)"), ("realisasi_rp", "Realisasi (juta rupiah)"))
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class _Compared:
    """One measure in two quarters, and whether their difference means anything."""

    key: str
    label: str
    before: float | None
    now: float | None
    is_like: bool = True

    @property
    def change(self) -> float | None:
        return None if self.before is None or self.now is None else self.now - self.before


def tabel_perbandingan(data: RegionData) -> Table:
    """Set the list and the money beside those of the quarter before."""
    origin, before = origin_of(data, "verval"), data.run.pembanding.sebelumnya
    columns = _columns(before, data.quarter)
    measures = [*_lists(data, before), *_money(data, before)]
    frame = pd.DataFrame(
        [_printed(each) for each in measures], index=[each.key for each in measures]
    )
    broken = (break_note(data, before),) if is_broken(data, before) else ()
    return Table(
        id="perbandingan-triwulan",
        title=f"Yang berubah dari {before.label} ke {data.quarter.label}",
        columns=columns,
        rows=rows_of(frame, columns, status=origin.status),
        origin=origin,
        notes=("Realisasi kumulatif sejak awal tahun.", *broken),
    )


def _columns(before: Quarter, now: Quarter) -> tuple[Column, ...]:
    unit = "menurut baris"
    return (
        Column(key="ukuran", label="Ukuran"),
        _number("sebelumnya", before.short_label, "Nilai pada triwulan sebelumnya.", unit),
        _number("kini", now.short_label, "Nilai pada triwulan laporan.", unit),
        _number("perubahan", "Perubahan", "Nilai kini dikurangi nilai sebelumnya.", unit),
    )


def _number(key: str, label: str, definition: str, unit: str) -> Column:
    return Column(key=key, label=label, kind="bilangan", unit=unit, definition=definition)


def _lists(data: RegionData, before: Quarter) -> Iterator[_Compared]:
    history = data.shared.riwayat
    own = history[history["kode_wilayah"] == data.wilayah.kode]
    is_like = not is_broken(data, before)
    for key, label in (("keluarga", "Keluarga sasaran"), ("jiwa", "Jiwa sasaran")):
        then, now = (_at(own, quarter, key) for quarter in (before, data.quarter))
        yield _Compared(key, label, then, now, is_like)


def _money(data: RegionData, before: Quarter) -> Iterator[_Compared]:
    if not is_available(data, ("anggaran",)):
        return
    budget = data.shared.anggaran_riwayat
    for key, label in _MONEY:
        then, now = (_at(budget, quarter, key) for quarter in (before, data.quarter))
        yield _Compared(key, label, _in_millions(then), _in_millions(now))


def _in_millions(amount: float | None) -> float | None:
    return None if amount is None else amount / _MILLION


def _at(frame: pd.DataFrame, quarter: Quarter, column: str) -> float | None:
    found = frame.loc[frame["quarter"] == quarter, column]
    return None if found.empty else number(found.iloc[0])


def _printed(each: _Compared) -> dict[str, object]:
    change: Worded | Withheld | None = None
    if not each.is_like:
        change = _UNLIKE
    elif each.change is not None:
        sign = "+" if each.change > 0 else ""
        change = Worded(each.change, f"{sign}{formats.bilangan(each.change)}")
    return {
        "ukuran": each.label,
        "sebelumnya": each.before,
        "kini": each.now,
        "perubahan": change,
    }
