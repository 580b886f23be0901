"""Matriks 2 as the official sheet asks for it: its columns come from params, not from code."""

from dataclasses import replace

import pytest

from lebak_reports.exhibits import matriks
from lebak_reports.params.models import KolomMatriks, Matriks2

JUTA = 1_000_000


def sheet(data, *columns, baris=("kode_opd", "sumber_dana"), numbered=True):
    """Return the matrix of a form with these columns."""
    form = Matriks2(
        judul="Pemetaan",
        baris=baris,
        ada_baris_nomor=numbered,
        kolom=tuple(KolomMatriks(**column) for column in columns),
        reference=data.params.matriks2.reference,
    )
    return matriks.tabel_matriks_2(replace(data, params=replace(data.params, matriks2=form)))


def printed(table, key):
    place = [column.key for column in table.columns].index(key)
    return [row.cells[place].printed for row in table.rows]


def values(table, key):
    place = [column.key for column in table.columns].index(key)
    return [row.cells[place].value for row in table.rows]


def test_a_row_is_an_activity_of_an_office_and_a_fund_and_the_last_one_is_the_sum(kabupaten):
    table = sheet(
        kabupaten,
        {"judul": "Subkegiatan", "isi": "nama_subkegiatan"},
        {"judul": "Pagu", "isi": "pagu_perubahan_rp"},
    )
    assert [row.key for row in table.rows] == [
        "a-OPD-01-PAD/DAU", "a-OPD-02-IF-KE", "b-OPD-02-DAK", "c-OPD-03-PAD/DAU", "jumlah",
    ]  # fmt: skip
    assert values(table, "pagu_perubahan_rp") == [
        80 * JUTA, 20 * JUTA, 60 * JUTA, 40 * JUTA, (80 + 20 + 60 + 40) * JUTA,
    ]  # fmt: skip
    assert printed(table, "nama_subkegiatan")[-1] == "Jumlah"


def test_rows_of_one_activity_are_added_and_their_texts_joined_when_the_form_wants_fewer(kabupaten):
    table = sheet(
        kabupaten,
        {"judul": "Kode", "isi": "kode_subkegiatan"},
        {"judul": "Dana", "isi": "sumber_dana"},
        {"judul": "Realisasi", "isi": "realisasi_rp"},
        baris=(),
    )
    assert printed(table, "kode_subkegiatan") == ["a", "b", "c", "Jumlah"]
    assert printed(table, "sumber_dana")[0] == "PAD dan DAU; Insentif fiskal kemiskinan ekstrem"
    assert values(table, "realisasi_rp")[0] == (40 + 5) * JUTA


def test_amounts_are_stored_and_printed_in_the_unit_of_the_form(kabupaten):
    table = sheet(
        kabupaten,
        {"judul": "Pagu", "isi": "pagu_perubahan_rp", "satuan": "juta rupiah", "desimal": 1},
        {"judul": "Persen", "isi": "serapan_ratio"},
        {"judul": "Rasio", "isi": "realisasi_fisik_ratio", "satuan": "rasio", "desimal": 3},
    )
    assert values(table, "pagu_perubahan_rp")[0] == 80
    assert printed(table, "pagu_perubahan_rp")[0] == "80,0"
    assert table.columns[0].unit == "juta rupiah"
    assert values(table, "serapan_ratio")[0] == pytest.approx(40 / 80)
    assert printed(table, "serapan_ratio") == ["50,00", "25,00", "50,00", "25,00", "42,50"]
    assert printed(table, "realisasi_fisik_ratio") == ["0,500", "-", "0,600", "0,200", ""]


def test_headings_groups_and_numbers_of_columns_are_those_of_the_form(kabupaten):
    table = sheet(
        kabupaten,
        {"judul": "No", "isi": "nomor"},
        {"judul": "Pagu", "isi": "pagu_perubahan_rp", "kelompok": "Keuangan"},
        {"judul": "Sisa", "isi": "sisa_rp", "kelompok": "Keuangan", "nomor": "3 = 2 - 1"},
        {"judul": "Catatan OPD", "isi": "kosong"},
    )
    assert [column.label for column in table.columns] == ["No", "Pagu", "Sisa", "Catatan OPD"]
    assert [column.number for column in table.columns] == ["1", "2", "3 = 2 - 1", "4"]
    assert table.groups == (("", 1), ("Keuangan", 2), ("", 1))
    assert printed(table, "nomor") == ["1", "2", "3", "4", "Jumlah"]
    assert printed(table, "kosong_4") == [""] * 5


def test_no_column_is_numbered_when_the_form_has_no_such_row(kabupaten):
    table = sheet(kabupaten, {"judul": "No", "isi": "nomor"}, numbered=False)
    assert not table.is_numbered
    assert table.groups == ()


def test_few_families_are_hidden_and_no_sum_of_families_is_printed(kabupaten, build_region):
    column = {"judul": "Penerima", "isi": "keluarga_penerima"}
    table = sheet(kabupaten, column)
    assert printed(table, "keluarga_penerima") == ["*", "*", "*", "-", ""]
    assert values(table, "keluarga_penerima") == [None] * 5
    inside = sheet(build_region(edisi="internal"), column)
    assert printed(inside, "keluarga_penerima") == ["2", "2", "1", "-", ""]


def test_without_recipients_the_notes_say_which_file_to_supply(build_region):
    table = matriks.tabel_matriks_2(build_region(without=("penerima",)))
    assert "data/2024Q3/penerima.csv" in " ".join(table.notes)


def test_without_a_budget_the_matrix_says_which_file_to_supply(build_region):
    block = matriks.tabel_matriks_2(build_region(without=("anggaran",)))
    assert "Data tidak tersedia" in block.text
    assert "data/2024Q3/anggaran.csv" in block.text


def test_a_code_is_cut_to_programme_and_kegiatan_by_its_parts(kabupaten):
    anggaran = kabupaten.tables.anggaran.assign(kode_subkegiatan="1.06.05.2.02.0001")
    tables = type(kabupaten.tables)(**{**vars(kabupaten.tables), "anggaran": anggaran})
    table = sheet(
        replace(kabupaten, tables=tables),
        {"judul": "Program", "isi": "kode_program"},
        {"judul": "Kegiatan", "isi": "kode_kegiatan"},
        baris=(),
    )
    assert printed(table, "kode_program")[0] == "1.06.05"
    assert printed(table, "kode_kegiatan")[0] == "1.06.05.2.02"
