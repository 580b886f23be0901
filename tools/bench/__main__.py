"""``make bench``: today's loop of tools against this suite, on the same notebooks.

Installs Chromium when it is missing (Debian), compiles all bytecode, measures the parts that are
named, all of them by default, and writes ``docs/kinerja.md`` of every part measured so far.
"""

from __future__ import annotations

import argparse
import compileall
import json
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from beginning import beginning_costs
from change import change_costs, command_costs, publish
from counting import cost_of
from measured import Json, keep, kept_parts, rounds_of
from page import page_of
from places import ROOT, Place, prepare
from quarter import quarter_costs
from register import register_costs

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).parent
PAGE = ROOT / "docs" / "kinerja.md"
KEPT = ROOT / ".cache" / "kinerja"
ALL_REGIONS = 29
# Enough for both workers to have made one: what starting costs is subtracted.
STARTING_REPORTS = 4


@dataclass(frozen=True, slots=True)
class Bench:
    """The parts, each a method that returns what it found.

    Attributes
    ----------
    options : Namespace
        Sizes, see ``--help``.
    folder : Path
        Where everything is made, gone afterwards.
    """

    options: argparse.Namespace
    folder: Path
    own: Place
    frozen: Place

    def overhead(self) -> Json:
        """Return the milliseconds of every notebook, and how often the quarter runs it."""
        return {place.name: self._overhead_of(place) for place in (self.own, self.frozen)}

    def commands(self) -> Json:
        """Return the costs of runs in which nothing changed, and of commands that answer."""
        return command_costs(self.own, self.folder, rounds=self.options.rounds + 4)

    def change(self) -> Json:
        """Return the costs of one kecamatan's change."""
        return change_costs(self.own, self.folder, rounds=self.options.rounds + 2)

    def frozen_quarter(self) -> Json:
        """Return the costs of a quarter of frozen notebooks, each way."""
        return self._quarter_of(self.frozen)

    def quarter(self) -> Json:
        """Return the costs of the project's quarter, each way."""
        return self._quarter_of(self.own)

    def cluster(self) -> Json:
        """Return wall seconds on one Dask worker and on two."""
        regions = min(self.options.regions, 4)
        found: Json = self._script("cluster.py", str(regions), str(self.options.rounds))
        return found

    def growth(self) -> Json:
        """Return the costs of so many made-up regions."""
        script = str(HERE / "growth.py")
        costs = {}
        for reports in (STARTING_REPORTS, *self.options.growth):
            command = [sys.executable, script, str(reports)]
            cost = cost_of(command, self.frozen.environment, self.folder / "log")
            costs[str(reports)] = rounds_of([cost])[0]
            print(f"{reports}: {cost.wall:.1f} s, {cost.cpu:.1f} CPU s", flush=True)
        return {"costs": costs}

    def beginning(self) -> Json:
        """Return the costs of the first quarter on a machine without anything."""
        return beginning_costs(self.folder)

    def register(self) -> Json:
        """Return the costs of landing a large register."""
        return register_costs(self.own, self.folder, rounds=self.options.rounds)

    def poverty(self) -> Json:
        """Return CPU seconds of P1 with its errors on a large survey."""
        found: Json = self._script("poverty.py")
        return found

    def documents(self) -> Json:
        """Return what each document costs to typeset, and its size."""
        publish(self.own, self.folder)
        return {"documents": self._script("documents.py")}

    def _quarter_of(self, place: Place) -> Json:
        regions, rounds = self.options.regions, self.options.rounds
        return quarter_costs(place, self.folder, regions=regions, rounds=rounds)

    def _overhead_of(self, place: Place) -> list[Json]:
        reports = place.reports(ALL_REGIONS)
        kinds = {(path, len(kode)): kode for path, kode in reports}
        words = [word for (path, _), kode in kinds.items() for word in (str(path), kode)]
        measured = self._script("overhead.py", str(self.options.repeats), *words, place=place)
        times = [sum((path, len(kode)) == kind for path, kode in reports) for kind in kinds]
        names = [f"{path.stem} {kode}" for (path, _), kode in kinds.items()]
        return [
            {"name": name, "times": count, **cost}
            for name, count, cost in zip(names, times, measured, strict=True)
        ]

    def _script(self, name: str, *arguments: str, place: Place | None = None) -> Any:  # noqa: ANN401  JSON
        command = [sys.executable, str(HERE / name), *arguments]
        environment = (place or self.own).environment
        with (self.folder / "log").open("ab") as log:
            done = subprocess.run(
                command, env=environment, stdout=subprocess.PIPE, stderr=log, check=False
            )
        if done.returncode != 0:
            raise SystemExit((self.folder / "log").read_text("utf-8")[-2000:])
        return json.loads(done.stdout)


PARTS = (
    "overhead",
    "commands",
    "change",
    "frozen_quarter",
    "quarter",
    "cluster",
    "growth",
    "beginning",
    "register",
    "poverty",
    "documents",
)


def main(arguments: Sequence[str]) -> None:
    """Measure and write the page."""
    options = _options(arguments)
    _get_chromium()
    compileall.compile_dir(sysconfig.get_paths()["purelib"], quiet=2)
    compileall.compile_dir(ROOT / "lebak_reports", quiet=2)
    with tempfile.TemporaryDirectory(prefix="lebak-bench-") as name:
        bench = Bench(options, Path(name), *prepare(Path(name)))
        for part in options.parts:
            keep(options.kept, part, getattr(bench, part))
            options.page.write_text(page_of(kept_parts(options.kept)), encoding="utf-8")
    print(page_of(kept_parts(options.kept)))


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench ARGS=...", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=PARTS, default=PARTS, help="default: all")
    parser.add_argument("--regions", type=int, default=ALL_REGIONS)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=5, help="runs of each notebook, overhead")
    parser.add_argument("--growth", type=int, nargs="*", default=[29, 290, 2900])
    parser.add_argument("--page", type=Path, default=PAGE)
    parser.add_argument("--kept", type=Path, default=KEPT, help="folder of results so far")
    return parser.parse_args(arguments)


def _get_chromium() -> None:
    if shutil.which("chromium") is None:
        install = ["apt-get", "install", "--yes", "chromium"]
        subprocess.run(install, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
