import csv
from dataclasses import replace
from io import StringIO

import pytest

from lebak_reports.blocks import Cell, Row
from lebak_reports.render.csv_tables import csv_of, csv_tables


@pytest.fixture
def table(document):
    return next(node.block for node in document.exhibits if node.block.id == "ke-per-kecamatan")


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode(), newline="")))


def test_every_table_and_every_figure_has_a_csv_named_by_its_id(document):
    assert list(csv_tables(document)) == [f"{node.block.id}.csv" for node in document.exhibits]


def test_columns_are_keys_and_rows_begin_with_the_ledgers_key(table):
    header, first, *_ = rows_of(csv_of(table))
    assert header == ["baris", "kode_wilayah", "kecamatan", "keluarga", "porsi"]
    assert first[0] == table.rows[0].key
    assert first[3:] == [str(40 + 11), str((40 + 11) / 10000)]


def test_a_suppressed_cell_is_empty(table):
    assert rows_of(csv_of(table))[2][3] == ""


@pytest.mark.parametrize(
    ("text", "inert"),
    [
        ("=1+1", "'=1+1"),
        ("+62", "'+62"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"),
        ("Beras;=1+1;-2", "Beras;'=1+1;'-2"),
        ("Beras; gula - garam", "Beras; gula - garam"),
    ],
)
def test_text_that_a_spreadsheet_would_run_is_made_inert(table, text, inert):
    row = Row("satu", (Cell(text, text), *table.rows[0].cells[1:]))
    assert rows_of(csv_of(replace(table, rows=(row,))))[1][1] == inert


def test_a_negative_number_stays_a_number(table):
    row = Row("satu", (*table.rows[0].cells[:2], Cell(-345, "−345"), Cell(1 / 3, "33,33 persen")))
    assert rows_of(csv_of(replace(table, rows=(row,))))[1][3:] == ["-345", "0.333333333333"]
