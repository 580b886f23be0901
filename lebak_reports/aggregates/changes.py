"""Changes of the list by kecamatan and reason, closed to the unit, with what is hidden."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.errors import InputRejectedError
from lebak_reports.indicators import flows

if TYPE_CHECKING:
    from collections.abc import Callable

    from lebak_reports.aggregates.summary import QuarterSummary
    from lebak_reports.regions import Regions
    from lebak_reports.tables import Landing


@dataclass(frozen=True, slots=True)
class Told:
    """What changes are measured against, and what of them may be said.

    Attributes
    ----------
    basis : {"triwulan", "tahun"}
    is_hidden : callable
        Says of ``("kelompok", group, kode)`` or ``("alasan", reason, kode)`` whether it may not
        be printed.
    """

    basis: str
    is_hidden: Callable[[str, str, str], bool]


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


def changes_by_kecamatan(
    counts: pd.DataFrame | None, told: Told, *, regions: Regions
) -> pd.DataFrame:
    """Return one basis of ``Shared.perubahan``.

    Single reasons of a kecamatan are mostly fewer than may be printed, and hiding one hides
    others with it; groups of reasons keep more and still close to the net change.

    Parameters
    ----------
    counts : DataFrame of int or None
        As from ``closed_changes``; None gives rows with missing counts.
    told : Told
    regions : Regions
        The kecamatan, and the kabupaten they add up to.
    """
    kabupaten = regions.kabupaten.kode
    groups, codes = list(flows.KELOMPOK), [region.kode for region in regions.kecamatan]
    table = pd.DataFrame(index=[*codes, kabupaten], columns=groups, dtype="Int64")
    hidden = table.notna()
    if counts is not None:
        grouped = flows.changes_by_group(counts)
        table = pd.concat([grouped, grouped.sum().to_frame(kabupaten).T]).astype("Int64")
        hidden = pd.DataFrame(
            [[told.is_hidden("kelompok", group, kode) for group in groups] for kode in table.index],
            index=table.index,
            columns=groups,
        )
    return pd.DataFrame(
        {
            "kode_wilayah": table.index.repeat(len(groups)),
            "basis": told.basis,
            "kelompok": groups * len(table),
            "keluarga": pd.array(table.to_numpy().ravel(), dtype="Int64"),
            "tersembunyi": hidden.to_numpy().ravel(),
        }
    )


def reasons_of_kabupaten(
    counts: pd.DataFrame | None, told: Told, *, kabupaten: str
) -> pd.DataFrame:
    """Return one basis of ``Shared.alasan``.

    Parameters
    ----------
    counts : DataFrame of int or None
        As from ``closed_changes``; None gives rows with missing counts.
    told : Told
    kabupaten : str
        Code of the whole.
    """
    sums = pd.Series(pd.NA, list(flows.ARAH), dtype="Int64")
    hidden = sums.notna()
    if counts is not None:
        sums = counts.sum().astype("Int64")
        hidden = pd.Series([told.is_hidden("alasan", reason, kabupaten) for reason in flows.ARAH])
    return pd.DataFrame(
        {
            "basis": told.basis,
            "jenis_perubahan": list(flows.ARAH),
            "keluarga": sums.array,
            "tersembunyi": hidden.array,
        }
    )


def naming_the_file(error: InputRejectedError, landing: Landing) -> InputRejectedError:
    """Say the file as the analyst knows it; indicators know only the table's name."""
    files = {record.name: record.file for record in landing.inputs}
    return InputRejectedError(
        tuple(
            replace(problem, file=files.get(problem.file, problem.file))
            for problem in error.problems
        )
    )
