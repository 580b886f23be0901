"""Every quarter names its own laws and register, and nothing is subtracted across a break."""

import re
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pandas as pd
import pytest

from lebak_reports import exhibits, formats
from lebak_reports.blocks import Figure, Kalimat, Table
from lebak_reports.periods import Quarter

QUARTERS = ("2023Q4", "2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2")
LAW = re.compile(r"\b(?:Inpres|PMK|KMK) \d+/\d{4}\b")
OF_2023 = {"Inpres 4/2022", "PMK 67/2023", "PMK 97/2023", "KMK 350/2023"}
OF_2025 = {"Inpres 8/2025", "Inpres 4/2025", "PMK 91/2024"}
IN_FORCE = {
    "2023Q4": OF_2023,
    "2024Q1": {"Inpres 4/2022"},
    "2024Q2": {"Inpres 4/2022", "PMK 43/2024"},
    "2024Q3": {"Inpres 4/2022", "PMK 43/2024", "KMK 353/2024"},
    "2024Q4": {"Inpres 4/2022", "PMK 43/2024", "KMK 353/2024"},
    "2025Q1": OF_2025,
    "2025Q2": OF_2025,
}
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
KECAMATAN = ("kondisi", "anggaran", "insentif", "profil")
MONTHS = [formats.bulan(date(2000, month, 1)).split()[0] for month in range(1, 13)]
DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (20\d\d)")
INCENTIVE_INPUTS = {"insentif", "rencana_insentif"}
YEAR_CHANGE, QUARTER_CHANGE = "ke.keluarga.perubahan.tahun", "ke.keluarga.perubahan.triwulan"


def text_of(block):
    match block:
        case Kalimat():
            return block.text
        case Table():
            cells = (cell.printed for row in block.rows for cell in row.cells)
            return " ".join((block.title, *block.notes, *cells))
        case Figure():
            return " ".join((block.title, block.alt, *block.notes, *block.texts))


def in_quarter(data, name):
    """Return a region as that quarter finds it: its rules, its inputs, lists of its register."""
    quarter, params = Quarter.parse(name), data.params
    run = params.run(quarter)
    compared = {
        "keluarga_sebelumnya": run.pembanding.sebelumnya,
        "keluarga_awal_tahun": run.pembanding.awal_tahun,
    }
    missing = {
        column: pd.array([pd.NA] * len(data.shared.kecamatan), dtype="Int64")
        for column, before in compared.items()
        if before < Quarter(2023, 4) or not params.is_comparable(quarter, before)
    }
    shared = replace(
        data.shared,
        kecamatan=data.shared.kecamatan.assign(**missing),
        tidak_berubah_sejak=None,
        riwayat=trend(data, run.riwayat),
    )
    has_award = quarter in {Quarter(2024, 3), Quarter(2024, 4)}
    inputs = {
        each: record
        for each, record in data.inputs.items()
        if has_award or each not in INCENTIVE_INPUTS
    }
    return replace(data, quarter=quarter, run=run, shared=shared, inputs=inputs)


def trend(data, quarters):
    own = data.shared.kecamatan.loc[data.wilayah.kode]
    return pd.DataFrame(
        {
            "quarter": pd.Series(list(quarters), dtype="object"),
            "kode_wilayah": data.wilayah.kode,
            "keluarga": pd.array([own["keluarga"]] * len(quarters), dtype="Int64"),
            "jiwa": pd.array([own["jiwa"]] * len(quarters), dtype="Int64"),
            "sumber": [data.params.rezim_at(each).sumber_sasaran for each in quarters],
            "synthetic": True,
        }
    )


def blocks_of(chapters, data):
    for chapter in chapters:
        module = getattr(exhibits, chapter)
        for name in module.__all__:
            made = getattr(module, name)(data)
            blocks = made if isinstance(made, tuple) else (made,)
            yield from (block for block in blocks if block is not None)


