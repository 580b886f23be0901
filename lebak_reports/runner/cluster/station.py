"""The worker's side: a private project for each run, and processes that work in it.

A Dask worker only hands parcels on. What they hold is opened in a process of a pool of our own,
with the same environment, warm kernels and log file as on the analyst's machine, so results are
equal and nothing of a notebook reaches the worker's streams.
"""

from __future__ import annotations

import multiprocessing
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Lock, Timer
from typing import TYPE_CHECKING, Any

from lebak_reports.errors import ClusterError
from lebak_reports.project import Project
from lebak_reports.runner.cluster.installation import SAME_EVERYWHERE, describe, difference
from lebak_reports.runner.cluster.parcels import Parcel, Trouble, unpack_files
from lebak_reports.runner.environment import kernel_environment
from lebak_reports.runner.executors import LocalExecutor, Workers
from lebak_reports.runner.scratch import Scratch
from lebak_reports.runner.warm import warm_kernels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.runner.cluster.installation import Installation

IDLE_SECONDS = 60.0


class Setting:
    """What every job of a run has in common.

    A plain class on purpose, see `Parcel`.

    Parameters
    ----------
    run : str
        A name of the run, different for each.
    installation : dict of str
        What the worker must have, see `installation.describe`.
    variables : Parcel of dict of str to Path
        Variables of the environment that name places of the project.
    """

    __slots__ = ("installation", "run", "variables")

    def __init__(self, *, run: str, installation: Installation, variables: Parcel) -> None:
        self.run = run
        self.installation = installation
        self.variables = variables


def run_job(setting: Setting, job: Parcel, *files: Parcel) -> Parcel:
    """Do a job in the private project of its run; the task that Dask sees.

    Returns
    -------
    Parcel
        The result, or `Trouble` with the exception.
    """
    try:
        with _borrowed(setting) as station:
            return station.run(job, files)
    except (ClusterError, OSError) as error:
        return Trouble.pack(error, Project.from_environment())


def end_run(run: str) -> None:
    """Close a run's station for good: a job that Dask had already begun opens no other."""
    with _lock:
        _ended.add(run)
    close_station(run)


def close_station(run: str) -> None:
    """End a run's processes on this worker and remove its project."""
    with _lock:
        station = _stations.pop(run, None)
    if station is not None:
        station.close()


def renew_station(run: str) -> None:
    """Give a run fresh processes on this worker."""
    with _lock:
        station = _stations.get(run)
    if station is not None:
        station.executor.restart()


class Station:
    """A run's project and processes on one worker."""

    def __init__(self, setting: Setting, folder: Path, threads: int) -> None:
        self.jobs = 0
        self._goodbye: Timer | None = None
        self._unpacked: set[str] = set()
        self._unpacking = Lock()
        # A nanny marks its worker as a daemon, and a daemon may not start processes. Whether it
        # dies with its nanny is decided there and not changed by this.
        multiprocessing.current_process().daemon = False
        with ExitStack() as stack:
            root = stack.enter_context(Scratch("lebak", folder)).path
            self.project = _project_in(root)
            places: dict[str, Path] = setting.variables.open(self.project)
            named = {name: str(place) for name, place in places.items()}
            environment = kernel_environment(self.project) | named
            warm = stack.enter_context(warm_kernels(environment))
            workers = Workers(threads, environment | warm, root / "pekerja.log")
            self.executor = stack.enter_context(LocalExecutor(workers))
            self._stack = stack.pop_all()

    def run(self, job: Parcel, files: tuple[Parcel, ...]) -> Parcel:
        """Unpack the files that are new here, then do the job in a process of the pool."""
        with self._unpacking:
            for parcel in files:
                self._unpack(parcel)
        future = self.executor.submit(_open_and_call, job, self.project)
        error = future.exception()
        return future.result() if error is None else Trouble.pack(error, self.project)

    def _unpack(self, parcel: Parcel) -> None:
        if parcel.digest not in self._unpacked:
            unpack_files(parcel, self.project)
            self._unpacked.add(parcel.digest)

    def stay(self) -> None:
        """Give up closing later."""
        if self._goodbye is not None:
            self._goodbye.cancel()

    def close_later(self, run: str) -> None:
        """Close when a minute has passed without `stay`."""
        self._goodbye = Timer(IDLE_SECONDS, close_station, [run])
        self._goodbye.daemon = True
        self._goodbye.start()

    def close(self) -> None:
        """End the processes and remove the project."""
        self.stay()
        self._stack.close()


_lock = Lock()
_stations: dict[str, Station] = {}
_ended: set[str] = set()


@contextmanager
def _borrowed(setting: Setting) -> Iterator[Station]:
    """Give the run's station; one that nobody needs for a minute, whose client is gone, closes."""
    with _lock:
        if setting.run in _ended:
            raise ClusterError("ini", "tidak lagi mengerjakan triwulan itu", "Jalankan lagi")
        if setting.run not in _stations:
            _stations[setting.run] = _open_station(setting)
        station = _stations[setting.run]
        station.jobs += 1
        station.stay()
    try:
        yield station
    finally:
        with _lock:
            station.jobs -= 1
            if station.jobs == 0:
                station.close_later(setting.run)


def _open_station(setting: Setting) -> Station:
    from distributed import get_worker

    worker = get_worker()
    found = difference(setting.installation, describe(setting.installation))
    if found is not None:
        raise ClusterError(worker.address, f"pekerja memakai {found}", SAME_EVERYWHERE)
    return Station(setting, Path(worker.local_directory), worker.state.nthreads)


def _project_in(root: Path) -> Project:
    outputs = root / "outputs"
    return Project(
        root=root,
        data=root / "data",
        cache=root / ".cache",
        outputs=outputs,
        outputs_internal=outputs.with_name("outputs-internal"),
    )


def _open_and_call(job: Parcel, project: Project) -> Parcel:
    call, arguments = job.open(project)
    result: Any = call(*arguments)
    return Parcel.pack(result, project)
