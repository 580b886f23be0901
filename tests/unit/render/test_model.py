import json

import pytest

from lebak_reports.errors import NotebookContentError
from lebak_reports.render.model import (
    Break,
    Code,
    Em,
    FigureNode,
    Link,
    Paragraph,
    Strong,
    TableNode,
    Text,
    build_document,
    from_json,
    to_json,
)
from lebak_reports.render.model.numbering import roman


def build(maker, *notebooks, numbered=True):
    return build_document(notebooks, maker["meta"](), kind="laporan-triwulan", numbered=numbered)


def code_cell(**output):
    return {"cell_type": "code", "source": "x", "outputs": [output]}


def test_the_example_document_is_current(maker, document_json):
    assert to_json(maker["dokumen"]()) == document_json, "run tests/data/make_dokumen.py"


def test_a_document_survives_json(maker):
    document = maker["dokumen"]()
    assert from_json(to_json(document)) == document


def test_every_node_of_the_json_names_its_type(document_json):
    document = json.loads(document_json)
    nodes = document["front"] + [node for bab in document["chapters"] for node in bab["nodes"]]
    assert {node["type"] for node in nodes} == {
        "heading",
        "paragraph",
        "list",
        "table",
        "figure",
        "kalimat",
    }


def test_chapters_are_numbered_and_annexes_lettered(document):
    assert [(bab.id, bab.label) for bab in document.chapters] == [
        ("bab-pendahuluan", "BAB I"),
        ("bab-kondisi", "BAB II"),
        ("lampiran-a", "Lampiran A"),
    ]


def test_tables_and_figures_are_numbered_apart_and_per_chapter(document):
    assert [node.label for node in document.exhibits] == [
        "Gambar 2.1",
        "Tabel 2.1",
        "Tabel A.1",
        "Gambar A.1",
    ]


def test_a_profil_has_no_chapter_numbers_and_numbers_exhibits_through(maker):
    first, second = (maker["gambar_tren"](name) for name in ("satu", "dua"))
    notebooks = [
        maker["notebook"]("20_kondisi", "# Kondisi", first),
        maker["notebook"]("90_profil", "# Profil", second),
    ]
    document = build(maker, *notebooks, numbered=False)
    assert [bab.label for bab in document.chapters] == ["", ""]
    assert [node.number for node in document.exhibits] == ["1", "2"]


def test_synthetic_exhibits_say_so_in_their_caption(document):
    assert all(node.caption == f"{node.block.title} (contoh)" for node in document.exhibits)
    assert all(isinstance(node, TableNode | FigureNode) for node in document.exhibits)


def test_markdown_becomes_inlines(maker):
    source = "# J\n\nA **b** *c* `d` [e](https://f.id) &amp;  \ng\nh"
    (paragraph,) = build(maker, maker["notebook"]("10_satu", source)).chapters[0].nodes
    assert paragraph == Paragraph(
        (
            Text("A "),
            Strong((Text("b"),)),
            Text(" "),
            Em((Text("c"),)),
            Text(" "),
            Code("d"),
            Text(" "),
            Link("https://f.id", (Text("e"),)),
            Text(" &"),
            Break(),
            Text("g"),
            Text(" "),
            Text("h"),
        )
    )


