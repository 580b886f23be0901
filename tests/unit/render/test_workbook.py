import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from lebak_reports.blocks import Cell, Column, Row
from lebak_reports.render.model import Chapter, TableNode
from lebak_reports.render.workbook import workbook_of
from lebak_reports.render.workbook.writing import CellTooLongError


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
    notes = [row[0] for row in rows[3 + 28 + 1 + 1 :]]
    assert notes[0].startswith("Tanda * berarti")
    assert notes[1].startswith("Sumber: Data sasaran P3KE")


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
    assert re.findall('<hyperlink ref="([^"]*)"', sheet) == ["A2"]  # back to the cover
    assert opened(content).get_sheet_by_name("Tabel 1").to_python()[3][0] == text


def test_a_date_is_a_date_and_a_date_in_words_stays_text(document):
    day = single_cell(document, Cell("2024-10-25", "25 Oktober 2024"), kind="tanggal")
    assert opened(day).get_sheet_by_name("Tabel 1").to_python()[3][0] == date(2024, 10, 25)
    words = single_cell(document, Cell("akhir 2024", "akhir 2024"), kind="tanggal")
    assert opened(words).get_sheet_by_name("Tabel 1").to_python()[3][0] == "akhir 2024"


def test_floats_keep_twelve_digits(document):
    content = single_cell(document, Cell(0.1 + 0.2, "30,00"), kind="persen")
    assert "<v>0.3</v>" in part(content, "xl/worksheets/sheet2.xml")


def first_cell(content: bytes):
    return opened(content).get_sheet_by_name("Tabel 1").to_python()[3][0]


def test_percentage_points_are_written_as_they_are_printed(document):
    assert first_cell(single_cell(document, Cell(-0.0012, "-0,12"), kind="persen_poin")) == -0.12


@pytest.mark.parametrize("status", ["disembunyikan", "ditolak", "tidak_tersedia"])
def test_a_number_that_is_withheld_is_in_no_file(document, status):
    content = single_cell(document, Cell(3, "*", status), kind="bilangan")
    assert first_cell(content) == "*"
    assert "<v>3</v>" not in part(content, "xl/worksheets/sheet2.xml")


def test_a_number_that_is_printed_in_words_stays_in_words(document):
    content = single_cell(document, Cell(123.4, "lebih dari 100"), kind="desimal")
    assert first_cell(content) == "lebih dari 100"


@pytest.mark.parametrize("text", ["<r><t>x</t></r>", "<r></r>", "<r>&amp;</b></r>"])
def test_text_is_never_the_xml_of_a_text_in_several_styles(document, text):
    assert first_cell(single_cell(document, Cell(text, text))) == text


def test_a_text_that_no_cell_can_hold_is_refused_with_its_place(document):
    text = "a" * 32_768
    with pytest.raises(CellTooLongError, match=r"lembar 'Tabel 1', baris 4, kolom 1"):
        single_cell(document, Cell(text, text))


def test_every_kind_of_number_is_in_indonesian(xlsx):
    styles = part(xlsx, "xl/styles.xml")
    codes = re.findall('formatCode="([^"]*)"', styles)
    assert codes == ["@", "[$-421]#,##0", "[$-421]0.00%", "[$-421]&quot;Rp&quot;#,##0"]


def test_a_sheet_is_set_up_for_printing(xlsx):
    upright, turned = (part(xlsx, f"xl/worksheets/sheet{place}.xml") for place in (3, 4))
    assert 'paperSize="9"' in upright
    assert 'orientation="landscape"' not in upright
    assert 'orientation="landscape"' in turned
    assert "&amp;C&amp;BDATA CONTOH" in upright
    assert "Halaman &amp;P dari &amp;N" in upright
    names = part(xlsx, "xl/workbook.xml")
    assert names.count("_xlnm.Print_Titles") == len(opened(xlsx).sheet_names) - 1


def test_a_row_is_as_high_as_its_longest_text(document):
    one_line, many_lines = "kata", "kata " * 100
    low, high = (single_cell(document, Cell(text, text)) for text in (one_line, many_lines))
    assert height_of_first_row(low) == 13.5 + 3
    # 43 digits wide, so 47 letters: nine words of four letters with their blanks on a line.
    assert height_of_first_row(high) == 12 * 13.5 + 3


def height_of_first_row(content: bytes) -> float:
    sheet = part(content, "xl/worksheets/sheet2.xml")
    return float(re.search(r'<row r="4"[^>]* ht="([0-9.]+)"', sheet)[1])


def test_the_cover_says_what_the_file_is_what_marks_mean_and_where_each_sheet_is(document, xlsx):
    rows = opened(xlsx).get_sheet_by_name("Baca dulu").to_python()
    pairs = {row[0]: row[1] for row in rows}
    assert pairs["Triwulan"] == "Triwulan III Tahun 2024"
    assert pairs["Edisi"].startswith("publik;")
    assert "demi kerahasiaan" in pairs["*"]
    for node in document.exhibits:
        assert pairs[node.label] == node.caption
    sheet = part(xlsx, "xl/worksheets/sheet1.xml")
    assert sheet.count("<hyperlink ") == len(list(document.exhibits))
    assert "<hyperlink " in part(xlsx, "xl/worksheets/sheet2.xml")  # and back


def test_names_of_sheets_are_names_that_every_program_takes(xlsx):
    names = opened(xlsx).sheet_names
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)
