"""What the templates of a PDF get: texts as printed, and nothing behind them."""

from dataclasses import replace

import pytest

from lebak_reports.blocks import Cell
from lebak_reports.render.model import TableNode
from lebak_reports.render.pdf.lettering import breakable, capitalised
from lebak_reports.render.pdf.printed import printed_document


def first(document, kind):
    nodes = [node for chapter in document["chapters"] for node in chapter["nodes"]]
    return next(node for node in nodes if node["type"] == kind)


def test_a_cell_is_its_text(document):
    table = next(node for node in document.nodes if isinstance(node, TableNode)).block
    printed = first(printed_document(document), "table")["block"]
    assert printed["rows"][0]["cells"] == [cell.printed for cell in table.rows[0].cells]
    assert set(printed) == {"columns", "rows", "notes", "source", "landscape"}


def test_a_value_behind_a_cell_stays_out(document):
    node = next(node for node in document.nodes if isinstance(node, TableNode))
    row = node.block.rows[0]
    hidden = replace(row, cells=(Cell(987654321, "*", "disembunyikan"), *row.cells[1:]))
    block = replace(node.block, rows=(hidden, *node.block.rows[1:]))
    chapters = tuple(
        replace(each, nodes=tuple(replace(n, block=block) if n is node else n for n in each.nodes))
        for each in document.chapters
    )
    assert "987654321" not in str(printed_document(replace(document, chapters=chapters)))


@pytest.mark.parametrize(
    ("heading", "printed"),
    [
        ("keluarga luar desil 1", "Keluarga Luar Desil 1"),
        ("Jiwa per keluarga", "Jiwa per Keluarga"),
        ("Realisasi s.d. triwulan (Rp)", "Realisasi s.d. Triwulan (Rp)"),
        ("porsi BA", "Porsi BA"),
        ("10 = 9 / 8", "10 = 9 / 8"),
    ],
)
def test_a_heading_has_capitals_but_on_function_words(heading, printed):
    assert capitalised(heading) == printed


def test_a_word_of_thirty_letters_is_left_whole():
    assert breakable("a" * 30) == "a" * 30
    assert breakable("satu dua " * 10) == "satu dua " * 10


def test_what_is_no_word_may_break_but_not_within_a_sign():
    accented = "e\u0301" * 31
    pieces = breakable(accented).split("\u200b")
    assert "".join(pieces) == accented
    assert [len(piece) for piece in pieces] == [20, 20, 20, 2]
