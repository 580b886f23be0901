"""The register's files: families and members as P3KE hands them over, verval as villages do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.fields import KELOMPOK_USIA, SCHEMAS
from lebak_reports.sample import identities as identity
from lebak_reports.sample.attributes import CATEGORIES, FLAGS
from lebak_reports.sample.members import HUBUNGAN, PENDIDIKAN
from lebak_reports.sample.verval import NO_DAY, WRITTEN_REASON, WRITTEN_STATUS
from lebak_reports.sample.villages import villages
from lebak_reports.sample.writing import add_bom, copy_csv, copy_parquet, select

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from lebak_reports.regions import Regions

TEMPAT = {
    "provinsi": "'BANTEN'",
    "kabupaten": "'LEBAK'",
    "kecamatan": "nama_kecamatan",
    "desa": "nama_desa",
}
_SEX = identity.yes_no("is_perempuan", "Perempuan", "Laki-laki")
_FLAGS = {name: identity.yes_no(name) for name in FLAGS if name != "is_perempuan"}
_AID = {name: sql for name, sql in _FLAGS.items() if name != "has_simpanan"}
_PADAN = identity.yes_no("is_padan", "Padan", "Tidak Padan")
SASARAN_KELUARGA = {
    "id_keluarga": identity.ID_KELUARGA,
    **TEMPAT,
    "kode_wilayah": identity.KODE_COMPACT,
    "desil": "desil",
    "alamat": identity.ALAMAT,
    "nama_kepala_keluarga": identity.NAMA_KEPALA,
    "nik": identity.nik(),
    "nomor_kk": identity.NOMOR_KK,
    "is_padan": _PADAN,
    "jenis_kelamin_kepala": _SEX,
    "tanggal_lahir": identity.written_date("lahir"),
    **{name: identity.answer(name, answers.values) for name, answers in CATEGORIES.items()},
    **_FLAGS,
    "jumlah_anggota": "jumlah_anggota",
}
INDIVIDU = {
    "id_keluarga": identity.ID_KELUARGA,
    **TEMPAT,
    "kode_wilayah": identity.KODE_COMPACT,
    "desil": "desil",
    "alamat": identity.ALAMAT,
    "id_individu": "printf('CONTOH-I%07d%02d', nomor, urutan)",
    "nama": "printf('CONTOH-%06d-%02d', nomor, urutan)",
    "nik": identity.nik("urutan", "nomor"),
    "is_padan": _PADAN,
    "jenis_kelamin": identity.yes_no("is_perempuan_anggota", "Perempuan", "Laki-laki"),
    "hubungan": identity.answer("hubungan", HUBUNGAN),
    "tanggal_lahir": identity.written_date("lahir_anggota"),
    "pendidikan": identity.answer("pendidikan_anggota", PENDIDIKAN),
    **{
        f"usia_{position}": identity.yes_no(f"kelompok = {position}")
        for position in range(len(KELOMPOK_USIA))
    },
    **_AID,
}
_DAY = f"nullif(tanggal, {NO_DAY})"
RECORD = "printf('BA-CONTOH/%s', kode_desa)"
VERVAL = {
    "id_keluarga": identity.ID_KELUARGA,
    "kecamatan": "nama_kecamatan",
    "desa": "nama_desa",
    "kode_wilayah": identity.KODE_DOTTED,
    "nama": identity.NAMA_KEPALA,
    "nik": identity.nik(),
    "status_verval": identity.answer("status", WRITTEN_STATUS),
    "alasan": identity.answer("alasan", WRITTEN_REASON),
    "tanggal_verval": identity.written_date(_DAY),
}


def hand_over(connection: DuckDBPyConnection, families: pd.DataFrame, regions: Regions) -> None:
    """Hand the register to the engine as ``keluarga``, with the names of its places."""
    # Two threads may write row groups in either order; the bytes must not depend on it.
    connection.execute("SET threads = 1")
    places = pd.DataFrame(villages(regions))[["nama_kecamatan", "kode", "nama"]]
    places = places.rename(columns={"kode": "kode_desa", "nama": "nama_desa"}).astype(object)
    connection.register("tempat", places.assign(desa=places.index))
    connection.register("ciri", families)
    connection.execute("CREATE TABLE keluarga AS SELECT * FROM ciri JOIN tempat USING (desa)")


def write_families(connection: DuckDBPyConnection, path: Path) -> None:
    """Write the register, the same in every quarter."""
    query = select(SCHEMAS["sasaran_keluarga"], SASARAN_KELUARGA, "keluarga ORDER BY nomor")
    copy_parquet(connection, query, path)


def write_members(connection: DuckDBPyConnection, path: Path) -> None:
    """Write the members of the families of ``sasaran``, the list of the quarter."""
    source = "anggota JOIN keluarga USING (nomor) SEMI JOIN sasaran USING (nomor)"
    query = select(SCHEMAS["individu"], INDIVIDU, f"{source} ORDER BY nomor, urutan")
    copy_parquet(connection, query, path)


def verval_columns(nomor_sk: str, with_record: Sequence[int]) -> dict[str, str]:
    """Return the columns of verval; only villages with a berita acara name its number.

    Parameters
    ----------
    nomor_sk : str
        The decree in force.
    with_record : sequence of int
        Positions of the villages that have one.
    """
    is_recorded = f"{_DAY} IS NOT NULL AND list_contains({list(with_record)}, desa)"
    return {
        **VERVAL,
        "no_ba_musdes": f"CASE WHEN {is_recorded} THEN {RECORD} END",
        "no_sk": f"CASE WHEN is_ke THEN '{nomor_sk}' END",
    }


def write_verval(
    connection: DuckDBPyConnection, path: Path, nomor_sk: str, with_record: Sequence[int]
) -> None:
    """Write the verification rows of ``verval``, the state of the quarter."""
    expressions = verval_columns(nomor_sk, with_record)
    query = select(
        SCHEMAS["verval"], expressions, "verval JOIN keluarga USING (nomor) ORDER BY nomor"
    )
    copy_csv(connection, query, path, delimiter=";")
    add_bom(path)
