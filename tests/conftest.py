"""What all tests share: numerical warnings are errors, and one generated sample."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import numpy as np
import pytest

from lebak_reports import aggregates
from lebak_reports.params import Params, load_params
from lebak_reports.periods import Quarter
from lebak_reports.project import Project
from lebak_reports.sample import generate
from lebak_reports.sample.calibration import QUARTERS
from tests.sharing import link_tree, made_once

np.seterr(all="raise")
# A shell that starts pytest in the background lets it ignore Ctrl-C, and all that it starts too.
signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).resolve().parents[1]
KEY = "kunci untuk pengujian saja"


@pytest.fixture(scope="session")
def checkout_params() -> Params:
    """The params of this checkout."""
    return load_params(ROOT / "params")


@pytest.fixture(scope="session")
def own_release() -> Path:
    """The release of this checkout's own ``make quarterly``, which CI runs before it tests."""
    release = ROOT / "outputs" / "2024Q3"
    if not (release / "index.html").exists():
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(f"{release.name} is not published: make quarterly Q={release.name}")
    return release


@pytest.fixture(scope="session")
def sample_project(tmp_path_factory: pytest.TempPathFactory, checkout_params: Params) -> Project:
    """This checkout with folders of its own and the sample of P3KE; shared, so only read it."""
    return _project_in(
        made_once(
            tmp_path_factory,
            "proyek",
            lambda folder: generate(_project_in(folder), checkout_params, QUARTERS),
        )
    )


@pytest.fixture(scope="session")
def landed_project(
    tmp_path_factory: pytest.TempPathFactory, sample_project: Project, checkout_params: Params
) -> Project:
    """The same with the sample landed under `KEY`; shared, so only read it."""

    def land(folder: Path) -> None:
        project = _project_in(folder)
        link_tree(sample_project.cache / "contoh", project.cache / "contoh")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("LEBAK_KEY", KEY)
            aggregates.prepare(Quarter(2024, 3), project=project, params=checkout_params)

    return _project_in(made_once(tmp_path_factory, "mendarat", land))


def _project_in(folder: Path) -> Project:
    return Project(
        root=ROOT,
        data=folder / "data",
        cache=folder / "cache",
        outputs=folder / "outputs",
        outputs_internal=folder / "outputs-internal",
    )
