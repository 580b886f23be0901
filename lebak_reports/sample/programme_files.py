"""The files of the programmes: budget, recipients, incentive, changes, in the wild's shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lebak_reports.fields import SCHEMAS
from lebak_reports.sample import identities as identity
from lebak_reports.sample.budget import programmes
from lebak_reports.sample.calibration import QUARTERS
from lebak_reports.sample.cohorts import REASONS
from lebak_reports.sample.incentive import NOT_YET
from lebak_reports.sample.recipients import AIDS
from lebak_reports.sample.register import TEMPAT
from lebak_reports.sample.writing import copy_csv, select, write_csv, write_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    import pandas as pd
    from duckdb import DuckDBPyConnection

    from lebak_reports.periods import Quarter

_DATE = "(DATE '1970-01-01' + CAST(tanggal AS INTEGER))"
_QUARTER_OF_DATE = f"printf('%dQ%d', year({_DATE}), quarter({_DATE}))"
PENERIMA = {
    "periode": _QUARTER_OF_DATE,
    "kode_subkegiatan": identity.answer("bantuan", [aid.kode_subkegiatan for aid in AIDS]),
    "id_keluarga": identity.ID_KELUARGA,
    "kecamatan": "nama_kecamatan",
    "desa": "nama_desa",
    "kode_wilayah": identity.KODE_DOTTED,
    "nama": identity.NAMA_KEPALA,
    "nik": identity.nik(),
    "alamat": identity.ALAMAT,
    "jenis_bantuan": identity.answer("bantuan", [aid.jenis_bantuan for aid in AIDS]),
    "nilai_rp": identity.answer("bantuan", [str(aid.nilai_rp) for aid in AIDS]),
    "tanggal": identity.written_date("tanggal"),
    "hanya_ke": identity.answer("bantuan", ["Ya" if aid.hanya_ke else "Tidak" for aid in AIDS]),
}
STATUS_TRIWULAN = {
    "id_keluarga": identity.ID_KELUARGA,
    **TEMPAT,
    "kode_wilayah": identity.KODE_DOTTED,
    "nama": identity.NAMA_KEPALA,
    "nik": identity.nik(),
    "periode": identity.answer("berubah", [str(quarter) for quarter in QUARTERS]),
    "jenis_perubahan": identity.answer("jenis_perubahan", REASONS),
    "jumlah_jiwa": "jumlah_anggota",
}
ANGGARAN = (
    "periode",
    "kode_opd",
    "kode_subkegiatan",
    "nama_subkegiatan",
    "strategi",
    "penandaan",
    "sumber_dana",
    "jenis_belanja",
    "pagu_murni_rp",
    "pagu_perubahan_rp",
    "realisasi_rp",
    "target_fisik",
    "realisasi_fisik_ratio",
    "kode_wilayah",
)
RENCANA_INSENTIF = (
    "tahap",
    "kode_subkegiatan",
    "nama_subkegiatan",
    "kode_opd",
    "strategi",
    "jenis_belanja",
    "bulan",
    "rencana_rp",
    "realisasi_rp",
)
_AMOUNTS = ("pagu_murni_rp", "pagu_perubahan_rp", "realisasi_rp")


def write_recipients(connection: DuckDBPyConnection, path: Path) -> None:
    """Write the aids of ``penerima``, those handed out by the quarter's last day."""
    source = "penerima JOIN keluarga USING (nomor) ORDER BY bantuan, tanggal, nomor"
    copy_csv(connection, select(SCHEMAS["penerima"], PENERIMA, source), path, delimiter=",")


def write_changes(connection: DuckDBPyConnection, position: int, path: Path) -> None:
    """Write the changes of the year up to a quarter, a position in QUARTERS."""
    source = f"keluarga WHERE berubah BETWEEN 0 AND {position} ORDER BY berubah, nomor"
    result = connection.execute(select(SCHEMAS["status_triwulan"], STATUS_TRIWULAN, source))
    rows = [dict(zip(STATUS_TRIWULAN, row, strict=True)) for row in result.fetchall()]
    title = f"PERUBAHAN STATUS KELUARGA {QUARTERS[position].label.upper()} - DATA CONTOH"
    write_xlsx(path, SCHEMAS["status_triwulan"], rows, title=title)


def write_budget(
    report: pd.DataFrame, quarter: Quarter, offices: Sequence[str], path: Path
) -> None:
    """Write the budget as a spreadsheet saves it: semicolons, BOM, ``Rp 1.234.567,00``."""
    written = report.assign(
        periode=str(quarter),
        kode_opd=_offices_of(report, offices),
        strategi=report["strategi"].astype(str),
        target_fisik=report["target"].astype(str) + " " + report["satuan"],
        realisasi_fisik_ratio=report["fisik_pct"].map(_percent),
        **{name: report[name].map(_rupiah) for name in _AMOUNTS},
    )
    write_csv(path, SCHEMAS["anggaran"], written[list(ANGGARAN)].to_dict("records"))


def write_plan(planned: pd.DataFrame, offices: Sequence[str], path: Path) -> None:
    """Write the plan of the incentive to a workbook; months still to come have no spending."""
    known = programmes()[["opd", "kode_subkegiatan", "nama_subkegiatan", "strategi"]]
    table = planned.merge(known, on="kode_subkegiatan", how="left", validate="many_to_one")
    table["kode_opd"] = _offices_of(table, offices)
    rows = table[list(RENCANA_INSENTIF)].astype(object)
    rows["realisasi_rp"] = rows["realisasi_rp"].where(table["realisasi_rp"] != NOT_YET, None)
    title = "RENCANA PENGGUNAAN INSENTIF FISKAL - DATA CONTOH"
    write_xlsx(path, SCHEMAS["rencana_insentif"], rows.to_dict("records"), title=title)


def aids_by(aids: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the aids handed out by a day."""
    return aids[aids["tanggal"] <= np.datetime64(day, "D").astype(np.int64)]


def _offices_of(table: pd.DataFrame, offices: Sequence[str]) -> list[str]:
    """Return the code of each row's office; a shorter list of offices is gone round again."""
    return [offices[(position - 1) % len(offices)] for position in table["opd"]]


def _rupiah(amount: int) -> str:
    """Write an amount as treasuries do: ``Rp 1.234.567,00``."""
    return f"Rp {amount:,}".replace(",", ".") + ",00"


def _percent(percent: float) -> str:
    """Write a percentage with one decimal and a comma; nothing where nothing is built."""
    return "" if np.isnan(percent) else f"{percent:.1f}".replace(".", ",")
