"""Every bad input that a ministry's file can be, and what the analyst is told about it."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from lebak_reports.errors import InputRejectedError
from lebak_reports.periods import Quarter

if TYPE_CHECKING:
    from tests.unit.tables.conftest import Desk

LINE_OF_FIRST_ROW = 2


def test_missing_column_is_named_with_the_heading_that_may_be_meant(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    full_desk.put(
        "sasaran_keluarga", register.rename(columns={"Padan Dukcapil": "Padan Dukcapill"})
    )
    problem = full_desk.the_problem()
    assert problem.column == "Padan Dukcapil"
    assert problem.what == "kolom wajib tidak ada"
    assert "'Padan Dukcapill'" in problem.remedy


def test_unknown_kode_is_refused_with_row_and_value(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    register.loc[0, "Kode Kemdagri"] = "36.02.99.2001"
    full_desk.put("sasaran_keluarga", register)
    problem = full_desk.the_problem()
    assert (problem.row, problem.column) == (LINE_OF_FIRST_ROW, "Kode Kemdagri")
    assert problem.value == "36.02.99.2001"


def test_kode_that_contradicts_the_name_is_ambiguous(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    register.loc[0, "Kode Kemdagri"] = "36.02.09.2001"
    full_desk.put("sasaran_keluarga", register)
    problem = full_desk.the_problem()
    assert (problem.column, problem.value) == ("Kecamatan", "MALINGPING")
    assert "kecamatan yang berbeda" in problem.what


def test_misspelt_kecamatan_is_asked_back(full_desk: Desk, register: pd.DataFrame) -> None:
    register.loc[register["Kecamatan"] == "BANJARSARI", "Kecamatan"] = "BANJARSRI"
    full_desk.put("sasaran_keluarga", register)
    assert {problem.remedy for problem in full_desk.problems()} == {"Maksud Anda Banjarsari?"}


def test_duplicate_family_is_refused_without_showing_its_id(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    full_desk.put("sasaran_keluarga", pd.concat([register, register.head(1)]))
    problem = full_desk.the_problem()
    assert problem.row == LINE_OF_FIRST_ROW + len(register)
    assert "baris ganda" in problem.what
    assert problem.value is None


def test_family_without_members_is_refused(full_desk: Desk, register: pd.DataFrame) -> None:
    full_desk.put("sasaran_keluarga", register.assign(**{"Jumlah Anggota Keluarga": "0"}))
    problems = full_desk.problems()
    assert len(problems) == len(register)
    assert {(problem.column, problem.value) for problem in problems} == {
        ("Jumlah Anggota Keluarga", "0")
    }


def test_twenty_seven_kecamatan_are_refused(full_desk: Desk, register: pd.DataFrame) -> None:
    kept = register[register["Kecamatan"] != "CIRINTEN"]
    full_desk.put("sasaran_keluarga", kept)
    (full_desk.folder / "verval.csv").unlink()
    problem = full_desk.the_problem()
    assert "hanya 27 dari 28 kecamatan" in problem.what
    assert "Cirinten" in problem.what


def test_decile_eleven_is_out_of_range(full_desk: Desk, register: pd.DataFrame) -> None:
    register.loc[0, "Desil Kesejahteraan"] = "11"
    full_desk.put("sasaran_keluarga", register)
    problem = full_desk.the_problem()
    assert (problem.row, problem.value) == (LINE_OF_FIRST_ROW, "11")
    assert "1 sampai 10" in problem.what


def test_the_thirty_first_of_february_is_no_day(full_desk: Desk, verval: pd.DataFrame) -> None:
    verval.loc[0, "Tanggal Verval"] = "31-02-2024"
    full_desk.put("verval", verval)
    problem = full_desk.the_problem()
    assert (problem.row, problem.value) == (LINE_OF_FIRST_ROW, "31-02-2024")
    assert problem.what == "tanggal tidak ada di kalender"


def test_quarter_five_does_not_exist(full_desk: Desk, anggaran: pd.DataFrame) -> None:
    full_desk.put("anggaran", anggaran.assign(Periode="2024Q5"))
    assert {problem.what for problem in full_desk.problems()} == {"triwulan tidak ada"}


def test_budget_of_another_quarter_is_refused(full_desk: Desk, anggaran: pd.DataFrame) -> None:
    full_desk.put("anggaran", anggaran.assign(Periode="2024Q2"))
    problems = full_desk.problems()
    assert len(problems) == len(anggaran)
    assert all("harus 2024Q3" in problem.what for problem in problems)


def test_empty_file_is_refused(full_desk: Desk) -> None:
    (full_desk.folder / "anggaran.csv").write_bytes(b"")
    assert full_desk.the_problem().what == "berkas kosong (0 bita)"


def test_file_with_only_a_header_is_refused(full_desk: Desk, anggaran: pd.DataFrame) -> None:
    full_desk.put("anggaran", anggaran.head(0))
    assert full_desk.the_problem().what == "tidak ada baris data di bawah judul"


def test_truncated_xlsx_is_refused(full_desk: Desk, register: pd.DataFrame) -> None:
    content = io.BytesIO()
    register.to_excel(content, index=False, engine="xlsxwriter")
    (full_desk.folder / "sasaran_keluarga.csv").unlink()
    (full_desk.folder / "verval.csv").unlink()
    whole = content.getvalue()
    (full_desk.folder / "sasaran_keluarga.xlsx").write_bytes(whole[: len(whole) // 2])
    assert full_desk.the_problem().what == "buku kerja XLSX rusak atau terpotong"


def test_zip_named_csv_is_refused(full_desk: Desk) -> None:
    with zipfile.ZipFile(full_desk.folder / "anggaran.csv", "w") as archive:
        archive.writestr("anggaran.csv", "Periode,Pagu\n")
    assert "ZIP atau XLSX" in full_desk.the_problem().what


def test_csv_named_xlsx_is_refused(full_desk: Desk) -> None:
    path = full_desk.folder / "anggaran.csv"
    path.rename(path.with_suffix(".xlsx"))
    assert full_desk.the_problem().what == "isinya bukan buku kerja XLSX"


def test_text_named_parquet_is_refused(full_desk: Desk) -> None:
    path = full_desk.folder / "anggaran.csv"
    path.rename(path.with_suffix(".parquet"))
    assert "bukan Parquet" in full_desk.the_problem().what


def test_two_files_for_one_input_are_refused(full_desk: Desk, anggaran: pd.DataFrame) -> None:
    anggaran.to_excel(full_desk.folder / "anggaran.xlsx", index=False, engine="xlsxwriter")
    problem = full_desk.the_problem()
    assert problem.what == "masukan anggaran mempunyai 2 berkas"
    assert "anggaran.xlsx" in problem.remedy


def test_problems_of_the_folder_and_of_the_files_are_told_at_once(
    full_desk: Desk, register: pd.DataFrame, anggaran: pd.DataFrame
) -> None:
    anggaran.to_excel(full_desk.folder / "anggaran.xlsx", index=False, engine="xlsxwriter")
    register.loc[0, "Desil Kesejahteraan"] = "11"
    full_desk.put("sasaran_keluarga", register)
    assert {problem.file.rsplit("/", 1)[1] for problem in full_desk.problems()} == {
        "anggaran.csv",
        "sasaran_keluarga.csv",
    }


def test_second_file_of_an_input_is_refused_after_a_sound_landing(full_desk: Desk) -> None:
    (full_desk.folder / "anggaran.csv").rename(full_desk.project.root / "anggaran.csv")
    full_desk.land()
    for ending in ("csv", "xlsx"):
        (full_desk.folder / f"anggaran.{ending}").write_text("x")
    assert full_desk.the_problem().what == "masukan anggaran mempunyai 2 berkas"


def test_total_row_at_the_end_is_refused_once(full_desk: Desk, anggaran: pd.DataFrame) -> None:
    total = pd.DataFrame([{"Nama Sub Kegiatan": "JUMLAH", "Pagu Perubahan": "1600000"}])
    full_desk.put("anggaran", pd.concat([anggaran, total]))
    problem = full_desk.the_problem()
    assert problem.row == LINE_OF_FIRST_ROW + len(anggaran)
    assert problem.what == "baris jumlah di akhir berkas"
    assert problem.remedy.startswith("Hapus baris itu")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_wrong_encoding_is_refused(full_desk: Desk, anggaran: pd.DataFrame, encoding: str) -> None:
    full_desk.put("anggaran", anggaran, encoding=encoding)
    problem = full_desk.the_problem()
    assert "pengodean" in problem.what
    assert "CSV UTF-8" in problem.remedy


def test_bytes_of_no_encoding_are_refused_with_their_line(
    full_desk: Desk, anggaran: pd.DataFrame
) -> None:
    path = full_desk.put("anggaran", anggaran)
    path.write_bytes(path.read_bytes().replace(b"Contoh", b"Contoh \x81", 1))
    assert "mulai baris 2" in full_desk.the_problem().what


def test_comma_as_thousands_is_ambiguous(full_desk: Desk, anggaran: pd.DataFrame) -> None:
    anggaran.loc[0, "Realisasi"] = "1,234,567"
    full_desk.put("anggaran", anggaran)
    problem = full_desk.the_problem()
    assert (problem.row, problem.value) == (LINE_OF_FIRST_ROW, "1,234,567")
    assert "bermakna ganda" in problem.what


def test_realisasi_above_pagu_needs_an_explanation(full_desk: Desk, anggaran: pd.DataFrame) -> None:
    anggaran.loc[0, "Realisasi"] = "1000001"
    full_desk.put("anggaran", anggaran)
    assert "melebihi pagu" in full_desk.the_problem().what
    full_desk.put("anggaran", anggaran.assign(Penjelasan="Luncuran tahun lalu"))
    assert full_desk.land().quarter == full_desk.quarter


def test_cumulative_realisasi_must_not_fall(full_desk: Desk, anggaran: pd.DataFrame) -> None:
    before = full_desk.at(full_desk.quarter.previous)
    for name in ("sasaran_keluarga", "verval"):
        (before.folder / f"{name}.csv").write_bytes((full_desk.folder / f"{name}.csv").read_bytes())
    before.put("anggaran", anggaran.assign(Periode="2024Q2", Realisasi=["400001", "90000"]))
    with pytest.raises(InputRejectedError, match="turun dari 400001 pada 2024Q2"):
        full_desk.land_with(before.quarter)
    full_desk.put("anggaran", anggaran.assign(Penjelasan="Setoran kembali"))
    assert list(full_desk.land_with(before.quarter)) == [before.quarter, full_desk.quarter]


def test_incentive_must_equal_its_budget_lines(
    full_desk: Desk, insentif: pd.DataFrame, rencana: pd.DataFrame
) -> None:
    full_desk.put("insentif", insentif)
    full_desk.put("rencana_insentif", rencana)
    assert full_desk.land().ke_tersedia
    full_desk.put("insentif", insentif.assign(Pagu=["300.000", "300.001"]))
    differences = [problem.what for problem in full_desk.problems()]
    assert any(text.endswith("IF-KE 600000, selisih 1") for text in differences)
    assert any(text.endswith("insentif 300001, selisih -1") for text in differences)


def test_changes_must_close_in_every_kecamatan(
    full_desk: Desk, register: pd.DataFrame, verval: pd.DataFrame
) -> None:
    base = full_desk.at(full_desk.quarter.start_of_year)
    base.put("sasaran_keluarga", register)
    base.put("verval", verval)
    verval.loc[0, "Status Verval"] = "meninggal"
    full_desk.put("verval", verval)
    left = {
        "ID Keluarga P3KE": register["ID Keluarga P3KE"][0],
        "Kode Kemdagri": "36.02.01",
        "Periode": "2024Q2",
        "Jenis Perubahan": "meninggal",
        "Jumlah Jiwa": "2",
    }
    full_desk.put("status_triwulan", pd.DataFrame([left | {"Kode Kemdagri": "36.02.02"}]))
    with pytest.raises(InputRejectedError) as refusal:
        full_desk.land_with(base.quarter)
    assert [problem.what[:19] for problem in refusal.value.problems] == [
        "kecamatan 36.02.01 ",
        "kecamatan 36.02.02 ",
    ]
    full_desk.put("status_triwulan", pd.DataFrame([left]))
    assert base.quarter in full_desk.land_with(base.quarter)


def test_verified_family_must_be_in_the_register(full_desk: Desk, verval: pd.DataFrame) -> None:
    stranger = verval.head(1).assign(**{"ID Keluarga P3KE": "9"})
    full_desk.put("verval", pd.concat([verval, stranger]))
    assert "tidak ada di sasaran_keluarga" in full_desk.the_problem().what
    full_desk.put(
        "verval", pd.concat([verval, stranger.assign(**{"Status Verval": "usulan_baru"})])
    )
    assert "usulan baru" in " ".join(note.what for note in full_desk.land().notes)


def test_all_problems_of_all_files_are_told_at_once(
    full_desk: Desk, register: pd.DataFrame, verval: pd.DataFrame
) -> None:
    register.loc[0, "Desil Kesejahteraan"] = "11"
    register.loc[1, "Padan Dukcapil"] = "mungkin"
    verval.loc[2, "Tanggal Verval"] = "31-02-2024"
    full_desk.put("sasaran_keluarga", register)
    full_desk.put("verval", verval)
    (full_desk.folder / "anggaran.csv").write_bytes(b"")
    assert sorted(
        (problem.file.rsplit("/", 1)[1], problem.row or 0) for problem in full_desk.problems()
    ) == [
        ("anggaran.csv", 0),
        ("sasaran_keluarga.csv", 2),
        ("sasaran_keluarga.csv", 3),
        ("verval.csv", 4),
    ]


def test_refused_quarter_leaves_the_earlier_landing_alone(
    full_desk: Desk, anggaran: pd.DataFrame
) -> None:
    landing = full_desk.land()
    full_desk.put("anggaran", anggaran.assign(Periode="2024Q5"))
    full_desk.problems()
    assert landing.read(landing.folder) == landing


def test_missing_folder_says_which_one_to_make(desk: Desk) -> None:
    problem = desk.the_problem()
    assert problem.remedy.startswith("Buat folder data/2024Q3")
    (desk.project.data / "arsip").mkdir(parents=True)
    assert desk.the_problem().remedy.startswith("Buat folder data/2024Q3")
    (desk.project.data / "2024-Q3").mkdir()
    assert desk.the_problem().remedy == "Ganti nama folder data/2024-Q3 menjadi data/2024Q3."


def test_earlier_quarter_without_folder_is_simply_absent(full_desk: Desk) -> None:
    assert list(full_desk.land_with(Quarter(2024, 2))) == [full_desk.quarter]


def test_no_problem_ever_shows_an_identity(full_desk: Desk, register: pd.DataFrame) -> None:
    full_desk.put("sasaran_keluarga", pd.concat([register, register]).assign(Kecamatan="BAYAH"))
    texts = " ".join(str(problem) for problem in full_desk.problems())
    for heading in ("NIK", "Kepala Keluarga", "Alamat", "ID Keluarga P3KE"):
        assert not any(value in texts for value in register[heading])


def test_row_of_the_whole_kabupaten_would_be_counted_twice(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    whole = register.head(1).assign(
        **{"ID Keluarga P3KE": "9", "Kode Kemdagri": "36.02", "Kecamatan": ""}
    )
    full_desk.put("sasaran_keluarga", pd.concat([register, whole]))
    assert full_desk.the_problem().what == "kode menunjuk kabupaten, bukan kecamatan"


def test_ratio_in_a_percent_column_is_a_wrong_unit(full_desk: Desk, anggaran: pd.DataFrame) -> None:
    full_desk.put("anggaran", anggaran.assign(**{"Realisasi Fisik (%)": ["0,45", "1"]}))
    problem = full_desk.the_problem()
    assert (problem.row, problem.value) == (LINE_OF_FIRST_ROW, "0,45")
    full_desk.put("anggaran", anggaran.assign(**{"Realisasi Fisik (%)": ["0,45", "60"]}))
    assert full_desk.tables().anggaran["realisasi_fisik_ratio"].tolist() == [0.0045, 0.6]


def test_problems_of_two_quarters_are_told_at_once(full_desk: Desk, register: pd.DataFrame) -> None:
    before = full_desk.at(full_desk.quarter.previous)
    before.put("sasaran_keluarga", register)
    for desk in (before, full_desk):
        (desk.folder / "penerima.csv").write_bytes(b"")
    with pytest.raises(InputRejectedError) as refusal:
        full_desk.land_with(before.quarter)
    assert [problem.file for problem in refusal.value.problems] == [
        "data/2024Q2/penerima.csv",
        "data/2024Q3/penerima.csv",
    ]


def test_same_file_in_two_quarters_lands_in_both(full_desk: Desk, register: pd.DataFrame) -> None:
    before = full_desk.at(full_desk.quarter.previous)
    before.put("sasaran_keluarga", register)
    landings = full_desk.land_with(before.quarter)
    assert [landing.inputs[0].file for landing in landings.values()] == [
        "data/2024Q2/sasaran_keluarga.csv",
        "data/2024Q3/sasaran_keluarga.csv",
    ]
    assert full_desk.land_with(before.quarter) == landings


def test_empty_cell_of_a_required_column_is_refused(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    register.loc[0, "Padan Dukcapil"] = "-"
    full_desk.put("sasaran_keluarga", register)
    problem = full_desk.the_problem()
    assert (problem.what, problem.row) == ("sel kosong", LINE_OF_FIRST_ROW)


def test_column_that_stands_twice_is_refused(full_desk: Desk, register: pd.DataFrame) -> None:
    full_desk.put("sasaran_keluarga", register.assign(Desil="1"))
    problem = full_desk.the_problem()
    assert problem.what == "kolom ini ada 2 kali ('Desil Kesejahteraan', 'Desil')"


def test_person_without_family_is_refused(full_desk: Desk, individu: pd.DataFrame) -> None:
    individu.loc[1, "ID Keluarga P3KE"] = "9"
    full_desk.put("individu", individu)
    assert "tidak mempunyai keluarga" in full_desk.the_problem().what


def test_person_in_another_kecamatan_is_refused(full_desk: Desk, individu: pd.DataFrame) -> None:
    individu.loc[1, "Kode Kemdagri"] = "36.02.02"
    full_desk.put("individu", individu)
    problem = full_desk.the_problem()
    assert (problem.row, problem.value) == (LINE_OF_FIRST_ROW + 1, "36.02.02")


def test_person_that_stands_twice_is_refused(full_desk: Desk, individu: pd.DataFrame) -> None:
    full_desk.put("individu", individu.assign(**{"ID Individu": "1"}))
    assert "baris ganda: ID Individu" in full_desk.the_problem().what


def test_aid_of_an_unbudgeted_activity_is_refused(full_desk: Desk, penerima: pd.DataFrame) -> None:
    full_desk.put("penerima", penerima.assign(**{"Kode Sub Kegiatan": "1.06.99"}))
    problem = full_desk.the_problem()
    assert (problem.column, problem.value) == ("Kode Sub Kegiatan", "1.06.99")


def test_direction_must_fit_the_reason(full_desk: Desk, register: pd.DataFrame) -> None:
    change = {
        "ID Keluarga P3KE": register["ID Keluarga P3KE"][0],
        "Kode Kemdagri": "36.02.01",
        "Periode": "2024Q3",
        "Jenis Perubahan": "graduasi",
        "Arah": "masuk",
        "Jumlah Jiwa": "2",
    }
    full_desk.put("status_triwulan", pd.DataFrame([change]))
    assert full_desk.the_problem().what == "arah tidak cocok dengan jenis perubahan"


def test_negative_money_is_out_of_range(full_desk: Desk, anggaran: pd.DataFrame) -> None:
    full_desk.put("anggaran", anggaran.assign(Realisasi=["(1.000)", "90000"]))
    assert full_desk.the_problem().what == "nilai di luar batas (paling sedikit 0)"


def test_office_that_nobody_knows_is_refused_in_the_budget_by_row(
    full_desk: Desk, anggaran: pd.DataFrame
) -> None:
    anggaran.loc[1, "Kode OPD"] = "Dinsos"
    full_desk.put("anggaran", anggaran)
    told = [each for each in full_desk.problems() if each.what.startswith("kode OPD")]
    assert [(each.row, each.column, each.value) for each in told] == [(3, "Kode OPD", "Dinsos")]
    assert told[0].remedy.endswith("OPD-02 untuk Dinas Sosial.")


def test_a_bad_cell_hides_nothing_that_is_wrong_elsewhere(
    full_desk: Desk, register: pd.DataFrame, anggaran: pd.DataFrame
) -> None:
    register.loc[0, "Desil Kesejahteraan"] = "11"
    full_desk.put("sasaran_keluarga", register)
    anggaran.loc[0, ["Realisasi", "Kode OPD"]] = ["dua juta", "OPD-99"]
    anggaran.loc[1, "Kode OPD"] = "OPD-98"
    full_desk.put("anggaran", anggaran)
    told = {(each.file, each.row, each.value) for each in full_desk.problems()}
    assert told == {
        ("data/2024Q3/sasaran_keluarga.csv", LINE_OF_FIRST_ROW, "11"),
        ("data/2024Q3/anggaran.csv", LINE_OF_FIRST_ROW, "dua juta"),
        ("data/2024Q3/anggaran.csv", LINE_OF_FIRST_ROW, "OPD-99"),
        ("data/2024Q3/anggaran.csv", LINE_OF_FIRST_ROW + 1, "OPD-98"),
    }


def test_a_family_is_looked_up_in_a_register_with_a_bad_cell(
    full_desk: Desk, register: pd.DataFrame, verval: pd.DataFrame
) -> None:
    register.loc[0, "Desil Kesejahteraan"] = "11"
    full_desk.put("sasaran_keluarga", register)
    verval.loc[1, "ID Keluarga P3KE"] = "KEL-TAK-DIKENAL"
    full_desk.put("verval", verval)
    told = {(each.file, each.row) for each in full_desk.problems()}
    assert told == {
        ("data/2024Q3/sasaran_keluarga.csv", LINE_OF_FIRST_ROW),
        ("data/2024Q3/verval.csv", LINE_OF_FIRST_ROW + 1),
    }
