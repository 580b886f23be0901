"""The letter, Matriks 1, the incentive to the type of expenditure, and the slides."""

from dataclasses import replace

import pandas as pd

from lebak_reports.blocks import Kalimat, Table
from lebak_reports.exhibits import bahan_rapat, insentif, matriks, surat

JUTA = 1_000_000


def printed(table, key):
    place = [column.key for column in table.columns].index(key)
    return {row.key: row.cells[place].printed for row in table.rows}


def values(table, key):
    place = [column.key for column in table.columns].index(key)
    return {row.key: row.cells[place].value for row in table.rows}


def tables_of(slide):
    return {block.id: block for block in slide if isinstance(block, Table)}


def test_a_letter_opens_with_the_rule_the_period_and_for_whom_it_speaks(kabupaten):
    text = surat.kalimat_pembuka(kabupaten).text
    assert text.startswith("Menindaklanjuti Instruksi Presiden Nomor 4 Tahun 2022 tentang")
    assert "Triwulan III Tahun 2024 dengan data per 25 Oktober 2024" in text
    assert text.endswith("Pokok-pokoknya sebagai berikut:")


def test_a_letter_names_the_documents_that_go_with_it(kabupaten):
    documents = {each.slug: each for each in kabupaten.params.dokumen["kabupaten"]}
    enclosed = documents["surat-pengantar"].surat.lampiran
    text = surat.kalimat_lampiran(kabupaten).text
    assert all(documents[slug].judul in text for slug in enclosed)
    assert documents["bahan-rapat"].judul not in text


def test_matriks_1_prints_every_question_under_its_topic(kabupaten):
    table = matriks.tabel_matriks_1(kabupaten)
    assert [row.key for row in table.rows][:6] == ["topik-1", "1", "2", "topik-2", "3", "4"]
    assert len(table.rows) == 10 + 5
    assert printed(table, "pertanyaan")["1"] == "Pertanyaan ke-1?"


def test_a_question_without_answer_proof_or_person_says_so(kabupaten):
    table = matriks.tabel_matriks_1(kabupaten)
    assert printed(table, "jawaban")["2"] == "BELUM DIJAWAB"
    assert printed(table, "bukti_dukung")["2"] == "belum dilampirkan"
    assert printed(table, "pic")["2"] == "belum ditetapkan"


def test_without_answers_matriks_1_says_which_file_to_supply(build_region):
    block = matriks.tabel_matriks_1(build_region(without=("matriks1",)))
    assert "data/2024Q3/matriks1.csv" in block.text


def test_forbidden_types_of_the_incentive_are_shown_and_named(kabupaten):
    table = insentif.tabel_rincian(kabupaten)
    assert printed(table, "ketentuan") == {
        "1-OPD-02-a-bansos": "boleh",
        "2-OPD-02-a-honorarium": "DILARANG",
        "jumlah": "",
    }
    assert values(table, "realisasi_rp")["jumlah"] == 2 * JUTA
    assert values(table, "serapan_ratio")["jumlah"] == 2 / (10 + 10)


def test_the_quarter_before_stands_beside_this_one(kabupaten):
    before, now = kabupaten.run.pembanding.sebelumnya, kabupaten.quarter
    money = pd.DataFrame(
        {"quarter": [before, now], "pagu_rp": [180 * JUTA, 200 * JUTA],
         "realisasi_rp": [50 * JUTA, 85 * JUTA]}
    )  # fmt: skip
    data = replace(kabupaten, shared=replace(kabupaten.shared, anggaran_riwayat=money))
    table = tables_of(bahan_rapat.perubahan(data))["perbandingan-triwulan"]
    assert values(table, "perubahan")["pagu_rp"] == 200 - 180
    assert printed(table, "perubahan")["pagu_rp"] == "+20"
    assert printed(table, "kini")["realisasi_rp"] == "85"


def test_a_slide_keeps_the_kecamatan_that_are_least_verified(kabupaten):
    slide = tables_of(bahan_rapat.verval(kabupaten))
    table = slide["verval-per-kecamatan-terendah"]
    shares = list(values(table, "verval_ratio").values())
    assert shares == sorted(shares)
    assert "36.02" not in values(table, "verval_ratio")


def test_a_hidden_count_does_not_reach_the_list_of_the_largest(kabupaten):
    hidden = kabupaten.shared.sebaran.assign(tersembunyi=True)
    data = replace(kabupaten, shared=replace(kabupaten.shared, sebaran=hidden))
    assert tables_of(bahan_rapat.sebaran(data))["peta-ke-terbanyak"].rows == ()


def test_a_meeting_without_decisions_says_where_to_enter_them(kabupaten):
    data = replace(kabupaten, run=kabupaten.run.model_copy(update={"keputusan": ()}))
    (block,) = bahan_rapat.keputusan(data)
    assert "params/runs/2024Q3.yaml" in block.text


def test_a_year_without_an_award_is_explained_on_its_slide_once(kabupaten):
    data = replace(kabupaten, params=replace(kabupaten.params, insentif=()))
    assert [block.id for block in bahan_rapat.insentif(data)] == ["insentif.dasar"]


def test_every_slide_holds_something_when_only_the_list_was_delivered(build_region):
    optional = ("anggaran", "penerima", "insentif", "rencana_insentif", "matriks1",
                "tindak_lanjut", "laporan_opd", "siraja")  # fmt: skip
    data = build_region(without=optional)
    for name in bahan_rapat.__all__:
        slide = getattr(bahan_rapat, name)(data)
        assert slide, name
    told = [block.text for block in bahan_rapat.tindak_lanjut(data) if isinstance(block, Kalimat)]
    assert all("data/2024Q3/tindak_lanjut.csv" in text for text in told)
