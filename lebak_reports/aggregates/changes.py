"""Changes of the list by kecamatan and reason, closed to the unit, with what is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.disclosure import TOTAL, protect
from lebak_reports.indicators import flows

if TYPE_CHECKING:
    from lebak_reports.aggregates.summary import QuarterSummary
    from lebak_reports.regions import Regions


def closed_changes(
    status_triwulan: pd.DataFrame | None, before: QuarterSummary | None, now: QuarterSummary
) -> pd.DataFrame | None:
    """Count families by kecamatan and reason, and check that they connect two lists.

    Parameters
    ----------
    status_triwulan : DataFrame or None
        Landed changes between the lists; None when the input is missing.
    before, now : QuarterSummary
        The lists; `before` None when that quarter is missing.

    Returns
    -------
    DataFrame of int or None
        As from ``flows.changes_by_reason``; None when a list or the changes are missing: a
        change that can't be closed is not printed.

    Raises
    ------
    InputRejectedError
        If the changes do not connect the lists, for every kecamatan where they do not.
    """
    if status_triwulan is None or before is None:
        return None
    if before.keluarga is None or now.keluarga is None:
        return None
    counts = flows.changes_by_reason(status_triwulan, domains=list(now.keluarga))
    flows.decompose(pd.Series(before.keluarga), pd.Series(now.keluarga), counts)
    return counts


def long_changes(
    counts: pd.DataFrame | None, *, basis: str, regions: Regions, minimum: int
) -> pd.DataFrame:
    """Return one basis of ``Shared.perubahan``.

    Parameters
    ----------
    counts : DataFrame of int or None
        As from ``closed_changes``; None gives rows with missing counts.
    basis : {"triwulan", "tahun"}
        What the change is measured against.
    regions : Regions
        The kecamatan, and the kabupaten they add up to.
    minimum : int
        Smallest count that is printed.
    """
    kabupaten = regions.kabupaten.kode
    index = pd.Index([*(region.kode for region in regions.kecamatan), kabupaten])
    if counts is None:
        table = pd.DataFrame(index=index, columns=list(flows.ARAH), dtype="Int64")
        hidden = table.notna()
    else:
        table = pd.concat([counts, counts.sum().to_frame(kabupaten).T])
        mask = protect(counts, minimum=minimum, signs=pd.Series(flows.ARAH))
        hidden = mask.rename(index={TOTAL: kabupaten}).drop(columns=TOTAL)
    return pd.DataFrame(
        {
            "kode_wilayah": index.repeat(len(flows.ARAH)),
            "basis": basis,
            "jenis_perubahan": [*flows.ARAH] * len(index),
            "arah": ["masuk" if sign > 0 else "keluar" for sign in flows.ARAH.values()]
            * len(index),
            "keluarga": pd.array(table.to_numpy().ravel(), dtype="Int64"),
            "tersembunyi": hidden.to_numpy().ravel(),
        }
    )
