"""Institutions, the closing chapter and the macro context on the tiny quarter; see conftest."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from lebak_reports import exhibits
from lebak_reports.blocks import Kalimat, Table
from lebak_reports.exhibits.makro.survei import survei
from lebak_reports.periods import Quarter

TINY = "36.02.25"


def with_tables(data, **frames):
    return replace(data, tables=SimpleNamespace(**(vars(data.tables) | frames)))


def at(data, quarter):
    return replace(data, quarter=quarter, run=data.params.run(quarter))


def printed(table, column):
    place = [each.key for each in table.columns].index(column)
    return {row.key: row.cells[place].printed for row in table.rows}


def test_the_team_is_told_at_its_three_levels(kabupaten):
    assert "Wakil Bupati" in exhibits.kelembagaan.kalimat_tkpkd(kabupaten).text
    text = exhibits.kelembagaan.kalimat_desa(kabupaten).text
    # 28 kecamatan of two villages: one of two has a team, so no kecamatan is complete.
    assert "TKPKD tercatat di 28 dari 56 desa dan kelurahan (50,00 persen)" in text
    assert "ialah 0 dari 28 kecamatan yang seluruh desa" in text
    assert "bernomor tercatat di 14 dari 56 desa dan kelurahan (25,00 persen)" in text


def test_villages_add_up_to_the_kabupaten(kabupaten):
    table = exhibits.kelembagaan.tabel_desa(kabupaten)
    *parts, whole = table.rows
    assert whole.role == "jumlah"
    for place in (1, 2, 4):
        assert whole.cells[place].value == sum(row.cells[place].value for row in parts)


def test_klasik_stands_in_the_order_of_its_name_with_the_difference(kabupaten):
    table = exhibits.kelembagaan.tabel_klasik(kabupaten)
    assert [row.cells[0].printed for row in table.rows] == [
        "Stunting",
        "Inflasi",
        "Kemiskinan ekstrem",
    ]
    assert list(printed(table, "selisih").values()) == ["6,40", "−0,60", "data tidak tersedia"]


def test_reports_of_offices_are_told_against_their_deadline(kabupaten):
    text = exhibits.kelembagaan.kalimat_laporan_opd(kabupaten).text
    assert "Laporan 2 dari 18 OPD wajib lapor diterima paling lambat pada 10 Oktober 2024" in text
    assert "diterima seluruhnya 3 (contoh)" in text
    assert "Sesudah tenggat: 1 OPD, terlama 4 hari (contoh)" in text
    assert "Belum diterima pada tanggal data: 15 OPD" in text


def test_the_list_of_offices_follows_the_day_and_ranks_nobody(kabupaten):
    table = exhibits.kelembagaan.tabel_laporan_opd(kabupaten)
    assert [row.key for row in table.rows][:3] == ["OPD-01", "OPD-02", "OPD-03"]
    assert [cell.printed for cell in table.rows[2].cells[1:]] == [
        "14 Oktober 2024",
        "Sesudah tenggat",
        "4",
    ]
    assert [cell.printed for cell in table.rows[3].cells[1:]] == [
        "belum diterima",
        "Belum diterima",
        "tidak berlaku",
    ]


def test_without_a_deadline_no_office_is_late(kabupaten):
    run = kabupaten.run.model_copy(update={"tenggat_laporan_opd": None})
    data = replace(kabupaten, run=run)
    text = exhibits.kelembagaan.kalimat_laporan_opd(data).text
    assert text.startswith("Laporan 3 dari 18 OPD wajib lapor sudah diterima")
    assert "Sesudah tenggat" not in text
    rows = printed(exhibits.kelembagaan.tabel_laporan_opd(data), "hari_terlambat")
    assert rows["OPD-03"] == "tenggat belum ditetapkan"


def test_questions_that_wait_are_named_with_who_answers(kabupaten):
    assert exhibits.kelembagaan.kalimat_matriks1(kabupaten).text.startswith(
        "Sebanyak 8 dari 10 pertanyaan"
    )
    table = exhibits.kelembagaan.tabel_matriks1(kabupaten)
    assert [cell.printed for cell in table.rows[0].cells] == [
        "Topik 1", "2", "1", "2", "PIC belum ditetapkan",
    ]  # fmt: skip
    assert [cell.printed for cell in table.rows[-1].cells][:3] == ["Jumlah", "10", "8"]


def test_meetings_and_their_decisions_are_counted(kabupaten):
    text = exhibits.kelembagaan.kalimat_rapat(kabupaten).text
    assert text.startswith("Tercatat 2 rapat dengan 4 keputusan, terakhir pada 3 Oktober 2024")
    rows = exhibits.kelembagaan.tabel_rapat(kabupaten).rows
    assert [[cell.printed for cell in row.cells[2:]] for row in rows] == [
        ["2", "0", "2", "2"],
        ["2", "1", "1", "0"],
    ]


def test_overdue_decisions_are_marked_on_the_day_of_the_data(kabupaten):
    days = printed(exhibits.kelembagaan.tabel_tindak_lanjut(kabupaten), "hari_lewat")
    # Data of 25 October: due on the 5th, the 20th, the 25th; the last one is done.
    assert days == {"1": "20", "2": "5", "3": "0", "4": "0"}
    answerable = printed(exhibits.kelembagaan.tabel_tindak_lanjut(kabupaten), "pic")
    assert answerable["4"].endswith("(OPD-99)")


def test_what_is_overdue_is_counted_here_and_put_forward_in_the_closing_chapter(kabupaten):
    text = exhibits.kelembagaan.kalimat_tindak_lanjut(kabupaten).text
    assert "Sebanyak 1 dari 4 keputusan sudah selesai (25,00 persen" in text
    assert "2 keputusan melewati tenggat pada tanggal data; 1 keputusan menghadapi hambatan" in text
    assert text.endswith("diusulkan pada penutup laporan triwulan.")
    assert "Kepala Bidang" not in text


def test_a_missing_input_says_where_its_file_belongs(build_region):
    told = exhibits.kelembagaan.tabel_klasik(build_region(without=("klasik",)))
    assert isinstance(told, Kalimat)
    assert told.text == (
        "Data tidak tersedia: target dan capaian klasik untuk Triwulan III Tahun 2024 belum "
        "diterima. Berkasnya: data/2024Q3/klasik.csv (atau xlsx, parquet)."
    )


def test_the_closing_chapter_tells_of_the_institutions_that_reported(build_region):
    data = build_region(without=("matriks1", "klasik", "tindak_lanjut"))
    text = exhibits.penutup.kalimat_kelembagaan(data).text
    assert text == "Sebanyak 3 dari 18 OPD wajib lapor sudah menyampaikan laporan (contoh)."
    nothing = build_region(without=("matriks1", "klasik", "tindak_lanjut", "laporan_opd"))
    assert "data tidak tersedia" in exhibits.penutup.kalimat_kelembagaan(nothing).text


def test_a_recommendation_takes_who_and_when_from_the_decisions(kabupaten):
    made = {each.id: each.text for each in exhibits.penutup.rekomendasi(kabupaten)}
    asked = next(each for each in kabupaten.run.keputusan if each.menjawab == "tahap-dua")
    answered = made["rekomendasi.tahap-dua"]
    assert answered.startswith("Syarat insentif tahap II belum terpenuhi: serapan tahap I 20,00")
    lines = answered.splitlines()
    assert lines[-2:] == [
        f"Penanggung jawab: {asked.pic}.",
        "Tenggat: 15 November 2024 (contoh).",
    ]


def test_findings_that_nobody_answers_stand_together_first(kabupaten):
    made = {each.id: each.text for each in exhibits.penutup.rekomendasi(kabupaten)}
    opening, *waiting = made["rekomendasi.menunggu"].splitlines()
    assert next(iter(made)) == "rekomendasi.menunggu"
    assert opening.startswith("Rekomendasi, penanggung jawab, dan tenggat bagi temuan berikut")
    assert any(line.endswith("pada register belum diverifikasi (contoh).") for line in waiting)


def test_an_overdue_decision_is_put_forward_with_its_first_day(kabupaten):
    made = {each.id: each.text for each in exhibits.penutup.rekomendasi(kabupaten)}
    assert (
        "(Kepala Bidang, semula paling lambat 5 Oktober 2024)" in made["rekomendasi.tindak-lanjut"]
    )


def test_the_promise_is_not_judged_before_its_day(kabupaten):
    text = exhibits.penutup.kalimat_janji(kabupaten).text
    assert text.startswith("Pada 28 Oktober 2024, Asisten Daerah II")
    assert "5.698 keluarga per 25 Oktober 2024 (terpublikasi)" in text
    # 27 kecamatan of seven families and one of three.
    assert f"berkurang {5_698 - (27 * 7 + 3):,} keluarga".replace(",", ".") in text
    assert text.endswith("karena batas waktunya belum tiba pada tanggal data.")


def test_before_the_promise_there_is_nothing_to_hold(kabupaten):
    text = exhibits.penutup.kalimat_janji(at(kabupaten, Quarter(2024, 2))).text
    assert text.startswith("Sampai tanggal laporan ini belum ada pernyataan")


def test_after_its_day_the_difference_is_told_without_a_cause(kabupaten):
    text = exhibits.penutup.kalimat_janji(at(kabupaten, Quarter(2024, 4))).text
    assert text.endswith("mencatat selisihnya dan tidak menyimpulkan sebabnya.")


def test_a_list_from_another_register_is_not_compared_with_the_promise(kabupaten):
    text = exhibits.penutup.kalimat_janji(at(kabupaten, Quarter(2025, 1))).text
    assert "Triwulan IV Tahun 2024 ialah P3KE, sedangkan sumber triwulan ini ialah DTSEN" in text
    assert "Daftar per" not in text


def test_rates_under_one_line_are_subtracted_and_others_are_not(kabupaten):
    told, table, *_ = exhibits.kondisi.konteks(kabupaten)
    assert "turun 0,24 persen poin dari angka sebelumnya di bawah garis yang sama" in told.text
    assert "ekstrem pada Maret 2024: 0,80 persen; perubahannya tidak dihitung" in told.text
    assert list(printed(table, "perubahan").values()) == [
        "awal deret", "−0,24", "awal deret", "garis berbeda", "awal deret",
    ]  # fmt: skip
    assert list(printed(table, "nilai").values()) == ["8,68", "8,44", "1,12", "0,80", "440.705"]


def test_without_the_input_published_figures_stand_in_and_name_no_line_of_their_own(build_region):
    told, table, *_ = exhibits.kondisi.konteks(
        reported_on(build_region(without=("indikator_makro",)), date(2025, 12, 31))
    )
    assert {claim.origin.status for claim in told.claims} == {"terpublikasi"}
    assert table.origin.status == "terpublikasi"
    extreme = [row for row in table.rows if row.key.startswith("ke.")]
    assert len(extreme) == 3
    assert {row.cells[3].printed for row in extreme[1:]} == {"garis berbeda"}


def test_no_line_is_drawn_to_a_figure_under_another_line(kabupaten):
    drawn = {block.id: block for block in exhibits.kondisi.konteks(kabupaten)}
    assert "garis tidak" in " ".join(drawn["deret-ke"].texts)
    assert "garis tidak" not in " ".join(drawn["deret-p0"].texts)
    assert [row.cells[1].value for row in drawn["deret-ke"].data.rows] == [1.12, 0.8]


def test_the_list_far_from_the_survey_is_explained_with_its_arithmetic(kabupaten):
    *_, gap = exhibits.kondisi.konteks(kabupaten)
    persons = (27 * 7 + 3) * 5
    estimate = 0.008 * 111_710 / 0.0844
    claim = next(each for each in gap.claims if each.id == "makro.ke.selisih_daftar")
    assert claim.value == pytest.approx(persons / estimate - 1)
    note = exhibits.lampiran.tabel_catatan(kabupaten).rows[-1]
    assert note.key == "makro-dan-mikro"
    assert "× 1.323.578 penduduk = 10.589 jiwa; daftar memuat 960 jiwa" in note.cells[2].printed


def test_a_list_near_the_survey_needs_no_note(kabupaten):
    near = kabupaten.shared.kecamatan.assign(jiwa=10_589)
    data = replace(kabupaten, shared=replace(kabupaten.shared, kecamatan=near))
    assert "makro-dan-mikro" not in [row.key for row in exhibits.lampiran.tabel_catatan(data).rows]


def test_surveys_say_nothing_of_a_kecamatan(kecamatan):
    (told,) = exhibits.kondisi.konteks(kecamatan)
    assert told.text.startswith("Survei tidak mewakili kecamatan")


def reported_on(data, day):
    return replace(data, run=data.run.model_copy(update={"tanggal_laporan": day}))


def test_kecamatan_without_a_published_figure_are_named(kabupaten):
    section = {block.id: block for block in exhibits.kondisi.terpublikasi(kabupaten)}
    text = section["terpublikasi.kecamatan"].text
    assert "mencakup 8 dari 28 kecamatan" in text
    assert "Tanpa angka terpublikasi: 20 kecamatan, yaitu Malingping" in text
    assert len(section["terpublikasi-kecamatan"].rows) == 8
    assert len(section["kontradiksi-terpublikasi"].rows) == len(kabupaten.params.kontradiksi)


def test_what_came_out_after_the_report_stands_with_its_day_and_nowhere_else(kabupaten):
    # Figures of kecamatan came out on 11 November 2025, the report is of 28 October 2024.
    section = {block.id: block for block in exhibits.kondisi.terpublikasi(kabupaten)}
    assert all(
        "11 November 2025" in text
        for text in printed(section["terpublikasi-kecamatan"], "sumber").values()
    )
    assert "sesudah tanggal laporan" in section["terpublikasi-kecamatan"].notes[1]
    days = printed(section["kontradiksi-terpublikasi"], "terbit").values()
    assert any(day.endswith("2025") for day in days)
    quoted = section["angka-terpublikasi"].rows
    assert "ke.jiwa.2024-03-21" in {row.key for row in quoted}
    assert not any("2025" in cell.printed for row in quoted for cell in row.cells)


@pytest.mark.parametrize(("day", "shown"), [(date(2024, 9, 29), False), (date(2024, 9, 30), True)])
def test_figure_without_a_day_counts_from_the_third_quarter_of_its_year(kabupaten, day, shown):
    section = exhibits.kondisi.terpublikasi(reported_on(kabupaten, day))
    assert ("miskin.persen.2024-03" in {row.key for row in section[0].rows}) == shown


def test_before_anything_was_published_the_section_says_so(kabupaten):
    first, *_ = exhibits.kondisi.terpublikasi(reported_on(kabupaten, date(2020, 1, 1)))
    assert "belum terbit angka tentang kabupaten" in first.text


def test_a_kecamatan_quotes_its_own_figure_or_says_there_is_none(build_region):
    banjarsari = build_region("36.02.09")
    (quoted,) = exhibits.kondisi.terpublikasi(banjarsari)
    assert "3.570 jiwa (November 2025" in quoted.text
    (silent,) = exhibits.kondisi.terpublikasi(build_region("36.02.01"))
    assert silent.text.startswith("Belum ada angka terpublikasi")


def test_villages_of_a_profil_hide_few_families_and_the_rest_that_would_give_them(kecamatan):
    # Five and five of ten families: five and two are on the list, the second is small.
    table = exhibits.profil.tabel_desa(kecamatan)
    assert printed(table, "keluarga") == {"36.02.01.2001": "*", "36.02.01.2002": "*"}
    assert printed(table, "nama") == {"36.02.01.2001": "Desa A", "36.02.01.2002": "Desa B"}
    assert printed(table, "ba") == {"36.02.01.2001": "ada", "36.02.01.2002": "belum ada"}
    assert table.notes == ("Tanda * berarti tidak ditampilkan untuk menjaga kerahasiaan.",)


def test_villages_hide_the_column_whose_total_is_hidden_elsewhere(build_region):
    data = build_region("36.02.01")
    sure = data.tables.keluarga.assign(is_ke=True, status_verval="memenuhi")
    pattern = data.shared.tersembunyi.copy()
    shown = exhibits.profil.tabel_desa(with_tables(data, keluarga=sure))
    assert set(printed(shown, "keluarga").values()) == {"5"}
    pattern.loc["36.02.01", "keluarga"] = True
    shared = replace(data.shared, tersembunyi=pattern)
    hidden = exhibits.profil.tabel_desa(replace(with_tables(data, keluarga=sure), shared=shared))
    assert set(printed(hidden, "keluarga").values()) == {"*"}


def test_the_internal_edition_shows_every_village(build_region):
    table = exhibits.profil.tabel_desa(build_region("36.02.01", edisi="internal"))
    assert printed(table, "keluarga") == {"36.02.01.2001": "5", "36.02.01.2002": "2"}


def test_a_register_that_names_no_village_gives_one_sentence(kecamatan):
    nameless = kecamatan.tables.keluarga.assign(kode_desa="")
    told = exhibits.profil.tabel_desa(with_tables(kecamatan, keluarga=nameless))
    assert isinstance(told, Kalimat)
    assert told.text.startswith("Register tidak memuat kode desa")


def test_families_without_a_village_are_told_under_the_table(kecamatan):
    register = kecamatan.tables.keluarga.copy()
    register.loc[register.index[-1], "kode_desa"] = ""
    table = exhibits.profil.tabel_desa(with_tables(kecamatan, keluarga=register))
    assert isinstance(table, Table)
    assert table.notes[-1].startswith("Keluarga tanpa kode desa tidak termasuk")


def test_offices_have_until_after_the_quarter(kabupaten):
    for quarter, run in kabupaten.params.runs.items():
        assert run.tenggat_laporan_opd is None or run.tenggat_laporan_opd > quarter.end


def test_a_survey_prints_its_rate_with_interval_line_and_method(kabupaten):
    told, table, *_ = survei(kabupaten)
    assert [claim.printed for claim in told.claims[:4]] == [
        "8,44 persen",
        "6,92 persen",
        "10,26 persen",
        "Rp440.705",
    ]
    assert "Maret 2024" in told.text
    assert [row.cells[1].printed for row in table.rows] == ["Jiwa", "Rumah tangga", "Jiwa", "Jiwa"]


def test_a_careful_number_has_an_asterisk_and_a_refused_one_none(kabupaten):
    _, table, *_ = survei(kabupaten)
    rows = {row.key: row.cells for row in table.rows}
    assert rows["p1.jiwa"][2].printed == "1,09*"
    assert {cell.printed for cell in rows["p2.jiwa"][2:7]} == {"tidak dicetak"}
    assert rows["p2.jiwa"][-1].printed == "Galat baku relatifnya di atas batas penolakan"


def test_the_change_between_surveys_is_split_into_growth_and_redistribution(kabupaten):
    _, _, lines, table = survei(kabupaten)
    assert "Rp419.000" in lines.text
    assert "angka yang dibulatkan sumbernya" in lines.text
    rows = {row.key: [cell.printed for cell in row.cells] for row in table.rows}
    assert rows["p0-shapley"][2:] == ["−0,30", "−0,50", "0,20", "0,00"]
    assert list(rows) == ["p0-awal", "p0-akhir", "p0-shapley"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("tidak_tersedia", "survei putaran sebelumnya tidak ada pada masukan"),
        ("garis_berbeda", "garis atau metodenya berbeda"),
        ("rata_rata_tidak_positif", "rata-rata"),
    ],
)
def test_a_change_that_cannot_be_split_says_why(kabupaten, status, words):
    split = kabupaten.shared.penguraian.iloc[:1].assign(status=status, estimate=None)
    refused = replace(kabupaten, shared=replace(kabupaten.shared, penguraian=split))
    (*_, told) = survei(refused)
    assert "tidak diuraikan" in told.text
    assert words in told.text


def test_a_survey_says_nothing_of_a_kecamatan_and_nothing_when_absent(kecamatan, build_region):
    (refused,) = exhibits.kondisi.konteks(kecamatan)
    assert refused.text.startswith("Survei tidak mewakili kecamatan")
    (missing,) = survei(build_region(without=("survei",)))
    assert missing.text.startswith("Data tidak tersedia: survei rumah tangga")
