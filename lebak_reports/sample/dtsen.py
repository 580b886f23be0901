"""The register of DTSEN in the sample: the same villages, other identifiers, other deciles.

Its level is not calibrated to anything published. No family of it can be traced to one of P3KE:
the break between the two registers is real in the sample too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.sample.streams import stream
from lebak_reports.sample.verification import (
    BELUM,
    MEMENUHI,
    MENINGGAL,
    PINDAH,
    TIDAK_MEMENUHI,
)

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from lebak_reports.sample.allocation import Counts

# Invented, all of it.
_SHIFTS: Final = (-1, 0, 1, 2)
_SHIFT_SHARES: Final = (0.18, 0.46, 0.24, 0.12)
_FIRST, _LAST = 1, 6
_VERIFIED: Final = (0.44, 0.63)
"""Share of the lowest decile verified anew by the end of each quarter."""
_RESULTS: Final = {MEMENUHI: 0.34, TIDAK_MEMENUHI: 0.57, MENINGGAL: 0.04, PINDAH: 0.05}
_PADAN_RATIO: Final = 0.95
_LEAVING_RATIO: Final = 0.012
_LEFT_FOR: Final = {"graduasi": TIDAK_MEMENUHI, "meninggal": MENINGGAL, "pindah_keluar": PINDAH}
_LEFT_SHARES: Final = (0.55, 0.25, 0.2)
ENTERED: Final = "masuk_baru"
REASONS: Final = (*_LEFT_FOR, ENTERED)
NONE: Final = -1


def dtsen_families(families: pd.DataFrame) -> pd.DataFrame:
    """Return the families as DTSEN ranks and verification finds them.

    Parameters
    ----------
    families : DataFrame
        The register of P3KE, see ``population``; deciles, results and numbers are replaced.

    Returns
    -------
    DataFrame
        The columns of ``families`` that both registers have; ``nomor`` counts anew. Per quarter,
        a position in DTSEN_QUARTERS, ``status_0`` and ``status_1`` (positions in
        ``verification.STATUS``); ``jenis_perubahan`` (position in REASONS, NONE for none) of the
        second quarter; ``cohort``: 1 for families ever on the list.
    """
    rng = stream("DTSEN")
    kept = families.drop(columns=["nomor", "cohort", "berubah", "jenis_perubahan", "is_padan"])
    order = rng.permutation(len(kept))
    mixed = kept.iloc[order].sort_values("desa", kind="stable", ignore_index=True)
    shift = rng.choice(_SHIFTS, len(mixed), p=_SHIFT_SHARES)
    mixed["desil"] = np.clip(mixed["desil"] + shift, _FIRST, _LAST)
    mixed["nomor"] = np.arange(1, len(mixed) + 1)
    mixed["kembar"] = mixed["nomor"]
    mixed["is_padan"] = rng.random(len(mixed)) < _PADAN_RATIO
    return _with_results(mixed, rng)


def dtsen_listed(families: pd.DataFrame, position: int) -> NDArray[np.bool_]:
    """Return whether each family is on the list in a quarter: padan and fulfilling."""
    meets = (families[f"status_{position}"] == MEMENUHI).to_numpy()
    listed: NDArray[np.bool_] = meets & families["is_padan"].to_numpy()
    return listed


def _with_results(families: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Add the results of verification and the changes of the list between the quarters."""
    size = len(families)
    draw = rng.random(size)
    result = rng.choice(list(_RESULTS), size, p=list(_RESULTS.values()))
    is_lowest = families["desil"].to_numpy() == _FIRST
    first, second = (np.where(is_lowest & (draw < share), result, BELUM) for share in _VERIFIED)
    padan = families["is_padan"].to_numpy()
    listed = (first == MEMENUHI) & padan
    entering = (second == MEMENUHI) & (first == BELUM) & padan
    reason = _leaving(listed, rng)
    second = np.where(reason >= 0, np.array(list(_LEFT_FOR.values()))[reason], second)
    families["status_0"], families["status_1"] = first, second
    families["jenis_perubahan"] = np.where(entering, REASONS.index(ENTERED), reason)
    families["cohort"] = (listed | entering).astype(np.int64)
    return families


def _leaving(listed: NDArray[np.bool_], rng: np.random.Generator) -> Counts:
    """Draw a reason for each family that leaves the list in the second quarter, else NONE."""
    reason = rng.choice(len(_LEFT_FOR), len(listed), p=_LEFT_SHARES)
    leaves = listed & (rng.random(len(listed)) < _LEAVING_RATIO)
    return np.where(leaves, reason, NONE).astype(np.int64)
