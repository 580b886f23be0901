"""Key figures: a title and one number, printed large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Kalimat
from lebak_reports.exhibits.chapters import is_available
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.wilayah import count_claim

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Claim


def key_figure(block_id: str, title: str, number: Claim) -> Kalimat:
    """Return a key figure, marked where it is synthetic."""
    mark = (" (contoh)",) if number.origin.status == "contoh" else ()
    return Kalimat(id=block_id, parts=(number, *mark), role="kunci", title=title)


def key_count(data: RegionData, name: str, column: str, source: str) -> Claim:
    """Return a count of the list as a claim; missing where its input is."""
    origin = origin_of(data, source)
    if not is_available(data, ("verval", source)):
        return claim(name, None, origin)
    return count_claim(data, name, column, origin)
