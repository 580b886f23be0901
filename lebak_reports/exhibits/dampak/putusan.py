"""The verdict on the incentive's effect, this quarter's and that of each quarter before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.chapters import shown
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import text_row
from lebak_reports.wording import LEVELS, RECORDED

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Origin
    from lebak_reports.wording import Level

_COLUMNS = (
    Column(key="triwulan", label="Triwulan"),
    Column(key="putusan", label="Putusan menurut data sampai triwulan itu"),
)


def wording(data: RegionData) -> str:
    """Return this quarter's verdict in words, without capital and full stop."""
    verdicts = data.shared.putusan
    if verdicts.empty:
        return "belum dapat dinilai: daftar sasaran tidak tersedia"
    return str(verdicts["kalimat"].iloc[-1])


def evidence_words(data: RegionData) -> str:
    """Return the level of evidence in words."""
    return LEVELS[level(data)]


def level(data: RegionData) -> Level:
    """Return the level of evidence, by which verbs are chosen; recorded only without a list."""
    verdicts = data.shared.putusan
    return RECORDED if verdicts.empty else cast("Level", verdicts["level"].iloc[-1])


def effect_origin(data: RegionData, name: str = "verval") -> Origin:
    """Return the origin of a number about the effect, with its level of evidence."""
    return replace(origin_of(data, name), evidence=level(data))


@shown("putusan-triwulan", needs=("verval",))
def tabel_putusan(data: RegionData) -> Table:
    """List the verdict as each quarter's data could give it."""
    origin = effect_origin(data)
    return Table(
        id="putusan-triwulan",
        title=f"Putusan tentang pengaruh insentif sampai {data.quarter.label}",
        columns=_COLUMNS,
        rows=tuple(
            text_row(str(row["quarter"]), (row["quarter"].label, _capital(row["kalimat"])), origin)
            for row in data.shared.putusan.to_dict("records")
        ),
        origin=origin,
        notes=(
            "Setiap baris hanya memakai triwulan sampai baris itu dan dosis menurut pagu terakhir.",
        ),
    )


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
