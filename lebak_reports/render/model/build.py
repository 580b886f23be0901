"""Executed notebooks -> document."""

from __future__ import annotations

from collections import Counter
from itertools import count, repeat
from typing import TYPE_CHECKING

from lebak_reports.render.model.numbering import FRONT, UNNUMBERED, Numbering
from lebak_reports.render.model.reading import Notebook, Reading
from lebak_reports.render.model.records import Chapter, Document, Node

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lebak_reports.render.model.meta import Meta

_RINGKASAN, _LAMPIRAN = "ringkasan", "lampiran"


def build_document(
    notebooks: Sequence[Notebook], meta: Meta, *, kind: str, numbered: bool
) -> Document:
    """Turn executed notebooks into the document that every renderer reads.

    Parameters
    ----------
    notebooks : sequence of Notebook
        In reading order. ``ringkasan`` becomes page one, ``lampiran`` lettered annexes, every
        other notebook a chapter.
    meta : Meta
        Title, dates, letterhead.
    kind : str
        Slug of the document, ``laporan-triwulan``.
    numbered : bool
        Whether chapters are numbered (laporan) or not (profil).

    Raises
    ------
    NotebookContentError
        A cell holds what no report can print, or an id is used twice.
    """
    running: Counter[tuple[str, str]] = Counter()
    taken: set[str] = set()
    front: tuple[Node, ...] = ()
    chapters: list[Chapter] = []
    numberings = _numbered() if numbered else repeat(UNNUMBERED)
    for notebook in notebooks:
        is_front = notebook.topic == _RINGKASAN
        reading = Reading(notebook, FRONT if is_front else next(numberings), running, taken)
        if is_front:
            front += tuple(reading.nodes())
        elif numbered and notebook.topic == _LAMPIRAN:
            chapters += reading.annexes()
        else:
            chapters.append(reading.chapter())
    return Document(kind, meta, front, tuple(chapters))


def _numbered() -> Iterator[Numbering]:
    return map(Numbering.of_bab, count(1))
