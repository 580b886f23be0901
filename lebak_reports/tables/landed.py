"""The landed tables: what indicators and aggregates may rely on, column by column."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from lebak_reports.fields import REGISTERS, SCHEMAS
from lebak_reports.tables.derived import derived

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.fields import Field, Kind, Schema
    from lebak_reports.params.models.run import AturanKe
    from lebak_reports.tables.quarterful import Quarterful

# Kinds whose dtype depends on whether a cell may be empty: (always filled, may be empty).
_DTYPES: Final[Mapping[Kind, tuple[str, str]]] = {
    "ya_tidak": ("bool", "boolean"),
    "bilangan": ("int64", "Int64"),
    "rupiah": ("int64", "Int64"),
    "desimal": ("float64", "float64"),
    "persen": ("float64", "float64"),
    "tanggal": ("datetime64[ns]", "datetime64[ns]"),
}


def _dtype(field: Field) -> str:
    filled, maybe = _DTYPES.get(field.kind, ("str", "str"))
    return filled if field.required and not field.nullable else maybe


def _stored(name: str) -> dict[str, str]:
    return _columns(SCHEMAS[name])


def _columns(schema: Schema) -> dict[str, str]:
    return {field.name: _dtype(field) for field in schema.stored}


def _only_in_dtsen() -> dict[str, str]:
    known = _columns(REGISTERS["P3KE"])
    columns = _columns(REGISTERS["DTSEN"])
    return {name: dtype for name, dtype in columns.items() if name not in known}


LANDED: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "keluarga": {**_columns(REGISTERS["P3KE"]), **_only_in_dtsen()}
        | {"sumber_data": "str"}
        | {"kode_desa": "str", "desil": "int8", "jumlah_jiwa": "Int64"}
        | _stored("verval")
        | {"is_ke": "bool"},
        "individu": _stored("individu") | {"kelompok_usia": "str"},
        **{
            name: _stored(name)
            for name in SCHEMAS
            if name not in ("sasaran_keluarga", "verval", "individu")
        },
    }
)
SHARED_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "keluarga": (
            "id_keluarga",
            "kode_wilayah",
            "kode_desa",
            "desil",
            "jumlah_anggota",
            "jumlah_jiwa",
            "is_padan",
            "status_verval",
            "alasan",
            "tanggal_verval",
            "no_ba_musdes",
            "no_sk",
            "is_ke",
            "sumber_data",
        )
    }
)
"""What the kabupaten and the aggregates read of all families: the rest of a register, how each
family lives, is for the report on its own kecamatan, and a change of it concerns no other."""
BY_KECAMATAN: Final = ("keluarga", "individu", "status_triwulan", "penerima", "desa")


def landed_tables(files: Quarterful, aturan_ke: AturanKe) -> dict[str, pd.DataFrame]:
    """Build the landed tables of the inputs that are there.

    Parameters
    ----------
    files : Quarterful
        Without problems.
    aturan_ke : {"padan_dan_memenuhi", "memenuhi"}
        Which families are on the list; see `lebak_reports.params`.

    Returns
    -------
    dict of str to DataFrame
        With the columns, order and dtypes of ``LANDED``; sorted, so that equal inputs give
        equal bytes. Columns that a file lacks are NA, in text ``""``.
    """
    tables = {"keluarga": _keluarga(files, aturan_ke)}
    for name, table in files.tables.items():
        if name in LANDED:
            tables[name] = derived(name, table.frame)
    return {name: _conformed(frame, LANDED[name]) for name, frame in tables.items()}


def _conformed(frame: pd.DataFrame, columns: Mapping[str, str]) -> pd.DataFrame:
    absent = {
        name: pd.Series("" if dtype == "str" else None, index=frame.index, dtype=dtype)
        for name, dtype in columns.items()
        if name not in frame
    }
    complete = frame.join(pd.DataFrame(absent, index=frame.index))
    conformed = complete[list(columns)].astype(dict(columns))
    return conformed.take(_order(conformed)).reset_index(drop=True)


def _order(frame: pd.DataFrame) -> np.ndarray:
    """Return the positions of the rows by kecamatan and family, else by all columns."""
    keys = [name for name in ("id_keluarga", "kode_wilayah") if name in frame]
    if not keys:
        return frame.reset_index(drop=True).sort_values([*frame], kind="stable").index.to_numpy()
    # Codes and pseudonyms are ASCII: as bytes they sort ten times faster than as objects.
    return np.lexsort([frame[name].to_numpy().astype("S") for name in keys])


def _keluarga(files: Quarterful, aturan_ke: AturanKe) -> pd.DataFrame:
    """Join to each family of the register its verification and its persons."""
    table = files.tables["sasaran_keluarga"]
    register = table.frame
    ids = register["id_keluarga"]
    verified = _verified(files, ids)
    is_memenuhi = verified["status_verval"] == "memenuhi"
    has_to_match = aturan_ke == "padan_dan_memenuhi"
    is_ke = is_memenuhi & register["is_padan"].astype("bool") if has_to_match else is_memenuhi
    return register.join(verified).assign(
        jumlah_jiwa=persons_of(files), is_ke=is_ke, sumber_data=table.schema.register
    )


def _verified(files: Quarterful, ids: pd.Series[str]) -> pd.DataFrame:
    """Return what verification says of each family; ``belum`` where it says nothing."""
    columns = [field.name for field in SCHEMAS["verval"].stored if field.name != "id_keluarga"]
    if not files.has("verval"):
        return pd.DataFrame({"status_verval": "belum"}, index=ids.index, dtype="str")
    verval = files.frame("verval")
    present = [name for name in columns if name in verval]
    found = verval.set_index("id_keluarga")[present].reindex(ids).set_axis(ids.index)
    texts = [name for name in present if LANDED["keluarga"][name] == "str"]
    return found.fillna(dict.fromkeys(texts, "") | {"status_verval": "belum"})


def persons_of(files: Quarterful) -> pd.Series:
    """Return the persons of each family: its rows of ``individu``, else what the register says."""
    register = files.frame("sasaran_keluarga")
    unknown = pd.Series(pd.NA, index=register.index, dtype="Int64")
    members = register.get("jumlah_anggota", unknown)
    if not files.has("individu"):
        return members
    rows = files.frame("individu")["id_keluarga"].value_counts()
    return register["id_keluarga"].map(rows).astype("Int64").fillna(members)
