import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from lebak_reports.blocks import Cell, Column, Row
from lebak_reports.render.model import Chapter, TableNode
from lebak_reports.render.workbook import workbook_of


@pytest.fixture(scope="module")
def xlsx(document):
    return workbook_of(document)


def opened(content: bytes) -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(BytesIO(content))


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode()


def single_cell(document, cell, kind="teks"):
    """The workbook of a document whose only table has one cell."""
    table = next(node for node in document.exhibits if node.type == "table")
    block = replace(
        table.block,
        columns=(Column(key="k", label="Isi", kind=kind),),
        rows=(Row("satu", (cell,)),),
    )
    chapter = Chapter("bab-uji", "", "", "Uji", (TableNode("1", "tabel-uji", "Uji", block),))
    return workbook_of(replace(document, front=(), chapters=(chapter,)))


def test_equal_documents_give_equal_files(document, xlsx):
    assert workbook_of(document) == xlsx


def test_the_files_dates_are_the_reports_date(xlsx):
    core = part(xlsx, "docProps/core.xml")
    assert core.count("2024-10-31T00:00:00Z") == 2
    with zipfile.ZipFile(BytesIO(xlsx)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_one_sheet_for_each_table_and_figure_behind_a_cover(document, xlsx):
    labels = [node.label for node in document.exhibits]
    assert opened(xlsx).sheet_names == ["Baca dulu", *labels]


def test_the_cover_marks_synthetic_data(document, xlsx):
    texts = {
        cell for row in opened(xlsx).get_sheet_by_name("Baca dulu").to_python() for cell in row
    }
    assert "DATA CONTOH. Angka sintetis untuk peragaan, bukan keadaan Kabupaten Lebak." in texts
    real = workbook_of(replace(document, meta=replace(document.meta, contoh=False)))
    assert "DATA CONTOH" not in str(opened(real).get_sheet_by_name("Baca dulu").to_python())


def test_a_sheet_holds_caption_header_numbers_notes_and_source(xlsx):
    rows = opened(xlsx).get_sheet_by_name("Tabel 2.1").to_python()
    assert rows[0][0] == "Tabel 2.1 Keluarga miskin ekstrem menurut kecamatan (contoh)"
    assert rows[2] == ["Kode", "Kecamatan", "Keluarga", "Porsi (persen)"]
    assert rows[5] == ["36.02.03", "Kecamatan 3", 40 + 11 * 3, (40 + 11 * 3) / 10000]
    assert rows[-2][0].startswith("Tanda * berarti")
    assert rows[-1][0].startswith("Sumber: Data sasaran P3KE")


def test_a_suppressed_cell_prints_its_sign(xlsx):
    assert opened(xlsx).get_sheet_by_name("Tabel 2.1").to_python()[4][2] == "*"


def test_the_header_stays_in_view(xlsx):
    assert 'topLeftCell="B4"' in part(xlsx, "xl/worksheets/sheet2.xml")


@pytest.mark.parametrize(
    "text", ["=1+1", "+62", "@SUM(A1)", "https://contoh.id", "internal:'Baca dulu'!A1", "0036"]
)
def test_text_is_never_a_formula_a_link_or_a_number(document, text):
    content = single_cell(document, Cell(text, text))
    sheet = part(content, "xl/worksheets/sheet2.xml")
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet
    assert opened(content).get_sheet_by_name("Tabel 1").to_python()[3][0] == text


def test_a_date_is_a_date_and_a_date_in_words_stays_text(document):
    day = single_cell(document, Cell("2024-10-25", "25 Oktober 2024"), kind="tanggal")
    assert opened(day).get_sheet_by_name("Tabel 1").to_python()[3][0] == date(2024, 10, 25)
    words = single_cell(document, Cell("akhir 2024", "akhir 2024"), kind="tanggal")
    assert opened(words).get_sheet_by_name("Tabel 1").to_python()[3][0] == "akhir 2024"


def test_floats_keep_twelve_digits(document):
    content = single_cell(document, Cell(0.1 + 0.2, "30,00 persen"), kind="persen")
    assert "<v>0.3</v>" in part(content, "xl/worksheets/sheet2.xml")
