"""What a params folder is refused for: file, line, key, value and remedy, all at once."""

import pytest

from lebak_reports.errors import InputRejectedError
from lebak_reports.params import load_params


def broken(folder, file, old, new):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, f"{old!r} is not in {file}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_of(folder, file, text):
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


def problems(folder):
    with pytest.raises(InputRejectedError) as refused:
        load_params(folder)
    return refused.value.problems


def only_problem(folder):
    (problem,) = problems(folder)
    return problem


def test_unbroken_copy_loads(folder):
    assert len(load_params(folder).regions) == 1 + 28


def test_unquoted_code_is_told_to_take_quotes(folder):
    broken(folder, "wilayah.yaml", 'kode_bps: "3602060"', "kode_bps: 3602060")
    problem = only_problem(folder)
    assert problem.file == "params/wilayah.yaml"
    assert problem.row == line_of(folder, "wilayah.yaml", "kode_bps: 3602060")
    assert problem.column == "kecamatan[9].kode_bps"
    assert problem.value == "3602060"
    assert "tanda kutip" in problem.remedy


def test_unquoted_kabupaten_code_is_a_number_and_refused(folder):
    broken(folder, "wilayah.yaml", 'kode: "36.02"\n', "kode: 36.02\n")
    problem = only_problem(folder)
    assert (problem.column, problem.value) == ("kabupaten.kode", "36.02")


def test_misspelt_key_is_refused_with_the_nearest_key(folder):
    broken(folder, "insentif.yaml", "pagu_rp:", "pagu_rupiah: 1\n    pagu_rp:")
    problem = only_problem(folder)
    assert problem.column == "insentif[1].pagu_rupiah"
    assert problem.row == line_of(folder, "insentif.yaml", "pagu_rupiah")
    assert "pagu_rp" in problem.remedy


def test_missing_reference_points_at_the_record(folder):
    broken(folder, "insentif.yaml", "    reference_syarat:\n", "    referensi_syarat:\n")
    found = {problem.column: problem for problem in problems(folder)}
    missing = found["insentif[1].reference_syarat"]
    assert missing.what == "kunci wajib tidak ada"
    assert missing.row == line_of(folder, "insentif.yaml", "- tahun: 2024")
    assert "reference_syarat" in found["insentif[1].referensi_syarat"].remedy


def test_reference_without_url_or_document_is_refused(folder):
    broken(folder, "runs/2024Q4.yaml", "document: docs/asumsi.md", "page: halaman satu")
    assert "url atau document" in only_problem(folder).what


@pytest.mark.parametrize(
    ("old", "new", "column", "word"),
    [
        ("batas_sel: 5", "batas_sel: lima", "batas_sel", "bilangan bulat"),
        ("batas_sel: 5", "batas_sel: 0", "batas_sel", "di luar batas"),
        ("batas_sel: 5", "batas_sel: 5.0", "batas_sel", "bilangan bulat"),
        ("2024-10-25", "25-10-2024", "tanggal_data", "tanggal"),
        ("2024-10-25", "2024-02-31", "tanggal_data", "harus tanggal"),
        ("2024-10-25", "2024-10-29", "tanggal_data", "di luar batas"),
        ("2024-10-25", "2024-06-30", "tanggal_data", "di luar batas"),
        ("sebelumnya: 2024Q2", "sebelumnya: 2024Q1", "pembanding.sebelumnya", "pembandingnya"),
        ("awal_tahun: 2023Q4", "awal_tahun: 2024Q1", "pembanding.awal_tahun", "pembandingnya"),
        ("quarter: 2024Q3", "quarter: 2024", "quarter", "triwulan harus teks"),
        ("sebelumnya: 2024Q2", "sebelumnya: 2024Q5", "pembanding.sebelumnya", "bukan triwulan"),
        ("[2023Q4, 2024Q1,", "[2024Q1, 2023Q4,", "riwayat", "tidak urut"),
        ("2024Q2, 2024Q3]", "2024Q2]", "riwayat", "tidak berakhir"),
        ("aturan_ke: padan_dan_memenuhi", "aturan_ke: desil", "aturan_ke", "bukan pilihan"),
    ],
)
def test_quarter_settings_are_refused(folder, old, new, column, word):
    broken(folder, "runs/2024Q3.yaml", old, new)
    problem = only_problem(folder)
    assert problem.file == "params/runs/2024Q3.yaml"
    assert problem.column == column
    assert word in problem.what


def test_fourth_decision_is_refused(folder):
    path = folder / "runs/2024Q3.yaml"
    fourth = "  - {usulan: Rapat., pic: Camat, tenggat: 2024-11-29, status: contoh}\ncatatan:"
    broken(folder, path.relative_to(folder), "catatan:", fourth)
    assert only_problem(folder).column == "keputusan"


