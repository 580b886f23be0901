"""The chain from plan to families, and whether two records of the budget agree.

Everything is whole rupiah, so that each step is a part of the one before: planned, allotted,
spent, spent where an output is recorded, spent where recipients are recorded, and of that the
part of families on the list. What a step loses is an accounting gap, never a missing effect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping

STEPS: Final = ("rencana", "pagu", "realisasi", "keluaran", "penerima", "keluarga_sasaran")
LINE: Final = ("kode_opd", "kode_subkegiatan", "kode_wilayah")
"""What names one line in both records."""


def chain(siraja: pd.DataFrame) -> pd.DataFrame:
    """Follow the planned rupiah step by step to the families on the list.

    Parameters
    ----------
    siraja : DataFrame
        Landed export: ``rencana_rp``, ``pagu_rp``, ``realisasi_rp``, ``keluaran``,
        ``jumlah_penerima``, ``jumlah_keluarga_sasaran`` (recipients on the list); missing
        outputs and recipients count as none recorded.

    Returns
    -------
    DataFrame
        By step, in the order of ``STEPS``: ``nilai_rp``, ``hilang_rp`` (the step before less
        this one; negative where the step gained), ``porsi_ratio`` (of the plan; missing
        without one) and ``baris`` (lines with an amount at that step).

    Notes
    -----
    The last step takes each line's spending times the share of its recipients that are on the
    list: every recipient of a line counts the same.

    Examples
    --------
    >>> siraja = pd.DataFrame({
    ...     "rencana_rp": [100], "pagu_rp": [80], "realisasi_rp": [60], "keluaran": [3.0],
    ...     "jumlah_penerima": [4], "jumlah_keluarga_sasaran": [1]})
    >>> chain(siraja)["nilai_rp"].tolist()
    [100, 80, 60, 60, 60, 15]
    """
    amounts = _amounts(siraja)
    values = pd.Series({step: int(amounts[step].sum()) for step in STEPS})
    plan = values["rencana"]
    return pd.DataFrame(
        {
            "nilai_rp": values,
            "hilang_rp": values.shift().sub(values).fillna(0).astype("int64"),
            "porsi_ratio": values / plan if plan else float("nan"),
            "baris": pd.Series({step: int((amounts[step] > 0).sum()) for step in STEPS}),
        }
    )


def _amounts(siraja: pd.DataFrame) -> Mapping[str, pd.Series[int]]:
    """Return the rupiah of each line at each step."""
    recipients = siraja["jumlah_penerima"].fillna(0).astype("int64")
    listed = siraja["jumlah_keluarga_sasaran"].fillna(0).astype("int64").clip(upper=recipients)
    spent = siraja["realisasi_rp"]
    with_output = spent.where(siraja["keluaran"].fillna(0) > 0, 0)
    received = with_output.where(recipients > 0, 0)
    # Whole rupiah: a line of a million families times a hundred billion still fits.
    to_listed = (received * (listed / recipients.clip(lower=1))).round().astype("int64")
    return {
        "rencana": siraja["rencana_rp"],
        "pagu": siraja["pagu_rp"],
        "realisasi": spent,
        "keluaran": with_output,
        "penerima": received,
        "keluarga_sasaran": to_listed,
    }


def reconciled(siraja: pd.DataFrame, anggaran: pd.DataFrame) -> pd.DataFrame:
    """Set the dashboard's export against the budget, line by line.

    Parameters
    ----------
    siraja : DataFrame
        Landed export: the columns of ``LINE``, ``pagu_rp``, ``realisasi_rp``.
    anggaran : DataFrame
        Landed budget: the columns of ``LINE``, ``pagu_perubahan_rp``, ``realisasi_rp``; rows
        of one line (several sources of funds) are added up.

    Returns
    -------
    DataFrame
        The lines that differ, indexed by ``LINE``: ``pagu_siraja_rp``, ``pagu_anggaran_rp``,
        ``realisasi_siraja_rp``, ``realisasi_anggaran_rp``, ``selisih_pagu_rp`` and
        ``selisih_realisasi_rp`` (dashboard less budget), largest difference first. A line that
        one of the two lacks counts 0 there.

    Examples
    --------
    >>> line = {"kode_opd": ["x"], "kode_subkegiatan": ["a"], "kode_wilayah": [""]}
    >>> siraja = pd.DataFrame({**line, "pagu_rp": [10], "realisasi_rp": [4]})
    >>> anggaran = pd.DataFrame({**line, "pagu_perubahan_rp": [10], "realisasi_rp": [5]})
    >>> reconciled(siraja, anggaran)["selisih_realisasi_rp"].tolist()
    [-1]
    """
    ours = anggaran.rename(columns={"pagu_perubahan_rp": "pagu_rp"})
    sums = [
        frame.groupby(list(LINE))[["pagu_rp", "realisasi_rp"]].sum() for frame in (siraja, ours)
    ]
    dashboard, budget = (frame.astype("int64") for frame in sums)
    both = dashboard.index.union(budget.index)
    theirs, own = (frame.reindex(both, fill_value=0) for frame in (dashboard, budget))
    compared = pd.DataFrame(
        {
            "pagu_siraja_rp": theirs["pagu_rp"],
            "pagu_anggaran_rp": own["pagu_rp"],
            "selisih_pagu_rp": theirs["pagu_rp"] - own["pagu_rp"],
            "realisasi_siraja_rp": theirs["realisasi_rp"],
            "realisasi_anggaran_rp": own["realisasi_rp"],
            "selisih_realisasi_rp": theirs["realisasi_rp"] - own["realisasi_rp"],
        }
    )
    size = compared["selisih_pagu_rp"].abs() + compared["selisih_realisasi_rp"].abs()
    order = size[size > 0].sort_values(ascending=False, kind="stable").index
    return compared.loc[order]
