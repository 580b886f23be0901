"""What every notebook keeps to, so that an analyst can edit one and still run the quarter."""

import ast
import re
from pathlib import Path

import nbformat
import pytest
from papermill.inspection import inspect_notebook

from lebak_reports import exhibits
from lebak_reports.render.model.markdown import nodes_of

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
LONGEST_CELL, MOST_CODE_CELLS = 6, 15
OPENING = ("parameter", "impor", "muat")
IMPORT = "from lebak_reports import exhibits, load"
LOAD = "data = load(quarter, kode_wilayah, edisi)"
FORBIDDEN_NODES = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Lambda,
    ast.If,
    ast.IfExp,
    ast.For,
    ast.While,
    ast.ListComp,
    ast.DictComp,
    ast.SetComp,
    ast.GeneratorExp,
    ast.Try,
    ast.With,
    ast.BinOp,
    ast.Compare,
)


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def path(request):
    return request.param


@pytest.fixture
def notebook(path):
    return nbformat.read(path, as_version=4)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def prose_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "markdown"]


def exhibit_cells(notebook):
    return code_cells(notebook)[len(OPENING) :]


def test_there_are_notebooks():
    assert [path.stem for path in NOTEBOOKS] == [
        "00_ringkasan",
        "10_pendahuluan",
        "20_kondisi",
        "30_anggaran",
        "40_insentif",
        "50_efektivitas",
        "60_kelembagaan",
        "70_penutup",
        "80_lampiran",
        "90_profil",
        "91_surat",
        "92_matriks_satu",
        "93_matriks_dua",
        "94_realisasi",
        "95_rapat",
    ]


def test_it_is_valid_and_names_the_kernel_papermill_needs(notebook):
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "python3"


def test_it_opens_with_one_title_then_parameters_import_and_load(notebook):
    first, *rest = notebook.cells
    assert first.cell_type == "markdown"
    assert first.source.startswith("# ")
    assert [cell.id for cell in rest[: len(OPENING)]] == list(OPENING)
    assert rest[1].source == IMPORT
    assert rest[2].source == LOAD


def test_only_the_first_cell_holds_a_title(notebook):
    titles = [
        line for cell in prose_cells(notebook) for line in cell.source.splitlines()
        if line.startswith("# ")
    ]  # fmt: skip
    assert len(titles) == 1


def test_exactly_one_cell_is_tagged_parameters_and_none_was_injected(notebook):
    tags = [tag for cell in notebook.cells for tag in cell.metadata.get("tags", [])]
    assert tags == ["parameters"]


def test_parameters_are_typed_explained_and_have_defaults_that_run(path):
    declared = inspect_notebook(str(path))
    assert list(declared) == ["quarter", "kode_wilayah", "edisi"]
    for parameter in declared.values():
        assert parameter["inferred_type_name"] == "str"
        assert parameter["help"]
        assert isinstance(ast.literal_eval(parameter["default"]), str)


def test_it_is_short(notebook):
    cells = code_cells(notebook)
    assert len(cells) <= MOST_CODE_CELLS
    assert all(len(cell.source.splitlines()) <= LONGEST_CELL for cell in cells)


def test_an_exhibit_cell_is_one_call_and_nothing_else(notebook):
    for cell in exhibit_cells(notebook):
        (statement,) = ast.parse(cell.source).body
        assert isinstance(statement, ast.Expr)
        assert isinstance(statement.value, ast.Call)
        assert re.fullmatch(
            r"(exhibits\.\w+\.\w+\(data\)|display\(\*exhibits\.\w+\.\w+\(data\)\))", cell.source
        )


def test_code_computes_nothing(notebook):
    for cell in code_cells(notebook):
        nodes = ast.walk(ast.parse(cell.source))
        assert [node for node in nodes if isinstance(node, FORBIDDEN_NODES)] == []


def test_code_holds_no_number_and_no_path(notebook):
    for cell in code_cells(notebook)[1:]:
        nodes = ast.walk(ast.parse(cell.source))
        assert [node.value for node in nodes if isinstance(node, ast.Constant)] == []


def test_prose_holds_no_digit(notebook):
    assert [cell.source for cell in prose_cells(notebook) if re.search(r"\d", cell.source)] == []


def test_prose_is_what_the_document_model_can_print(notebook):
    for cell in prose_cells(notebook):
        assert nodes_of(cell.source)


def test_nothing_that_was_run_is_stored(notebook):
    for cell in code_cells(notebook):
        assert cell.outputs == []
        assert cell.execution_count is None
    assert "papermill" not in notebook.metadata


def test_cells_have_names_that_stay(notebook):
    names = [cell.id for cell in notebook.cells]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][a-z-]*", name.replace("_", "-")) for name in names)


def test_every_exhibit_a_notebook_calls_exists(notebook):
    for cell in exhibit_cells(notebook):
        _, chapter, function = re.search(r"(exhibits)\.(\w+)\.(\w+)", cell.source).groups()
        assert function in getattr(exhibits, chapter).__all__
