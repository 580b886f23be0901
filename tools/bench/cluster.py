"""One Dask worker against two: ``cluster.py QUARTER ROUNDS``.

Starts a real scheduler and workers of one thread on loopback, and takes turns: a whole quarter
with nothing remembered, and jobs that only sleep. Prints wall seconds and ratios; give the load
of the machine with them, for two workers need two cores that nobody else uses.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from lebak_reports.project import Project
from lebak_reports.runner.cluster import Cargo, ClusterExecutor, connected

if TYPE_CHECKING:
    from collections.abc import Iterator

DASK = Path(sys.executable).with_name("dask")
NAPS, NAP_SECONDS = 80, 0.25


@contextmanager
def cluster_of(workers: int) -> Iterator[str]:
    """Keep a scheduler and its workers; yield the scheduler's address."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        contact = folder / "scheduler.json"
        loopback = ("--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(contact))
        keep(stack, folder, "scheduler", *loopback, "--port", "0")
        while not contact.exists():
            time.sleep(0.1)
        for number in range(workers):
            place = ("--local-directory", str(folder / str(number)))
            keep(stack, folder, "worker", *loopback, "--nthreads", "1", *place)
        yield json.loads(contact.read_text())["address"]


def keep(stack: ExitStack, folder: Path, *command: str) -> None:
    """Run a command of Dask until the stack closes."""
    log = stack.enter_context((folder / "log").open("ab"))
    process = subprocess.Popen([DASK, *command], stdout=log, stderr=log)
    stack.callback(process.wait)
    stack.callback(process.terminate)


def quarter_seconds(address: str, quarter: str) -> float:
    """Wall seconds of a whole quarter, published to a folder of its own."""
    options = ("--paksa", "--quiet", "--executor", "dask", "--scheduler", address)
    with tempfile.TemporaryDirectory(prefix="bench-") as outputs:
        started = time.monotonic()
        subprocess.run(
            [sys.executable, "-m", "lebak_reports", "run", quarter, *options],
            check=True,
            stdout=subprocess.DEVNULL,
            env=os.environ | {"LEBAK_OUTPUTS": outputs},
        )
        return time.monotonic() - started


def nap_seconds(address: str, project: Project) -> float:
    """Wall seconds of jobs that only sleep, processes of the workers started before."""
    nothing = Cargo(common=(), parts={}, variables={})
    with (
        connected(address, project=project, jobs=1) as cluster,
        ClusterExecutor(cluster, project, nothing) as executor,
    ):
        for job in [executor.submit(time.sleep, 1.0) for _ in range(executor.slots)]:
            job.result()
        started = time.monotonic()
        for job in [executor.submit(time.sleep, NAP_SECONDS) for _ in range(NAPS)]:
            job.result()
        return time.monotonic() - started


def main() -> None:
    """Take turns and print medians."""
    quarter, rounds = sys.argv[1], int(sys.argv[2])
    project = Project.from_environment()
    seconds: dict[tuple[str, int], list[float]] = {}
    for _ in range(rounds):
        for workers in (1, 2):
            with cluster_of(workers) as address:
                time.sleep(5)  # both workers have joined
                naps, whole = nap_seconds(address, project), quarter_seconds(address, quarter)
            seconds.setdefault(("tidur", workers), []).append(naps)
            seconds.setdefault(("triwulan", workers), []).append(whole)
    for what in ("tidur", "triwulan"):
        one, two = (statistics.median(seconds[what, workers]) for workers in (1, 2))
        print(f"{what}: satu pekerja {one:.1f} s, dua {two:.1f} s, {one / two:.2f} kali")
    print(f"beban {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