def test_quarter_file_with_another_name_is_refused(folder):
    (folder / "runs/2024Q3.yaml").rename(folder / "runs/2024-Q3.yaml")
    problem = only_problem(folder)
    assert problem.file == "params/runs/2024-Q3.yaml"
    assert "2024Q3.yaml" in problem.remedy


def test_27_kecamatan_are_refused_with_the_sum_of_desa(folder):
    path = folder / "wilayah.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index('  - kode: "36.02.28"')], encoding="utf-8")
    found = {problem.column: problem for problem in problems(folder)}
    assert found["kecamatan"].what == "ada 27 kecamatan, seharusnya 28"
    assert found["kabupaten.jumlah_desa"].value == "340"
    assert str(340 - 9) in found["kabupaten.jumlah_desa"].remedy


def test_two_kecamatan_on_one_tile_are_refused(folder):
    broken(folder, "wilayah.yaml", "petak: [3, 5]", "petak: [1, 4]")
    problem = only_problem(folder)
    assert problem.column == "kecamatan[2].petak"
    assert "sudah dipakai" in problem.what


def test_alias_of_two_kecamatan_is_refused(folder):
    broken(folder, "wilayah.yaml", "alias: [Leuwidimar]", "alias: [Ci Panas]")
    assert {problem.value for problem in problems(folder)} == {"Cipanas"}


def test_kecamatan_of_another_kabupaten_is_refused(folder):
    broken(folder, "wilayah.yaml", 'kode: "36.02.28"', 'kode: "36.01.28"')
    problem = only_problem(folder)
    assert (problem.column, problem.value) == ("kecamatan[28].kode", "36.01.28")


def test_two_regimes_on_one_day_are_refused(folder):
    broken(folder, "rezim.yaml", "berlaku_sampai: 2024-12-31", "berlaku_sampai: 2025-01-01")
    problem = only_problem(folder)
    assert problem.column == "rezim[3].berlaku_dari"
    assert problem.value == "2025-01-01"
    assert "bertumpuk" in problem.what


def test_open_ended_line_before_another_is_refused(folder):
    broken(folder, "garis_kemiskinan.yaml", "    berlaku_sampai: 2023-02-28\n", "")
    assert only_problem(folder).column == "garis_kemiskinan[2].berlaku_dari"


def test_two_heads_of_one_office_on_one_day_are_refused(folder):
    broken(folder, "opd.yaml", "berlaku_dari: 2025-12-12", "berlaku_dari: 2024-10-28")
    problem = only_problem(folder)
    assert problem.column.startswith("pejabat[")
    assert problem.value == "2024-10-28"


def test_validity_that_runs_backwards_is_refused(folder):
    broken(folder, "rezim.yaml", "berlaku_sampai: 2024-12-31", "berlaku_sampai: 2023-12-31")
    assert "mendahului" in only_problem(folder).what


def test_unknown_notebook_is_refused_with_the_list(folder):
    broken(folder, "dokumen.yaml", "- 30_anggaran", "- 31_anggaran")
    problem = only_problem(folder)
    assert problem.column == "dokumen[1].notebooks[4]"
    assert problem.row == line_of(folder, "dokumen.yaml", "31_anggaran")
    assert "30_anggaran" in problem.remedy
    assert " atau " in problem.remedy


def test_level_without_a_document_is_refused(folder):
    for _ in range(2):
        broken(folder, "dokumen.yaml", "level: kecamatan", "level: kabupaten")
    assert only_problem(folder).what == "tingkat tanpa dokumen"


def test_an_enclosure_that_is_no_document_of_the_kabupaten_is_refused(folder):
    broken(folder, "dokumen.yaml", "[laporan-triwulan, matriks-1", "[laporan-triwulan, matriks-3")
    problem = only_problem(folder)
    assert (problem.column, problem.value) == ("dokumen[2].surat.lampiran[2]", "matriks-3")


@pytest.mark.parametrize(
    ("old", "new"), [("bentuk: surat", "bentuk: profil"), ("bentuk: realisasi", "bentuk: surat")]
)
def test_only_a_letter_has_the_head_of_one(folder, old, new):
    broken(folder, "dokumen.yaml", old, new)
    assert "hanya di sana" in only_problem(folder).what


def test_two_documents_of_one_name_are_refused(folder):
    broken(folder, "dokumen.yaml", "slug: laporan-kecamatan", "slug: profil-kecamatan")
    problem = only_problem(folder)
    assert (problem.what, problem.column) == (
        "nilai sudah dipakai butir lain",
        "dokumen[8].slug",
    )


