"""Words of one root find each other, and words of different roots do not."""

import pytest

from lebak_reports.publish.portal.stemming import RULES, SHORTEST, roots, words_of

OF_ONE_ROOT = """
miskin kemiskinan|terima penerima menerima diterima penerimaan|lapor laporan pelaporan melaporkan
serap penyerapan serapan terserap|ubah perubahan berubah mengubah|anggaran penganggaran dianggarkan
bantu bantuan membantu|salur penyaluran disalurkan tersalur|sejahtera kesejahteraan
entas pengentasan mengentaskan|keluar pengeluaran dikeluarkan|nilai penilaian menilai
pilih pemilihan memilih|kurang mengurangi pengurangan|hasil keberhasilan|perintah pemerintah
lembaga kelembagaan|tepat ketepatan|capai capaian pencapaian|verifikasi diverifikasi
lanjut berkelanjutan|daya pemberdayaan memberdayakan|rencana perencanaan direncanakan
tetap penetapan menetapkan|cepat percepatan|hapus penghapusan|rumah perumahan|batas keterbatasan
pantau pemantauan|awas pengawasan|didik pendidikan|ajar pelajaran|kaya kekayaan|paham pemahaman
keluarga keluarganya|makan memakan|miskin memiskinkan pemiskinan termiskin
padan terpadankan pemadanan dipadankan|kerja pekerja pekerjaan bekerja mengerjakan
tani petani pertanian|desa pedesaan perdesaan|rendah terendah merendahkan
serta peserta beserta kepesertaan|ajar pembelajaran belajar mengajar|usaha berusaha pengusaha
rencana berencana|realisasi terealisasi direalisasikan|duga dugaan penduga menduga
hitung perhitungan penghitungan terhitung|jangkau jangkauan terjangkau|cakup cakupan tercakup
hambat hambatan penghambat terhambat|tindak tindakan penindakan|lindung perlindungan melindungi
kuat penguatan memperkuat|banding perbandingan pembanding|rahasia kerahasiaan merahasiakan
duduk penduduk kependudukan|putus putusan keputusan diputuskan|teliti penelitian ketelitian
catat catatan pencatatan|kendali pengendalian terkendali|oleh memperoleh perolehan
timbang penimbang pertimbangan|gerak pergerakan menggerakkan|beri pemberian memberi diberikan
"""
OF_TWO_ROOTS = """
kabupaten kecamatan|desa desil|terima tertinggi|rapat serapan|belanja belum|insentif inflasi
keluarga keluar|bayar bayah|pagu penggunaan|muncang rencana|perumahan perubahan|realisasi relasi
sasaran besar|kemajuan maja|rincian cirinten|miskin makin|perak gerak|perak pergerakan
masa masalah|ikan diberikan|perikanan pemberian|sekolah seko|bantuan bantul|laporan pelapukan
serap rapat|tani tanda|serta sertifikat|terendah berendam|padan pandan|salur selusur|kerja kereta
perusahaan perubahan|pangan panggarangan|cipanas panas|malingping paling|wanasalam alam
"""


def groups(text: str) -> list[list[str]]:
    return [group.split() for line in text.split("\n") for group in line.split("|") if group]


@pytest.mark.parametrize("words", groups(OF_ONE_ROOT), ids=lambda words: words[0])
def test_words_of_one_root_share_it(words):
    root, *derived = words
    assert [word for word in derived if not roots(root) & roots(word)] == []


@pytest.mark.parametrize("words", groups(OF_TWO_ROOTS), ids="-".join)
def test_words_of_different_roots_share_none(words):
    first, second = words
    assert roots(first) & roots(second) == frozenset()


def test_a_short_word_is_no_affix():
    assert roots("ikan") == {"ikan"}
    assert all(len(root) >= SHORTEST for root in roots("pemberdayaan"))


def test_affixes_upon_affixes_end():
    # Twenty times two prefixes and twenty suffixes: a few roots for each pair of what is left.
    assert len(roots("memper" * 20 + "an" * 20)) < 4 * (2 * 20) * 20


def test_words_are_folded_and_empty_words_left_out():
    assert list(words_of("Keluarga DI Désa, menurut 2.1")) == ["keluarga", "desa", "2", "1"]


def test_rules_use_no_pattern_that_a_script_reads_otherwise():
    patterns = [pattern for rule in RULES for pattern in (rule.on, rule.affix)]
    assert [each for each in patterns if "(?<" in each or "(?P" in each or "\\" in each] == []
