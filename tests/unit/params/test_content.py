"""The values shipped with the project: complete, sourced, and consistent with each other."""

import re

import pytest

from lebak_reports.params import load_params

ONE_DECIMAL_PERCENT = 0.0005
NUMBER = r"([−+]?\d[\d.]*(?:,\d+)?)( juta| persen)?"
SUM = re.compile(rf"{NUMBER} ([/×−]) {NUMBER} = {NUMBER}")
SCALES = {"": 1, " juta": 1_000_000, " persen": 0.01}
SIGNS = {"/": lambda a, b: a / b, "×": lambda a, b: a * b, "−": lambda a, b: a - b}


def read(number, unit):
    return float(number.replace(".", "").replace(",", ".").replace("−", "-")) * SCALES[unit or ""]


def last_digit(number, unit):
    """What half a step of the last printed digit is worth."""
    return 0.5 * 10 ** -len(number.partition(",")[2]) * SCALES[unit or ""]


@pytest.fixture(scope="module")
def params(real_folder):
    return load_params(real_folder)


@pytest.fixture(scope="module")
def figures(params):
    return {figure.id: figure for figure in params.angka_terpublikasi}


def test_lebak_has_28_kecamatan_340_desa_and_5_kelurahan(params):
    kabupaten = params.regions.kabupaten
    assert len(params.regions.kecamatan) == 28
    assert (kabupaten.kode, kabupaten.kode_bps) == ("36.02", "3602")
    assert (kabupaten.jumlah_desa, kabupaten.jumlah_kelurahan) == (340, 5)


@pytest.mark.parametrize(
    ("text", "kode"),
    [
        ("Lebak Gedong", "36.02.25"),
        ("Gunung Kencana", "36.02.08"),
        ("KALANG ANYAR", "36.02.24"),
        ("Leuwidimar", "36.02.06"),
        ("Cirugbitung", "36.02.23"),
        ("kecamatan banjarsari", "36.02.09"),
        ("360209", "36.02.09"),
        ("3602060", "36.02.09"),
        ("Kab. Lebak", "36.02"),
        ("Kabupaten Lebak", "36.02"),
    ],
)
def test_spelling_met_in_files_finds_its_region(params, text, kode):
    assert params.regions.resolve(text).kode == kode


def test_documents_are_built_from_the_chapters_of_this_release(params):
    (laporan, *paket), (profil, laporan_kecamatan) = params.dokumen.values()
    assert laporan.slug == "laporan-triwulan"
    assert [name[:2] for name in laporan.notebooks] == [
        "00",
        "10",
        "20",
        "30",
        "40",
        "50",
        "60",
        "70",
        "80",
    ]
    assert {each.slug: each.format for each in paket} == {
        "surat-pengantar": ("pdf", "docx"),
        "matriks-1": ("pdf", "xlsx"),
        "matriks-2": ("pdf", "xlsx"),
        "realisasi-insentif": ("pdf",),
        "bahan-rapat": ("pdf",),
    }
    assert (profil.slug, profil.notebooks) == ("profil-kecamatan", ("90_profil",))
    assert laporan_kecamatan.slug == "laporan-kecamatan"
    assert laporan_kecamatan.notebooks == ("20_kondisi", "30_anggaran", "40_insentif")
    assert (params.tata_naskah.kertas, params.tata_naskah.tempat) == ("A4", "Rangkasbitung")


def test_incentive_names_what_it_must_not_pay_for(params):
    assert set(params.insentif_for(2024).jenis_belanja_terlarang) == {
        "gaji",
        "tpp",
        "honorarium",
        "perjalanan_dinas",
    }


def test_decisions_shipped_with_the_project_are_marked_as_examples(params):
    decisions = [decision for run in params.runs.values() for decision in run.keputusan]
    assert len(decisions) == 3 + 1 + 1 + 1
    assert {decision.status for decision in decisions} == {"contoh"}


def test_decision_is_due_after_the_report(params):
    for run in params.runs.values():
        assert all(decision.tenggat > run.tanggal_laporan for decision in run.keputusan)


