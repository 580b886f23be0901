"""Real quarters and the sample are never mixed."""

import pytest

from lebak_reports.aggregates import uses_sample
from lebak_reports.project import Project


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.delenv("LEBAK_CONTOH", raising=False)
    monkeypatch.setenv("LEBAK_DATA", str(tmp_path / "data"))
    return Project.from_environment()


def test_checkout_without_data_folder_uses_the_sample(project):
    assert uses_sample(project)


def test_folder_that_names_no_quarter_is_not_data(project):
    (project.data / "arsip").mkdir(parents=True)
    assert uses_sample(project)


def test_file_that_names_a_quarter_is_not_data(project):
    project.data.mkdir()
    (project.data / "2024Q3").touch()
    assert uses_sample(project)


@pytest.mark.parametrize("name", ["2024Q3", "TW1-2023"])
def test_one_quarter_of_real_data_ends_the_sample_for_every_quarter(project, name):
    (project.data / name).mkdir(parents=True)
    assert not uses_sample(project)


def test_sample_can_be_asked_for_beside_real_data(project, monkeypatch):
    (project.data / "2024Q3").mkdir(parents=True)
    monkeypatch.setenv("LEBAK_CONTOH", "1")
    assert uses_sample(project)


def test_only_one_is_a_yes(project, monkeypatch):
    (project.data / "2024Q3").mkdir(parents=True)
    monkeypatch.setenv("LEBAK_CONTOH", "0")
    assert not uses_sample(project)
