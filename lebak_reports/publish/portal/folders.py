"""What lies in a region's folder: its documents in every format, its tables, its outline."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lebak_reports.formats import desimal
from lebak_reports.publish.portal.claims import LEDGER

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.publish.facts import Outcome

OUTLINE: Final = "daftar-isi.json"
TABLES: Final = "tables"
_ORDER: Final = ("html", "pdf", "docx", "xlsx", "csv", "json")
_THOUSAND: Final = 1000


@dataclass(frozen=True, slots=True)
class File:
    """A file of the release: where it is from the portal, its format and its size in words."""

    href: str
    label: str
    size: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document with the files it was made in, the one to read on screen first."""

    slug: str
    title: str
    files: tuple[File, ...]

    @property
    def name(self) -> str:
        """A short name, for lists of kecamatan where the full title would repeat itself.

        Examples
        --------
        >>> Document("profil-kecamatan", "Profil Kemiskinan Ekstrem Kecamatan", ()).name
        'Profil'
        """
        return self.slug.removesuffix("-kecamatan").replace("-", " ").capitalize()

    @property
    def href(self) -> str:
        """The file to read on screen; empty when there is none."""
        return self.files[0].href if self.files else ""

    @property
    def file(self) -> str:
        """Name of that file in the region's folder."""
        return self.href.rpartition("/")[2]

    @property
    def downloads(self) -> tuple[File, ...]:
        """The files that are not for the screen."""
        return tuple(file for file in self.files if file.label != "HTML")


@dataclass(frozen=True, slots=True)
class Table:
    """A table or the numbers of a figure, as CSV, with the caption it has in a document."""

    href: str
    caption: str
    size: str


@dataclass(frozen=True, slots=True)
class Folder:
    """A region's folder.

    Attributes
    ----------
    ledger : str
        Where the ledger is from the portal; empty when the report failed.
    outline : list of dict
        The documents' titles and captions, as ``render.outline`` wrote them.
    """

    documents: tuple[Document, ...]
    tables: tuple[Table, ...]
    ledger: str
    outline: list[dict[str, Any]]


def folder_of(staged: Path, outcome: Outcome) -> Folder:
    """Look into a region's folder of a staged release."""
    place = staged / outcome.folder
    outline = _outline(place / OUTLINE)
    files = sorted(path for path in place.iterdir() if path.is_file()) if place.exists() else []
    return Folder(
        documents=tuple(
            Document(each.slug, each.title, _files_of(each.slug, files, outcome.folder))
            for each in outcome.documents
        ),
        tables=_tables_of(place, outcome.folder, outline),
        ledger=f"{outcome.folder}/{LEDGER}" if (place / LEDGER).exists() else "",
        outline=outline,
    )


def _outline(path: Path) -> list[dict[str, Any]]:
    """Return the outline; none for a failed region, nor in a release older than outlines."""
    if not path.exists():
        return []
    documents: list[dict[str, Any]] = json.loads(path.read_bytes())["documents"]
    return documents


def _files_of(slug: str, files: list[Path], folder: str) -> tuple[File, ...]:
    own = sorted((path for path in files if path.stem == slug), key=_place)
    return tuple(
        File(f"{folder}/{path.name}", path.suffix[1:].upper(), in_words(path.stat().st_size))
        for path in own
    )


def _place(path: Path) -> tuple[int, str]:
    suffix = path.suffix[1:]
    return (_ORDER.index(suffix) if suffix in _ORDER else len(_ORDER), suffix)


def _tables_of(place: Path, folder: str, outline: list[dict[str, Any]]) -> tuple[Table, ...]:
    """Return the CSV files, first those that documents print, in reading order."""
    captions: dict[str, str] = {}
    for document in outline:
        for item in document["items"]:
            captions.setdefault(item["exhibit"], f"{item['label']} {item['text']}")
    found = {path.stem: path for path in (place / TABLES).glob("*.csv")}
    named = [exhibit for exhibit in captions if exhibit in found]
    others = sorted(found.keys() - captions.keys())
    return tuple(
        Table(
            f"{folder}/{TABLES}/{exhibit}.csv",
            captions.get(exhibit, exhibit),
            in_words(found[exhibit].stat().st_size),
        )
        for exhibit in (*named, *others)
    )


def in_words(size: int) -> str:
    """Return a file's size as a reader weighs it.

    Examples
    --------
    >>> in_words(1_349_119), in_words(73_060), in_words(12)
    ('1,3 MB', '73 kB', '1 kB')
    """
    kilobytes = max(1, round(size / _THOUSAND))
    if kilobytes < _THOUSAND:
        return f"{kilobytes} kB"
    return f"{desimal(kilobytes / _THOUSAND)} MB"