def test_a_budget_year_entered_twice_is_refused(folder):
    row = """
    - tahun: 2024
      belanja_apbd_rp: 1
      reference: {title: Perda APBD, document: Lembaran Daerah, accessed: 2026-11-24}"""
    broken(folder, "penandaan.yaml", "tahun_anggaran: []", f"tahun_anggaran:{row}{row}")
    assert only_problem(folder).column == "penandaan.tahun_anggaran[2].tahun"


@pytest.mark.parametrize(
    ("file", "old", "new", "column"),
    [
        ("opd.yaml", "kunci: asisten-daerah-2\n    nama", "kunci: asda-2\n    nama", "pejabat["),
        ("opd.yaml", "kode_opd: OPD-01", "kode_opd: OPD-99", "jabatan[6].kode_opd"),
        ("opd.yaml", "kode: OPD-02", "kode: OPD-03", "opd[3].kode"),
        ("dokumen.yaml", "penandatangan: kepala-bapperida", "penandatangan: camat", "dokumen[1]"),
        ("dokumen.yaml", "opd_penerbit: OPD-01", "opd_penerbit: OPD-77", "tata_naskah.opd"),
        ("angka_terpublikasi.yaml", '"36.02"', '"36.99"', "angka[1].kode_wilayah"),
    ],
)
def test_key_that_leads_nowhere_is_refused(folder, file, old, new, column):
    broken(folder, file, old, new)
    problem = only_problem(folder)
    assert problem.file == f"params/{file}"
    assert problem.column.startswith(column)


def test_tranches_that_do_not_make_the_whole_are_refused(folder):
    broken(folder, "insentif.yaml", "porsi_ratio: 0.5", "porsi_ratio: 0.6")
    assert "berjumlah 1" in only_problem(folder).what


def test_tranches_out_of_order_are_refused(folder):
    broken(folder, "insentif.yaml", "- tahap: 1", "- tahap: 3")
    assert only_problem(folder).what == "tahap harus urut mulai 1"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("rezim: [\n", "bukan YAML yang sah"),
        ("rezim: []\nrezim: []\n", "kunci ditulis dua kali"),
        ("", "berkas kosong"),
        ("rezim: \x07\n", "memuat karakter yang dilarang YAML"),
        ("- rezim\n", "harus berisi kunci dan nilai"),
    ],
)
def test_file_that_is_not_the_yaml_expected_is_refused(folder, text, what):
    (folder / "rezim.yaml").write_text(text, encoding="utf-8")
    problem = only_problem(folder)
    assert problem.file == "params/rezim.yaml"
    assert problem.what == what


def test_file_in_another_encoding_is_refused(folder):
    (folder / "rezim.yaml").write_bytes("rezim: [“kutip”]".encode("cp1252"))
    assert only_problem(folder).what == "bukan teks UTF-8"


def test_missing_file_is_refused(folder):
    (folder / "rezim.yaml").unlink()
    assert only_problem(folder).what == "berkas tidak ada"


def test_problems_of_all_files_come_at_once(folder):
    broken(folder, "wilayah.yaml", 'kode_bps: "3602060"', "kode_bps: 3602060")
    broken(folder, "rezim.yaml", "berlaku_sampai: 2024-12-31", "berlaku_sampai: 2025-01-01")
    broken(folder, "runs/2024Q3.yaml", "batas_sel: 5", "batas_sel: lima")
    broken(folder, "dokumen.yaml", "penandatangan: kepala-bapperida", "penandatangan: camat")
    (folder / "insentif.yaml").unlink()
    assert {problem.file for problem in problems(folder)} == {
        "params/wilayah.yaml",
        "params/rezim.yaml",
        "params/runs/2024Q3.yaml",
        "params/dokumen.yaml",
        "params/insentif.yaml",
    }


def test_mended_file_is_read_again(folder):
    broken(folder, "runs/2024Q3.yaml", "batas_sel: 5", "batas_sel: lima")
    problems(folder)
    broken(folder, "runs/2024Q3.yaml", "batas_sel: lima", "batas_sel: 7")
    assert {run.batas_sel for run in load_params(folder).runs.values()} == {5, 7}


def test_every_problem_is_written_in_indonesian(folder):
    broken(folder, "runs/2024Q3.yaml", "batas_sel: 5", "batas_sel: lima")
    assert str(only_problem(folder)) == (
        "params/runs/2024Q3.yaml, baris 14, kolom 'batas_sel': harus bilangan bulat "
        "(tertulis 'lima'). Tulis angka tanpa tanda kutip dan tanpa koma."
    )
