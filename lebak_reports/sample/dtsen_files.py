"""The files of the quarters of DTSEN: register, verval, changes, recipients, budget."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

import duckdb
import numpy as np
import pandas as pd

from lebak_reports.fields import REGISTERS, SCHEMAS
from lebak_reports.sample import identities as identity
from lebak_reports.sample import programme_files as programme
from lebak_reports.sample.allocation import whole
from lebak_reports.sample.attributes import CATEGORIES
from lebak_reports.sample.budget import budget, budget_lines
from lebak_reports.sample.calibration import DTSEN_QUARTERS
from lebak_reports.sample.dtsen import REASONS, dtsen_families, dtsen_listed
from lebak_reports.sample.institutional_files import (
    Told,
    recipients_by_activity,
    write_institutional,
)
from lebak_reports.sample.recipients import recipients
from lebak_reports.sample.records import villages_with_record
from lebak_reports.sample.register import TEMPAT, hand_over, verval_columns
from lebak_reports.sample.verification import BELUM
from lebak_reports.sample.verval import NO_DAY
from lebak_reports.sample.writing import add_bom, copy_csv, copy_parquet, select, write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from lebak_reports.fields import Schema
    from lebak_reports.params import Params
    from lebak_reports.sample.allocation import Counts
    from lebak_reports.sample.writing import Folders

# Invented. The pagu of 2025 as a share of that of 2024.
_PAGU_2025_RATIO: Final = 0.95
_ID: Final = "printf('CONTOH-D%07d', nomor)"
_NAMA: Final = "printf('CONTOH-9%06d', nomor)"
_DECREE: Final = "400.9/Kep.CONTOH-1/2025"
_SHARED: Final = tuple(
    name for name in CATEGORIES if name in {f.name for f in REGISTERS["DTSEN"].fields}
)
_FLAGS: Final = ("penerima_pkh", "penerima_sembako")
_REGISTER: Final = {
    "id_keluarga": _ID,
    **TEMPAT,
    "kode_wilayah": identity.KODE_DOTTED,
    "versi_data": "'DTSEN CONTOH 2025 TW1'",
    "desil": "desil",
    "alamat": identity.ALAMAT,
    "nama_kepala_keluarga": _NAMA,
    "nik": identity.nik(),
    "nomor_kk": identity.NOMOR_KK,
    "is_padan": identity.yes_no("is_padan", "Padan", "Tidak Padan"),
    "jenis_kelamin_kepala": identity.yes_no("is_perempuan", "Perempuan", "Laki-laki"),
    **{name: identity.answer(name, CATEGORIES[name].values) for name in _SHARED},
    **{name: identity.yes_no(name) for name in _FLAGS},
    "penerima_pbi": identity.yes_no("penerima_bpnt"),
    "jumlah_anggota": "jumlah_anggota",
}
_OWN: Final = {"id_keluarga": _ID, "nama": _NAMA}
_CHANGES: Final = {
    **programme.STATUS_TRIWULAN,
    **_OWN,
    "periode": f"'{DTSEN_QUARTERS[1]}'",
    "jenis_perubahan": identity.answer("jenis_perubahan", REASONS),
}


def write_dtsen_quarters(folders: Folders, params: Params, families: pd.DataFrame) -> None:
    """Write each quarter of DTSEN into a folder of its own.

    Parameters
    ----------
    folders : mapping of Quarter to Path
    families : DataFrame
        The register of P3KE, see ``population``.
    """
    ranked = dtsen_families(families)
    with duckdb.connect() as connection:
        hand_over(connection, ranked, params.regions)
        _write_register(connection, ranked, folders)
        aids = _write_recipients(connection, ranked, params, folders)
    for position, quarter in enumerate(DTSEN_QUARTERS):
        report = _write_budget(params, position, folders)
        listed = ranked.loc[dtsen_listed(ranked, position), "nomor"]
        told = Told(report, recipients_by_activity(aids[position], listed))
        write_institutional(partial(_file, folders, position), quarter, params=params, told=told)


def _file(folders: Folders, position: int, name: str, ending: str) -> Path:
    return folders[DTSEN_QUARTERS[position]] / f"{name}-CONTOH.{ending}"


def _schema(name: str) -> Schema:
    """Return an input with the heading that its families have under DTSEN."""
    schema = SCHEMAS[name]
    label = REGISTERS["DTSEN"]["id_keluarga"].label
    fields = (replace(f, label=label) if f.name == "id_keluarga" else f for f in schema.fields)
    return replace(schema, fields=tuple(fields))


def _write_register(connection: DuckDBPyConnection, ranked: pd.DataFrame, folders: Folders) -> None:
    first = _file(folders, 0, "sasaran_keluarga", "parquet")
    query = select(REGISTERS["DTSEN"], _REGISTER, "keluarga ORDER BY nomor")
    copy_parquet(connection, query, first)
    shutil.copyfile(first, _file(folders, 1, "sasaran_keluarga", "parquet"))
    for position in range(len(DTSEN_QUARTERS)):
        connection.register("verval", _verval(ranked, position))
        with_record = villages_with_record(DTSEN_QUARTERS[position])
        expressions = {**verval_columns(_DECREE, with_record), **_OWN}
        source = "verval JOIN keluarga USING (nomor) ORDER BY nomor"
        path = _file(folders, position, "verval", "csv")
        copy_csv(connection, select(_schema("verval"), expressions, source), path, delimiter=";")
        add_bom(path)
    source = "keluarga WHERE jenis_perubahan >= 0 ORDER BY nomor"
    schema = _schema("status_triwulan")
    rows = connection.execute(select(schema, _CHANGES, source)).fetchall()
    title = f"PERUBAHAN STATUS KELUARGA {DTSEN_QUARTERS[1].label.upper()} - DATA CONTOH"
    path = _file(folders, 1, "status_triwulan", "xlsx")
    write_xlsx(path, schema, [dict(zip(_CHANGES, row, strict=True)) for row in rows], title=title)


def _verval(ranked: pd.DataFrame, position: int) -> pd.DataFrame:
    """Return the families verified by a quarter, in the columns of ``verval``."""
    status = ranked[f"status_{position}"].to_numpy()
    known = np.flatnonzero(status != BELUM)
    quarter = DTSEN_QUARTERS[0]
    day = np.datetime64(quarter.start, "D").astype(np.int64) + ranked["nomor"].to_numpy() % 85
    rows = pd.DataFrame(
        {
            "nomor": ranked["nomor"],
            "status": status,
            "alasan": status,
            "tanggal": np.where(status == BELUM, NO_DAY, day),
            "is_ke": dtsen_listed(ranked, position),
        }
    )
    return rows.iloc[known]


def _write_recipients(
    connection: DuckDBPyConnection, ranked: pd.DataFrame, params: Params, folders: Folders
) -> list[pd.DataFrame]:
    year = recipients(ranked, DTSEN_QUARTERS[0].year)
    handed_out = []
    expressions = {**programme.PENERIMA, **_OWN}
    source = "penerima JOIN keluarga USING (nomor) ORDER BY bantuan, tanggal, nomor"
    for position, quarter in enumerate(DTSEN_QUARTERS):
        aids = programme.aids_by(year, min(quarter.end, params.run(quarter).tanggal_data))
        connection.register("penerima", aids)
        query = select(_schema("penerima"), expressions, source)
        copy_csv(connection, query, _file(folders, position, "penerima", "csv"), delimiter=",")
        handed_out.append(aids)
    return handed_out


def _write_budget(params: Params, position: int, folders: Folders) -> pd.DataFrame:
    quarter = DTSEN_QUARTERS[position]
    lines = budget_lines([kecamatan.kode for kecamatan in params.regions.kecamatan])
    pagu: Counts = whole(lines["pagu_murni_rp"].to_numpy() * _PAGU_2025_RATIO)
    report = budget(lines.assign(pagu_murni_rp=pagu), quarter.number)
    offices = [opd.kode for opd in params.opd_at(quarter.end)]
    programme.write_budget(report, quarter, offices, _file(folders, position, "anggaran", "csv"))
    return report
