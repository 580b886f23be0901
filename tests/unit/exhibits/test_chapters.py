"""Chapters on a quarter small enough to check by hand; see conftest."""

import re
from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest

from lebak_reports import exhibits
from lebak_reports.blocks import Claim, Figure, Kalimat, Table
from lebak_reports.periods import Quarter

TINY = "36.02.25"
OPTIONAL_INPUTS = (
    "verval",
    "individu",
    "status_triwulan",
    "anggaran",
    "penerima",
    "insentif",
    "rencana_insentif",
    "indikator_makro",
    "klasik",
    "matriks1",
    "tindak_lanjut",
    "laporan_opd",
    "desa",
    "rencana",
    "siraja",
)
HARMLESS = {"individu", "indikator_makro"}
"""Inputs that another source stands in for: members of the register, published figures."""
DRAWN = {"air_terjun", "gambar_opd", "gambar_strategi", "kurva_s", "peta", "rantai", "tren"}
KABUPATEN = (
    "ringkasan",
    "pendahuluan",
    "kondisi",
    "anggaran",
    "insentif",
    "efektivitas",
    "kelembagaan",
    "penutup",
    "lampiran",
)
CAUSAL = re.compile(
    r"\b(menurunkan|berhasil|berkat|karena program|akibat program|dampak|mengentaskan)\b"
)


def blocks(chapters, data, *, without=frozenset()):
    for chapter in chapters:
        module = getattr(exhibits, chapter)
        for name in (name for name in module.__all__ if name not in without):
            made = getattr(module, name)(data)
            shown = made if isinstance(made, tuple) else (made,)
            yield from (block for block in shown if block is not None)


def text_of(block):
    match block:
        case Kalimat():
            return f"{block.title or ''} {block.text}"
        case Table():
            cells = (cell.printed for row in block.rows for cell in row.cells)
            return " ".join((block.title, *block.notes, *cells))
        case Figure():
            return " ".join((block.title, block.alt, *block.texts))


@pytest.fixture(scope="module")
def laporan(kabupaten):
    return tuple(blocks(KABUPATEN, kabupaten))


@pytest.fixture(scope="module")
def profil(kecamatan):
    return tuple(blocks(("profil",), kecamatan))


@pytest.fixture(scope="module")
def by_id(laporan):
    return {block.id: block for block in laporan}


def test_ids_of_a_document_are_unique(laporan, profil):
    for document in (laporan, profil):
        ids = [block.id for block in document]
        assert len(set(ids)) == len(ids)


def test_plain_text_of_a_sentence_holds_no_digit(laporan, profil):
    for kalimat in (block for block in (*laporan, *profil) if isinstance(block, Kalimat)):
        texts = [part for part in kalimat.parts if isinstance(part, str)]
        assert not any(re.search(r"\d", text) for text in texts), kalimat.id


def test_one_claim_id_has_one_value_in_a_document(laporan):
    values = {}
    for kalimat in laporan:
        for claim in getattr(kalimat, "claims", ()):
            assert values.setdefault(claim.id, claim.value) == claim.value


def test_no_verb_claims_a_cause(laporan, profil):
    assert [
        block.id for block in (*laporan, *profil) if CAUSAL.search(text_of(block).lower())
    ] == []


def test_page_one_counts_the_list_and_says_since_when_it_is_stale(by_id):
    # 27 kecamatan of 7 families and one of 3.
    assert f"{27 * 7 + 3} keluarga" in by_id["ringkasan.jumlah"].text
    assert "tidak berubah sejak Mei 2024" in by_id["ringkasan.jumlah"].text


def test_page_one_tells_both_changes_and_their_reasons(by_id):
    text = by_id["ringkasan.perubahan"].text
    assert "tidak berubah (0 keluarga)" in text
    assert f"berkurang {28 * 2} keluarga" in text
    assert "graduasi 28 dan data ganda 28; masuk: tidak ada" in text


def test_page_one_never_names_a_kecamatan_by_a_hidden_count(by_id):
    claims = by_id["ringkasan.tanpa-program"].claims
    assert f"ke.keluarga.tanpa_program.{TINY}" not in {claim.id for claim in claims}


def test_page_one_tells_absorption_of_budget_and_incentive(by_id):
    text = by_id["ringkasan.serapan"].text
    assert "Rp85 juta dari Rp200 juta (42,50 persen)" in text  # 40 + 30 + 10 + 5 of 200
    assert "Rp2 juta dari Rp20 juta (10,00 persen)" in text


def test_page_one_tells_what_tahap_two_still_needs(by_id):
    text = by_id["ringkasan.tahap-dua"].text
    assert "Belum terpenuhi" in text
    assert "masih perlu belanja Rp1 juta" in text  # 30 per cent of 10 juta, less 2
    assert "Tersisa 35 hari sampai batas 29 November 2024" in text


def test_incentive_money_on_honorarium_is_a_finding(by_id):
    finding = by_id["temuan.belanja-terlarang"]
    assert finding.role == "temuan"
    assert "honorarium Rp5 juta" in finding.text