def test_published_fall_of_families_is_their_difference(figures):
    now, before = figures["ke.keluarga.2024-10-25"], figures["ke.keluarga.2024-03-21"]
    assert figures["ke.keluarga.perubahan.2024-10-25"].nilai == now.nilai - before.nilai == -345


def test_published_strategies_leave_the_third_as_a_remainder(figures):
    total = figures["anggaran.ke.2024"].nilai
    known = figures["anggaran.strategi1.2024"].nilai + figures["anggaran.strategi2.2024"].nilai
    assert total - known == 190_970_000_000


def test_eight_kecamatan_are_published_and_stay_below_the_kabupaten(figures, params):
    day = "2025-11-11"
    published = {
        figure.kode_wilayah: figure.nilai
        for figure in figures.values()
        if figure.ukuran == "ke_jiwa" and str(figure.tanggal) == day
    }
    kabupaten = published.pop(params.regions.kabupaten.kode)
    assert len(published) == 8
    assert sum(published.values()) == 3570 + 3332 + 2772 + 2023 + 1860 + 305 + 121 + 69
    assert sum(published.values()) < kabupaten == 30_115


def test_incentive_published_equals_incentive_configured(figures, params):
    assert figures["insentif.2024"].nilai == params.insentif_for(2024).pagu_rp


def test_published_general_line_equals_the_configured_line(figures, params):
    for figure in figures.values():
        if figure.id.startswith("garis.umum."):
            lines = {garis.rupiah for garis in params.garis_kemiskinan if garis.jenis == "umum"}
            assert figure.nilai in lines


def test_percentage_is_a_ratio_in_code(figures):
    assert figures["miskin.persen.2024-03"].nilai_ratio == pytest.approx(0.0844)
    with pytest.raises(ValueError, match="not a percentage"):
        _ = figures["penduduk.2025"].nilai_ratio


def test_figure_remembers_the_decimals_it_was_printed_with(figures):
    assert figures["ke.persen.2024"].desimal == 1
    assert figures["miskin.persen.2024-03"].desimal == 2
    assert figures["ke.keluarga.2024-10-25"].desimal == 0


def test_rate_of_the_survey_is_not_the_share_of_the_register(figures):
    persons = figures["ke.jiwa.2025-11-11"].nilai
    people_bps = figures["miskin.jiwa.2025-03"].nilai / figures["miskin.persen.2025-03"].nilai_ratio
    share = persons / people_bps
    assert share == pytest.approx(0.0227, abs=ONE_DECIMAL_PERCENT)
    assert share > 2 * figures["ke.persen.2024"].nilai_ratio


def test_general_rate_called_extreme_poverty_is_marked(figures):
    mislabelled = [figures[f"ke.persen.salah-label.{year}"] for year in (2021, 2022, 2023)]
    assert {figure.mutu for figure in mislabelled} == {"salah_label"}


def test_every_figure_names_who_printed_it(params):
    for figure in params.angka_terpublikasi:
        assert figure.sumber.judul
        assert figure.sumber.url
        assert figure.sumber.penyampai


def test_contradictions_show_their_arithmetic(params):
    assert len(params.kontradiksi) == 17
    for pair in params.kontradiksi:
        assert any(digit.isdigit() for digit in pair.hitungan)
        assert pair.sumber_a.url
        assert pair.sumber_b.url


def test_arithmetic_of_the_contradictions_is_right(params):
    sums = [each for pair in params.kontradiksi for each in SUM.findall(pair.hitungan)]
    assert len(sums) >= 24
    for a, unit_a, sign, b, unit_b, result, unit in sums:
        expected = SIGNS[sign](read(a, unit_a), read(b, unit_b))
        assert read(result, unit) == pytest.approx(expected, abs=1.01 * last_digit(result, unit))


def test_no_text_is_left_unfilled(params):
    texts = [text for pair in params.kontradiksi for text in (pair.a, pair.b, pair.bacaan)]
    texts += [figure.definisi for figure in params.angka_terpublikasi]
    assert all(text == text.strip() and "TODO" not in text for text in texts)
