"""A document is read whole before it is drawn: every text that we wrote, none that we quote."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from lebak_reports.blocks import Cell, Column, Kalimat, Origin, Row, Table, Tag
from lebak_reports.errors import WordingError
from lebak_reports.render.model import (
    Chapter,
    Document,
    KalimatNode,
    Paragraph,
    TableNode,
    Text,
)
from lebak_reports.render.wording import check_notebooks, check_wording, wording_problems

NOTEBOOKS = Path(__file__).parents[3] / "notebooks"
CAUSAL = "Insentif menurunkan kemiskinan."
ORIGIN = Origin(input="verval", source="Register (diolah)", status="tercatat")
TABLE = Table(
    id="daftar",
    title="Daftar",
    columns=(
        Column(key="nama", label="Nama"),
        Column(key="notula", label="Keputusan rapat", is_quoted=True),
    ),
    rows=(Row("1", (Cell("x", "x"), Cell("y", "y"))),),
    origin=ORIGIN,
)


@pytest.fixture
def with_nodes(maker):
    def build(*nodes):
        chapter = Chapter("bab-kondisi", "II", "BAB II", "Kondisi", nodes)
        return Document("laporan-triwulan", maker["meta"](), (), (chapter,))

    return build


def table_node(table):
    return TableNode("2.1", "tabel-daftar", table.title, table)


def found(document):
    return [(problem.place, problem.words) for problem in wording_problems(document)]


def test_prose_of_a_notebook_is_named_by_its_chapter(with_nodes):
    document = with_nodes(Paragraph((Text("Insentif "), Text("menurunkan kemiskinan."))))
    assert found(document) == [("BAB II", "menurunkan")]


def test_a_sentence_is_named_by_its_block(with_nodes):
    document = with_nodes(KalimatNode(Kalimat(id="kondisi.jumlah", parts=(CAUSAL,))))
    assert found(document) == [("Kalimat kondisi.jumlah", "menurunkan")]


def test_a_sentence_speaks_at_its_own_level(with_nodes):
    proven = Kalimat(id="efektivitas.dampak", parts=(CAUSAL,), level="A")
    assert found(with_nodes(KalimatNode(proven))) == []


@pytest.mark.parametrize(
    "table",
    [
        replace(TABLE, title=CAUSAL),
        replace(TABLE, notes=(CAUSAL,)),
        replace(TABLE, columns=(Column(key="nama", label=CAUSAL), TABLE.columns[1])),
        replace(TABLE, columns=(replace(TABLE.columns[0], definition=CAUSAL), TABLE.columns[1])),
        replace(TABLE, rows=(Row("1", (Cell(CAUSAL, CAUSAL), Cell("y", "y"))),)),
    ],
    ids=["caption", "note", "heading", "definition", "cell"],
)
def test_every_text_of_a_table_that_we_wrote_is_read(with_nodes, table):
    ((place, words),) = found(with_nodes(table_node(table)))
    assert place.startswith("Tabel 2.1 (daftar)")
    assert words == "menurunkan"


def test_a_letter_that_no_font_draws_is_named_with_its_cell_even_in_a_quote(with_nodes):
    rows = (Row("36.02.09", (Cell("x", "x"), Cell("a", "Selesai \N{GRINNING FACE} 12"))),)
    document = with_nodes(table_node(replace(TABLE, rows=rows)))
    ((problem),) = wording_problems(document)
    assert problem.place == "Tabel 2.1 (daftar), baris 36.02.09, kolom Keputusan rapat"
    assert problem.words == "\N{GRINNING FACE} (U+1F600, GRINNING FACE)"
    assert problem.sentence == "Selesai \N{GRINNING FACE} ##"


@pytest.mark.parametrize("letter", ["\u202e", "\x01", "\ue000", "\ufffd", "漢"])
def test_a_letter_that_no_report_can_print_is_found_in_a_quoted_sentence(with_nodes, letter):
    quoted = Kalimat(id="keputusan.1", parts=(Tag("kutipan", f"Bayar {letter}"), "."))
    ((place, words),) = found(with_nodes(KalimatNode(quoted)))
    assert place == "Kalimat keputusan.1"
    assert f"U+{ord(letter):04X}" in words


def test_figures_are_read_with_their_description(document):
    chapters = [
        replace(bab, nodes=tuple(_described(node) for node in bab.nodes))
        for bab in document.chapters
    ]
    problems = wording_problems(replace(document, chapters=tuple(chapters)))
    assert {problem.words for problem in problems if "Gambar" in problem.place} == {"menurunkan"}


def _described(node):
    if node.type != "figure":
        return node
    return replace(node, block=replace(node.block, alt=CAUSAL))


def test_words_of_others_are_printed_as_they_are(with_nodes):
    quoted = Kalimat(id="keputusan.1", parts=(Tag("kutipan", CAUSAL), " Tenggat belum ada."))
    rows = (Row("1", (Cell("x", "x"), Cell(CAUSAL, CAUSAL))),)
    document = with_nodes(KalimatNode(quoted), table_node(replace(TABLE, rows=rows)))
    assert found(document) == []


def test_a_digit_outside_claims_and_tags_is_named(with_nodes):
    kalimat = Kalimat(id="k", parts=("Ada 12 desa di ", Tag("nomor", "3 kecamatan"), "."))
    assert found(with_nodes(KalimatNode(kalimat))) == [("Kalimat k", "##")]


def test_the_refusal_names_region_exhibit_sentence_and_what_to_do(with_nodes):
    document = with_nodes(KalimatNode(Kalimat(id="kondisi.jumlah", parts=(CAUSAL,))))
    with pytest.raises(WordingError) as refused:
        check_wording(document)
    assert refused.value.exit_code == 2
    said = str(refused.value)
    named = (document.meta.wilayah, "Kalimat kondisi.jumlah", "'menurunkan'", CAUSAL, "pakai kata")
    assert [part for part in named if part not in said] == []


def test_prose_of_notebooks_is_read_before_any_is_run(tmp_path):
    cells = [
        {"cell_type": "markdown", "source": ["# Kondisi\n"]},
        {"cell_type": "code", "source": "menurunkan", "outputs": []},
        {"cell_type": "markdown", "source": CAUSAL},
    ]
    (tmp_path / "20_kondisi.ipynb").write_text(json.dumps({"cells": cells}), encoding="utf-8")
    with pytest.raises(WordingError, match=r"20_kondisi\.ipynb, sel ke-3: 'menurunkan'"):
        check_notebooks(tmp_path)


def test_a_number_typed_into_a_notebook_is_named_and_not_repeated(tmp_path):
    nik = "9902094107800001"
    cell = {"cell_type": "markdown", "source": f"NIK {nik} menurut P3KE berkurang berkat insentif."}
    (tmp_path / "20_kondisi.ipynb").write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    with pytest.raises(WordingError) as refused:
        check_notebooks(tmp_path)
    assert [problem.words for problem in refused.value.problems] == ["berkat", "#" * 16]
    assert nik not in str(refused.value)


def test_the_notebooks_of_the_project_say_what_they_may():
    check_notebooks(NOTEBOOKS)