def test_silent_offices_are_a_finding_of_page_one(by_id):
    finding = by_id["temuan.opd-belum-lapor"]
    assert finding.role == "temuan"
    assert finding.text.startswith("Laporan 15 dari 18 OPD wajib lapor belum diterima: DPUPR")


def test_without_a_record_of_reports_the_budget_tells_and_says_so(build_region):
    finding = exhibits.ringkasan.opd_belum_lapor(build_region(without=("laporan_opd",)))
    assert finding.role == "temuan"
    assert finding.text.startswith("Sebanyak 15 dari 18 OPD")
    assert finding.text.endswith("Dihitung dari baris anggaran karena catatan penerimaan laporan "
                                 "OPD belum diterima.")  # fmt: skip


def test_page_one_and_the_closing_chapter_count_the_same_offices(kabupaten, by_id):
    (row,) = (each for each in exhibits.penutup.rekomendasi(kabupaten)
              if each.id == "rekomendasi.opd-belum-lapor")  # fmt: skip
    one, other = (
        {claim.id: claim.value for claim in block.claims}
        for block in (by_id["temuan.opd-belum-lapor"], row)
    )
    name = "opd.laporan_belum_diterima"
    assert one[name] == other[name] == 15


def test_without_reports_and_budget_nobody_is_called_silent(build_region):
    told = exhibits.ringkasan.opd_belum_lapor(build_region(without=("laporan_opd", "anggaran")))
    assert told.role == "catatan"
    assert told.text.startswith("Data tidak tersedia")


def test_at_most_three_decisions_are_asked_for(kabupaten):
    asked = exhibits.ringkasan.keputusan(kabupaten)
    assert 1 <= len(asked) <= 3
    assert all("Penanggung jawab: " in kalimat.text for kalimat in asked)


def test_examples_of_decisions_stay_out_of_real_reports(kabupaten):
    example = kabupaten.run.keputusan[0]
    decided = example.model_copy(update={"status": "usulan"})
    run = kabupaten.run.model_copy(update={"keputusan": (decided, example)})
    real = replace(kabupaten, run=run, synthetic=False)
    (asked,) = exhibits.ringkasan.keputusan(real)
    assert "(contoh)" not in text_of(asked)


def desil_of_chapter(data):
    return exhibits.kondisi.desil(data)[1]


@pytest.mark.parametrize("exhibit", [desil_of_chapter, exhibits.profil.tabel_desil])
def test_register_without_verval_still_has_its_desil(build_region, exhibit):
    kode = "36.02" if exhibit is desil_of_chapter else "36.02.09"
    table = exhibit(build_region(kode, without=("verval",)))
    assert [column.key for column in table.columns] == ["desil", "register"]
    assert table.origin.input == "sasaran_keluarga"
    assert "sasaran" not in table.title


def test_list_and_survey_stand_side_by_side_on_page_one(kabupaten, by_id):
    claims = {claim.id: claim.value for claim in by_id["ringkasan.register-survei"].claims}
    jiwa = int(kabupaten.shared.kecamatan.loc["36.02", "jiwa"])
    assert claims["ke.jiwa"] == jiwa
    assert claims["ke.jiwa.porsi_penduduk"] == pytest.approx(jiwa / (111_710 / 0.0844))
    assert claims["makro.ke"] == pytest.approx(0.0080)


def test_the_incentive_is_set_against_the_budget_announced_before_it(by_id):
    assert "1,2 persen" in by_id["insentif.porsi"].text
    assert "Mei 2024" in by_id["insentif.porsi"].text


def test_the_verdict_on_the_incentive_waits_for_a_period_after_the_money(by_id):
    assert by_id["insentif.penilaian"].text.startswith(
        "Belum dapat dinilai: belum ada periode sesudah penyaluran."
    )


def test_the_total_row_of_the_kecamatan_is_their_sum(by_id):
    table = by_id["ke-per-kecamatan"]
    *parts, whole = table.rows
    assert whole.role == "jumlah"
    shown = [row.cells[1].value for row in parts if row.cells[1].value is not None]
    assert whole.cells[1].value == sum(shown) + 3  # the hidden kecamatan holds three


def test_a_source_in_another_regime_breaks_the_trend(by_id):
    assert "sumber data berganti" not in by_id["tren-ke"].texts


def test_a_missing_quarter_is_a_gap_of_the_trend(by_id):
    rows = {row.key: row for row in by_id["tren-ke"].data.rows}
    assert rows["2024Q2"].cells[1].printed == "data tidak tersedia"


@pytest.mark.parametrize("name", OPTIONAL_INPUTS)
def test_a_missing_input_is_said_and_nothing_is_invented(build_region, name):
    data = build_region(without=(name,))
    made = blocks(KABUPATEN, data, without=DRAWN)
    told = [block for block in made if isinstance(block, Kalimat)]
    refusals = [
        part
        for block in told
        for part in block.parts
        if isinstance(part, Claim) and part.origin.status == "tidak_tersedia"
    ]
    assert name in HARMLESS or refusals
    assert all(claim.value is None for claim in refusals)


