import json
from pathlib import Path

import pytest

from lebak_reports.params import load_params
from lebak_reports.periods import Quarter
from lebak_reports.render import (
    Edition,
    Notebook,
    Provenance,
    Trail,
    documents_for,
    meta_for,
    render_region,
)
from lebak_reports.render.html import html_of

PARAMS = Path(__file__).parents[3] / "params"


@pytest.fixture(scope="module")
def params():
    return load_params(PARAMS)


def edition(kode_wilayah: str) -> Edition:
    return Edition(quarter=Quarter(2024, 3), kode_wilayah=kode_wilayah, edisi="publik", contoh=True)


def test_a_region_gets_every_file_of_its_folder(document):
    files = render_region(document, ledger=b'{"entries": []}')
    tables = [f"tables/{node.block.id}.csv" for node in document.exhibits]
    assert list(files) == [
        "laporan-triwulan.html",
        "laporan-triwulan.pdf",
        "laporan-triwulan.xlsx",
        *tables,
    ]
    assert files["laporan-triwulan.html"].startswith(b"<!DOCTYPE html>")
    assert files["laporan-triwulan.pdf"].startswith(b"%PDF-")
    assert files["laporan-triwulan.xlsx"].startswith(b"PK")


def test_meta_says_who_reports_what_about_when(params):
    meta = meta_for(params, edition("36.02"), params.dokumen["kabupaten"][0])
    assert meta.subtitle == "Kabupaten Lebak, Triwulan III Tahun 2024"
    assert (meta.tanggal_data.iso, meta.tanggal_data.label) == ("2024-10-25", "25 Oktober 2024")
    assert meta.kop[0] == "PEMERINTAH KABUPATEN LEBAK"
    assert meta.rezim.sumber_sasaran == "P3KE"
    assert all(" tentang " in dasar for dasar in meta.rezim.dasar_hukum)


@pytest.fixture(scope="module")
def of_kecamatan(params, maker):
    """The documents of Banjarsari, whose notebooks hold one figure each."""
    notebooks = [
        maker["notebook"](name, f"# {name[3:]}", maker["gambar_tren"](name))
        for dokumen in params.dokumen["kecamatan"]
        for name in dokumen.notebooks
    ]
    provenance = Provenance(
        params="aa", notebooks="bb", code="cc", lock=None, command="python -m lebak_reports"
    )
    trail = Trail(b'{"entries": []}', provenance)
    return documents_for(params, edition("36.02.09"), notebooks, trail=trail)


def test_a_kecamatan_gets_its_own_documents(of_kecamatan):
    assert [document.kind for document in of_kecamatan] == ["profil-kecamatan", "laporan-kecamatan"]
    assert {document.meta.wilayah for document in of_kecamatan} == {"Kecamatan Banjarsari"}


def test_only_a_document_of_several_chapters_numbers_them(of_kecamatan):
    profil, laporan = of_kecamatan
    assert [chapter.label for chapter in profil.chapters] == [""]
    assert [chapter.label for chapter in laporan.chapters] == ["BAB I", "BAB II", "BAB III"]


def test_each_page_of_a_region_links_the_others(of_kecamatan):
    profil, laporan = map(html_of, of_kecamatan)
    assert 'href="laporan-kecamatan.html"' in profil
    assert 'href="profil-kecamatan.html"' in laporan


def test_a_notebook_is_read_from_its_json(maker):
    node = maker["notebook"]("20_kondisi", "# Kondisi").node
    notebook = Notebook.from_json("20_kondisi", json.dumps(node))
    assert (notebook.topic, notebook.node) == ("kondisi", node)
