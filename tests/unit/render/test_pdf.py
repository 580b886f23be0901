"""The PDF says what the document says, the same way every time."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pypdfium2
import pytest

from lebak_reports import render
from lebak_reports.render.model import Chapter, Document, Node, Paragraph, Text
from lebak_reports.render.pdf import PdfRejectedError, compile_pdf, compiler

DOKUMEN = Path(__file__).parents[2] / "data" / "dokumen.json"
COMMANDS = 'nilai #panic("x") $ a @rujukan *tebal* _miring_ <label> `kode` // \\ [isi] = judul'

CHILD = """
import hashlib, sys
from pathlib import Path
from lebak_reports.render.model import from_json
from lebak_reports.render.pdf import compile_pdf

pdf = compile_pdf(from_json(Path(sys.argv[1]).read_text()), attachments={"ledger.json": b"{}"})
print(hashlib.sha256(pdf).hexdigest())
"""


@pytest.fixture
def laporan(document: Document) -> Document:
    return document


def profil_with(document: Document, *nodes: Node) -> Document:
    chapter = Chapter("profil", "", "", "Kecamatan Banjarsari", nodes)
    meta = replace(document.meta, bentuk="profil")
    return replace(document, kind="profil-kecamatan", meta=meta, front=(), chapters=(chapter,))


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of every page in one line, as a reader would select it."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return texts


def test_a_laporan_has_its_parts_in_order(laporan: Document) -> None:
    pages = pages_of(compile_pdf(laporan, attachments={}))
    whole = "\n".join(pages)
    titles = ["LEMBAR PENGESAHAN", "RINGKASAN", "DAFTAR ISI", "BAB I PENDAHULUAN", "LAMPIRAN A"]
    places = [whole.index(title) for title in titles]
    assert sorted(places) == places
    assert "Nama Pejabat, M.Si." in pages[1]
    assert "5.698 keluarga (contoh)" in pages[2]


def test_every_page_of_a_sample_says_so(laporan: Document) -> None:
    assert all("DATA CONTOH" in page for page in pages_of(compile_pdf(laporan, attachments={})))


def test_no_page_of_a_real_report_says_sample(laporan: Document) -> None:
    real = replace(laporan, meta=replace(laporan.meta, contoh=False))
    assert not any("DATA CONTOH" in page for page in pages_of(compile_pdf(real, attachments={})))


def test_captions_and_sources_stand_by_their_tables(laporan: Document) -> None:
    whole = " ".join(pages_of(compile_pdf(laporan, attachments={})))
    assert "Tabel 2.1 Keluarga miskin ekstrem menurut kecamatan (contoh)" in whole
    assert "Sumber: Data sasaran P3KE dan hasil verval" in whole


def test_a_long_table_repeats_its_header_and_keeps_its_source(laporan: Document) -> None:
    pages = pages_of(compile_pdf(laporan, attachments={}))
    last = next(page for page in pages if "36.02.28 " in page)
    assert "Kode Kecamatan Keluarga Porsi (Persen)" in last
    assert "36.02 Jumlah" in last
    assert "Sumber: Data sasaran" in last


def test_an_empty_table_says_that_it_is_empty(laporan: Document) -> None:
    table = laporan.chapters[1].nodes[-1]
    empty = replace(table, block=replace(table.block, rows=()))
    page = pages_of(compile_pdf(profil_with(laporan, empty), attachments={}))[0]
    assert "Kode Kecamatan Keluarga Porsi (Persen) Tidak ada baris." in page
    assert "Sumber: Data sasaran" in page


def test_a_landscape_table_turns_its_page_and_takes_its_title_along(laporan: Document) -> None:
    document = pypdfium2.PdfDocument(compile_pdf(laporan, attachments={}))
    turned = [page for page in document if page.get_width() > page.get_height()]
    texts = [page.get_textpage().get_text_range() for page in turned]
    document.close()
    assert len(texts) == 1
    assert "LAMPIRAN A" in texts[0]


def test_a_profil_shrinks_to_two_pages(laporan: Document) -> None:
    exhibits = [node for node in laporan.chapters[1].nodes if node.type in ("figure", "table")]
    again = [replace(node, anchor=f"{node.anchor}-lagi") for node in exhibits[:1]]
    assert len(pages_of(compile_pdf(profil_with(laporan, *exhibits, *again), attachments={}))) == 2


def test_commands_in_the_data_are_printed_as_they_are(laporan: Document) -> None:
    profil = profil_with(laporan, Paragraph((Text(COMMANDS),)))
    assert COMMANDS in pages_of(compile_pdf(profil, attachments={}))[0]


def test_an_official_who_is_not_known_gets_an_empty_line(laporan: Document) -> None:
    nobody = replace(laporan.meta.pejabat, nama="", nip="")
    page = pages_of(
        compile_pdf(replace(laporan, meta=replace(laporan.meta, pejabat=nobody)), attachments={})
    )[1]
    assert "Kepala Bapperida," in page
    assert "NIP" not in page


def test_an_acting_official_is_called_so(laporan: Document) -> None:
    acting = replace(laporan.meta.pejabat, status="Plt", nip="19700101 199003 1 001")
    page = pages_of(
        compile_pdf(replace(laporan, meta=replace(laporan.meta, pejabat=acting)), attachments={})
    )[1]
    assert "Plt. Kepala Bapperida," in page
    assert "NIP 19700101 199003 1 001" in page


def test_the_ledger_and_tables_travel_inside(laporan: Document) -> None:
    attachments = {"ledger.json": b'{"entries": []}', "ke-per-kecamatan.csv": b"kode\n36.02.01\n"}
    document = pypdfium2.PdfDocument(compile_pdf(laporan, attachments=attachments))
    found = [document.get_attachment(n) for n in range(document.count_attachments())]
    assert attachments == {file.get_name(): bytes(file.get_data()) for file in found}
    document.close()


@pytest.mark.parametrize(("kertas", "height_mm"), [("A4", 297), ("F4", 330)])
def test_the_paper_is_a_setting(laporan: Document, kertas: str, height_mm: int) -> None:
    document = pypdfium2.PdfDocument(
        compile_pdf(replace(laporan, meta=replace(laporan.meta, kertas=kertas)), attachments={})
    )
    assert document[0].get_height() == pytest.approx(height_mm / 25.4 * 72, abs=0.1)
    document.close()


def test_two_processes_write_the_same_bytes(laporan: Document) -> None:
    here = hashlib.sha256(compile_pdf(laporan, attachments={"ledger.json": b"{}"})).hexdigest()
    root = Path(render.__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), "TZ": "Asia/Jayapura", "LC_ALL": "C"}
    command = [sys.executable, "-c", CHILD, str(DOKUMEN)]
    child = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    assert here == child.stdout.strip()


def test_a_warning_of_the_compiler_is_an_error(
    laporan: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    warned = ("%PDF", [SimpleNamespace(message="unknown font family")])
    wary = SimpleNamespace(compile_with_warnings=lambda **_: warned)
    monkeypatch.setattr(compiler, "_compiler", lambda: wary)
    with pytest.raises(PdfRejectedError, match="unknown font family"):
        compile_pdf(laporan, attachments={})


def test_a_character_without_a_glyph_is_refused_by_name(laporan: Document) -> None:
    profil = profil_with(laporan, Paragraph((Text("Desa \u6f22"),)))
    with pytest.raises(PdfRejectedError, match="\u6f22"):
        compile_pdf(profil, attachments={})
