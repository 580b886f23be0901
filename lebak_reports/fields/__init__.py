"""The inputs, one record a column: what a file must hold before a number is made of it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from lebak_reports.fields.anggaran import ANGGARAN, PENERIMA
from lebak_reports.fields.desa import DESA
from lebak_reports.fields.dtsen import DTSEN_KELUARGA
from lebak_reports.fields.insentif import INSENTIF, RENCANA_INSENTIF
from lebak_reports.fields.kelembagaan import KLASIK, LAPORAN_OPD, MATRIKS1, TINDAK_LANJUT
from lebak_reports.fields.makro import INDIKATOR_MAKRO
from lebak_reports.fields.perencanaan import RENCANA, SIRAJA
from lebak_reports.fields.perubahan import ALASAN_KELUAR, ALASAN_MASUK, STATUS_TRIWULAN
from lebak_reports.fields.records import Field, Identity, Kind, Register, Schema, folded
from lebak_reports.fields.sasaran import INDIVIDU, KELOMPOK_USIA, SASARAN_KELUARGA
from lebak_reports.fields.survei import SURVEI
from lebak_reports.fields.verval import VERVAL

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMAS: Mapping[str, Schema] = MappingProxyType(
    {
        schema.name: schema
        for schema in (
            SASARAN_KELUARGA,
            VERVAL,
            INDIVIDU,
            STATUS_TRIWULAN,
            ANGGARAN,
            PENERIMA,
            INSENTIF,
            RENCANA_INSENTIF,
            INDIKATOR_MAKRO,
            SURVEI,
            KLASIK,
            MATRIKS1,
            TINDAK_LANJUT,
            RENCANA,
            SIRAJA,
            LAPORAN_OPD,
            DESA,
        )
    }
)
REGISTERS: Mapping[Register, Schema] = MappingProxyType(
    {"P3KE": SASARAN_KELUARGA, "DTSEN": DTSEN_KELUARGA}
)
"""The register of families, in the shape of each source."""


def schemas_of(register: Register) -> Mapping[str, Schema]:
    """Return the inputs of a quarter whose families come from a register."""
    return {**SCHEMAS, SASARAN_KELUARGA.name: REGISTERS[register]}


__all__ = [
    "ALASAN_KELUAR",
    "ALASAN_MASUK",
    "KELOMPOK_USIA",
    "REGISTERS",
    "SCHEMAS",
    "Field",
    "Identity",
    "Kind",
    "Register",
    "Schema",
    "folded",
    "schemas_of",
]
