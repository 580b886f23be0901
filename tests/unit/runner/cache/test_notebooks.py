"""Outputs put into a notebook give what executing it gives, byte for byte."""

import json

import nbformat
import pytest

from lebak_reports.runner.cache.notebooks import NotebookSource, code_digest, grafted
from lebak_reports.runner.execute import execute
from tests.unit.runner.conftest import task_of

CELLS = ("print('dua\\nbaris')\n1 + 1", "kode_wilayah", "import sys; print('x', file=sys.stderr)")


@pytest.fixture(autouse=True)
def _kernels_as_in_a_run(environment, monkeypatch):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="module")
def notebook(make_notebook):
    return make_notebook("grafted", *CELLS)


def edited(path, edit):
    """Return a copy of a notebook after an edit, beside it."""
    content = nbformat.read(path, as_version=4)
    edit(content)
    copy = path.with_name(f"{path.stem}-edited.ipynb")
    nbformat.write(content, copy)
    return copy


def with_words(content):
    words = nbformat.v4.new_markdown_cell("# Judul\n\nSebuah kalimat baru.")
    words.id = "kata"
    content.cells.insert(0, words)
    content.cells.append(nbformat.v4.new_raw_cell("mentah", id="mentah"))
    content.metadata.judul = "Judul"


def with_code(content):
    content.cells[1].source += "\n# sebuah keterangan"


def with_tag(content):
    content.cells[1].metadata.tags = ["sembunyi"]


def with_kernel(content):
    content.metadata.kernelspec.name = "ir"


def without_a_cell(content):
    del content.cells[2]


def with_outputs(content):
    content.cells[1].outputs = [nbformat.v4.new_output("stream", text="basi")]
    content.cells[1].execution_count = 7


def test_grafting_equals_executing(notebook):
    executed = execute(task_of(notebook)).notebook
    changed = edited(notebook, with_words)

    graft = grafted(NotebookSource.read(changed).content, json.loads(executed))

    assert graft == execute(task_of(changed)).notebook


def test_what_was_executed_has_the_code_of_its_notebook(notebook):
    executed = execute(task_of(notebook)).notebook
    assert code_digest(json.loads(executed)) == NotebookSource.read(notebook).code


@pytest.mark.parametrize("edit", [with_words, with_outputs])
def test_words_and_stale_outputs_leave_the_code_as_it_is(notebook, edit):
    before, after = NotebookSource.read(notebook), NotebookSource.read(edited(notebook, edit))
    assert after.code == before.code
    assert after.digest != before.digest


@pytest.mark.parametrize("edit", [with_code, with_tag, with_kernel, without_a_cell])
def test_what_a_kernel_would_see_changes_the_code(notebook, edit):
    after = NotebookSource.read(edited(notebook, edit))
    assert after.code != NotebookSource.read(notebook).code


def test_code_moved_from_one_cell_to_the_next_is_other_code(notebook):
    def move_a_line(content):
        first, second = content.cells[1], content.cells[2]
        head, _, last = first.source.partition("\n1")
        first.source, second.source = head, f"1{last}\n{second.source}"

    after = NotebookSource.read(edited(notebook, move_a_line))
    assert after.code != NotebookSource.read(notebook).code


def test_a_notebook_without_cell_ids_is_told(notebook):
    old = edited(notebook, lambda content: content.update(nbformat_minor=4))
    assert not NotebookSource.read(old).has_cell_ids
    assert NotebookSource.read(notebook).has_cell_ids
