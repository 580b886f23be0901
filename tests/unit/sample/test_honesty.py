"""Nobody can take the sample for real people."""

import re

import pytest

PERSONAL = (
    ("sasaran_keluarga", "Kepala Keluarga"),
    ("individu", "Nama"),
    ("verval", "Nama"),
    ("status_triwulan", "Nama"),
    ("penerima", "Nama"),
)


@pytest.mark.parametrize(("name", "column"), PERSONAL)
def test_every_name_says_that_it_is_an_example(read, name, column):
    assert read("2024Q3", name)[column].str.fullmatch(r"CONTOH-\d{6}(-\d{2})?").all()


@pytest.mark.parametrize("name", [name for name, _ in PERSONAL])
def test_every_nik_is_of_a_province_that_does_not_exist(read, name):
    assert read("2024Q3", name)["NIK"].str.fullmatch(r"99\d{14}").all()


def test_card_numbers_are_impossible_and_no_nik(read):
    families = read("2024Q3", "sasaran_keluarga")
    assert families["No KK"].str.fullmatch(r"99\d{14}").all()
    assert not set(families["No KK"]) & set(read("2024Q3", "individu")["NIK"])


@pytest.mark.parametrize("name", ["sasaran_keluarga", "individu", "penerima"])
def test_every_address_says_that_it_is_an_example(read, name):
    assert read("2024Q3", name)["Alamat"].str.match(r"ALAMAT CONTOH \d{6} ").all()


def test_villages_are_those_of_kemendagri_and_nothing_else_is_true_of_them(read):
    listed = read("2024Q3", "desa")
    assert len(listed) == 345
    assert (listed["Jenis"] == "kelurahan").sum() == 5
    codes = read("2024Q3", "sasaran_keluarga")["Kode Kemdagri"]
    assert set(codes) == set(listed["Kode Desa"].str.replace(".", ""))
    written = listed.loc[listed["No BA Musdes"] != "", "No BA Musdes"]
    assert written.str.startswith("BA-CONTOH/").all()


def test_persons_are_told_apart(read):
    persons = read("2024Q3", "individu")
    assert persons["NIK"].is_unique
    assert persons["ID Individu"].is_unique
    ages = persons.filter(like="Usia ") == "YA"
    assert (ages.sum(axis="columns") == 1).all()


def test_every_file_says_that_it_is_an_example(folder):
    files = [path for path in folder.glob("*/[a-z]*") if path.is_file()]
    assert len(files) == 5 * (5 + 9) + 4 + 2 * 2
    assert all(re.fullmatch(r"[a-z_0-9]+-CONTOH\.(csv|parquet|xlsx)", path.name) for path in files)
