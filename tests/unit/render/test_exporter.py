import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path

import nbformat
import pypdfium2
import pytest

from lebak_reports.blocks.mime import bundle
from lebak_reports.errors import NotebookContentError
from lebak_reports.render.exporter import LebakHtmlExporter, LebakPdfExporter

PYPROJECT = Path(__file__).parents[3] / "pyproject.toml"


@pytest.fixture
def executed(maker):
    """An executed notebook whose injected parameters differ from its defaults."""
    cells = [
        nbformat.v4.new_code_cell(
            'quarter: str = "2024Q2"\nkode_wilayah: str = "36.02"\nedisi: str = "publik"',
            metadata={"tags": ["parameters"]},
        ),
        nbformat.v4.new_code_cell(
            'quarter = "2024Q3"\nkode_wilayah = "36.02.09"\n',
            metadata={"tags": ["injected-parameters"]},
        ),
        nbformat.v4.new_markdown_cell("# Kondisi"),
        nbformat.v4.new_code_cell(
            "exhibits.kondisi.tren(data)",
            outputs=[
                nbformat.v4.new_output(
                    "execute_result", data=bundle(maker["gambar_tren"]("tren")), execution_count=1
                )
            ],
        ),
    ]
    return nbformat.v4.new_notebook(cells=cells)


def export(notebook, exporter=LebakHtmlExporter):
    resources = {"metadata": {"name": "20_kondisi"}}
    return exporter().from_notebook_node(notebook, resources)


def test_one_notebook_becomes_the_page_that_its_parameters_name(executed):
    page, resources = export(executed)
    assert "<title>" in page
    assert "Kecamatan Banjarsari, Triwulan III Tahun 2024" in page
    assert "Gambar 1 Keluarga miskin ekstrem" in page
    assert resources["output_extension"] == ".html"


def test_a_page_with_synthetic_numbers_says_so(executed):
    assert "DATA CONTOH" in export(executed)[0]
    executed.cells.pop()
    assert "DATA CONTOH" not in export(executed)[0]


def test_one_synthetic_number_in_a_sentence_is_enough(executed, maker):
    sentence, *_ = maker["kalimat_ringkasan"]()
    executed.cells[-1].outputs[0]["data"] = bundle(sentence)
    assert "DATA CONTOH" in export(executed)[0]


def test_a_stray_output_is_refused_here_too(executed):
    executed.cells[-1].outputs = [nbformat.v4.new_output("stream", text="halo")]
    with pytest.raises(NotebookContentError, match="20_kondisi"):
        export(executed)


def test_one_notebook_becomes_a_pdf_that_says_it_is_a_sample(executed):
    content, resources = export(executed, LebakPdfExporter)
    document = pypdfium2.PdfDocument(content)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "Kecamatan Banjarsari" in text
    assert "DATA CONTOH" in text
    assert resources["output_extension"] == ".pdf"


@pytest.mark.parametrize(
    ("name", "exporter"), [("lebak-html", LebakHtmlExporter), ("lebak-pdf", LebakPdfExporter)]
)
def test_the_package_offers_the_exporters_to_jupyter_by_name(name, exporter):
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    target = project["entry-points"]["nbconvert.exporters"][name]
    assert EntryPoint(name, target, "nbconvert.exporters").load() is exporter
