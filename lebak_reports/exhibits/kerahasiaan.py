"""Small counts: hidden by the quarter's shared pattern, or protected within one document.

What a profil and the laporan both print is hidden by ``shared.tersembunyi``, computed over all
kecamatan at once, so that no document undoes another. What only a profil prints is protected
here, within its own table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Kalimat
from lebak_reports.disclosure import protect
from lebak_reports.exhibits.values import SUPPRESSED, withhold

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData

SUPPRESSION_NOTE = "Tanda * berarti tidak ditampilkan untuk menjaga kerahasiaan."
_MOST = 0.5


def suppressed(frame: pd.DataFrame, hidden: pd.DataFrame) -> pd.DataFrame:
    """Return a frame with "*" in place of the counts that a pattern hides."""
    return withhold(frame, hidden, SUPPRESSED)


def protected(data: RegionData, counts: pd.DataFrame) -> pd.DataFrame:
    """Return which cells of a table that only this document prints are not shown."""
    return protect(counts, minimum=smallest_shown(data))


def notes_for(hidden: pd.DataFrame) -> tuple[str, ...]:
    """Return the sentence a table owes when it hides cells, or nothing."""
    return (SUPPRESSION_NOTE,) if bool(hidden.to_numpy().any()) else ()


def is_mostly_hidden(hidden: pd.DataFrame) -> bool:
    """Return whether a table hides more than it shows, so that it informs nobody."""
    return float(hidden.to_numpy().mean()) > _MOST


def withheld(block_id: str, subject: str) -> Kalimat:
    """Return the sentence that stands where a table would hide most of its cells."""
    text = (
        f"{subject} tidak ditampilkan untuk menjaga kerahasiaan: sebagian besar rinciannya "
        "menyangkut terlalu sedikit keluarga."
    )
    return Kalimat(id=block_id, parts=(text,), role="catatan")


def smallest_shown(data: RegionData) -> int:
    """Return the smallest count that is printed; the internal edition prints every one."""
    return data.run.batas_sel if data.edisi == "publik" else 1
