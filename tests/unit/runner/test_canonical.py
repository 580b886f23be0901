"""Two equal runs give two equal notebooks."""

import nbformat

from lebak_reports.runner.canonical import canonical_notebook
from lebak_reports.runner.execute import execute
from tests.unit.runner.conftest import task_of


def test_two_runs_of_a_notebook_are_byte_identical(make_notebook):
    notebook = make_notebook("twice", "object()", "print(kode_wilayah)")

    assert execute(task_of(notebook)) == execute(task_of(notebook))


def test_an_executed_notebook_is_valid_and_holds_a_cell_a_line(make_notebook):
    executed = execute(task_of(make_notebook("lines", "print('a\\nb')", "1 + 1"))).notebook

    nbformat.validate(nbformat.reads(executed, as_version=4))
    # The opening, four cells, the closing bracket and the metadata.
    assert executed.count("\n") == 1 + 4 + 1 + 1


def test_clock_and_paths_of_papermill_are_dropped():
    cell = nbformat.v4.new_code_cell("1", metadata={"papermill": {"start_time": "now"}})
    notebook = nbformat.v4.new_notebook(cells=[cell], metadata={"papermill": {"input_path": "a"}})

    assert canonical_notebook(notebook).metadata == {}
    assert notebook.cells[0].metadata == {}
