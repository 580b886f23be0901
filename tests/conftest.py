"""What all tests share: numerical warnings are errors, and one generated sample."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from lebak_reports.params import Params, load_params
from lebak_reports.project import Project
from lebak_reports.sample import generate

np.seterr(all="raise")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def checkout_params() -> Params:
    """The params of this checkout."""
    return load_params(ROOT / "params")


@pytest.fixture(scope="session")
def sample_project(tmp_path_factory: pytest.TempPathFactory, checkout_params: Params) -> Project:
    """This checkout with folders of its own and the sample generated; shared, so only read it."""
    folder = tmp_path_factory.mktemp("proyek")
    project = Project(
        root=ROOT,
        data=folder / "data",
        cache=folder / "cache",
        outputs=folder / "outputs",
        outputs_internal=folder / "outputs-internal",
    )
    generate(project, checkout_params)
    return project
