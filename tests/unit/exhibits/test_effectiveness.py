"""Chapter on effectiveness, on the tiny quarter of conftest."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from lebak_reports import exhibits
from lebak_reports.blocks import Kalimat, Table

JUTA = 1_000_000


@pytest.fixture(scope="module")
def by_id(kabupaten):
    made = {}
    for name in exhibits.efektivitas.__all__:
        blocks = getattr(exhibits.efektivitas, name)(kabupaten)
        blocks = blocks if isinstance(blocks, tuple) else (blocks,)
        made |= {block.id: block for block in blocks}
    return made


def printed(table, key):
    return [cell.printed for cell in next(row for row in table.rows if row.key == key).cells]


def test_the_chain_ends_with_the_part_of_the_list(by_id):
    values = {row.key: row.cells[1].value for row in by_id["gambar-rantai"].data.rows}
    # Half of 40 juta and all of 5 juta: the training has no output, the road no recipients.
    assert values["penerima"] == 45 * JUTA
    assert values["keluarga_sasaran"] == 25 * JUTA
    assert "Rp220 juta" in by_id["efektivitas.rantai"].text


def test_what_siraja_and_the_budget_say_differently_is_listed_and_found(by_id, kabupaten):
    assert "pada 1 baris: selisih pagu Rp0 dan selisih realisasi Rp1 juta" in (
        by_id["efektivitas.rekonsiliasi"].text
    )
    (row,) = by_id["siraja-rekonsiliasi"].rows
    assert (row.key, row.cells[-1].value) == ("OPD-02-b-36.02.01", -JUTA)
    found = {block.id: block for block in exhibits.ringkasan.temuan(kabupaten)}
    assert found["temuan.siraja"].role == "temuan"


def test_records_that_agree_are_told_in_one_sentence(kabupaten):
    tables = kabupaten.tables
    spent = tables.siraja["realisasi_rp"].replace(29 * JUTA, 30 * JUTA)
    same = SimpleNamespace(
        siraja=tables.siraja.assign(realisasi_rp=spent), anggaran=tables.anggaran
    )
    (told,) = exhibits.efektivitas.rekonsiliasi(replace(kabupaten, tables=same))
    assert told.text.startswith("Seluruh baris SIRAJA sama")


def test_a_ratio_above_its_target_is_capped_in_print_and_kept_in_the_ledger(by_id):
    table = by_id["rencana-capaian"]
    first, second, third = table.rows
    assert (first.cells[7].value, first.cells[7].printed) == (100 / 80, "lebih dari 100")
    assert (second.cells[7].printed, second.cells[8].printed) == ("50,00", "tidak efektif")
    assert third.cells[8].printed == "belum dinilai"
    assert third.cells[6].printed == "tidak dimuat"
    assert len(table.rows) == 3  # the row of the five years is not of this year


def test_targets_are_counted(by_id):
    text = by_id["efektivitas.rencana"].text
    assert "memuat 3 indikator; capaian dilaporkan untuk 2, dan 1 di antaranya" in text


def test_physical_progress_leads_or_follows_the_money(by_id):
    assert printed(by_id["realisasi-fisik"], "1")[1:4] == ["50,00", "50,00", "0,00"]
    assert printed(by_id["realisasi-fisik"], "3")[1:4] == ["20,00", "25,00", "\u22125,00"]


def test_the_score_shows_both_denominators_and_waits_for_the_second(by_id):
    row = printed(by_id["nilai-penandaan"], "nilai")
    # (0.5 x 45 + 0.3 x 30 + 0.2 x 10) of 200 juta.
    assert row[3] == "16,75"
    assert row[4] == "belanja APBD belum dimuat"
    assert "nilai standar" not in by_id["efektivitas.penandaan"].text


def test_reach_says_what_is_hidden_and_what_nobody_records(by_id):
    rows = {row.key: row.cells[1].printed for row in by_id["jangkauan-strategi"].rows}
    assert rows["komplementer"] == "14"
    assert rows["lengkap"] == "*"
    assert rows["strategi3"] == "tidak dicatat per keluarga"


def test_the_incentive_contributes_and_nothing_more(by_id):
    (row,) = by_id["insentif-kontribusi"].rows
    # 20 of 100 juta of the activity; one family of the list is fewer than may be printed.
    assert [cell.printed for cell in row.cells[1:]] == [
        "105", "paket", "20.000.000", "5.000.000", "20,00", "*", "kontribusi",
    ]  # fmt: skip
    # The level of evidence opens the chapter; its end says why there is no more.
    assert by_id["efektivitas.bukti"].text.startswith("Insentif ikut membiayai 20,00 persen")


@pytest.mark.parametrize("name", exhibits.efektivitas.__all__)
def test_without_its_input_a_section_says_which_file_to_put_where(build_region, name):
    data = build_region(without=("siraja", "rencana", "anggaran", "penerima"))
    blocks = getattr(exhibits.efektivitas, name)(data)
    for block in blocks if isinstance(blocks, tuple) else (blocks,):
        assert isinstance(block, Kalimat)
        assert "Data tidak tersedia" in block.text
        assert "data/2024Q3/" in block.text


CHAPTERS_OF_KECAMATAN = ("kondisi", "anggaran", "insentif")


@pytest.fixture(scope="module", params=["36.02.01", "36.02.02", "36.02.25"])
def chapters(request, build_region):
    data = build_region(request.param)
    made = {}
    for chapter in CHAPTERS_OF_KECAMATAN:
        module = getattr(exhibits, chapter)
        for name in module.__all__:
            blocks = getattr(module, name)(data)
            shown = blocks if isinstance(blocks, tuple) else (blocks,)
            made |= {block.id: block for block in shown if block is not None}
    return request.param, made


def test_a_kecamatan_has_one_figure_at_most(chapters):
    _, made = chapters
    figures = [block for block in made.values() if not isinstance(block, Table | Kalimat)]
    assert [figure.id for figure in figures] == ["peta-ke"]


def test_a_kecamatan_prints_its_own_budget_and_what_is_not_divided(chapters):
    kode, made = chapters
    text = made["anggaran.pagu"].text
    assert "Rp100 juta dianggarkan untuk seluruh kabupaten" in text
    located = {"36.02.01": "Rp40 juta dari pagu perubahan Rp100 juta"}
    assert located.get(kode, "Tidak ada belanja bertanda yang berlokasi") in text


def test_a_tiny_kecamatan_says_why_it_shows_no_recipients(chapters):
    kode, made = chapters
    is_withheld = isinstance(made["program-kecamatan"], Kalimat)
    assert is_withheld == (kode == "36.02.25")
    assert isinstance(made["insentif-penerima"], Kalimat) == is_withheld
