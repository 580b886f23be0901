"""A quarter is made ready from real data or from the sample, with the quarters it needs."""

import pytest

import lebak_reports.sample
from lebak_reports.aggregates import preparing
from lebak_reports.aggregates.files import SHARED_FILE
from lebak_reports.periods import Quarter
from lebak_reports.project import Project

from .conftest import families

Q3 = Quarter(2024, 3)


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.delenv("LEBAK_CONTOH", raising=False)
    monkeypatch.setenv("LEBAK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("LEBAK_CACHE", str(tmp_path))
    return Project.from_environment()


@pytest.fixture
def steps(monkeypatch, landing_of):
    """Record what is generated and landed; the quarter itself is landed already."""
    taken = []
    landing = landing_of("2024Q3", keluarga=families({"36.02.01": 20}))

    def land_all(quarters, *, project, params, synthetic):
        taken.append(("land", tuple(map(str, quarters)), synthetic))
        return {Q3: landing}

    monkeypatch.setattr(preparing, "land_all", land_all)
    monkeypatch.setattr(lebak_reports.sample, "generate", lambda *_: taken.append("generate"))
    return taken


READ = ("2023Q4", "2024Q1", "2024Q2", "2024Q3")


def test_real_quarter_lands_its_comparisons_and_its_trend(project, params, steps):
    (project.data / "2024Q3").mkdir(parents=True)
    landing = preparing.prepare(Q3, project=project, params=params)
    assert steps == [("land", READ, False)]
    assert (landing.folder / SHARED_FILE).exists()


def test_sample_is_generated_before_it_is_landed(project, params, steps):
    preparing.prepare(Q3, project=project, params=params)
    assert steps == ["generate", ("land", READ, True)]
