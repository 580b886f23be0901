"""One Dask worker against two: ``cluster.py REGIONS ROUNDS``.

Starts a real scheduler and workers of one thread on loopback, and takes turns: the reports of
some regions with nothing remembered, and jobs that only sleep. Two workers need two cores that
nobody else uses.
"""

from __future__ import annotations

import json
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
NAPS, NAP_SECONDS = 40, 0.25
# Both workers are there.
_JOINING_SECONDS = 5


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


def quarter_seconds(address: str, regions: int) -> float:
    """Wall seconds of the reports of some regions, nothing remembered."""
    started = time.monotonic()
    script = str(Path(__file__).with_name("regions.py"))
    command = [sys.executable, script, str(regions), "1", address]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
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


def main(regions: int, rounds: int) -> None:
    """Take turns and print wall seconds as JSON: a pair for one and two workers each round."""
    project = Project.from_environment()
    naps: dict[int, list[float]] = {1: [], 2: []}
    reports: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(rounds):
        for workers in (1, 2):
            with cluster_of(workers) as address:
                time.sleep(_JOINING_SECONDS)
                naps[workers].append(nap_seconds(address, project))
                reports[workers].append(quarter_seconds(address, regions))
    pairs = {
        name: [{"one": one, "two": two} for one, two in zip(wall[1], wall[2], strict=True)]
        for name, wall in (("naps", naps), ("reports", reports))
    }
    print(json.dumps({"regions": regions, **pairs}))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
