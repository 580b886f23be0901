"""A report of the wrong region under the right name is the worst failure: none can start."""

from dataclasses import replace

import pytest

from lebak_reports.errors import UnknownParameterError
from lebak_reports.runner import parameters
from lebak_reports.runner.cache import Store
from lebak_reports.runner.parameters import check_parameters, declared_types
from tests.unit.runner.conftest import PARAMETERS_CELL, task_of


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path, limit=10**6)


def test_the_declared_types_are_those_of_the_parameters_cell(make_notebook):
    notebook = make_notebook("declared")

    assert declared_types(notebook) == {"quarter": "str", "kode_wilayah": "str", "edisi": "str"}


def test_a_task_that_fits_its_notebook_passes(make_notebook, store):
    check_parameters([task_of(make_notebook("fits"))], store)


def test_a_parameter_the_notebook_does_not_know_is_refused(make_notebook, store):
    task = task_of(make_notebook("unknown"))
    misspelt = replace(task, parameters={**task.parameters, "kode_wilayh": "36.02"})

    with pytest.raises(UnknownParameterError, match=r"kode_wilayh.*tidak mengenalnya"):
        check_parameters([misspelt], store)


def test_a_parameter_that_is_left_out_is_refused(make_notebook, store):
    task = task_of(make_notebook("left-out"))
    incomplete = replace(task, parameters={"quarter": "2024Q3", "kode_wilayah": "36.02"})

    with pytest.raises(UnknownParameterError, match=r"edisi.*tidak diberi nilai"):
        check_parameters([incomplete], store)


def test_a_parameter_of_another_type_is_refused(make_notebook, store):
    numeric = PARAMETERS_CELL.replace('kode_wilayah: str = "36.02"', "kode_wilayah: float = 36.02")
    notebook = make_notebook("numeric", parameters=numeric)

    with pytest.raises(UnknownParameterError, match="tipenya str, di notebook float"):
        check_parameters([task_of(notebook)], store)


def test_what_was_declared_is_remembered_until_the_notebook_changes(
    make_notebook, store, monkeypatch
):
    task = task_of(make_notebook("remembered"))
    check_parameters([task], store)

    monkeypatch.setattr(parameters, "declared_types", lambda _notebook: {})

    check_parameters([task], store)
    changed = task_of(make_notebook("remembered", "1 + 1"))
    with pytest.raises(UnknownParameterError):
        check_parameters([changed], store)
