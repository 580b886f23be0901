"""The offices of a quarter: who must report, and who has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Tag
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.claims import bare_claim, claim
from lebak_reports.exhibits.origins import origin_of, rule_origin
from lebak_reports.exhibits.sentences import enumerated, sentence
from lebak_reports.indicators.budget import silent_opd

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models import Opd


def offices(data: RegionData) -> dict[str, Opd]:
    """Return the offices on the data's date, by kode."""
    return {opd.kode: opd for opd in data.params.opd_at(data.run.tanggal_data)}


def wajib_lapor(data: RegionData) -> tuple[Opd, ...]:
    """Return the offices that must report tagged spending."""
    return tuple(opd for opd in offices(data).values() if opd.wajib_lapor)


def office_names(data: RegionData, codes: pd.Series[str]) -> pd.Series[str]:
    """Return the abbreviation of each office; a code of the past stays as it was written."""
    names = {kode: opd.singkatan for kode, opd in offices(data).items()}
    return codes.map(names).fillna(codes)


def silent_offices(data: RegionData) -> tuple[Opd, ...]:
    """Return the offices that must report and of which the budget holds no row."""
    duty = frozenset(opd.kode for opd in wajib_lapor(data))
    silent = silent_opd(given(data.tables.anggaran), wajib_lapor=duty)
    return tuple(offices(data)[kode] for kode in silent)


def reporting_sentence(data: RegionData) -> Parts:
    """Say how many of the offices that must report have not, and which."""
    silent = silent_offices(data)
    duty = len(wajib_lapor(data))
    obliged = claim("opd.wajib_lapor", duty, rule_origin("opd", "Daftar OPD wajib lapor"))
    if not silent:
        return sentence("Seluruh ", obliged, " wajib lapor sudah melaporkan belanja triwulan ini")
    # An abbreviation may hold a digit that measures nothing: DP2KBP3A.
    names = enumerated([(Tag("nomor", opd.singkatan),) for opd in silent])
    return sentence(
        "Sebanyak ",
        bare_claim("opd.belum_lapor", len(silent), origin_of(data, "anggaran")),
        " dari ",
        obliged,
        " wajib lapor belum melaporkan belanja triwulan ini: ",
        *names,
    )
