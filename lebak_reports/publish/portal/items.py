"""What a reader can be led to: documents, their chapters, tables and figures, and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from lebak_reports.publish.portal.claims import SYNTHETIC
from lebak_reports.publish.portal.rows import VILLAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lebak_reports.publish.portal.regions import Region

THIS_REGION: Final = "kecamatan ini"
"""Stands for a kecamatan's name in captions that all kecamatan share."""

TRACE: Final = "jejak-"
"""Begins the anchor where a document tells the origin of a number."""


class Item(NamedTuple):
    """Something to be found; equal items of several regions are one.

    Attributes
    ----------
    file : str
        Of the document, in the folder of each region that has the item.
    anchor : str
        Place in the document; empty for the document itself.
    label, text : str
        Number of a chapter, table or figure, or a number itself; and what it is about.
    exhibit : str
        Id of a table or figure; empty for all else.
    """

    file: str
    anchor: str
    label: str
    text: str
    exhibit: str


def document_items(region: Region) -> Iterator[Item]:
    """Yield the documents of a region, each followed by what is in it."""
    outlines = {each["slug"]: each["items"] for each in region.folder.outline}
    for document in region.folder.documents:
        if document.href and document.slug in outlines:
            yield Item(document.file, "", "", document.title, "")
            for item in outlines[document.slug]:
                text = _shared(item["text"], region)
                yield Item(document.file, item["anchor"], item["label"], text, item["exhibit"])


def number_items(region: Region) -> Iterator[Item]:
    """Yield the numbers that sentences of the kabupaten's report tell, with their meaning."""
    documents = region.folder.documents
    if not (region.is_kabupaten and documents and documents[0].href):
        return
    for name, claim in region.claims.items():
        if claim.meaning and claim.number is not None:
            meaning = claim.meaning.partition(". ")[0].removesuffix(".")
            mark = f" ({SYNTHETIC})" if claim.is_synthetic else ""
            told = f"{claim.printed}{mark}:"
            yield Item(documents[0].file, f"{TRACE}{name}", told, meaning, "")


def villages_at(regions: Iterable[Region]) -> tuple[str, str]:
    """Return file and anchor of the table of villages; empty where no region has one."""
    profiles = (region for region in regions if not region.is_kabupaten)
    items = (item for region in profiles for item in document_items(region))
    return next(((item.file, item.anchor) for item in items if item.exhibit == VILLAGES), ("", ""))


def _shared(text: str, region: Region) -> str:
    return text if region.is_kabupaten else text.replace(region.outcome.nama, THIS_REGION)
