"""The offices of a quarter: who must report, and who has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Tag
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.chapters import is_available
from lebak_reports.exhibits.claims import bare_claim, claim
from lebak_reports.exhibits.origins import origin_of, rule_origin
from lebak_reports.exhibits.sentences import enumerated, sentence
from lebak_reports.indicators.budget import silent_opd
from lebak_reports.indicators.institution import timeliness

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Claim, Origin
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models import Opd

_BY_BUDGET = "Dihitung dari baris anggaran karena catatan penerimaan laporan OPD belum diterima"


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


def office_reports(data: RegionData) -> pd.DataFrame:
    """Return when each office that must report handed in, as from ``timeliness``."""
    duty = [opd.kode for opd in wajib_lapor(data)]
    return timeliness(
        given(data.tables.laporan_opd), duty=duty, deadline=data.run.tenggat_laporan_opd
    )


def unreported(data: RegionData) -> tuple[Opd, ...]:
    """Return the offices whose report of the quarter did not come in.

    By the record of reports; where that was not delivered, the offices without a budget row.
    """
    if not is_available(data, ("laporan_opd",)):
        return _without_budget_row(data)
    states = office_reports(data)["keadaan"]
    return tuple(offices(data)[kode] for kode in states.index[states == "belum"])


def unreported_claim(data: RegionData, make: Callable[[str, int, Origin], Claim]) -> Claim:
    """Return how many have not reported, as a claim of the definition that was used."""
    count = len(unreported(data))
    if is_available(data, ("laporan_opd",)):
        return make("opd.laporan_belum_diterima", count, origin_of(data, "laporan_opd"))
    return make("opd.belum_lapor", count, origin_of(data, "anggaran"))


def unreported_sentence(data: RegionData) -> Parts:
    """Say whose report did not come in, by which record, and which offices they are."""
    if not is_available(data, ("laporan_opd",)):
        return (*budget_sentence(data), *sentence(_BY_BUDGET))
    silent = unreported(data)
    if not silent:
        return sentence("Laporan seluruh ", _obliged(data), " wajib lapor sudah diterima")
    return sentence(
        "Laporan ",
        unreported_claim(data, bare_claim),
        " dari ",
        _obliged(data),
        " wajib lapor belum diterima: ",
        *_named(silent),
    )


def budget_sentence(data: RegionData) -> Parts:
    """Say how many of the offices that must report have no budget row, and which."""
    silent = _without_budget_row(data)
    if not silent:
        return sentence("Seluruh ", _obliged(data), " wajib lapor melaporkan belanja triwulan ini")
    return sentence(
        "Sebanyak ",
        bare_claim("opd.belum_lapor", len(silent), origin_of(data, "anggaran")),
        " dari ",
        _obliged(data),
        " wajib lapor belum melaporkan belanja triwulan ini: ",
        *_named(silent),
    )


def _without_budget_row(data: RegionData) -> tuple[Opd, ...]:
    duty = frozenset(opd.kode for opd in wajib_lapor(data))
    silent = silent_opd(given(data.tables.anggaran), wajib_lapor=duty)
    return tuple(offices(data)[kode] for kode in silent)


def _obliged(data: RegionData) -> Claim:
    origin = rule_origin("opd", "Daftar OPD wajib lapor")
    return claim("opd.wajib_lapor", len(wajib_lapor(data)), origin)


def _named(silent: tuple[Opd, ...]) -> Parts:
    # An abbreviation may hold a digit that measures nothing: DP2KBP3A.
    return enumerated([(Tag("nomor", opd.singkatan),) for opd in silent])
