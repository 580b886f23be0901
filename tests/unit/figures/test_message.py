"""A figure's text alternative says its message, with the numbers that it draws."""

from dataclasses import replace

import pytest

from lebak_reports.blocks import Cell, Column, Origin, Row, Table
from lebak_reports.exhibits.figures import (
    budget_message,
    chain_message,
    s_curve_message,
    series_message,
    spread_message,
    waterfall_message,
)

ORIGIN = Origin(input="verval", source="Contoh", status="tercatat")


def table_of(keys, *rows):
    return Table(
        id="uji",
        title="Uji",
        columns=tuple(Column(key=key, label=key) for key in keys),
        rows=tuple(
            Row(str(place), tuple(Cell(value, "*" if value is None else str(value))
                                  for value in row))
            for place, row in enumerate(rows)
        ),
        origin=ORIGIN,
    )  # fmt: skip


def series(*rows):
    return series_message(
        table_of(("triwulan", "keluarga"), *rows), subject="Keluarga", value="keluarga"
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("TW I", 60), ("TW II", None), ("TW III", 50)],
         "Keluarga berubah dari 60 pada TW I, sampai 50 pada TW III."),
        ([("TW I", 60), ("TW II", 60)], "Keluarga tetap dari 60 pada TW I, sampai 60 pada TW II."),
        ([("TW I", 60)], "Keluarga: hanya ada satu angka, 60 pada TW I."),
        ([("TW I", None)], "Keluarga: belum ada angka yang dapat digambar."),
    ],
)  # fmt: skip
def test_a_series_says_from_what_to_what_it_moved(rows, said):
    assert series(*rows) == said


def test_a_series_is_not_compared_across_a_break():
    table = table_of(("triwulan", "persen"), ("Maret 2020", 2), ("Maret 2024", 1))
    assert series_message(table, subject="KE", value="persen", breaks=("1",)) == (
        "KE terakhir 1 pada Maret 2024; deret terputus karena cara ukurnya berganti."
    )


def test_a_map_says_where_most_is_and_no_hidden_count():
    table = table_of(
        ("nama", "keluarga"), ("A", 5), ("B", 900), ("C", None), ("D", 700), ("E", 800)
    )
    assert spread_message(table, subject="Keluarga", value="keluarga") == (
        "Keluarga terbanyak di B (900), E (800), D (700); paling sedikit di A (5)."
    )


def test_a_map_of_hidden_counts_says_so():
    table = table_of(("nama", "keluarga"), ("A", None))
    assert spread_message(table, subject="Keluarga", value="keluarga") == (
        "Keluarga: tidak ada angka yang ditampilkan."
    )


def test_a_budget_says_its_total_and_its_largest_part():
    table = table_of(
        ("uraian", "pagu_rp", "realisasi_rp"),
        ("Dinsos", 2 * 10**9, 10**9),
        ("DPUPR", 3 * 10**9, 10**9),
        ("Jumlah", 5 * 10**9, 2 * 10**9),
    )
    assert budget_message(table) == (
        "Realisasi Rp2 miliar dari pagu Rp5 miliar; pagu terbesar pada DPUPR, Rp3 miliar dengan "
        "realisasi Rp1 miliar."
    )


def test_a_waterfall_says_its_ends_and_its_largest_step():
    table = table_of(
        ("alasan", "keluarga"), ("Awal tahun", 60), ("Graduasi", -3), ("Ganda", -7), ("Kini", 50)
    )
    assert waterfall_message(table, value="keluarga") == (
        "Dari 60 keluarga pada awal tahun menjadi 50 keluarga; perubahan terbesar menurut alasan "
        "ialah ganda, -7 keluarga."
    )


def test_an_s_curve_says_the_last_month_with_spending():
    keys = ("bulan", "rencana_rp", "realisasi_rp")
    table = table_of(keys, ("Sep", 10**9, 5 * 10**8), ("Okt", 2 * 10**9, None))
    assert s_curve_message(table, threshold_rp=885_000_000) == (
        "Sampai Sep realisasi Rp500 juta terhadap rencana Rp1 miliar; garis ambang tahap II pada "
        "Rp885 juta."
    )


def test_a_chain_says_what_is_left_and_where_most_is_lost():
    table = table_of(
        ("langkah", "nilai_rp", "hilang_rp"),
        ("Rencana", 10**9, 0),
        ("Pagu", 9 * 10**8, 10**8),
        ("Sasaran", 10**8, 8 * 10**8),
    )
    assert chain_message(table, value="nilai_rp", lost="hilang_rp") == (
        "Dari Rp1 miliar pada langkah rencana tercatat Rp100 juta (10,0 persen) pada langkah "
        "sasaran; nilai yang tidak tercatat lagi terbesar pada langkah sasaran, Rp800 juta."
    )


def test_a_synthetic_message_says_so():
    table = table_of(("triwulan", "keluarga"), ("TW I", 60))
    synthetic = replace(table, origin=replace(ORIGIN, status="contoh"))
    assert series_message(synthetic, subject="Keluarga", value="keluarga").endswith(" (contoh).")