@pytest.fixture(scope="module")
def documents(kabupaten):
    return {
        name: {block.id: block for block in blocks_of(KABUPATEN, in_quarter(kabupaten, name))}
        for name in QUARTERS
    }


@pytest.fixture(scope="module")
def documents_of_kecamatan(kecamatan):
    return {
        name: {block.id: block for block in blocks_of(KECAMATAN, in_quarter(kecamatan, name))}
        for name in QUARTERS
    }


@pytest.mark.parametrize("quarter", QUARTERS)
def test_legal_basis_is_what_was_in_force_on_the_day_of_the_report(documents, quarter):
    table = documents[quarter]["dasar-hukum"]
    assert {row.key for row in table.rows} == IN_FORCE[quarter]
    assert set(LAW.findall(documents[quarter]["ringkasan.rezim"].text)) == IN_FORCE[quarter]


@pytest.mark.parametrize("quarter", QUARTERS)
def test_no_other_law_is_named_anywhere(documents, quarter):
    # Two named exceptions: a note that a law was yet to come, and where the ban was quoted from.
    has_award = quarter in {"2024Q3", "2024Q4"}
    borrowed = {"PMK 67/2023"} if has_award else set()
    named = {
        law
        for block in documents[quarter].values()
        if block.id != "dasar-hukum"
        for law in LAW.findall(text_of(block))
    }
    assert named <= IN_FORCE[quarter] | borrowed


@pytest.mark.parametrize("quarter", QUARTERS)
def test_no_report_of_a_kecamatan_names_another_law(documents_of_kecamatan, quarter):
    texts = map(text_of, documents_of_kecamatan[quarter].values())
    borrowed = {"PMK 67/2023"} if quarter in {"2024Q3", "2024Q4"} else set()
    assert {law for text in texts for law in LAW.findall(text)} <= IN_FORCE[quarter] | borrowed


@pytest.mark.parametrize("quarter", QUARTERS)
def test_no_source_is_younger_than_the_report(documents, kabupaten, quarter):
    day = kabupaten.params.run(Quarter.parse(quarter)).tanggal_laporan
    text = text_of(documents[quarter]["angka-terpublikasi"])
    named = [
        date(int(year), 1 + MONTHS.index(month), int(number))
        for number, month, year in DAY.findall(text)
    ]
    assert max(named, default=day) <= day


@pytest.mark.parametrize("quarter", QUARTERS)
def test_every_contradiction_appears_with_the_day_it_was_out(documents, kabupaten, quarter):
    rows = documents[quarter]["kontradiksi-terpublikasi"].rows
    printed = {row.key: row.cells[2].printed for row in rows}
    assert printed == {
        each.id: formats.tanggal(each.terbit) for each in kabupaten.params.kontradiksi
    }


@pytest.mark.parametrize("quarter", ["2025Q1", "2025Q2"])
def test_plans_and_reports_of_a_year_are_those_of_the_year(documents, quarter):
    document = documents[quarter]
    assert "tidak memuat baris" in document["efektivitas.rencana"].text
    assert all(
        "Triwulan III Tahun 2024" not in text_of(document[name])
        for name in ("rapat-triwulanan", "klasik", "laporan-opd", "penutup.daftar")
    )


@pytest.mark.parametrize("quarter", ["2025Q1", "2025Q2"])
def test_why_lists_break_is_said_once_in_a_section(documents, quarter):
    reason = "sehingga selisihnya bukan perubahan kemiskinan"
    section = ("kondisi.perubahan", "perubahan-per-kecamatan")
    texts = [text_of(documents[quarter][name]) for name in section]
    assert sum(reason in text for text in texts) == 1
    assert "perubahan-menurut-alasan" not in documents[quarter]


