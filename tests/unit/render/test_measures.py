"""How much room the columns of a table ask for."""

from lebak_reports.blocks import Cell, Column, Origin, Row, Table
from lebak_reports.render.pdf.measures import measures_of

ORIGIN = Origin(input="verval", source="Contoh", status="tercatat")


def measured(column, *texts):
    rows = tuple(Row(str(place), (Cell(text, text),)) for place, text in enumerate(texts))
    table = Table(id="uji", title="Uji", columns=(column,), rows=rows, origin=ORIGIN)
    return measures_of(table)


def of_column(column, *texts):
    (measure,) = measured(column, *texts)["kolom"]
    return measure


def test_a_number_never_breaks():
    rupiah = Column(key="pagu", label="Pagu", kind="rupiah")
    assert of_column(rupiah, "506.800.000.000", "0") == {"perlu": 15, "lazim": 15, "penuh": 15}


def test_the_longest_word_of_a_heading_fits():
    column = Column(key="n", label="Kemajuan terverifikasi", kind="bilangan")
    assert of_column(column, "1")["perlu"] == len("terverifikasi")


def test_a_column_of_long_texts_asks_for_the_mean_and_gets_a_line_when_there_is_room():
    teks = Column(key="t", label="Teks")
    assert of_column(teks, "kata " * 10, "kata " * 30) == {
        "perlu": 18,
        "lazim": (50 + 150) / 2,
        "penuh": 150,
    }


def test_one_long_text_among_short_ones_does_not_widen_a_column():
    teks = Column(key="t", label="Teks")
    assert of_column(teks, *["kata ini"] * 9, "kata " * 8)["perlu"] == len("kata ini")


def test_a_column_of_which_a_third_is_long_gets_a_line_for_the_long_ones():
    teks = Column(key="t", label="Teks")
    assert of_column(teks, *["kata ini"] * 6, *["kata " * 8] * 3)["perlu"] == 18


def test_an_empty_table_has_columns_as_wide_as_their_headings():
    assert measured(Column(key="t", label="Teks panjang")) == {
        "kolom": [{"perlu": 7, "lazim": 7, "penuh": 7}],
        "isi": 0,
        "baris": [[12]],
    }


def test_letters_are_counted_by_rows_below_the_heading():
    teks = Column(key="t", label="Teks")
    assert measured(teks, "satu", "dua puluh")["baris"] == [[4], [4], [9]]


def test_a_table_of_many_rows_is_not_counted_by_rows():
    assert measured(Column(key="t", label="Teks"), *["satu"] * 15)["baris"] == []
