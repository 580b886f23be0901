"""Document of a letter -> DOCX; equal documents give equal bytes."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

from lebak_reports.render.band import BAND, band_sentence
from lebak_reports.render.model import KalimatNode, List, Paragraph, plain
from lebak_reports.render.word.package import packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lebak_reports.render.model import Document, Meta, Node, Penandatangan
    from lebak_reports.render.word.sheet import Sheet

_NUMBER_TO_FILL_IN = "." * 30
_SIGNATURE_LINES = 5


def is_installed() -> bool:
    """Return whether the package that writes DOCX is there."""
    return importlib.util.find_spec("docx") is not None


def letter_of(document: Document) -> bytes:
    """Return a letter as DOCX, in the order of its parts on paper.

    Raises
    ------
    ValueError
        If the document has no head of a letter.
    """
    from lebak_reports.render.word.sheet import Sheet

    meta = document.meta
    sheet = Sheet.of(meta)
    _head(sheet, meta)
    for chapter in document.chapters:
        _body(sheet, chapter.nodes)
    _signature(sheet, meta.pejabat)
    _copies(sheet, meta)
    return packed(sheet, meta)


def _head(sheet: Sheet, meta: Meta) -> None:
    if meta.surat is None:
        raise ValueError(f"{meta.title} has no head of a letter")
    if meta.contoh:
        sheet.band(f"{BAND}. {band_sentence(meta)}")
    sheet.letterhead(meta.kop)
    sheet.right(f"{meta.tempat}, {meta.tanggal_laporan.label}")
    sheet.labelled(
        {
            "Nomor": meta.surat.nomor or _NUMBER_TO_FILL_IN,
            "Sifat": meta.surat.sifat,
            "Lampiran": meta.surat.lampiran,
            "Hal": meta.surat.hal,
        }
    )
    sheet.lines(f"Yth. {meta.rezim.penerima_laporan}", "di Tempat")


def _body(sheet: Sheet, nodes: Iterable[Node]) -> None:
    letters = iter("abcdefghijklmnopqrstuvwxyz")
    for node in nodes:
        if isinstance(node, KalimatNode) and node.block.role == "jawaban":
            sheet.point(f"{next(letters)}.", node.block.title or "", node.block.text)
        else:
            for text in _texts(node):
                sheet.paragraph(text)


def _texts(node: Node) -> Iterator[str]:
    """Yield the paragraphs of a node; what no letter can hold is a mistake of its notebook."""
    match node:
        case KalimatNode():
            yield node.block.text
        case Paragraph():
            yield plain(node.inlines)
        case List():
            for item in node.items:
                for inside in item:
                    yield from _texts(inside)
        case _:
            raise TypeError(f"a letter holds no {node.type}")


def _signature(sheet: Sheet, pejabat: Penandatangan) -> None:
    """Leave the room that the signing application fills; nothing here signs."""
    acting = "" if pejabat.status in {"", "definitif"} else f"{pejabat.status}. "
    below = [f"NIP {pejabat.nip}"] if pejabat.nip else []
    sheet.signature(
        f"{acting}{pejabat.jabatan},",
        *[""] * _SIGNATURE_LINES,
        pejabat.nama or _NUMBER_TO_FILL_IN,
        *below,
    )


def _copies(sheet: Sheet, meta: Meta) -> None:
    if meta.rezim.tembusan:
        numbered = (f"{place}. {each}" for place, each in enumerate(meta.rezim.tembusan, start=1))
        sheet.lines("Tembusan:", *numbered)