@pytest.mark.parametrize(("quarter", "broken"), [("2024Q3", 0), ("2025Q1", 2), ("2025Q2", 1)])
def test_lists_of_another_register_are_not_held_against_this_one(
    documents_of_kecamatan, quarter, broken
):
    rows = documents_of_kecamatan[quarter]["sasaran-kecamatan"].rows
    refused = [row for row in rows if row.cells[-1].printed == "tidak dapat dibandingkan"]
    assert len(refused) == broken


def test_feature_that_a_register_lacks_is_no_count(kecamatan):
    keluarga = kecamatan.tables.keluarga.assign(jenis_atap="")
    tables = SimpleNamespace(**(vars(kecamatan.tables) | {"keluarga": keluarga}))
    data = in_quarter(replace(kecamatan, tables=tables), "2025Q1")
    (row,) = (each for each in exhibits.profil.tabel_perumahan(data).rows
              if each.cells[0].printed == "Atap")  # fmt: skip
    assert (row.cells[2].value, row.cells[2].printed) == (None, "tidak tersedia dalam DTSEN")


def test_laws_that_were_yet_to_come_are_said_to_be(documents):
    assert "Pada 22 April 2024 belum terbit: PMK 43/2024 dan KMK 353/2024." in (
        documents["2024Q1"]["dasar-hukum"].notes
    )
    assert not any("belum terbit" in note for note in documents["2024Q3"]["dasar-hukum"].notes)


@pytest.mark.parametrize(
    ("quarter", "register", "line", "ministry"),
    [
        ("2023Q4", "P3KE", "USD 1,90 PPP-2011", "Pembangunan Manusia dan Kebudayaan"),
        ("2024Q3", "P3KE", "USD 1,90 PPP-2011", "Pembangunan Manusia dan Kebudayaan"),
        ("2025Q1", "DTSEN", "USD 2,15 PPP-2017", "Pemberdayaan Masyarakat"),
    ],
)
def test_page_one_and_chapter_one_name_register_line_and_addressee(
    documents, quarter, register, line, ministry
):
    for name in ("ringkasan.rezim", "pendahuluan.penerima"):
        text = documents[quarter][name].text
        assert all(word in text for word in (register, line, ministry, "Gubernur Banten")), name


@pytest.mark.parametrize(
    ("quarter", "due"),
    [
        ("2024Q4", None),
        ("2025Q1", "laporan Semester I Tahun 2025 disampaikan setelah Triwulan II Tahun 2025"),
        ("2025Q2", "Triwulan ini menutup Semester I Tahun 2025, sehingga laporan semester"),
    ],
)
def test_half_yearly_cadence_says_what_is_due(documents, quarter, due):
    text = documents[quarter]["pendahuluan.penerima"].text
    assert ("emester" in text) == (due is not None)
    assert due is None or due in text


def changes_of(document):
    return {
        claim.id: claim
        for block in document.values()
        if isinstance(block, Kalimat)
        for claim in block.claims
        if claim.id in {YEAR_CHANGE, QUARTER_CHANGE}
    }


@pytest.mark.parametrize(
    ("quarter", "broken"),
    [("2025Q1", {YEAR_CHANGE, QUARTER_CHANGE}), ("2025Q2", {YEAR_CHANGE}), ("2024Q4", set())],
)
def test_change_across_registers_is_refused_in_words(documents, quarter, broken):
    changes = changes_of(documents[quarter])
    refused = {
        name for name, claim in changes.items() if claim.printed == "tidak dapat dibandingkan"
    }
    assert refused == broken
    assert all(changes[name].value is None for name in broken)
    assert all(changes[name].origin.status == "ditolak" for name in broken)


@pytest.mark.parametrize("quarter", ["2025Q1", "2025Q2"])
@pytest.mark.parametrize("block", ["ringkasan.perubahan", "kondisi.perubahan"])
def test_reason_stands_beside_the_refusal(documents, quarter, block):
    text = documents[quarter][block].text
    assert "Sumber sasaran Triwulan IV Tahun 2024 ialah P3KE" in text
    assert "sehingga selisihnya bukan perubahan kemiskinan" in text


