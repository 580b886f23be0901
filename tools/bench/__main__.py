"""``make bench``: today's loop of tools against this suite, on the same notebooks.

Installs Chromium when it is missing (Debian), compiles all bytecode, measures, and writes
``docs/kinerja.md``.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from change import answer_costs, changed_cost, unchanged_cost
from counting import cost_of
from page import Results, page_of
from places import PROFIL, ROOT, Place, prepare, with_data
from quarter import quarter_costs

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).parent
PAGE = ROOT / "docs" / "kinerja.md"
KECAMATAN = "36.02.09"
ALL_REGIONS = 29


def main(arguments: Sequence[str]) -> None:
    """Measure and write the page."""
    options = _options(arguments)
    _get_chromium()
    compileall.compile_dir(sysconfig.get_paths()["purelib"], quiet=2)
    compileall.compile_dir(ROOT / "lebak_reports", quiet=2)
    results = Results(options.regions, options.rounds, os.getloadavg()[0])
    with tempfile.TemporaryDirectory(prefix="lebak-bench-") as name:
        folder = Path(name)
        places = prepare(folder)
        for place in places:
            _compare(place, folder, results)
        _measure_commands(places[0], folder, results)
        for reports in options.growth:
            command = [sys.executable, str(HERE / "growth.py"), str(reports)]
            results.growth[reports] = cost_of(command, places[0].environment, folder / "log")
    options.page.write_text(page_of(results), encoding="utf-8")
    print(page_of(results))


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench ARGS=...", description=__doc__)
    parser.add_argument("--regions", type=int, default=ALL_REGIONS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--growth", type=int, nargs="*", default=[29, 290, 2900])
    parser.add_argument("--page", type=Path, default=PAGE)
    return parser.parse_args(arguments)


def _get_chromium() -> None:
    if shutil.which("chromium") is None:
        install = ["apt-get", "install", "--yes", "chromium"]
        subprocess.run(install, check=True)


def _compare(place: Place, folder: Path, results: Results) -> None:
    regions, rounds = results.regions, results.rounds
    results.quarters[place.name] = quarter_costs(place, folder, regions=regions, rounds=rounds)
    results.parts[place.name] = len(place.reports(regions))
    notebook = place.project.notebooks / f"{PROFIL}.ipynb"
    measured = subprocess.run(
        [sys.executable, HERE / "overhead.py", notebook, KECAMATAN, str(10 * rounds)],
        env=place.environment,
        stdout=subprocess.PIPE,
        check=True,
    )
    results.overheads[place.name] = json.loads(measured.stdout)


def _measure_commands(place: Place, folder: Path, results: Results) -> None:
    rounds = results.rounds
    results.single["tidak ada yang berubah"] = unchanged_cost(place, folder, rounds=rounds)
    results.single |= answer_costs(place, folder, rounds=rounds)
    own = with_data(place)
    results.single["atribut satu kecamatan berubah"] = changed_cost(own, folder, rounds=rounds)


if __name__ == "__main__":
    main(sys.argv[1:])
