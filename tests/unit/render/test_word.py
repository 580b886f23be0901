"""The letter as DOCX. The package is an extra, so that `make test` does not have it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lebak_reports.blocks import Kalimat
from lebak_reports.publish.gate.shapes import has_identity_number
from lebak_reports.publish.gate.texts import texts_of
from lebak_reports.render.model import Chapter, Document, KalimatNode, Paragraph, SuratMeta, Text
from lebak_reports.render.word import letter_of

if TYPE_CHECKING:
    from lebak_reports.render.model import Node

pytestmark = pytest.mark.system


@pytest.fixture
def letter(document: Document) -> Document:
    surat = SuratMeta("400.9/12/2024", "Penting", "4 (empat) berkas", "Laporan Triwulan III")
    nodes: tuple[Node, ...] = (
        KalimatNode(Kalimat(id="a", parts=("Daftar memuat <b> & 'kutipan'.",), role="jawaban",
                            title="Jumlah")),
        Paragraph((Text("Demikian disampaikan."),)),
    )  # fmt: skip
    meta = replace(document.meta, bentuk="surat", surat=surat)
    chapter = Chapter("bab-surat", "", "", "Surat", nodes)
    return replace(document, kind="surat", meta=meta, front=(), chapters=(chapter,))


def paragraphs(content: bytes) -> list[str]:
    import docx

    return [each.text for each in docx.Document(io.BytesIO(content)).paragraphs]


def test_it_says_what_the_pdf_says_in_the_same_order(letter: Document) -> None:
    assert [text for text in paragraphs(letter_of(letter)) if text] == [
        *letter.meta.kop,
        "Rangkasbitung, 31 Oktober 2024",
        "Nomor\t:\t400.9/12/2024",
        "Sifat\t:\tPenting",
        "Lampiran\t:\t4 (empat) berkas",
        "Hal\t:\tLaporan Triwulan III",
        "Yth. Gubernur Banten",
        "di Tempat",
        "a.\tJumlah. Daftar memuat <b> & 'kutipan'.",
        "Demikian disampaikan.",
        "Kepala Bapperida,",
        "Nama Pejabat, M.Si.",
        "Tembusan:",
        "1. Menteri Koordinator Bidang PMK",
    ]


def test_a_missing_number_leaves_dots_to_write_on(letter: Document) -> None:
    surat = replace(letter.meta.surat, nomor="")
    content = letter_of(replace(letter, meta=replace(letter.meta, surat=surat)))
    assert f"Nomor\t:\t{'.' * 30}" in paragraphs(content)


def test_synthetic_data_are_marked_on_every_page(letter: Document) -> None:
    with zipfile.ZipFile(io.BytesIO(letter_of(letter))) as archive:
        assert "DATA CONTOH" in archive.read("word/header1.xml").decode()


def test_equal_letters_give_equal_bytes_dated_by_the_report(letter: Document) -> None:
    content = letter_of(letter)
    assert letter_of(letter) == content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(2024, 10, 31, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2024-10-31T00:00:00Z") == 2
    assert "python-docx" not in core


def test_nothing_in_it_looks_like_the_number_of_a_person(letter: Document) -> None:
    texts = tuple(texts_of("surat.docx", letter_of(letter)))
    assert any("Demikian disampaikan." in text for text in texts)
    assert [text for text in texts if has_identity_number(text)] == []


def test_a_document_that_is_no_letter_is_refused(letter: Document) -> None:
    with pytest.raises(ValueError, match="no head of a letter"):
        letter_of(replace(letter, meta=replace(letter.meta, surat=None)))
