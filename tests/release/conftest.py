"""The auditor's bench: the program as an analyst runs it, in folders of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell
from ruamel.yaml import YAML

from tests.conftest import KEY
from tests.release.wild import Wild
from tests.sharing import link_tree, made_once

if TYPE_CHECKING:
    from lebak_reports.params import Params
    from lebak_reports.project import Project

ROOT = Path(__file__).resolve().parents[2]
QUARTER = "2024Q3"
TIMEOUT_SECONDS = 300
CHAPTERS = {"kabupaten": "20_kondisi", "kecamatan": "90_profil"}


@dataclass(frozen=True)
class Bench:
    """One analyst's folders, and the command line that works in them.

    Attributes
    ----------
    folder : Path
        Holds ``data``, ``cache`` and ``outputs``.
    root : Path
        The checkout whose notebooks and params are used.
    variables : dict of str
        Further environment variables.
    """

    folder: Path
    root: Path = ROOT
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    @property
    def outputs(self) -> Path:
        return self.folder / "outputs"

    @property
    def release(self) -> Path:
        return self.outputs / QUARTER

    @property
    def inputs(self) -> Path:
        return self.folder / "data" / QUARTER

    def region(self, slug: str) -> Path:
        return self.release / slug

    def start(self, verb: str, *options: str) -> subprocess.Popen[str]:
        """Start a command in a process group of its own, as a terminal does."""
        return subprocess.Popen(
            [sys.executable, "-m", "lebak_reports", verb, QUARTER, *options],
            cwd=ROOT,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, verb: str, *options: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        process = self.start(verb, *options)
        try:
            out, err = process.communicate(timeout=TIMEOUT_SECONDS)
        finally:
            process.kill()
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def another(self, folder: Path, **changes: Any) -> Bench:
        """Return a bench with a copy of this one's data, cache and release."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return replace(self, folder=folder, **changes)

    def publish(self, *options: str) -> None:
        """Run the quarter, or a region of it, and expect success."""
        done = self.run("run", *options)
        assert done.returncode == 0, done.stderr

    def files(self) -> dict[str, bytes]:
        """Return the published release, byte by byte."""
        paths = (path for path in self.release.rglob("*") if path.is_file())
        return {str(path.relative_to(self.release)): path.read_bytes() for path in paths}

    def processes(self) -> list[int]:
        """Return what still runs on behalf of this bench: its folder is in the environment."""
        mark = os.fsencode(f"LEBAK_CACHE={self.cache}\0")
        return [int(entry.name) for entry in Path("/proc").glob("[0-9]*") if _has(entry, mark)]

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "LEBAK_KEY": KEY,
            "LEBAK_ROOT": str(self.root),
            "LEBAK_DATA": str(self.folder / "data"),
            "LEBAK_CACHE": str(self.cache),
            "LEBAK_OUTPUTS": str(self.outputs),
            **self.variables,
        }


@dataclass(frozen=True)
class Checkout:
    """A copy of the notebooks and params, whose notebooks an analyst edits.

    Each level has one document of one chapter, so that a whole quarter costs little.
    """

    root: Path

    @classmethod
    def copy(cls, root: Path) -> Checkout:
        for folder in ("notebooks", "params"):
            shutil.copytree(ROOT / folder, root / folder)
        yaml, path = YAML(), root / "params" / "dokumen.yaml"
        content = yaml.load(path)
        first = {document["level"]: document for document in reversed(content["dokumen"])}
        content["dokumen"] = [
            document | {"notebooks": [CHAPTERS[level]]} for level, document in first.items()
        ]
        yaml.dump(content, path)
        return cls(root)

    def add_markdown(self, notebook: str, text: str) -> None:
        self._add(notebook, new_markdown_cell(text))

    def add_code(self, notebook: str, code: str) -> None:
        self._add(notebook, new_code_cell(code))

    def _add(self, notebook: str, cell: nbformat.NotebookNode) -> None:
        path = self.root / "notebooks" / f"{notebook}.ipynb"
        content = nbformat.read(path, as_version=4)
        content.cells.append(cell)
        nbformat.write(content, path)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout that a test may change."""
    return Checkout.copy(tmp_path / "salinan")


def _has(process: Path, mark: bytes) -> bool:
    try:
        return mark in (process / "environ").read_bytes()
    except OSError:  # it ended while we looked, or belongs to somebody else
        return False


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """An analyst without data: reports are made from the sample."""
    return Bench(tmp_path)


@pytest.fixture(scope="session")
def sample_quarter(tmp_path_factory: pytest.TempPathFactory, landed_project: Project) -> Bench:
    """The sample quarter, published whole by one command; shared, so only read it."""

    def publish(folder: Path) -> None:
        bench = Bench(folder)
        for name in ("contoh", "tabel"):
            link_tree(landed_project.cache / name, bench.cache / name)
        bench.publish("--jobs", "2")

    return Bench(made_once(tmp_path_factory, "rilis", publish))


@pytest.fixture(scope="session")
def wild(checkout_params: Params) -> Wild:
    """A register and its verval in the shape in which regions get them."""
    return Wild(checkout_params.regions.kecamatan)


@pytest.fixture(scope="session")
def real_quarter(tmp_path_factory: pytest.TempPathFactory, wild: Wild) -> Bench:
    """A quarter of real data: register and verval, no earlier quarter; shared, only read it.

    The laporan and the profil of Banjarsari are published.
    """

    def publish(folder: Path) -> None:
        bench = Bench(folder)
        bench.inputs.mkdir(parents=True)
        (bench.inputs / "sasaran_keluarga.csv").write_bytes(wild.register)
        (bench.inputs / "verval.csv").write_bytes(wild.verval)
        bench.publish("--wilayah", "36.02")
        bench.publish("--wilayah", "36.02.09")

    return Bench(made_once(tmp_path_factory, "nyata", publish))


@pytest.fixture(scope="session")
def profil(sample_quarter: Bench) -> tuple[Path, ...]:
    """The folders of the 28 profil of the sample quarter."""
    return tuple(sorted(sample_quarter.release.glob("36.02.*")))
