"""The past that was rewritten, apart from what happened."""

from __future__ import annotations

from typing import Final

import pandas as pd

from lebak_reports.errors import IndicatorError

COLUMNS: Final = ("terbit", "revisi", "perubahan", "kini", "status")


def revision_and_change(
    published: pd.Series[int], restated: pd.Series[int], now: pd.Series[int]
) -> pd.DataFrame:
    """Split the difference from a published number into revision and change.

    Parameters
    ----------
    published : Series of int
        Families of the earlier quarter as published then, by domain.
    restated : Series of int
        The same quarter by today's data.
    now : Series of int
        Families of the quarter of the report.

    Returns
    -------
    DataFrame of Int64
        ``terbit`` + ``revisi`` + ``perubahan`` = ``kini``, and ``status``: ``tidak_tersedia``,
        and nothing split, where one of the three is missing.

    Raises
    ------
    IndicatorError
        If the domains differ.

    Examples
    --------
    6,043 was published; the same quarter now counts 6,030; today's list has 5,698.

    >>> published, restated, now = (pd.Series({"36.02": n}) for n in (6043, 6030, 5698))
    >>> revision_and_change(published, restated, now)[["revisi", "perubahan"]].iloc[0].tolist()
    [-13, -332]
    """
    if not (published.index.equals(restated.index) and published.index.equals(now.index)):
        raise IndicatorError("restated", "berwilayah lain daripada published", "Samakan wilayahnya")
    then, again, today = (each.astype("Int64") for each in (published, restated, now))
    rows = {"terbit": then, "revisi": again - then, "perubahan": today - again, "kini": today}
    is_known = then.notna() & again.notna() & today.notna()
    frame = pd.DataFrame(rows).astype("Int64")
    frame.loc[~is_known, ["revisi", "perubahan"]] = pd.NA
    status = is_known.map({True: "ok", False: "tidak_tersedia"})
    return frame.assign(status=status)[list(COLUMNS)]
