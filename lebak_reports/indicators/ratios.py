"""One ratio: its numerator, its denominator and, where there is no value, the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Status = Literal[
    "ok",
    "penyebut_nol",
    "penyebut_di_bawah_minimum",
    "sel_kecil",
    "tidak_tersedia",
    "belum_ada_verval",
    "belum_disalurkan",
    "bukan_khusus_ke",
    "belum_dua_triwulan",
    "garis_berbeda",
    "satu_desil",
]
"""``ok``, or the name of the refusal. The wording for readers is in ``catalogue.REFUSALS``."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """One ratio.

    Attributes
    ----------
    value : float or None
        Numerator over denominator, 0..1 for shares; None unless `status` is ``ok``.
    numerator, denominator : int or None
        What was divided; None when the input is missing.
    status : str
        ``ok`` or a named refusal.
    """

    value: float | None
    numerator: int | None
    denominator: int | None
    status: Status


def ratio(numerator: int, denominator: int) -> Ratio:
    """Divide two whole numbers, or refuse with ``penyebut_nol``.

    Examples
    --------
    >>> ratio(345, 6043).value
    0.05709084891610127
    >>> ratio(0, 0).status
    'penyebut_nol'
    """
    if denominator == 0:
        return Ratio(None, numerator, denominator, "penyebut_nol")
    return Ratio(numerator / denominator, numerator, denominator, "ok")
