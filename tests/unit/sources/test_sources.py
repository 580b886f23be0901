"""Files are found by name and read as text, whatever kind they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import duckdb
import pandas as pd
import pytest

from lebak_reports.errors import InputRejectedError, Problem
from lebak_reports.fields import SCHEMAS
from lebak_reports.project import Project
from lebak_reports.sources import SourceFile, find_sources, read_source

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "Periode;Kode OPD;Kode Sub Kegiatan;Realisasi"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(
        root=tmp_path,
        data=tmp_path / "data",
        cache=tmp_path / "cache",
        outputs=tmp_path / "outputs",
        outputs_internal=tmp_path / "outputs-internal",
    )


@pytest.fixture
def folder(project: Project) -> Path:
    path = project.data / "2024Q3"
    path.mkdir(parents=True)
    (path / "sasaran_keluarga.csv").write_text("x")
    return path


def source_of(path: Path, name: str = "anggaran") -> SourceFile:
    return SourceFile(SCHEMAS[name], path, path.name, path.name)


def put(path: Path, text: str, encoding: str = "utf-8") -> SourceFile:
    path.write_bytes(text.encode(encoding))
    return source_of(path)


def problem_in(folder: Path, project: Project) -> Problem:
    (problem,) = find_sources(folder, project=project, synthetic=False).problems
    return problem


def refusal_of(source: SourceFile) -> str:
    with pytest.raises(InputRejectedError) as refusal:
        read_source(source)
    return str(refusal.value)


def test_one_file_for_each_input_is_found(project: Project, folder: Path) -> None:
    (folder / "ANGGARAN.XLSX").write_text("x")
    (folder / "README.md").write_text("x")
    (folder / "~$anggaran.xlsx").write_text("x")
    found = find_sources(folder, project=project, synthetic=False)
    assert [file.schema.name for file in found.files] == ["sasaran_keluarga", "anggaran"]
    assert found.files[1].shown == "data/2024Q3/ANGGARAN.XLSX"
    assert (found.notes, found.problems) == ((), ())


def test_release_states_the_same_path_wherever_the_data_are(project: Project, folder: Path) -> None:
    elsewhere = replace(project, root=project.root / "lain")
    for place in (project, elsewhere):
        (file,) = find_sources(folder, project=place, synthetic=False).files
        assert file.recorded == "data/2024Q3/sasaran_keluarga.csv"
    assert file.shown == str(folder / "sasaran_keluarga.csv")


def test_quarter_without_register_is_refused(project: Project, folder: Path) -> None:
    (folder / "sasaran_keluarga.csv").unlink()
    assert problem_in(folder, project).what == "masukan wajib sasaran_keluarga tidak ada"
    (folder / "Sasaran Keluarga.csv").write_text("x")
    assert problem_in(folder, project).remedy.startswith("Ganti nama Sasaran Keluarga.csv")


def test_sample_among_real_files_is_refused(project: Project, folder: Path) -> None:
    (folder / "anggaran-CONTOH.csv").write_text("x")
    problem = problem_in(folder, project)
    assert problem.what == "berkas contoh tidak boleh bercampur dengan data triwulan"
    files = find_sources(folder, project=project, synthetic=True).files
    assert [file.path.name for file in files][1] == "anggaran-CONTOH.csv"


@pytest.mark.parametrize("ending", [".xls", ".ods", ".zip"])
def test_kind_of_file_that_is_not_read_is_refused(
    project: Project, folder: Path, ending: str
) -> None:
    (folder / f"anggaran{ending}").write_text("x")
    assert problem_in(folder, project).what == f"jenis berkas {ending} tidak dibaca"


def test_sha256_is_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "kosong.csv"
    path.write_bytes(b"")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert source_of(path).sha256 == empty


def test_index_is_the_line_of_the_file(tmp_path: Path) -> None:
    raw = read_source(put(tmp_path / "a.csv", f"Judul\n\n{HEADER}\n1;2;3;4\n;;;\n5;6;7;8\n"))
    assert raw.frame.index.tolist() == [4, 6]
    assert raw.frame.columns.tolist() == HEADER.split(";")


def test_text_is_not_interpreted(tmp_path: Path) -> None:
    raw = read_source(put(tmp_path / "a.csv", f"{HEADER}\n2024Q3;0012;1.06;NA\n"))
    assert raw.frame.iloc[0].tolist() == ["2024Q3", "0012", "1.06", "NA"]


def test_blank_columns_are_dropped_and_nameless_text_is_kept(tmp_path: Path) -> None:
    raw = read_source(put(tmp_path / "a.csv", f"{HEADER};;\n1;2;3;4;;x\n"))
    assert raw.frame.columns.tolist() == [*HEADER.split(";"), ""]


def test_every_row_that_is_too_long_is_told(tmp_path: Path) -> None:
    text = refusal_of(put(tmp_path / "a.csv", f"{HEADER}\n1;2;3;4;5\n1;2;3;4\n1;2;3;4;5;6\n"))
    assert "baris 2: baris mempunyai 5 kolom, judulnya 4" in text
    assert "baris 4: baris mempunyai 6 kolom, judulnya 4" in text


def test_rows_are_counted_from_the_top_of_the_file_below_a_title(tmp_path: Path) -> None:
    text = refusal_of(put(tmp_path / "a.csv", f"Judul\n\n{HEADER}\n1;2;3;4;5\n"))
    assert "baris 4: baris mempunyai 5 kolom" in text


def test_quote_that_never_closes_is_told(tmp_path: Path) -> None:
    text = refusal_of(put(tmp_path / "a.csv", f'{HEADER}\n1;2;3;4\n1;"2;3;4\n'))
    assert "tanda kutip yang tidak ditutup" in text


def test_file_without_a_header_row_says_what_it_should_hold(tmp_path: Path) -> None:
    text = refusal_of(put(tmp_path / "a.csv", "1;2;3\n4;5;6\n"))
    assert "baris judul kolom tidak ditemukan" in text
    assert "Kode Sub Kegiatan" in text


def test_workbook_cells_become_what_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "anggaran.xlsx"
    row = ["2024Q3", "0012", 360209, 0.5, date(2024, 10, 25), True]
    headings = [*HEADER.split(";"), "Tanggal", "Benar"]
    pd.DataFrame([row], columns=headings).to_excel(path, index=False, engine="xlsxwriter")
    raw = read_source(source_of(path))
    assert raw.frame.loc[2].tolist() == ["2024Q3", "0012", "360209", "0.5", "2024-10-25", "Ya"]


def test_two_sheets_with_the_same_input_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "anggaran.xlsx"
    frame = pd.DataFrame([["2024Q3", "1", "2", "3"]], columns=HEADER.split(";"))
    with pd.ExcelWriter(path, engine="xlsxwriter") as workbook:
        frame.to_excel(workbook, index=False, sheet_name="TW II")
        frame.to_excel(workbook, index=False, sheet_name="TW III")
    assert "2 lembar memuat masukan ini: TW II, TW III" in refusal_of(source_of(path))


def test_parquet_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "anggaran.parquet"
    columns = '\'2024Q3\' AS "Periode", 12 AS "Realisasi", DATE \'2024-10-25\' AS "Tanggal"'
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT {columns}) TO '{path}' (FORMAT parquet)")
    raw = read_source(source_of(path))
    assert raw.frame.loc[2].tolist() == ["2024Q3", "12", "2024-10-25"]


def test_workbook_without_a_header_row_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "anggaran.xlsx"
    pd.DataFrame([["a", "b"]], columns=["x", "y"]).to_excel(path, index=False, engine="xlsxwriter")
    assert "baris judul kolom tidak ditemukan" in refusal_of(source_of(path))
