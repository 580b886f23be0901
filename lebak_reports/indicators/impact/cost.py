"""Rupiah per family that left the list: an accounting ratio, never the cost of an effect."""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.errors import IndicatorError
from lebak_reports.fields import ALASAN_KELUAR, ALASAN_MASUK
from lebak_reports.indicators.impact.fieller import fieller
from lebak_reports.indicators.impact.tidy import Finding, tidy
from lebak_reports.indicators.survey.intervals import LEVEL

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd

    from lebak_reports.indicators.impact.status import Status

NORMAL: Final = NormalDist().inv_cdf((1 + LEVEL) / 2)
"""Quantile of the interval: counts are taken as Poisson, whose normal limit this is."""

METHOD: Final = "fieller"


def cost_per_exit(
    changes: pd.Series[int], *, rupiah: int, window_start: date, disbursed: date | None
) -> pd.DataFrame:
    """Divide what was spent by those who left, in three ways, with Fieller's set.

    Parameters
    ----------
    changes : Series of int
        Families by reason of change over the window, for the kabupaten.
    rupiah : int
        Spent over the window.
    window_start : date
        Date of the list that the change is counted from.
    disbursed : date or None
        First disbursement; None when nothing was disbursed.

    Returns
    -------
    DataFrame
        ``tidy.COLUMNS`` in rupiah a family, ``n`` the families divided by: ``biaya_per_graduasi``,
        ``biaya_per_keluar`` (any reason), ``biaya_per_penurunan_bersih`` (out less in). Refused
        where the window begins before the money: what left earlier did not leave for it. A set
        without bounds is a remark, and its bounds are missing.

    Raises
    ------
    IndicatorError
        If a count or the rupiah are negative.

    Notes
    -----
    C / (X - N) with X out and N in independent Poisson counts, so the denominator has variance
    X + N; C is known. The band is that of counts that could have come out otherwise; the
    register itself has no sampling error.

    Examples
    --------
    >>> import pandas as pd
    >>> from datetime import date
    >>> counts = pd.Series({"graduasi": 800, "masuk_baru": 455})
    >>> frame = cost_per_exit(counts, rupiah=5_900_000_000, window_start=date(2024, 12, 31),
    ...                       disbursed=date(2024, 9, 26)).set_index("measure")
    >>> frame.loc["biaya_per_penurunan_bersih", ["ci_low", "ci_high"]].astype(int).tolist()
    [14236295, 21410451]
    """
    if rupiah < 0 or (changes < 0).any():
        raise IndicatorError("changes", "atau rupiahnya negatif", "Perbaiki sumbernya")
    left = int(changes.reindex(ALASAN_KELUAR, fill_value=0).sum())
    joined = int(changes.reindex(ALASAN_MASUK, fill_value=0).sum())
    graduated = int(changes.get("graduasi", 0))
    counts = {
        "biaya_per_graduasi": (graduated, graduated),
        "biaya_per_keluar": (left, left),
        "biaya_per_penurunan_bersih": (left - joined, left + joined),
    }
    status = _timing(window_start, disbursed)
    return tidy(
        _ratio(measure, rupiah, *count)
        if status == "ok"
        else Finding(measure=measure, method=METHOD, n=count[0], status=status)
        for measure, count in counts.items()
    )


def _timing(window_start: date, disbursed: date | None) -> Status:
    if disbursed is None:
        return "belum_disalurkan"
    return "jendela_mendahului_dana" if window_start < disbursed else "ok"


def _ratio(measure: str, rupiah: int, families: int, variance: int) -> Finding:
    if families <= 0:
        status: Status = "penyebut_nol" if families == 0 else "tidak_berkurang"
        return Finding(measure=measure, method=METHOD, n=families, status=status)
    found = fieller(rupiah, families, variances=(0, variance, 0), quantile=NORMAL)
    is_closed = found.shape == "tertutup"
    return Finding(
        measure=measure,
        method=METHOD,
        estimate=rupiah / families,
        ci_low=found.low if is_closed else np.nan,
        ci_high=found.high if is_closed else np.nan,
        n=families,
        status="ok" if is_closed else "batas_tidak_tertutup",
    )
