"""Which offices handed in their report, and when: a record, not a ranking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import bare_claim, claim
from lebak_reports.exhibits.istilah import KEADAAN_LAPORAN
from lebak_reports.exhibits.opd import office_names, office_reports
from lebak_reports.exhibits.origins import origin_of, rule_origin
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import on_day, paragraph, sentence
from lebak_reports.exhibits.values import NOT_APPLICABLE, Withheld, withhold

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts

_COLUMNS = (
    Column(key="opd", label="OPD"),
    Column(key="tanggal_lapor", label="Diterima", kind="tanggal"),
    Column(key="nama_keadaan", label="Keadaan"),
    Column(
        key="hari_terlambat",
        label="Sesudah tenggat (hari)",
        kind="bilangan",
        unit="hari",
        definition="Hari dari tenggat sampai laporan diterima; nol bila tidak lewat.",
    ),
)
_NOT_YET = Withheld("belum diterima", "tidak_tersedia")
_NO_DEADLINE = Withheld("tenggat belum ditetapkan", "tidak_tersedia")


@told("kelembagaan.laporan-opd", needs=("laporan_opd",))
def kalimat_laporan_opd(data: RegionData) -> Parts:
    """Say how many offices were on time, how many came later, how many reports are missing."""
    return paragraph(_on_time(data), *_later(data))


@shown("laporan-opd", needs=("laporan_opd",))
def tabel_laporan_opd(data: RegionData) -> Table:
    """List the offices by the day their report came in."""
    origin, reports = origin_of(data, "laporan_opd"), office_reports(data)
    ordered = reports.sort_values("tanggal_lapor", kind="stable", na_position="last")
    frame = ordered.assign(
        opd=office_names(data, ordered.index.to_series()),
        nama_keadaan=ordered["keadaan"].map(KEADAAN_LAPORAN),
    )
    return Table(
        id="laporan-opd",
        title=f"Penerimaan laporan OPD, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(_explained(frame), _COLUMNS, status=origin.status),
        origin=origin,
        notes=("Urut menurut tanggal diterima; bukan peringkat kinerja.",),
    )


def _on_time(data: RegionData) -> Parts:
    origin, states = origin_of(data, "laporan_opd"), office_reports(data)["keadaan"]
    obliged = claim("opd.wajib_lapor", len(states), rule_origin("opd", "Daftar OPD wajib lapor"))
    received = bare_claim("opd.laporan_diterima", int((states != "belum").sum()), origin)
    if data.run.tenggat_laporan_opd is None:
        return sentence("Laporan ", received, " dari ", obliged, " wajib lapor sudah diterima")
    return sentence(
        "Laporan ",
        bare_claim("opd.tepat_waktu", int((states == "tepat_waktu").sum()), origin),
        " dari ",
        obliged,
        " wajib lapor diterima paling lambat pada ",
        on_day(data.run.tenggat_laporan_opd),
        "; diterima seluruhnya ",
        received,
    )


def _later(data: RegionData) -> tuple[Parts, ...]:
    origin, reports = origin_of(data, "laporan_opd"), office_reports(data)
    late = reports.loc[reports["keadaan"] == "terlambat", "hari_terlambat"]
    missing = int((reports["keadaan"] == "belum").sum())
    told_late = sentence(
        "Sesudah tenggat: ",
        claim("opd.sesudah_tenggat", len(late), origin),
        ", terlama ",
        claim("opd.hari_terlama", late.max(), origin),
    )
    told_missing = sentence(
        "Belum diterima pada tanggal data: ",
        claim("opd.laporan_belum_diterima", missing, origin),
    )
    return (*((told_late,) if len(late) else ()), told_missing)


def _explained(frame: pd.DataFrame) -> pd.DataFrame:
    """Put words where there is no date, or no day to count from."""
    is_missing = frame["keadaan"] == "belum"
    has_no_deadline = frame["keadaan"] == "sudah"
    dated = withhold(frame, pd.DataFrame({"tanggal_lapor": is_missing}), _NOT_YET)
    counted = withhold(dated, pd.DataFrame({"hari_terlambat": is_missing}), NOT_APPLICABLE)
    return withhold(counted, pd.DataFrame({"hari_terlambat": has_no_deadline}), _NO_DEADLINE)
