"""Every sentence here is one that somebody would write; which of them a report may print."""

import itertools

import pytest

from lebak_reports.wording import LEVELS, Verb, faults, loose_numbers, verb_of

REFUSED = [
    ("Insentif fiskal berhasil menurunkan kemiskinan ekstrem.", "berhasil menurunkan"),
    ("Program ini MENURUNKAN jumlah keluarga sasaran.", "MENURUNKAN"),
    ("Jumlah keluarga diturunkan oleh program.", "diturunkan"),
    ("Bantuan mengurangi kemiskinan.", "mengurangi"),
    ("Penyaluran menyebabkan daftar berkurang.", "menyebabkan"),
    ("Penurunan itu disebabkan bantuan pangan.", "disebabkan"),
    ("Penyebabnya ialah penyaluran tahap kedua.", "Penyebabnya"),
    ("Daftar berkurang akibat penyaluran insentif.", "akibat"),
    ("Akibatnya, daftar berkurang.", "Akibatnya"),
    ("Berkat insentif, daftar berkurang.", "Berkat"),
    ("Penyaluran berdampak pada kemiskinan.", "berdampak"),
    ("Penyaluran tidak berdampak pada kemiskinan.", "berdampak"),
    ("Dampaknya terlihat di sembilan kecamatan.", "Dampaknya"),
    ("Program efektif menekan kemiskinan.", "Program efektif"),
    ("Belanja ini efektif untuk keluarga sasaran.", "Belanja ini efektif"),
    ("Insentif fiskal terbukti efektif.", "terbukti efektif"),
    ("Kegiatan itu ditingkatkan pada triwulan ini.", "ditingkatkan"),
    ("Pelatihan meningkatkan pendapatan keluarga.", "meningkatkan"),
    ("Kemiskinan berkurang karena insentif.", "karena insentif"),
    ("Kemiskinan berkurang karena adanya bantuan.", "karena adanya bantuan"),
    ("Insentif disalurkan, sehingga daftar turun.", "sehingga daftar turun"),
    ("Penyaluran membuat jumlah keluarga berkurang.", "membuat jumlah keluarga berkurang"),
    ("Keluarga berhasil keluar dari kemiskinan.", "berhasil keluar"),
    ("Ini buah dari program perangkat daerah.", "buah dari program"),
    ("Keluarga terentaskan pada triwulan ini.", "terentaskan"),
    ("Belanja berkontribusi pada penurunan itu.", "berkontribusi"),
    ("Insentif mempercepat penurunan kemiskinan.", "mempercepat penurunan"),
    ("Persentase kemiskinan turun 0,24 persen.", "turun 0,24 persen"),
    ("Persentase naik sebesar 1,2 persen.", "naik sebesar 1,2 persen"),
    ("Tingkat itu menurun dua persen.", "menurun dua persen"),
    ("Selisihnya 1,5%.", "Selisihnya 1,5%"),
    ("Pagu insentif Rp5,9 M.", "Rp5,9 M"),
    ("Pagu insentif 5,9M.", "5,9M"),
    ("Terserap Rp750 jt sampai akhir triwulan.", "Rp750 jt"),
]
PRINTED = [
    "Insentif fiskal terserap Rp1,77 miliar dari Rp5,9 miliar.",
    "Bantuan menjangkau 4.012 keluarga sasaran.",
    "Jumlah keluarga berkurang 345 keluarga (5,71 persen).",
    "Persentase penduduk miskin turun 0,24 persen poin.",
    "Persentase itu turun dari 0,80 persen menjadi 0,56 persen.",
    "Daftar menurun sejak awal tahun; penurunan tercatat di sembilan kecamatan.",
    "Percepatan Penghapusan Kemiskinan Ekstrem",
    "Pengurangan beban pengeluaran masyarakat",
    "Peningkatan pendapatan masyarakat",
    "Penurunan jumlah kantong kemiskinan",
    "Perpres menetapkan strategi mengurangi beban pengeluaran masyarakat miskin.",
    "Tanpa menarik hubungan sebab dan akibat.",
    "Keduanya belum dapat dihubungkan sebagai sebab dan akibat.",
    "Bukti sebab akibatnya belum mencukupi.",
    "Tidak dihitung karena penyebut terlalu kecil.",
    "Pagu perubahan dikurangi realisasi.",
    "Mulai sembilan puluh persen efektif, selebihnya tidak efektif.",
    "Pengaruh terkecil yang dapat dikenali lebih besar daripada perubahan yang tercatat.",
    "Kolom M pada lembar 3 memuat meter.",
]


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_what_the_data_do_not_carry_is_refused_with_its_words(text, words):
    assert [fault.words for fault in faults(text)][:1] == [words]


@pytest.mark.parametrize("text", PRINTED)
def test_what_is_recorded_is_printed(text):
    assert faults(text) == ()


def test_a_proven_cause_may_be_named_and_units_stay_judged():
    assert faults("Insentif menurunkan jumlah keluarga.", "A") == ()
    assert [fault.words for fault in faults("Insentif menurunkan 2 M.", "A")] == ["2 M"]


def test_nothing_but_a_proven_cause_may_be_named():
    text = "Insentif menurunkan jumlah keluarga."
    assert {level: bool(faults(text, level)) for level in LEVELS} == {
        "A": False,
        "B": True,
        "C": True,
        "D": True,
    }


def test_a_fault_shows_the_sentence_around_it_whole():
    text = "Pagu Rp5.900.000.000 tersedia. Bantuan mengurangi 1.234 keluarga. Selesai."
    assert [fault.sentence for fault in faults(text)] == ["Bantuan mengurangi 1.234 keluarga."]


def test_the_words_of_each_level_may_be_printed_at_that_level():
    assert {level: faults(words, level) for level, words in LEVELS.items()} == dict.fromkeys(
        LEVELS, ()
    )


def test_every_verb_may_be_printed_at_the_level_that_chose_it():
    layers = ("belanja", "jangkauan", "daftar", "sebab", "nilai")
    for layer, level in itertools.product(layers, LEVELS):
        assert faults(f"Insentif {verb_of(layer, level)} daftar.", level) == ()


def test_records_have_one_verb_and_causes_one_for_each_level():
    counted = {
        layer: len({verb_of(layer, level) for level in LEVELS})
        for layer in ("belanja", "jangkauan", "daftar", "sebab", "nilai")
    }
    assert counted == {"belanja": 1, "jangkauan": 1, "daftar": 1, "sebab": 4, "nilai": 4}


def test_a_verb_is_a_place_and_not_a_word():
    assert not hasattr(Verb("sebab"), "text")


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("Per 25 Oktober 2024 menurut Inpres 4/2022, Pasal 3", ()),
        ("Triwulan III Tahun 2024 pada Tabel 2.1", ()),
        ("Register P3KE dan ukuran P0, P1", ()),
        ("Ada 28 kecamatan", ("28",)),
        ("Sebesar 5,9 dari 6 bagian", ("5,9", "6")),
    ],
)
def test_a_number_in_prose_is_loose_unless_it_is_a_tag(text, loose):
    assert loose_numbers(text) == loose
