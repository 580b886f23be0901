"""The folders and the environment in which both ways are measured."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from ruamel.yaml import YAML

from lebak_reports import aggregates
from lebak_reports.params import load_params
from lebak_reports.periods import Quarter
from lebak_reports.project import Project

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "tests" / "data" / "beku.ipynb"
QUARTER = "2024Q3"
PROFIL = "90_profil"
OWN_NAME, FROZEN_NAME = "notebook proyek", "notebook beku"


@dataclass(frozen=True, slots=True)
class Place:
    """A checkout's folders for measuring, with the sample landed.

    Attributes
    ----------
    name : str
        What its notebooks are called in the results.
    has_data : bool
        Whether its data folder is used, and not the sample.
    """

    name: str
    project: Project
    has_data: bool = False

    @property
    def environment(self) -> dict[str, str]:
        """The variables of every measured command: those of ``make``, bytecode included."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return {
            **kept,
            **self.project.environment(),
            **({} if self.has_data else {"LEBAK_CONTOH": "1"}),
            "JUPYTER_PLATFORM_DIRS": "1",
            "IPYTHONDIR": str(self.project.cache / "ipython"),
            "MPLCONFIGDIR": str(self.project.cache / "matplotlib"),
            "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        }

    def reports(self, regions: int) -> list[tuple[Path, str]]:
        """Return notebook and region of every report part, as the loop of the peers runs them."""
        params = load_params(self.project.params, cache=self.project.cache)
        return [
            (self.project.notebooks / f"{name}.ipynb", wilayah.kode)
            for wilayah in tuple(params.regions)[:regions]
            for dokumen in params.dokumen[wilayah.level]
            for name in dokumen.notebooks
        ]


def with_data(place: Place) -> Place:
    """Return a place whose data folder holds the sample under the names of real files."""
    for made in place.project.cache.glob("contoh/*/*-CONTOH.*"):
        target = place.project.data / made.parent.name / made.name.replace("-CONTOH", "")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(made, target)
    return replace(place, has_data=True)


def prepare(folder: Path) -> tuple[Place, Place]:
    """Make both places and land the sample once: neither way is charged for that."""
    own = Place(OWN_NAME, _project(ROOT, folder))
    frozen = Place(FROZEN_NAME, _project(_frozen_root(folder), folder))
    os.environ["LEBAK_CONTOH"] = "1"
    for place in (own, frozen):
        params = load_params(place.project.params, cache=place.project.cache)
        aggregates.prepare(Quarter.parse(QUARTER), project=place.project, params=params)
    return own, frozen


def _project(root: Path, folder: Path) -> Project:
    outputs = folder / f"outputs-{root.name}"
    return Project(
        root=root,
        data=folder / "data",
        cache=folder / "cache",
        outputs=outputs,
        outputs_internal=outputs.with_name("internal"),
    )


def _frozen_root(folder: Path) -> Path:
    """Return a checkout in which every document is the frozen notebook, under a known name."""
    root = folder / "beku"
    shutil.copytree(ROOT / "params", root / "params")
    (root / "notebooks").mkdir()
    shutil.copy(FROZEN, root / "notebooks" / f"{PROFIL}.ipynb")
    path = root / "params" / "dokumen.yaml"
    yaml = YAML()
    content = yaml.load(path)
    # One document a level: a notebook of two would be executed once and rendered twice.
    first = {document["level"]: document for document in reversed(content["dokumen"])}
    content["dokumen"] = [document | {"notebooks": [PROFIL]} for document in first.values()]
    yaml.dump(content, path)
    return root
