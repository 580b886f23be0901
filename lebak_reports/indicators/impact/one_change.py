"""The smallest detectable effect when the list was verified only twice before the money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.indicators.impact.effects import MINIMUM_UNITS
from lebak_reports.indicators.impact.power import MEASURES, detectable
from lebak_reports.indicators.impact.tidy import Finding, tidy

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.indicators.impact.panel import Panel
    from lebak_reports.indicators.impact.status import Status

METHOD: Final = "satu_perubahan"

_NEEDED: Final = 2


def detectable_from_one_change(panel: Panel) -> pd.DataFrame:
    """Compute the smallest effect that one verification after the money could show.

    It takes the last change before the money as what happens without an effect. Rougher than
    ``minimum_detectable``, which needs three quarters, and needs two.

    Parameters
    ----------
    panel : Panel
        Its doses, and its last two quarters before the money that differ.

    Returns
    -------
    DataFrame
        ``tidy.COLUMNS``, method ``satu_perubahan``; the measures of ``minimum_detectable``
        without ``korelasi``.

    Notes
    -----
    With one quarter on either side the slope is that of the change dy_k on the dose, so the
    correlation of neighbouring quarters is no unknown: SE^2 = sum s_k^2 d_k^2 / (sum d_k^2)^2,
    d less its mean, s_k^2 = (dy_k - mean dy)^2 G / (G - 1) from the change before the money.

    Examples
    --------
    See ``tests/unit/indicators/impact/test_one_change.py`` for one by hand.
    """
    before = panel.before()
    looked_at = before.verified() if before.periods else before
    last = looked_at.outcome[:, -_NEEDED:]
    complete = looked_at.rows(np.asarray(np.isfinite(last).all(axis=1)))
    status = _obstacle(complete)
    if status != "ok":
        return tidy(
            Finding(measure=measure, method=METHOD, n=len(complete.units), status=status)
            for measure in MEASURES
        )
    change = complete.outcome[:, -1] - complete.outcome[:, -2]
    units = len(change)
    own = (change - change.mean()) ** 2 * units / (units - 1)
    apart = complete.dose - complete.dose.mean()
    se = float(np.sqrt((own * apart**2).sum())) / float((apart**2).sum())
    return tidy(detectable(complete, se, method=METHOD))


def _obstacle(panel: Panel) -> Status:
    if len(panel.units) < MINIMUM_UNITS:
        return "wilayah_kurang"
    if len(panel.periods) < _NEEDED:
        return "periode_sebelum_kurang"
    if not np.isfinite(panel.dose).all() or (panel.base == 0).any():
        return "basis_nol"
    change = panel.outcome[:, -1] - panel.outcome[:, -2]
    if np.ptp(panel.dose) == 0:
        return "dosis_seragam"
    return "tanpa_variasi" if np.ptp(change) == 0 else "ok"
