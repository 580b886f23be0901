"""Plans, surveys, meetings, SIRAJA and the desa: what is landed, and what is refused by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from lebak_reports.tables import LANDED
from tests.data.berbahaya import TEXTS
from tests.unit.tables.optional_inputs import FILES, sound_desa

if TYPE_CHECKING:
    from tests.unit.tables.conftest import Desk

FIRST_ROW = 2

WRONG = (
    ("indikator_makro", "Wilayah", "36.03", "isi di luar daftar pilihan"),
    ("indikator_makro", "Wilayah", "36.02.09", "isi di luar daftar pilihan"),
    ("indikator_makro", "Nilai", "0,0844", "nilai tidak masuk akal sebagai persen"),
    ("indikator_makro", "Satuan", "rasio", "satuan rasio, padahal nilainya di atas 1"),
    ("indikator_makro", "Satuan", "rupiah", "satuan tidak cocok dengan indikator"),
    ("indikator_makro", "Sumber", "", "sel kosong"),
    ("survei", "Penimbang", "0", "penimbang nol atau negatif"),
    ("survei", "Strata", "perdesaan", "satu PSU berada di dua strata"),
    ("klasik", "Periode", "2024Q2", "waktu tidak sesuai dengan triwulan"),
    ("klasik", "Target", "", "baris tanpa target"),
    ("klasik", "Capaian", "0,019", "satuan persen, tetapi target dan capaian berbeda skala"),
    ("klasik", "Satuan", "rasio", "satuan rasio, padahal nilainya di atas 1"),
    ("klasik", "Indikator", "Stunting \N{GRINNING FACE}", "teks memuat huruf yang tidak dapat"),
    ("klasik", "OPD", "OPD-99", "kode OPD tidak dikenal"),
    ("matriks1", "No", "29", "nilai di luar batas"),
    ("matriks1", "Jawaban", "Ibu 3602 0941 0170 0001 belum", "teks memuat angka 16 digit"),
    ("tindak_lanjut", "Tenggat", "2024-06-30", "tenggat mendahului tanggal rapat"),
    ("tindak_lanjut", "Status", "nanti", "isi di luar daftar pilihan"),
    ("tindak_lanjut", "Kode OPD", "1.06", "kode OPD tidak dikenal"),
    ("tindak_lanjut", "Keputusan", "Bantu 3602094101700001", "teks memuat angka 16 digit"),
    ("tindak_lanjut", "Keputusan", "Bayar \u202e123", "teks memuat huruf yang tidak dapat dicetak"),
    ("rencana", "Target", "", "baris tanpa target"),
    ("rencana", "Kode OPD", "OPD-99", "kode OPD tidak dikenal"),
    ("siraja", "Penerima", "8", "keluarga sasaran melebihi jumlah penerima"),
    ("siraja", "Lokasi", "36.02.99", "kode wilayah tidak ada di Kabupaten Lebak"),
    ("laporan_opd", "Status", "belum", "status dan tanggal lapor bertentangan"),
)


@pytest.mark.parametrize("name", FILES)
def test_sound_file_is_landed_with_its_columns(full_desk: Desk, name: str) -> None:
    full_desk.put(name, FILES[name])
    frame = getattr(full_desk.tables(), name)
    assert len(frame) == len(FILES[name])
    assert dict(frame.dtypes.astype(str)) == dict(LANDED[name])


def test_text_that_is_markup_or_a_formula_elsewhere_lands_as_it_is(full_desk: Desk) -> None:
    texts = [text.strip() for text in TEXTS]
    rows = pd.concat([FILES["klasik"].head(1)] * len(texts), ignore_index=True)
    full_desk.put("klasik", rows.assign(Indikator=texts))
    landed = full_desk.tables().klasik["indikator"]
    assert set(landed) == {text.replace("\u00a0", " ") for text in texts}


@pytest.mark.parametrize("name", [*FILES, "desa"])
def test_absent_input_is_none(full_desk: Desk, name: str) -> None:
    assert getattr(full_desk.tables(), name) is None


@pytest.mark.parametrize(("name", "column", "value", "what"), WRONG)
def test_wrong_value_is_refused_with_its_row(
    full_desk: Desk, name: str, column: str, value: str, what: str
) -> None:
    frame = FILES[name].copy()
    frame.loc[0, column] = value
    full_desk.put(name, frame)
    told = [(problem.row, problem.what[: len(what)]) for problem in full_desk.problems()]
    assert (FIRST_ROW, what) in told


def test_a_cell_with_nothing_in_it_is_not_called_nan(full_desk: Desk) -> None:
    full_desk.put("rencana", FILES["rencana"].assign(Target=["", "6000"]))
    assert [(each.row, each.value) for each in full_desk.problems()] == [(FIRST_ROW, None)]


def test_a_number_like_a_nik_is_not_shown_in_its_refusal(full_desk: Desk) -> None:
    frame = FILES["matriks1"].assign(Jawaban="Ibu 3602094101700001")
    full_desk.put("matriks1", frame)
    assert {problem.value for problem in full_desk.problems()} == {None}


@pytest.mark.parametrize("name", FILES)
def test_row_that_stands_twice_is_refused(full_desk: Desk, name: str) -> None:
    full_desk.put(name, pd.concat([FILES[name], FILES[name].head(1)]))
    (problem,) = full_desk.problems()
    assert problem.what.startswith("baris ganda")
    assert problem.row == FIRST_ROW + len(FILES[name])


def test_percents_become_ratios_and_rupiah_stay(full_desk: Desk) -> None:
    full_desk.put("indikator_makro", FILES["indikator_makro"])
    found = full_desk.tables().indikator_makro.set_index("indikator")
    assert found["nilai"].to_dict() == {"P0": 0.0844, "GK": 440_705.0, "KE": 0.83 / 100}
    assert found["satuan"].to_dict() == {"P0": "rasio", "GK": "rupiah", "KE": "rasio"}
    assert found["kode_wilayah"].to_dict() == {"P0": "36.02", "GK": "36.02", "KE": "00"}


def test_ratio_of_a_plan_becomes_percent(full_desk: Desk) -> None:
    full_desk.put("klasik", FILES["klasik"])
    found = full_desk.tables().klasik.set_index("topik")
    assert found["target"].to_dict() == {"inflasi": 2.5, "stunting": pytest.approx(14.0)}
    assert set(found["satuan"]) == {"persen"}


def test_household_numbers_and_names_of_the_survey_are_not_landed(full_desk: Desk) -> None:
    full_desk.put("survei", FILES["survei"])
    found = full_desk.tables().survei
    assert found["id_rumah_tangga"].str.fullmatch("[0-9a-f]{16}").all()
    assert "nama" not in found
    assert sorted(found["penimbang"]) == [300.0, 412.5, 1050.25]


def test_daily_spending_is_refused(full_desk: Desk) -> None:
    daily = {"Pengeluaran per Kapita": ["21000", "15000", "40000"]}
    full_desk.put("survei", FILES["survei"].assign(**daily))
    assert {problem.what for problem in full_desk.problems()} == {
        "satuan salah: separuh pengeluaran di bawah Rp100.000, tampaknya per hari"
    }


def test_name_of_an_office_is_answered_with_its_code(full_desk: Desk) -> None:
    full_desk.put("tindak_lanjut", FILES["tindak_lanjut"].assign(**{"Kode OPD": "Dinsos"}))
    assert full_desk.the_problem().remedy.endswith("OPD-02 untuk Dinas Sosial.")


@pytest.mark.parametrize("texts", [["1.250"], ["1.250", "12,5", "12.5"]])
def test_point_that_may_group_thousands_is_refused(full_desk: Desk, texts: list[str]) -> None:
    rows = pd.concat([FILES["rencana"].tail(1)] * len(texts))
    years = [str(2024 + place) for place in range(len(texts))]
    full_desk.put("rencana", rows.assign(Target=texts, Tahun=years))
    (problem,) = full_desk.problems()
    assert (problem.what, problem.value) == (
        "bilangan bermakna ganda (titik sebagai ribuan?)",
        "1.250",
    )


def test_desa_is_landed_by_kecamatan(full_desk: Desk, register: pd.DataFrame) -> None:
    full_desk.put("desa", sound_desa(sorted(set(register["Kode Kemdagri"]))))
    assert len(full_desk.tables().desa) == 28
    assert full_desk.tables("36.02.09").desa["kode_desa"].tolist() == ["36.02.09.2001"]


def test_desa_outside_its_kecamatan_is_refused(full_desk: Desk, register: pd.DataFrame) -> None:
    desa = sound_desa(sorted(set(register["Kode Kemdagri"])))
    kecamatan = desa["Kode Desa"].str[:8]
    kecamatan[0] = "36.02.09"
    full_desk.put("desa", desa.assign(**{"Kode Kecamatan": kecamatan}))
    problem = full_desk.the_problem()
    assert (problem.row, problem.column) == (FIRST_ROW, "Kode Desa")
    assert problem.what == "kode desa di luar kecamatan baris itu"


def test_desa_of_a_family_outside_its_kecamatan_is_refused(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    codes = register["Kode Kemdagri"].where(register.index != 0, "36.02.09.2001")
    full_desk.put("sasaran_keluarga", register.assign(**{"Kode Desa": codes}))
    problem = full_desk.the_problem()
    assert (problem.row, problem.value) == (FIRST_ROW, "36.02.09.2001")


def test_kecamatan_in_a_column_of_desa_is_refused(full_desk: Desk, register: pd.DataFrame) -> None:
    desa = sound_desa(sorted(set(register["Kode Kemdagri"])))
    desa.loc[0, "Kode Desa"] = "36.02.01"
    full_desk.put("desa", desa)
    assert full_desk.the_problem().what == "bukan kode Kemendagri desa/kelurahan"


def test_desa_of_a_family_must_be_in_the_list_of_desa(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    register.loc[0, "Kode Kemdagri"] = "36.02.01.2999"
    full_desk.put("sasaran_keluarga", register)
    full_desk.put("desa", sound_desa(sorted(set(register["Kode Kemdagri"][1:]))))
    problem = full_desk.the_problem()
    assert (problem.what, problem.value) == (
        "kode desa tidak ada dalam berkas desa",
        "36.02.01.2999",
    )


def test_kelurahan_with_the_code_of_a_desa_is_refused(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    desa = sound_desa(sorted(set(register["Kode Kemdagri"])))
    desa.loc[0, "Jenis"] = "kelurahan"
    full_desk.put("desa", desa)
    assert full_desk.the_problem().what.startswith("jenis tidak cocok dengan kode")


def test_siraja_that_differs_from_the_budget_is_landed(full_desk: Desk) -> None:
    full_desk.put("siraja", FILES["siraja"].assign(Pagu="7.000.000"))
    assert full_desk.tables().siraja["pagu_rp"].tolist() == [7_000_000]
