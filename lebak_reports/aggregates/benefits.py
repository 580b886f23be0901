"""How the register knows the recipients, and how benefits fall on its desil."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.disclosure import TOTAL, protect
from lebak_reports.indicators import incidence, matching

if TYPE_CHECKING:
    from lebak_reports.tables import Tables

ALL = "semua"
"""Stands for all programmes together; a family counts once for each."""

_MATCHES = {
    "measure": "str",
    "domain": "str",
    "estimate": "float64",
    "ci_low": "float64",
    "ci_high": "float64",
    "n": "int64",
    "status": "str",
    "tersembunyi": "bool",
}
_DESIL = {
    "desil": "str",
    "register": "int64",
    "keluarga": "int64",
    "rupiah": "int64",
    "tersembunyi": "bool",
}


def matches_of(tables: Tables, *, minimum: int) -> pd.DataFrame:
    """Return ``Shared.pencocokan``.

    Parameters
    ----------
    tables : Tables
        Of the kabupaten.
    minimum : int
        Smallest count that is printed.
    """
    keluarga, penerima = tables.keluarga, tables.penerima
    if keluarga is None or penerima is None or penerima.empty:
        return _empty(_MATCHES)
    rates = matching.match_rate(keluarga, penerima)
    matched = pd.DataFrame(
        {
            "measure": "cocok",
            "domain": rates.index,
            "estimate": rates["value"].to_numpy("float64", na_value=float("nan")),
            "n": rates["denominator"].array,
            "status": rates["status"].array,
        }
    )
    parts = [matched, *_on_the_list(keluarga, penerima), *_by_programme(keluarga, penerima)]
    frame = pd.concat(parts, ignore_index=True).reindex(columns=list(_MATCHES))
    few = _programmes_with_few(keluarga, penerima, minimum)
    return frame.assign(tersembunyi=frame["domain"].isin(few)).astype(_MATCHES)


def desil_of(tables: Tables, *, minimum: int) -> pd.DataFrame:
    """Return ``Shared.pembagian``; parameters as for ``matches_of``."""
    keluarga, penerima = tables.keluarga, tables.penerima
    if keluarga is None or penerima is None or penerima.empty:
        return _empty(_DESIL)
    sums = incidence.incidence_by_desil(keluarga, penerima).groupby("desil", sort=False).sum()
    sizes = keluarga["desil"].astype("Int64").astype("string").value_counts()
    counts = sums.assign(register=sizes.reindex(sums.index, fill_value=0))
    mask = protect(counts[["keluarga"]], minimum=minimum).drop(index=TOTAL, errors="ignore")
    hidden = mask.any(axis="columns").reindex(counts.index)
    frame = counts.assign(tersembunyi=hidden).rename_axis("desil").reset_index()
    return frame[list(_DESIL)].astype(_DESIL)


def _on_the_list(keluarga: pd.DataFrame, penerima: pd.DataFrame) -> list[pd.DataFrame]:
    """Return what needs a list: bounds of coverage and of what goes outside it."""
    if not keluarga["is_ke"].any():
        return []
    return [
        matching.coverage_bounds(keluarga, penerima),
        matching.outside_list_bounds(keluarga, penerima),
    ]


def _by_programme(keluarga: pd.DataFrame, penerima: pd.DataFrame) -> list[pd.DataFrame]:
    """Return concentration of rupiah, of every programme and of all together."""
    together = penerima.assign(kode_subkegiatan=ALL)
    return [incidence.concentration(keluarga, each, unit="rupiah") for each in (penerima, together)]


def _programmes_with_few(
    keluarga: pd.DataFrame, penerima: pd.DataFrame, minimum: int
) -> frozenset[str]:
    """Return the programmes with few recipients, or few of one kind: on the list, off it, unknown.

    Their rates would tell the few.
    """
    listed = keluarga.loc[keluarga["is_ke"], "id_keluarga"]
    families = penerima.drop_duplicates(["kode_subkegiatan", "id_keluarga"])
    is_known = families["id_keluarga"].isin(keluarga["id_keluarga"])
    is_listed = families["id_keluarga"].isin(listed)
    kinds = pd.DataFrame(
        {"daftar": is_listed, "lain": is_known & ~is_listed, "tak_dikenal": ~is_known}
    )
    counts = kinds.groupby(families["kode_subkegiatan"]).sum()
    is_few = ((counts > 0) & (counts < minimum)).any(axis="columns")
    return frozenset(counts.index[is_few])


def _empty(columns: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series([], dtype=dtype) for name, dtype in columns.items()})
