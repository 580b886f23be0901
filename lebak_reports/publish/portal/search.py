"""What the portal's search looks through: names of regions, and titles and captions of documents.

The page carries the index; its script only reduces what a reader types to roots and looks them
up. Kecamatan have the same chapters and tables, so an item is kept once, with the regions that
have it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from lebak_reports.publish.portal.stemming import RULES, SHORTEST, STOPWORDS, roots, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lebak_reports.publish.portal.regions import Region

THIS_REGION = "kecamatan ini"
"""Stands for a kecamatan's name in captions that all kecamatan share."""

# Inside a script element only these end it, open a comment or break a line of script.
_UNSAFE = {each: f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}


class _Key(NamedTuple):
    """What makes an item of two regions the same item."""

    slug: str
    anchor: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The index, as JSON values.

    Attributes
    ----------
    documents : list
        ``[title, addresses]``: the address by the place of the region in `regions`.
    items : list
        ``[document, anchor, label, text, regions]``; `regions` are those that have the item, or
        None for all that have the document.
    words, names : dict
        Every root of the items' and of the regions' words, and where it is in `items` or
        `regions`.
    """

    regions: list[tuple[str, str]]
    documents: list[tuple[str, dict[int, str]]]
    items: list[tuple[int, str, str, str, list[int] | None]]
    words: dict[str, list[int]]
    names: dict[str, list[int]]

    def script_json(self) -> str:
        """Return the index and the rules of stemming as JSON that a script element may hold."""
        record = {
            "wilayah": self.regions,
            "dokumen": self.documents,
            "isi": self.items,
            "kata": self.words,
            "nama": self.names,
            "aturan": RULES,
            "terpendek": SHORTEST,
            "diabaikan": sorted(STOPWORDS),
        }
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        return text.translate({ord(each): escape for each, escape in _UNSAFE.items()})


def search_index(regions: Sequence[Region]) -> SearchIndex:
    """Index regions and the outlines of their documents."""
    documents = _documents(regions)
    places = {slug: place for place, slug in enumerate(documents)}
    holders: dict[_Key, list[int]] = {}
    for place, region in enumerate(regions):
        for key in _items_of(region):
            holders.setdefault(key, []).append(place)
    items = [
        (places[key.slug], key.anchor, key.label, key.text, _unless_all(held, documents[key.slug]))
        for key, held in holders.items()
    ]
    return SearchIndex(
        regions=[(region.outcome.nama, region.href) for region in regions],
        documents=list(documents.values()),
        items=items,
        words=_inverted(f"{item[2]} {item[3]}" for item in items),
        names=_inverted(region.outcome.nama for region in regions),
    )


def _documents(regions: Sequence[Region]) -> dict[str, tuple[str, dict[int, str]]]:
    """Return title and addresses of each kind of document by its slug."""
    documents: dict[str, tuple[str, dict[int, str]]] = {}
    for place, region in enumerate(regions):
        for each in region.folder.documents:
            if each.href:
                documents.setdefault(each.slug, (each.title, {}))[1][place] = each.href
    return documents


def _items_of(region: Region) -> Iterator[_Key]:
    own = {each.slug for each in region.folder.documents if each.href}
    for document in region.folder.outline:
        for item in document["items"] if document["slug"] in own else ():
            yield _Key(document["slug"], item["anchor"], item["label"], _shared(item, region))


def _shared(item: dict[str, Any], region: Region) -> str:
    text: str = item["text"]
    return text if region.is_kabupaten else text.replace(region.outcome.nama, THIS_REGION)


def _unless_all(held: list[int], document: tuple[str, dict[int, str]]) -> list[int] | None:
    return None if len(held) == len(document[1]) else held


def _inverted(texts: Iterable[str]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        for root in sorted({root for word in words_of(text) for root in roots(word)}):
            index.setdefault(root, []).append(place)
    return index
