"""The index leads from a root to a region, or to a chapter or table of a document."""

import json
from dataclasses import replace

import pytest

from lebak_reports.publish.portal.regions import regions_of
from lebak_reports.publish.portal.search import search_index
from lebak_reports.publish.portal.stemming import roots
from tests.unit.publish.portal.conftest import (
    BANJARSARI,
    KABUPATEN,
    SAJIRA,
    outcome,
    release_of,
)

HOSTILE = '</script><script>alert("x")</script> & \u2028\u2029 \u202eRTL 🏠 ' + "panjang " * 40


def outline(slug, *items):
    records = [
        {"anchor": anchor, "label": label, "text": text, "exhibit": ""}
        for anchor, label, text in items
    ]
    return json.dumps({"documents": [{"slug": slug, "title": "Judul", "items": records}]})


@pytest.fixture
def regions(stage):
    release = release_of("2024Q3", *map(outcome, (KABUPATEN, BANJARSARI, SAJIRA)))
    folder = stage(release, {})
    texts = {
        KABUPATEN: outline(
            "laporan-triwulan",
            ("bab-kondisi", "BAB II", "Kondisi Kemiskinan Ekstrem"),
            ("tabel-a", "Tabel 2.1", "Penerima program"),
        ),
        BANJARSARI: outline(
            "profil-kecamatan",
            ("tabel-b", "Tabel 1", "Desil, Kecamatan Banjarsari"),
            ("tabel-c", "Tabel 2", "Hanya di sini"),
        ),
        SAJIRA: outline("profil-kecamatan", ("tabel-b", "Tabel 1", "Desil, Kecamatan Sajira")),
    }
    for each in release.outcomes:
        (folder / each.folder / "daftar-isi.json").write_text(texts[each.kode_wilayah])
    return regions_of(folder, release)


def texts_at(index, word):
    places = {place for root in roots(word) for place in index.words.get(root, ())}
    return sorted(index.items[place][3] for place in places)


@pytest.mark.parametrize(
    ("word", "text"),
    [("miskin", "Kondisi Kemiskinan Ekstrem"), ("menerima", "Penerima program")],
)
def test_a_word_finds_its_derivations(regions, word, text):
    assert texts_at(search_index(regions), word) == [text]


def test_an_item_that_all_kecamatan_have_is_kept_once(regions):
    index = search_index(regions)
    shared = [item for item in index.items if item[1] == "tabel-b"]
    assert [(item[3], item[4]) for item in shared] == [("Desil, kecamatan ini", None)]


def test_an_item_of_one_kecamatan_names_it(regions):
    (own,) = [item for item in search_index(regions).items if item[1] == "tabel-c"]
    assert own[4] == [1]


def test_a_name_finds_the_region_and_no_document(regions):
    index = search_index(regions)
    assert index.names["banjarsari"] == [1]
    assert "banjarsari" not in index.words


def test_addresses_lead_to_the_page_of_the_region(regions):
    index = search_index(regions)
    assert dict(index.documents)["Judul profil-kecamatan"] == {
        1: "36.02.09-folder/profil-kecamatan.html",
        2: "36.02.12-folder/profil-kecamatan.html",
    }


def test_a_document_that_is_not_there_is_not_indexed(regions):
    kabupaten, *others = regions
    gone = replace(kabupaten, folder=replace(kabupaten.folder, documents=()))
    assert [item[1] for item in search_index([gone, *others]).items] == ["tabel-b", "tabel-c"]


def test_hostile_text_stays_text_inside_the_script_element(stage):
    release = release_of("2024Q3", outcome(BANJARSARI, nama=f"Kecamatan {HOSTILE}"))
    text = search_index(regions_of(stage(release, {}), release)).script_json()
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text)["wilayah"][0][0] == f"Kecamatan {HOSTILE}"