def test_a_tiny_kecamatan_prints_no_hidden_count(tiny):
    made = {block.id: block for block in blocks(("profil",), tiny, without=DRAWN)}
    assert "tidak ditampilkan untuk menjaga kerahasiaan" in made["profil.kunci"].text
    counts = [row.cells[1] for row in made["profil-alasan"].rows]
    assert [cell.printed for cell in counts] == ["*", "*", "0", "−2"]
    assert made["profil-alasan"].notes


def test_key_figures_of_a_tiny_kecamatan_say_why_there_is_no_number(tiny):
    figures = {kalimat.title: kalimat for kalimat in exhibits.profil.angka_kunci(tiny)}
    assert figures["Keluarga sasaran"].text == "tidak ditampilkan untuk menjaga kerahasiaan"


def test_a_sentence_says_why_counts_are_hidden_and_only_where_some_are(tiny):
    (why,) = (each for each in exhibits.profil.angka_kunci(tiny) if each.role == "catatan")
    assert "kurang dari lima keluarga" in why.text
    internal = replace(tiny, shared=tiny.shared.unsuppressed(), edisi="internal")
    assert all(each.role == "kunci" for each in exhibits.profil.angka_kunci(internal))


def test_key_figures_carry_the_mark_of_the_sample(kecamatan):
    texts = [kalimat.text for kalimat in exhibits.profil.angka_kunci(kecamatan)]
    assert texts[:3] == ["7 keluarga (contoh)", "35 jiwa (contoh)", "berkurang 2 keluarga (contoh)"]


def test_a_table_that_hides_most_of_its_cells_becomes_a_sentence(tiny):
    # One of three families above desil 1: nearly every count of a house is below five.
    told = exhibits.profil.tabel_perumahan(tiny)
    assert isinstance(told, Kalimat)
    assert told.text.startswith("Ciri rumah keluarga sasaran tidak ditampilkan")


def test_reasons_are_told_of_the_kabupaten_and_groups_of_a_kecamatan(by_id):
    table = by_id["perubahan-per-kecamatan"]
    *parts, whole = ([cell.printed for cell in row.cells[1:]] for row in table.rows)
    assert whole == ["28", "28", "0", f"−{28 * 2}"]
    assert parts[0] == ["1", "1", "0", "−2"]


def test_the_internal_edition_hides_nothing_within_a_profil(build_region):
    data = build_region("36.02.01", edisi="internal")
    table = exhibits.profil.tabel_perumahan(data)
    assert "*" not in {cell.printed for row in table.rows for cell in row.cells}


def test_a_profil_hides_a_small_remainder_with_the_small_count(kecamatan):
    table = exhibits.profil.tabel_perumahan(kecamatan)
    printed = {row.key: row.cells[2].printed for row in table.rows}
    # Six floors of earth and one of cement: one gives the other away.
    assert (printed["jenis_lantai.tanah"], printed["jenis_lantai.semen"]) == ("*", "*")


def test_a_quarter_before_that_is_missing_is_neither_an_update_nor_a_zero(build_region):
    data = build_region()
    counts = data.shared.kecamatan.assign(keluarga_sebelumnya=pd.NA).astype("Int64")
    shared = replace(data.shared, kecamatan=counts, tidak_berubah_sejak=None)
    data = replace(data, shared=shared)
    assert "belum dapat diperiksa" in exhibits.ringkasan.jumlah(data).text
    told = exhibits.ringkasan.perubahan(data).text
    assert "Dibandingkan Triwulan II Tahun 2024: data tidak tersedia; sejak awal tahun" in told


def test_when_every_office_reported_page_one_says_so_and_finds_nothing(build_region):
    data = build_region()
    reported = [opd.kode for opd in data.params.opd_at(data.run.tanggal_data)]
    rows = pd.DataFrame({"kode_opd": reported, "tanggal_lapor": pd.Timestamp(2024, 10, 8)})
    everyone = replace(data, tables=SimpleNamespace(laporan_opd=rows))
    told = exhibits.ringkasan.opd_belum_lapor(everyone)
    assert told.role == "catatan"
    assert told.text.startswith("Laporan seluruh 18 OPD wajib lapor sudah diterima")


def test_after_the_cut_off_no_day_is_left(build_region):
    data = build_region()
    late = replace(data, run=data.params.run(Quarter(2024, 4)))
    assert "sudah lewat pada tanggal data" in exhibits.ringkasan.syarat_tahap_dua(late).text


def test_a_programme_with_few_families_of_the_list_hides_every_number_that_gives_them(by_id):
    # Bantuan pangan reaches two families, one of them on the list.
    row = next(row for row in by_id["program-dan-penerima"].rows if row.key == "a")
    assert [cell.printed for cell in row.cells[2:]] == ["*", "*", "*"]
