"""How the register knows the recipients, and how benefits fall on its desil."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.aggregates.frames import without_rows
from lebak_reports.disclosure import contributions, hidden_of_amounts
from lebak_reports.indicators import incidence, matching

if TYPE_CHECKING:
    from lebak_reports.params.models import Run
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
    "rupiah_tersembunyi": "bool",
}
_DESIL = {
    "desil": "str",
    "register": "int64",
    "keluarga": "int64",
    "rupiah": "int64",
    "tersembunyi": "bool",
    "rupiah_tersembunyi": "bool",
}


def matches_of(tables: Tables, *, run: Run) -> pd.DataFrame:
    """Return ``Shared.pencocokan``.

    Parameters
    ----------
    tables : Tables
        Of the kabupaten.
    run : Run
        Smallest count that is printed, and the p of the rule on sums of rupiah.
    """
    keluarga, penerima = tables.keluarga, tables.penerima
    if keluarga is None or penerima is None or penerima.empty:
        return without_rows(_MATCHES)
    parts = (
        _matched(keluarga, penerima),
        *_on_the_list(keluarga, penerima),
        *_by_programme(keluarga, penerima),
    )
    frame = pd.concat(parts, ignore_index=True).reindex(columns=list(_MATCHES))
    kinds = contributions(
        penerima.assign(jenis=_kinds(keluarga, penerima)),
        by=("kode_subkegiatan", "jenis"),
        value="nilai_rp",
        dominance_ratio=run.dominasi_ratio,
    )
    few, dominated = kinds["keluarga"] < run.batas_sel, kinds["kurang_rp"] > 0
    return frame.assign(
        tersembunyi=_of_programmes(frame, kinds[few]),
        rupiah_tersembunyi=_of_programmes(frame, kinds[few | dominated]),
    ).astype(_MATCHES)


def desil_of(tables: Tables, *, run: Run) -> pd.DataFrame:
    """Return ``Shared.pembagian``; parameters as for ``matches_of``."""
    keluarga, penerima = tables.keluarga, tables.penerima
    if keluarga is None or penerima is None or penerima.empty:
        return without_rows(_DESIL)
    sums = incidence.incidence_by_desil(keluarga, penerima).groupby("desil", sort=False).sum()
    sizes = keluarga["desil"].astype("Int64").astype("string").value_counts()
    counts = sums.assign(register=sizes.reindex(sums.index, fill_value=0))
    given = contributions(
        penerima.assign(desil=incidence.desil_of_recipients(keluarga, penerima)),
        by="desil",
        value="nilai_rp",
        dominance_ratio=run.dominasi_ratio,
    ).reindex(counts.index, fill_value=0)
    cells = given.assign(
        banyak=counts["keluarga"],
        rupiah=counts["rupiah"],
        dicetak=(counts["register"] > 0) | (counts["keluarga"] > 0),
    )
    hidden = hidden_of_amounts(cells, minimum=run.batas_sel)
    masked = counts.assign(tersembunyi=hidden["banyak"], rupiah_tersembunyi=hidden["rupiah"])
    return masked.rename_axis("desil").reset_index()[list(_DESIL)].astype(_DESIL)


def _matched(keluarga: pd.DataFrame, penerima: pd.DataFrame) -> pd.DataFrame:
    """Return how many recipients of each programme the register knows."""
    rates = matching.match_rate(keluarga, penerima)
    return pd.DataFrame(
        {
            "measure": "cocok",
            "domain": rates.index,
            "estimate": rates["value"].to_numpy("float64", na_value=float("nan")),
            "n": rates["denominator"].array,
            "status": rates["status"].array,
        }
    )


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


def _kinds(keluarga: pd.DataFrame, penerima: pd.DataFrame) -> pd.Series[str]:
    """Return of each payment what the register knows of its family: the parts of every rate.

    Where a programme has few families of one kind, or one whose amount stands out, its rates
    would tell theirs.
    """
    kinds = keluarga.set_index("id_keluarga")["is_ke"].map({True: "daftar", False: "lain"})
    return penerima["id_keluarga"].map(kinds).fillna(incidence.UNKNOWN)


def _of_programmes(frame: pd.DataFrame, kinds: pd.DataFrame) -> pd.Series[bool]:
    return frame["domain"].isin(kinds.index.get_level_values("kode_subkegiatan"))
