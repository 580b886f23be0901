"""What the portal's search looks through: names, documents, their chapters, tables and numbers.

The page carries the index; its script only reduces what a reader types to roots and looks them
up. Kecamatan have the same chapters and tables, so an item is kept once, with the regions that
have it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from lebak_reports.publish.portal.items import Item, document_items, number_items, villages_at
from lebak_reports.publish.portal.rows import villages_of, words_in
from lebak_reports.publish.portal.stemming import RULES, SHORTEST, STOPWORDS, roots, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from lebak_reports.publish.portal.regions import Region

# Inside a script element only these end it, open a comment or break a line of script.
_UNSAFE = {each: f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}

Places = dict[str, list[int]]
"""Where a word is, by the word."""


class Found(NamedTuple):
    """An item and the regions that have it, None for all that have the document."""

    file: str
    anchor: str
    label: str
    text: str
    regions: list[int] | None


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The index, as JSON values; regions, documents and items are named by their place.

    Attributes
    ----------
    regions : list
        ``[name, folder, file to open first]``.
    documents : dict
        Title by file name, and the regions that have it.
    items : list of Found
        The order in which they are shown.
    villages : list
        ``[name, region]``, the name with what it is.
    village_anchor : tuple of str
        File and anchor where villages are listed; empty without villages.
    words, roots, inside, names : dict
        Words of items, roots of those words, words of rows of tables, and words of regions'
        names, with what they lead to.
    """

    regions: list[tuple[str, str, str]]
    documents: dict[str, tuple[str, list[int]]]
    items: list[Found]
    villages: list[tuple[str, int]]
    village_anchor: tuple[str, str]
    words: Places
    roots: Places
    inside: Places
    names: Places

    def script_json(self) -> str:
        """Return the index and the rules of stemming as JSON that a script element may hold."""
        record = {
            "wilayah": self.regions,
            "dokumen": self.documents,
            "isi": self.items,
            "desa": self.villages,
            "letakDesa": self.village_anchor,
            "kata": self.words,
            "akar": self.roots,
            "baris": self.inside,
            "nama": self.names,
            "aturan": RULES,
            "terpendek": SHORTEST,
            "diabaikan": sorted(STOPWORDS),
        }
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        return text.translate({ord(each): escape for each, escape in _UNSAFE.items()})


def search_index(
    regions: Sequence[Region], staged: Path, aliases: Mapping[str, tuple[str, ...]]
) -> SearchIndex:
    """Index regions and what their documents hold.

    Parameters
    ----------
    regions : sequence of Region
    staged : Path
        The release in the making, where tables are read.
    aliases : mapping of str to tuple of str
        Other spellings of regions' names, by kode_wilayah.
    """
    documents = _documents(regions)
    holders = _holders(regions)
    items = [_found(item, held, documents) for item, held in holders.items()]
    words = _inverted(_folded(f"{item.label} {item.text}") for item in items)
    names = _inverted(
        _folded(" ".join((each.outcome.nama, *aliases.get(each.outcome.kode_wilayah, ()))))
        for each in regions
    )
    return SearchIndex(
        regions=[(each.outcome.nama, each.outcome.folder, _first_file(each)) for each in regions],
        documents=documents,
        items=items,
        villages=[
            (f"{village.kind} {village.nama}", place)
            for place, region in enumerate(regions)
            for village in villages_of(staged / region.outcome.folder)
        ],
        village_anchor=villages_at(regions),
        words=words,
        roots=_roots_of(words),
        inside=_inverted(each - names.keys() for each in _words_inside(holders, regions, staged)),
        names=names,
    )


def _documents(regions: Sequence[Region]) -> dict[str, tuple[str, list[int]]]:
    """Return title and holders of each file that is opened first of a document."""
    documents: dict[str, tuple[str, list[int]]] = {}
    for place, region in enumerate(regions):
        for each in region.folder.documents:
            if each.href:
                documents.setdefault(each.file, (each.title, []))[1].append(place)
    return documents


def _holders(regions: Sequence[Region]) -> dict[Item, list[int]]:
    """Return every item with the regions that have it: what is read first, numbers last."""
    holders: dict[Item, list[int]] = {}
    for items_of in (document_items, number_items):
        for place, region in enumerate(regions):
            for item in items_of(region):
                holders.setdefault(item, []).append(place)
    return holders


def _found(item: Item, held: list[int], documents: Mapping[str, tuple[str, list[int]]]) -> Found:
    regions = None if held == documents[item.file][1] else held
    return Found(item.file, item.anchor, item.label, item.text, regions)


def _first_file(region: Region) -> str:
    return region.href.rpartition("/")[2]


def _words_inside(
    holders: Mapping[Item, list[int]], regions: Sequence[Region], staged: Path
) -> Iterator[frozenset[str]]:
    """Yield the words inside each table of the kabupaten; a kecamatan's would be too many."""
    for item, held in holders.items():
        region = regions[held[0]]
        folder = staged / region.outcome.folder
        yield words_in(folder, item.exhibit) if region.is_kabupaten else frozenset()


def _folded(text: str) -> frozenset[str]:
    return frozenset(words_of(text))


def _inverted(groups: Iterable[frozenset[str]]) -> Places:
    index: Places = {}
    for place, words in enumerate(groups):
        for word in sorted(words):
            index.setdefault(word, []).append(place)
    return index


def _roots_of(words: Places) -> Places:
    """Return the places of roots that are no words themselves, nor only of their own word."""
    found: dict[str, set[int]] = {}
    for word, places in words.items():
        for root in roots(word) - {word}:
            found.setdefault(root, set()).update(places)
    return {root: sorted(places) for root, places in sorted(found.items())}