@pytest.mark.parametrize(
    "source",
    [
        "<div>mentah</div>",
        "teks <b>tebal</b>",
        "![peta](peta.png)",
        "> kutipan",
        "```\nkode\n```",
        "| a | b |\n|---|---|\n| c | d |",
        "catatan[^a]\n\n[^a]: isi",
        "~~coret~~",
        "---",
        "[tautan](javascript:alert)",
        '[tautan](https://a.id "judul")',
        "3. mulai dari tiga",
        "$$x$$",
    ],
)
def test_markdown_that_no_report_can_print_is_refused(maker, source):
    with pytest.raises(NotebookContentError, match=r"10_satu\.ipynb, sel ke-2"):
        build(maker, maker["notebook"]("10_satu", "# Judul", source))


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (code_cell(output_type="stream", name="stdout", text=["halo\n", "dua"]), "'halo'"),
        (code_cell(output_type="stream", name="stderr", text="FutureWarning: x"), "FutureWarning"),
        (
            code_cell(output_type="execute_result", data={"text/plain": ["   keluarga"]}),
            "'keluarga'",
        ),
        (code_cell(output_type="error", ename="KeyError", traceback=[]), "'error'"),
        ({"cell_type": "raw", "source": "---"}, "jenis sel 'raw'"),
    ],
)
def test_an_output_that_is_not_a_block_names_notebook_and_cell(maker, cell, shown):
    notebook = maker["notebook"]("10_satu", "# Judul")
    notebook.node["cells"].append(cell)
    with pytest.raises(NotebookContentError) as caught:
        build(maker, notebook)
    assert (caught.value.notebook, caught.value.cell) == ("10_satu.ipynb", 2)
    assert shown in str(caught.value)


def test_cells_without_output_give_nothing(maker):
    notebook = maker["notebook"]("10_satu", "# Judul")
    notebook.node["cells"].append({"cell_type": "code", "source": "q = 1", "outputs": []})
    assert build(maker, notebook).chapters[0].nodes == ()


def test_a_block_id_used_twice_is_refused(maker):
    figure = maker["gambar_tren"]("tren")
    with pytest.raises(NotebookContentError, match="id 'tren' sudah dipakai"):
        build(maker, maker["notebook"]("10_satu", "# Judul", figure, figure))


@pytest.mark.parametrize("source", ["tanpa judul", "## Anak dulu\n\n# Judul", "# Satu\n\n# Dua"])
def test_a_chapter_opens_with_exactly_one_title(maker, source):
    with pytest.raises(NotebookContentError, match="tepat satu judul"):
        build(maker, maker["notebook"]("10_satu", source))


def test_each_section_of_the_lampiran_is_an_annex_of_its_own(maker):
    source = ("# Lampiran", "## Rincian\n\nKata.", maker["gambar_tren"]("a"), "### Anak")
    document = build(
        maker, maker["notebook"]("80_lampiran", *source, "## Lain", maker["gambar_tren"]("b"))
    )
    first, second = document.chapters
    assert (first.label, first.title, second.label) == ("Lampiran A", "Rincian", "Lampiran B")
    assert [node.label for node in document.exhibits] == ["Gambar A.1", "Gambar B.1"]
    assert (first.nodes[-1].text, first.nodes[-1].level) == ("Anak", 2)


def test_what_stands_before_the_first_annex_is_refused(maker):
    with pytest.raises(NotebookContentError, match="di bawah judul"):
        build(maker, maker["notebook"]("80_lampiran", "# Lampiran\n\nKata.", "## Rincian"))


def test_the_lampiran_alone_is_a_chapter_as_any_other(maker):
    document = build(
        maker, maker["notebook"]("80_lampiran", "# Lampiran", "## Rincian"), numbered=False
    )
    assert [chapter.title for chapter in document.chapters] == ["Lampiran"]


def test_a_heading_with_nothing_under_it_is_left_out(maker):
    source = "# Judul\n\n## A\n\n### A1\n\n## B\n\n### B1\n\nKata.\n\n### B2\n\n## C"
    nodes = build(maker, maker["notebook"]("10_satu", source)).chapters[0].nodes
    assert [node.text for node in nodes if node.type == "heading"] == ["B", "B1"]


def test_a_heading_keeps_the_text_of_its_markup(maker):
    source = "# Judul\n\n## A **b** `c` [d](#e)\n\nKata."
    heading, _ = build(maker, maker["notebook"]("10_satu", source)).chapters[0].nodes
    assert (heading.text, heading.level, heading.id) == ("A b c d", 2, "bagian-satu-2")


def test_roman_numerals():
    assert [roman(n) for n in (1, 3, 4, 5, 9, 14)] == ["I", "III", "IV", "V", "IX", "XIV"]
