"""Text that would be markup, a formula or a command elsewhere is printed as it is, everywhere."""

import csv
import json
import re
import unicodedata
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO, StringIO

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from lebak_reports.blocks import Cell, Column, Row
from lebak_reports.render.csv_tables import csv_tables
from lebak_reports.render.html import html_of
from lebak_reports.render.model import Chapter, Paragraph, TableNode, Text
from lebak_reports.render.pdf import compile_pdf
from lebak_reports.render.quarto import TARGETS, manuscript
from lebak_reports.render.workbook import workbook_of
from lebak_reports.wording import foreign_letter
from tests.data import berbahaya

LEFT_TO_RIGHT = [text.strip() for text in berbahaya.TEXTS if "שלום" not in text]
FORMULA = re.compile(r"(?:^|[;\t\r\n])\s*[=+\-@]")


@pytest.fixture(scope="module")
def document():
    return berbahaya.document()


def test_every_letter_that_passes_is_drawn_in_both_fonts():
    drawn = [
        letter
        for letter in map(chr, range(0x20, 0x2800))
        if foreign_letter(letter) is None and unicodedata.category(letter) != "Cc"
    ]
    assert len(drawn) > 2_500
    lines = [" ".join(drawn[start : start + 40]) for start in range(0, len(drawn), 40)]
    rows = tuple(Row(line, (Cell(line, line),)) for line in lines)
    columns = (Column(key="huruf", label="Huruf"),)
    table = replace(berbahaya.empty_table(), columns=columns, rows=rows)
    paragraphs = tuple(Paragraph((Text(line),)) for line in lines)
    nodes = (*paragraphs, TableNode("1", "tabel-kosong", "Huruf", table))
    document = replace(berbahaya.document(), chapters=(Chapter("bab", "", "", "Uji", nodes),))
    assert compile_pdf(document, attachments={}).startswith(b"%PDF-")  # refuses a missing glyph


@pytest.fixture(scope="module")
def page(document):
    return html_of(document)


@pytest.fixture(scope="module")
def xlsx(document):
    return workbook_of(document)


class Elements(HTMLParser):
    """The elements and the texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data.strip())


def test_html_holds_every_text_and_nothing_that_runs(page):
    read = Elements(page)
    assert set(LEFT_TO_RIGHT) - set(read.texts) == set()
    names = {name for name, _ in read.elements}
    assert names & {"script", "iframe", "object", "embed", "form", "r", "t"} == set()
    for _, attributes in read.elements:
        assert [name for name in attributes if name.startswith("on")] == []
        assert re.match(r"(#|data:image/svg|$)", attributes.get("src") or "")
        assert not (attributes.get("href") or "").startswith("javascript")


def test_html_shows_as_many_rows_as_there_are(page):
    rows = [attributes for name, attributes in Elements(page).elements if name == "tr"]
    # The long table, the empty one and the figure's single point, each with its heading.
    assert len(rows) >= berbahaya.ROWS + 1 + 1 + 2


def test_pdf_holds_every_text(document):
    pdf = pypdfium2.PdfDocument(compile_pdf(document, attachments={}))
    printed = "".join(page.get_textpage().get_text_range() for page in pdf)
    squeezed = re.sub(r"[\s\u200b\ufffe]+", "", printed)
    missing = [text for text in LEFT_TO_RIGHT if re.sub(r"\s+", "", text) not in squeezed]
    assert missing == []


def test_xlsx_holds_every_text_as_text(xlsx):
    book = CalamineWorkbook.from_filelike(BytesIO(xlsx))
    rows = book.get_sheet_by_name("Tabel 1").to_python()[3 : 3 + berbahaya.ROWS]
    assert [row[0] for row in rows] == [berbahaya.text_of(row) for row in range(berbahaya.ROWS)]
    with zipfile.ZipFile(BytesIO(xlsx)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        parts = [archive.read(name).decode() for name in sheets]
        assert not any("externalLink" in name for name in archive.namelist())
    assert all("<f>" not in part for part in parts)
    assert not any(name.startswith("xl/worksheets/_rels") for name in sheets)  # no outside links


def test_csv_holds_every_text_and_no_formula_in_any_dialect(document):
    content = csv_tables(document)["dua-ratus-baris.csv"].decode()
    _heading, *rows = csv.reader(StringIO(content, newline=""))
    for place, row in enumerate(rows):
        assert row[1].replace("'", "") == berbahaya.text_of(place).replace("'", "")
        assert not FORMULA.search(row[1])
    assert len(rows) == berbahaya.ROWS


def test_an_empty_table_has_its_heading_in_every_format(document, xlsx):
    assert csv_tables(document)["kosong.csv"] == b"baris,uraian,nilai\r\n"
    sheet = CalamineWorkbook.from_filelike(BytesIO(xlsx)).get_sheet_by_name("Tabel 2")
    assert sheet.to_python()[2][:2] == ["Uraian", "Nilai"]


@pytest.mark.parametrize("kind", sorted(TARGETS))
def test_quarto_gets_every_text_escaped(document, kind):
    cells = json.loads(manuscript(document, TARGETS[kind]))["cells"]
    source = "\n".join(
        [cell["source"] for cell in cells if cell["cell_type"] == "markdown"]
        + [
            output["data"]["text/markdown"]
            for cell in cells
            for output in cell.get("outputs", ())
            if "text/markdown" in output["data"]
        ]
    )
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", source)
    assert [mark for mark in ("<", "$", "@", "{{", "](", "![") if mark in bare] == []
    plain = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", source)
    assert [text for text in LEFT_TO_RIGHT if text not in plain] == []
