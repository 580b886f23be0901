"""The index leads from a word to a region, a document, what is in it, or a number."""

import json
from dataclasses import replace

import pytest

from lebak_reports.publish.portal.regions import regions_of
from lebak_reports.publish.portal.search import search_index
from lebak_reports.publish.portal.stemming import roots
from tests.unit.publish.portal.conftest import (
    ALIASES,
    BANJARSARI,
    KABUPATEN,
    SAJIRA,
    outcome,
    release_of,
)

HOSTILE = '</script><script>alert("x")</script> & \u2028\u2029 \u202eRTL 🏠 ' + "panjang " * 40
OUTLINES = {
    KABUPATEN: (
        ("bab-kondisi", "BAB II", "Kondisi Kemiskinan Ekstrem", ""),
        ("tabel-a", "Tabel 2.1", "Penerima program", "opd"),
    ),
    BANJARSARI: (
        ("tabel-b", "Tabel 1", "Desil, Kecamatan Banjarsari", "profil-desa"),
        ("tabel-c", "Tabel 2", "Hanya di sini", "opd"),
    ),
    SAJIRA: (("tabel-b", "Tabel 1", "Desil, Kecamatan Sajira", "profil-desa"),),
}
TABLES = {
    (KABUPATEN, "opd"): "baris,uraian\nOPD-02,Dinas Sosial\n36.02.12,Sajira\n",
    (BANJARSARI, "opd"): "baris,uraian\nOPD-09,Dinas Perhubungan\n",
    (BANJARSARI, "profil-desa"): "baris,nama\n36.02.09.2001,Kerta\njumlah,Jumlah\n",
    (SAJIRA, "profil-desa"): "baris,nama\n36.02.12.1001,Sajira Mekar\n",
}


def outline(slug, items):
    keys = ("anchor", "label", "text", "exhibit")
    records = [dict(zip(keys, item, strict=True)) for item in items]
    return json.dumps({"documents": [{"slug": slug, "title": "Judul", "items": records}]})


@pytest.fixture
def staged(stage):
    release = release_of("2024Q3", *map(outcome, (KABUPATEN, BANJARSARI, SAJIRA)))
    folder = stage(release, {KABUPATEN: {"ke.keluarga": 5698, "ke.jiwa": None}})
    for each in release.outcomes:
        own = folder / each.folder
        (own / "tables").mkdir()
        items = OUTLINES[each.kode_wilayah]
        (own / "daftar-isi.json").write_text(outline(each.documents[0].slug, items))
    for (kode, exhibit), text in TABLES.items():
        (folder / f"{kode}-folder" / "tables" / f"{exhibit}.csv").write_text(text)
    return folder, release


@pytest.fixture
def regions(staged):
    return regions_of(*staged)


@pytest.fixture
def index(regions, staged):
    return search_index(regions, staged[0], ALIASES)


def texts_at(index, word):
    own = roots(word)
    places = {place for key in own for place in index.words.get(key, ())}
    places |= {place for key in own for place in index.roots.get(key, ())}
    return sorted(index.items[place].text for place in places)


@pytest.mark.parametrize(
    ("word", "text"),
    [("miskin", "Kondisi Kemiskinan Ekstrem"), ("menerima", "Penerima program")],
)
def test_a_word_finds_its_derivations(index, word, text):
    assert texts_at(index, word) == [text]


def test_words_are_kept_apart_from_roots_that_nobody_writes(index):
    assert "kemiskinan" in index.words
    assert "kemiskin" in index.roots.keys() - index.words.keys()


def test_a_document_is_found_by_its_title(index):
    assert texts_at(index, "judul")[0] == "Judul laporan-triwulan"
    assert index.items[0].anchor == ""


def test_an_item_that_all_kecamatan_have_is_kept_once(index):
    shared = [item for item in index.items if item.anchor == "tabel-b"]
    assert [(item.text, item.regions) for item in shared] == [("Desil, kecamatan ini", None)]


def test_an_item_of_one_kecamatan_names_it(index):
    (own,) = [item for item in index.items if item.anchor == "tabel-c"]
    assert own.regions == [1]


def test_a_name_finds_the_region_and_no_document(index):
    assert index.names["banjarsari"] == [1]
    assert "banjarsari" not in index.words


def test_another_spelling_of_a_name_finds_the_region(index):
    assert index.names["sajirah"] == [2]


def test_a_number_told_in_a_sentence_leads_to_its_trace(index):
    assert [index.items[place] for place in index.words["5698"]] == [
        ("laporan-triwulan.html", "jejak-ke.keluarga", "5698 (contoh):", "Arti ke.keluarga", None)
    ]


def test_a_number_that_is_not_there_is_not_found(index):
    assert [item.anchor for item in index.items if item.anchor == "jejak-ke.jiwa"] == []


def test_a_row_of_a_table_of_the_kabupaten_finds_the_table(index):
    assert [index.items[place].anchor for place in index.inside["sosial"]] == ["tabel-a"]
    assert index.inside.keys() & {"sajira", "perhubungan", "opd"} == set()


def test_villages_lead_to_the_table_that_lists_them(index):
    assert index.villages == [("Desa Kerta", 1), ("Kelurahan Sajira Mekar", 2)]
    assert index.village_anchor == ("profil-kecamatan.html", "tabel-b")


def test_addresses_are_folder_and_file(index):
    assert index.regions[1] == (
        "Kecamatan Banjarsari",
        "36.02.09-folder",
        "profil-kecamatan.html",
    )
    assert index.documents["profil-kecamatan.html"] == ("Judul profil-kecamatan", [1, 2])


def test_a_document_that_is_not_there_is_not_indexed(regions, staged):
    kabupaten, *others = regions
    gone = replace(kabupaten, folder=replace(kabupaten.folder, documents=()))
    found = search_index([gone, *others], staged[0], {})
    assert [item.anchor for item in found.items] == ["", "tabel-b", "tabel-c"]


def test_hostile_text_stays_text_inside_the_script_element(stage):
    release = release_of("2024Q3", outcome(BANJARSARI, nama=f"Kecamatan {HOSTILE}"))
    staged = stage(release, {})
    text = search_index(regions_of(staged, release), staged, {}).script_json()
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text)["wilayah"][0][0] == f"Kecamatan {HOSTILE}"
