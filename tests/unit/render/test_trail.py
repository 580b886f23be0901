"""The annexes that the program writes: where numbers come from, and how to make them again."""

import json

import pytest

from lebak_reports.render import Provenance, Trail
from lebak_reports.render.trail import with_annexes

HASHES = {"params": "a" * 64, "notebooks": "b" * 64, "code": "c" * 64, "lock": None}
NAMES = ("jejak-angka", "jejak-reproduksi")


def entry(name, exhibit, **changes):
    return {
        "id": name,
        "value": 0.25,
        "printed": "25 persen",
        "exhibit": exhibit,
        "input": "verval",
        "rows": 5698,
        "notebook": "20_kondisi",
        "cell": "sel",
    } | changes


LEDGER = {
    "inputs": {"verval": {"file": "data/2024Q3/verval.csv", "rows": 34805}},
    "data_sha256": "d" * 64,
    "entries": [
        entry("k.keluarga", "kondisi.sebaran"),
        entry("k.keluarga", "ringkasan.jumlah", cell="kedua"),
        entry("asing", "surat.pengantar"),
        entry("ke-per-kecamatan.36.02.01.keluarga", "ke-per-kecamatan"),
        entry("ke-per-kecamatan.36.02.02.keluarga", "ke-per-kecamatan"),
    ],
}


@pytest.fixture(scope="module")
def whole(document):
    provenance = Provenance(**HASHES, command="python -m lebak_reports run 2024Q3")
    return with_annexes(document, NAMES, Trail(json.dumps(LEDGER).encode(), provenance))


def printed(whole, block_id):
    (table,) = (node.block for node in whole.exhibits if node.block.id == block_id)
    return [[cell.printed for cell in row.cells] for row in table.rows]


def test_annexes_go_on_with_the_letters_of_the_notebooks(whole):
    assert [(each.label, each.title) for each in whole.chapters[-3:]] == [
        ("Lampiran A", "Rincian"),
        ("Lampiran B", "Jejak Angka"),
        ("Lampiran C", "Jejak Reproduksi"),
    ]


def test_their_tables_are_numbered_with_the_letter(whole):
    labels = {node.block.id: node.label for node in whole.exhibits}
    assert labels["jejak-angka-kalimat"] == "Tabel B.1"
    assert labels["jejak-angka-sajian"] == "Tabel B.2"
    assert labels["jejak-masukan"] == "Tabel C.2"


def test_a_number_of_a_sentence_is_told_once_at_its_first_place(whole):
    assert printed(whole, "jejak-angka-kalimat") == [
        ["k.keluarga", "25 persen (0.25)", "verval; 20_kondisi, sel"]
    ]


def test_numbers_of_a_table_are_counted_by_exhibit(whole):
    assert printed(whole, "jejak-angka-sajian") == [
        ["Tabel 2.1", "ke-per-kecamatan.", "2", "verval; 20_kondisi, sel"]
    ]


def test_the_recipe_names_every_hash_and_the_command(whole):
    shown = dict(printed(whole, "jejak-reproduksi"))
    assert list(shown.values()) == [
        "d" * 64,
        "a" * 64,
        "b" * 64,
        "tidak ada",
        "c" * 64,
        "python -m lebak_reports run 2024Q3",
    ]


def test_the_inputs_are_listed_with_their_rows(whole):
    assert printed(whole, "jejak-masukan") == [["verval", "data/2024Q3/verval.csv", "34.805"]]


def test_a_document_that_asks_for_no_annex_has_none(document):
    assert with_annexes(document, (), Trail(json.dumps(LEDGER).encode(), None)) == document
