"""What stands where on the pages of a finished PDF."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CAPTION = re.compile(r"(?:Tabel|Gambar) [A-Z0-9]+(?:\.\d+)? [A-Z]")
FOOTER_POINTS = 62.0
"""Height of the strip at the foot that holds the folio."""
LEAST_FILLED = 0.55
"""Part of a page's height that stands filled when the chapter goes on after it."""
LEAST_AT_END = 0.2
"""Part of it that stands filled where a chapter ends and the next one opens a page."""


@dataclass(frozen=True)
class Page:
    """The content of a page, folio apart.

    Attributes
    ----------
    lines : tuple of str
        Lines of text from top to bottom.
    filled : float
        Part of the height, from the top, down to the lowest mark.
    """

    number: int
    lines: tuple[str, ...]
    filled: float


@dataclass(frozen=True)
class Layout:
    """The pages of a document and its bookmarks: title, level from 0, page from 1."""

    pages: tuple[Page, ...]
    bookmarks: tuple[tuple[str, int, int], ...]

    @classmethod
    def of(cls, path: Path) -> Layout:
        document = pypdfium2.PdfDocument(path)
        try:
            pages = tuple(_page(page, number) for number, page in enumerate(document, start=1))
            marks = tuple(
                (mark.get_title(), mark.level, mark.get_dest().get_index() + 1)
                for mark in document.get_toc()
            )
        finally:
            document.close()
        return cls(pages, marks)

    def stranded_captions(self) -> list[str]:
        """Captions under which nothing follows on their page."""
        return [f"{page.number}: {page.lines[-1]}" for page in self.pages
                if page.lines and CAPTION.match(page.lines[-1])]  # fmt: skip

    def orphan_headings(self) -> list[str]:
        """Headings under which nothing follows on their page."""
        titles = {self._folded(title) for title, _, _ in self.bookmarks}
        return [f"{page.number}: {page.lines[-1]}" for page in self.pages
                if page.lines and self._folded(page.lines[-1]) in titles]  # fmt: skip

    def half_empty(self) -> list[str]:
        """Pages that end early although their chapter goes on; its last page may be short."""
        return [
            f"{page.number}: {page.filled:.0%}"
            for first, last in self._chapters()
            for page in self.pages[first - 1 : last - 1]
            if page.filled < LEAST_FILLED
        ]

    def short_ends(self) -> list[str]:
        """Last pages of chapters with a few lines alone; the next chapter could begin there."""
        return [
            f"{page.number}: {page.filled:.0%}"
            for page in (self.pages[last - 1] for _, last in self._chapters())
            if page.filled < LEAST_AT_END
        ]

    def _chapters(self) -> Iterator[tuple[int, int]]:
        """Yield first and last page of what the bookmarks of the highest level open."""
        starts = [page for _, level, page in self.bookmarks if level == 0]
        yield from ((first, following - 1) for first, following in pairwise(starts))
        yield (starts[-1], len(self.pages))

    @staticmethod
    def _folded(text: str) -> str:
        return " ".join(text.upper().split())


def _page(page: pypdfium2.PdfPage, number: int) -> Page:
    height = page.get_height()
    lowest = min(
        (
            bottom
            for _, bottom, _, top in (each.get_bounds() for each in page.get_objects())
            if top > FOOTER_POINTS
        ),
        default=height,
    )
    text = page.get_textpage().get_text_bounded(bottom=FOOTER_POINTS)
    lines = tuple(line.strip() for line in text.splitlines() if line.strip())
    return Page(number, lines, (height - lowest) / height)
