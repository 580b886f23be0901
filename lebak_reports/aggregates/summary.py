"""What later quarters need to know of a quarter: list, changes and budget, in a small file.

Kept beside the landed tables, so that a trend of many quarters reads one register, not many.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from lebak_reports.aggregates.files import code_digest, read_json, write_json
from lebak_reports.aggregates.keyfigures import ratios_of
from lebak_reports.indicators.flows import changes_by_reason
from lebak_reports.indicators.impact import by_kecamatan
from lebak_reports.indicators.incentive import FUND
from lebak_reports.tables import Tables, listed_families

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    import pandas as pd

    from lebak_reports.regions import Regions
    from lebak_reports.tables import Landing

    Changes: TypeAlias = Mapping[str, Mapping[str, int]]

SUMMARY_FILE = "ikhtisar.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterSummary:
    """The KE list and the budget of one quarter.

    Attributes
    ----------
    keluarga : mapping of str to int, or None
        Families on the list by kecamatan; None when the register has no verval.
    jiwa : mapping of str to int or None, or None
        Persons on the list by kecamatan; None where a family's size is not known.
    sidik : mapping of str to str, or None
        Digest of the families on the list by kecamatan: equal when membership is.
    perubahan : mapping of str to mapping of str to int, or None
        Families that joined or left since the start of the year, by reason and kecamatan; None
        when the input is missing.
    pagu_rp, realisasi_rp : int or None
        Budget totals in rupiah; None when the input is missing.
    insentif_rp : mapping of str to int, or None
        Pagu of the incentive by kecamatan; None when the budget has no line paid by it.
    insentif_tak_terbagi_rp : int or None
        Pagu of the incentive that belongs to no kecamatan.
    insentif_realisasi_rp : int or None
        Spent of the incentive so far; None when the input is missing.
    disalurkan : str or None
        Day of the first disbursement of the incentive, as ISO text.
    rasio : mapping of str to float
        Key ratios of the kabupaten by claim, those whose inputs are there.
    """

    keluarga: Mapping[str, int] | None = None
    jiwa: Mapping[str, int | None] | None = None
    sidik: Mapping[str, str] | None = None
    perubahan: Changes | None = None
    pagu_rp: int | None = None
    realisasi_rp: int | None = None
    insentif_rp: Mapping[str, int] | None = None
    insentif_tak_terbagi_rp: int | None = None
    insentif_realisasi_rp: int | None = None
    disalurkan: str | None = None
    rasio: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Compared:
    """The quarter of the report and those it is compared with; None where one is missing."""

    kini: QuarterSummary
    sebelumnya: QuarterSummary | None
    awal_tahun: QuarterSummary | None


def summary_of(landing: Landing, regions: Regions) -> QuarterSummary:
    """Read the summary of a landed quarter, or make and keep it."""
    path = landing.folder / SUMMARY_FILE
    kept = read_json(path) if path.exists() else {}
    if kept.get("kode") == code_digest():
        return QuarterSummary(**kept["ikhtisar"])
    summary = _summarise(landing, regions)
    write_json(path, {"kode": code_digest(), "ikhtisar": asdict(summary)})
    return summary


def _summarise(landing: Landing, regions: Regions) -> QuarterSummary:
    tables = Tables(landing.folder, regions.kabupaten.kode)
    domains = [region.kode for region in regions.kecamatan]
    pagu_rp, realisasi_rp = _budget(tables.anggaran)
    money = QuarterSummary(
        pagu_rp=pagu_rp,
        realisasi_rp=realisasi_rp,
        rasio=ratios_of(landing, tables),
        **_allotted(tables, domains),
        **_disbursed(tables.insentif),
    )
    if not landing.ke_tersedia:
        return money
    listed = listed_families(landing.folder)
    members = {kode: listed[listed["kode_wilayah"] == kode] for kode in domains}
    return replace(
        money,
        keluarga={kode: len(families) for kode, families in members.items()},
        jiwa={kode: sum_if_complete(families["jumlah_jiwa"]) for kode, families in members.items()},
        sidik={kode: _digest(families["id_keluarga"]) for kode, families in members.items()},
        perubahan=_changes(tables.status_triwulan, domains),
    )


def _changes(status_triwulan: pd.DataFrame | None, domains: list[str]) -> Changes | None:
    if status_triwulan is None:
        return None
    counts = changes_by_reason(status_triwulan, domains=domains)
    return {
        str(reason): {str(kode): int(count) for kode, count in column.items()}
        for reason, column in counts.items()
    }


def _budget(anggaran: pd.DataFrame | None) -> tuple[int | None, int | None]:
    if anggaran is None:
        return None, None
    return int(anggaran["pagu_perubahan_rp"].sum()), int(anggaran["realisasi_rp"].sum())


def _allotted(tables: Tables, domains: list[str]) -> dict[str, Any]:
    """Return the incentive's pagu by kecamatan, and what belongs to none."""
    anggaran = tables.anggaran
    lines = None if anggaran is None else anggaran[anggaran["sumber_dana"] == FUND]
    if lines is None or lines.empty:
        return {}
    found = by_kecamatan(lines, tables.penerima, domains=domains)
    return {
        "insentif_rp": {str(kode): int(rupiah) for kode, rupiah in found.rupiah.items()},
        "insentif_tak_terbagi_rp": found.undivided,
    }


def _disbursed(insentif: pd.DataFrame | None) -> dict[str, Any]:
    """Return what was spent of the incentive, and the day its first money came."""
    if insentif is None:
        return {}
    days = insentif["tanggal_salur"].dropna()
    return {
        "insentif_realisasi_rp": int(insentif["realisasi_rp"].sum()),
        "disalurkan": None if days.empty else days.min().date().isoformat(),
    }


def sum_if_complete(jumlah_jiwa: pd.Series[int]) -> int | None:
    """Add up persons, or refuse when a family's size is unknown: it would be too small."""
    return None if jumlah_jiwa.isna().any() else int(jumlah_jiwa.sum())


def _digest(id_keluarga: pd.Series[str]) -> str:
    return hashlib.sha256("\n".join(sorted(id_keluarga)).encode()).hexdigest()
