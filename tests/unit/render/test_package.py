"""The kinds of documents beside the laporan: letter, matrix, realisasi, meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from lebak_reports.blocks import Kalimat
from lebak_reports.render import region
from lebak_reports.render.model import (
    Chapter,
    Document,
    Heading,
    KalimatNode,
    Paragraph,
    SuratMeta,
    Text,
)
from lebak_reports.render.pdf import compile_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.render.model import Node


SURAT = SuratMeta(
    nomor="", sifat="Penting", lampiran="4 (empat) berkas", hal="Laporan Triwulan III"
)


def of_kind(document: Document, bentuk: str, *nodes: Node) -> Document:
    """Return a document of one chapter, of a kind, made in PDF only."""
    surat = SURAT if bentuk == "surat" else None
    meta = replace(document.meta, bentuk=bentuk, format=("pdf",), surat=surat)
    chapter = Chapter("bab-paket", "", "", "Paket", nodes)
    return replace(document, kind=bentuk, meta=meta, front=(), chapters=(chapter,))


def pages_of(document: Document) -> list[str]:
    """Return the text of every page in one line."""
    opened = pypdfium2.PdfDocument(compile_pdf(document, attachments={}))
    try:
        return list(_texts(opened))
    finally:
        opened.close()


def _texts(opened: pypdfium2.PdfDocument) -> Iterator[str]:
    for page in opened:
        yield " ".join(page.get_textpage().get_text_range().split())


def said(name: str, text: str, role: str = "prosa", title: str | None = None) -> KalimatNode:
    return KalimatNode(Kalimat(id=name, parts=(text,), role=role, title=title))


@pytest.fixture(scope="module")
def exhibits(document: Document) -> tuple[Node, ...]:
    """A figure and a table, as documents hold them."""
    return tuple(node for node in document.chapters[1].nodes if node.type in {"figure", "table"})


@pytest.fixture(scope="module")
def letter(document: Document) -> Document:
    return of_kind(
        document,
        "surat",
        said("pembuka", "Bersama ini disampaikan laporan."),
        said("satu", "Daftar memuat keluarga.", "jawaban", "Jumlah"),
        said("dua", "Anggaran terserap.", "jawaban", "Serapan"),
        Paragraph((Text("Demikian disampaikan."),)),
    )


def test_a_letter_has_its_parts_in_the_order_of_the_rule(letter: Document) -> None:
    (page,) = pages_of(letter)
    parts = [
        "Rangkasbitung, 31 Oktober 2024",
        "Sifat : Penting",
        "Lampiran : 4 (empat) berkas",
        "Hal : Laporan Triwulan III",
        "Yth. Gubernur Banten",
        "Bersama ini",
        "a. Jumlah.",
        "b. Serapan.",
        "Demikian disampaikan.",
        "Kepala Bapperida,",
        "Nama Pejabat, M.Si.",
        "Tembusan:",
        "1. Menteri Koordinator Bidang PMK",
    ]
    places = [page.index(part) for part in parts]
    assert places == sorted(places)


def test_who_acts_for_an_official_signs_as_such(letter: Document) -> None:
    acting = replace(letter.meta.pejabat, status="Plt")
    (page,) = pages_of(replace(letter, meta=replace(letter.meta, pejabat=acting)))
    assert "Plt. Kepala Bapperida," in page


def test_a_letter_without_copies_names_none(letter: Document) -> None:
    rezim = replace(letter.meta.rezim, tembusan=())
    (page,) = pages_of(replace(letter, meta=replace(letter.meta, rezim=rezim)))
    assert "Tembusan" not in page


@pytest.mark.parametrize("bentuk", ["matriks", "realisasi"])
def test_a_form_ends_with_the_room_for_its_signature(
    document: Document, exhibits: tuple[Node, ...], bentuk: str
) -> None:
    pages = pages_of(of_kind(document, bentuk, *exhibits))
    assert "Nama Pejabat, M.Si." in pages[-1]
    assert "DATA CONTOH" in pages[0]


def test_every_heading_of_a_meeting_is_one_slide_behind_the_cover(
    document: Document, exhibits: tuple[Node, ...]
) -> None:
    pages = pages_of(
        of_kind(
            document,
            "bahan-rapat",
            Heading(2, "bagian-satu", "Sebaran"),
            *exhibits,
            Heading(2, "bagian-dua", "Keputusan"),
            said("k", "Menetapkan batas waktu.", "keputusan"),
        )
    )
    assert len(pages) == 1 + 2
    assert "1. Sebaran 2. Keputusan" in pages[0]
    assert "Sebaran" in pages[1]
    assert "Menetapkan batas waktu." in pages[2]


def test_only_the_formats_of_a_document_are_made(
    document: Document, exhibits: tuple[Node, ...]
) -> None:
    form = of_kind(document, "matriks", *exhibits)
    both = replace(form, meta=replace(form.meta, format=("pdf", "xlsx")))
    files = region.render_region(both, ledger=b"{}")
    assert [name for name in files if "/" not in name] == ["matriks.pdf", "matriks.xlsx"]


def test_without_its_package_no_docx_is_made_and_the_rest_is(
    letter: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lebak_reports.render.word.is_installed", lambda: False)
    wanted = replace(letter, meta=replace(letter.meta, format=("pdf", "docx")))
    assert list(region.render_region(wanted, ledger=b"{}")) == ["surat.pdf"]