@pytest.mark.parametrize("quarter", ["2025Q1", "2025Q2"])
def test_table_of_kecamatan_has_no_change_and_says_why(documents, quarter):
    table = documents[quarter]["ke-per-kecamatan"]
    assert not {"keluarga_awal_tahun", "perubahan"} & {column.key for column in table.columns}
    assert any("tidak dapat dibandingkan" in note for note in table.notes)


@pytest.mark.parametrize(("quarter", "breaks"), [("2024Q4", 0), ("2025Q1", 1), ("2025Q2", 1)])
def test_trend_breaks_where_the_register_does_and_says_so(documents, quarter, breaks):
    figure = documents[quarter]["tren-ke"]
    assert sum("sumber data" in text for text in figure.texts) == breaks
    assert sum("bukan perubahan kemiskinan" in note for note in figure.notes) == breaks


@pytest.mark.parametrize(("quarter", "carried"), [("2024Q1", True), ("2025Q1", False)])
def test_equal_counts_on_both_sides_of_a_break_are_no_repetition(kabupaten, quarter, carried):
    data = in_quarter(kabupaten, quarter)
    pair = (data.quarter.previous, data.quarter)
    shared = replace(data.shared, riwayat=trend(data, pair))
    figure = exhibits.kondisi.tren(replace(data, shared=shared))
    assert ("Angka triwulan sebelumnya, tanpa pemutakhiran" in figure.texts) == carried


@pytest.mark.parametrize("quarter", ["2024Q1", "2025Q2"])
def test_no_kecamatan_compares_its_list_across_registers(kecamatan, quarter):
    data = in_quarter(kecamatan, quarter)
    change = next(k for k in exhibits.profil.angka_kunci(data) if k.id == "profil.angka.perubahan")
    sentence = exhibits.profil.kalimat_perubahan(data)
    is_broken = quarter == "2025Q2"
    assert ("tidak dapat dibandingkan" in change.text) == is_broken
    assert ("sehingga selisihnya bukan perubahan kemiskinan" in sentence.text) == is_broken


@pytest.mark.parametrize(
    ("quarter", "reason"),
    [
        ("2023Q4", "KMK 350/2023; Kabupaten Lebak tidak tercatat sebagai penerimanya"),
        ("2024Q1", "belum ada insentif fiskal tahun anggaran 2024 yang diserahkan"),
        ("2025Q1", "PMK 91/2024, yang mengatur insentif fiskal sejak 2025, tidak memuat"),
    ],
)
def test_quarter_without_an_award_says_why(documents, quarter, reason):
    document = documents[quarter]
    assert reason in document["insentif.dasar"].text
    year = quarter[:4]
    assert f"tidak ada kategori kemiskinan ekstrem pada tahun {year}" in (
        document["ringkasan.serapan"].text
    )
    refused = "Tidak berlaku: tidak ada insentif fiskal kategori kemiskinan ekstrem pada tahun"
    assert document["ringkasan.tahap-dua"].text == f"{refused} {year}."
    of_chapter = [each for each in document if each.startswith("insentif")]
    assert of_chapter == ["insentif.dasar", "insentif-kontribusi"]  # the latter of chapter V


def test_inputs_of_an_incentive_that_was_not_awarded_are_not_called_missing(documents):
    states = {row.key: row.cells[1].printed for row in documents["2025Q1"]["sumber-data"].rows}
    assert {states[name] for name in INCENTIVE_INPUTS} == {"tidak berlaku"}


def test_stunting_only_decision_is_told_once_it_was_issued(kabupaten):
    data = in_quarter(kabupaten, "2025Q2")
    later = data.run.model_copy(update={"tanggal_laporan": Quarter(2025, 4).end})
    told = exhibits.insentif.kalimat_dasar(replace(data, run=later))
    assert "KMK 330/2025 hanya untuk penurunan stunting" in told.text
