"""An office with a whole checkout of its own, whose kernels are replaced by a recorder."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest

from lebak_reports.cli import quarterly, unchanged
from lebak_reports.cli.console import Console
from lebak_reports.cli.workspace import Workspace
from lebak_reports.periods import Quarter
from lebak_reports.project import Project
from lebak_reports.runner import Executed, cache
from lebak_reports.runner.execute import execute
from tests.unit.tables.conftest import sound_anggaran, sound_register, sound_verval

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

ROOT = Path(__file__).parents[4]
QUARTER = "2024Q3"
EDITED = (
    "lebak_reports/render/html/templates/laporan.css",
    "lebak_reports/render/csv_tables.py",
    "lebak_reports/indicators/flows/reasons.py",
    "lebak_reports/runner/canonical.py",
)
"""Files of the package that a test edits: a template, and code that renders, computes, runs."""


@dataclass
class Recorder:
    """An executor that runs no kernel and typesets nothing, but notes what it is asked for."""

    failing: frozenset[str] = frozenset()
    reads: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    executed: set[tuple[str, str]] = field(default_factory=set)
    rendered: set[str] = field(default_factory=set)
    meanwhile: Callable[[], object] = lambda: None
    slots: int = 1

    def submit(self, call: Callable[..., object], /, *arguments: object) -> Future[object]:
        self.meanwhile()
        done: Future[object] = Future()
        try:
            done.set_result(
                self._executed(*arguments) if call is execute else self._rendered(*arguments)
            )
        except ZeroDivisionError as error:
            done.set_exception(error)
        return done

    def restart(self) -> None:
        raise AssertionError("no worker dies here")

    def _executed(self, task):
        self.executed.add((task.kode_wilayah, task.notebook.stem))
        if task.kode_wilayah in self.failing:
            raise ZeroDivisionError(task.kode_wilayah)
        notebook = nbformat.read(task.notebook, as_version=4)
        notebook.metadata.language_info = {"name": "python"}
        stem = task.notebook.stem
        return Executed(stem, nbformat.writes(notebook), self.reads.get((task.kode_wilayah, stem)))

    def _rendered(self, plan, executed):
        self.rendered.add(plan.wilayah.kode)
        pages = "".join(json.loads(each.notebook)["cells"][0]["source"][0] for each in executed)
        return {f"{slug}.html": f"<p>{pages}</p>".encode() for slug in plan.dokumen}


@dataclass(frozen=True)
class Office:
    """A checkout with three families in each kecamatan, and the command ``run`` on it."""

    root: Path

    @property
    def data(self) -> Path:
        return self.root / "data" / QUARTER

    @property
    def store(self) -> cache.Store:
        return cache.Store.beneath(self.root / "cache")

    def workspace(self, edisi: str = "publik") -> Workspace:
        project = Project(
            root=self.root,
            data=self.root / "data",
            cache=self.root / "cache",
            outputs=self.root / "outputs",
            outputs_internal=self.root / "outputs-internal",
        )
        return Workspace(Quarter.parse(QUARTER), edisi, project)

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace the first occurrence of a text in a file."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def append(self, name: str, text: str) -> None:
        path = self.root / name
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    def rewrite(self, name: str, change: Callable[[pd.DataFrame], pd.DataFrame]) -> None:
        """Change an input file."""
        import pandas as pd

        path = self.data / f"{name}.csv"
        change(pd.read_csv(path, dtype=str)).to_csv(path, index=False)

    def is_unchanged(self, edisi: str = "publik") -> bool:
        return unchanged.is_unchanged(self.workspace(edisi))

    def run(
        self, recorder: Recorder | None = None, *, edisi: str = "publik", is_renewed: bool = False
    ) -> Recorder:
        """Run the quarter as the command line does, kernels apart, and return what was done."""
        recorder = recorder or Recorder()
        request = quarterly.Request(
            workspace=self.workspace(edisi), only=None, jobs=1, is_renewed=is_renewed
        )
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(quarterly, "workplace", lambda *_, **__: _place(recorder))
            quarterly.run_quarter(request, Console(is_quiet=True))
        return recorder


@contextmanager
def _place(recorder):
    @contextmanager
    def executor(_landing):
        yield recorder

    yield executor


def all_but_a_few(folder: str, names: list[str]) -> set[str]:
    """Leave out most modules of the package: its files are hashed here, never imported."""
    kept = {"__init__.py", *(Path(name).name for name in EDITED)}
    return {
        name
        for name in names
        if name == "__pycache__" or (Path(folder, name).is_file() and name not in kept)
    }


def of_this_root(patch: pytest.MonkeyPatch, root: Path) -> Office:
    """Let the cache take the package of an office for the one that runs."""
    patch.setenv("LEBAK_KEY", "kunci untuk pengujian saja")
    patch.delenv("LEBAK_CONTOH", raising=False)
    for module in (cache.program, unchanged):
        patch.setattr(module, "package_folder", lambda: root / "lebak_reports")
    return Office(root)


@pytest.fixture(scope="session")
def new_office(tmp_path_factory, checkout_params):
    """Copy what of the checkout a report depends on, and put a quarter's files into it."""
    root = tmp_path_factory.mktemp("kantor") / "baru"
    leave = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
    for name in ("notebooks", "params"):
        shutil.copytree(ROOT / name, root / name, ignore=leave)
    shutil.copytree(ROOT / "lebak_reports", root / "lebak_reports", ignore=all_but_a_few)
    (root / "requirements").mkdir()
    shutil.copy(ROOT / "requirements" / "run.txt", root / "requirements")
    office = Office(root)
    office.data.mkdir(parents=True)
    register = sound_register(checkout_params)
    frames = {
        "sasaran_keluarga": register,
        "verval": sound_verval(register),
        "anggaran": sound_anggaran(),
    }
    for name, frame in frames.items():
        frame.to_csv(office.data / f"{name}.csv", index=False)
    return office


@pytest.fixture(scope="session")
def settled_office(tmp_path_factory, new_office):
    """An office that has published its quarter; shared, so only copy it."""
    root = tmp_path_factory.mktemp("kantor") / "terbit"
    shutil.copytree(new_office.root, root)
    with pytest.MonkeyPatch.context() as patch:
        office = of_this_root(patch, root)
        office.run()
        return office


@pytest.fixture
def office(new_office, tmp_path, monkeypatch):
    """An office that has never run anything."""
    root = tmp_path / "repo"
    shutil.copytree(new_office.root, root)
    return of_this_root(monkeypatch, root)


@pytest.fixture
def settled(settled_office, tmp_path, monkeypatch):
    """An office that has published its quarter, in a folder that it moved to since."""
    root = tmp_path / "repo"
    shutil.copytree(settled_office.root, root)
    office = of_this_root(monkeypatch, root)
    office.run()
    return office
