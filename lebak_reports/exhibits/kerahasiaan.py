"""Small counts: hidden by the quarter's shared pattern, or protected within one document.

What a profil and the laporan both print is hidden by ``shared.tersembunyi``, computed over all
kecamatan at once, so that no document undoes another. What only a profil prints is protected
here, within its own table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.disclosure import protect
from lebak_reports.exhibits.values import SUPPRESSED, withhold

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData

SUPPRESSION_NOTE = "Tanda * berarti tidak ditampilkan untuk menjaga kerahasiaan."


def suppressed(frame: pd.DataFrame, hidden: pd.DataFrame) -> pd.DataFrame:
    """Return a frame with "*" in place of the counts that a pattern hides."""
    return withhold(frame, hidden, SUPPRESSED)


def protected(data: RegionData, counts: pd.DataFrame) -> pd.DataFrame:
    """Return which cells of a table that only this document prints are not shown."""
    return protect(counts, minimum=smallest_shown(data))


def notes_for(hidden: pd.DataFrame) -> tuple[str, ...]:
    """Return the sentence a table owes when it hides cells, or nothing."""
    return (SUPPRESSION_NOTE,) if bool(hidden.to_numpy().any()) else ()


def smallest_shown(data: RegionData) -> int:
    """Return the smallest count that is printed; the internal edition prints every one."""
    return data.run.batas_sel if data.edisi == "publik" else 1
