"""The client's side: an executor whose jobs run on a Dask cluster."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Any, Self
from uuid import uuid4

from lebak_reports.errors import ClusterError, LebakReportsError
from lebak_reports.runner.cluster.lookout import Lookout
from lebak_reports.runner.cluster.parcels import Parcel, Trouble, pack_files
from lebak_reports.runner.cluster.station import Setting, end_run, renew_station, run_job

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lebak_reports.project import Project
    from lebak_reports.runner.cluster.cargo import Cargo
    from lebak_reports.runner.cluster.connection import Cluster


class WorkersLostError(LebakReportsError):
    """One worker after the other died of a job; Dask has given it up."""

    def __str__(self) -> str:
        return "setiap pekerja klaster yang mengerjakannya berhenti mendadak"


class ClusterExecutor:
    """Sends jobs to a cluster, by value: parcels there, parcels back.

    A context manager: on leaving, whatever still runs is given up and the workers keep nothing.
    Dask runs the jobs of a worker that was lost on another one.

    Parameters
    ----------
    cluster : Cluster
        From ``connected``.
    project : Project
        Of this machine.
    cargo : Cargo
        Which of its files travel.
    """

    def __init__(self, cluster: Cluster, project: Project, cargo: Cargo) -> None:
        self._cluster = cluster
        self._project = project
        self._cargo = cargo
        self._jobs = cluster.client.get_executor(pure=False)
        self._lookout = Lookout(cluster, self._give_up)
        self._bundles: dict[tuple[Path, ...], Any] = {}
        self._setting = Setting(
            run=uuid4().hex,
            installation=cluster.installation,
            variables=Parcel.pack(dict(cargo.variables), project),
        )

    @property
    def slots(self) -> int:
        """Twice the threads of the cluster: while one job runs, the next one is on its way."""
        return 2 * max(1, self._lookout.threads)

    def submit(self, call: Callable[..., Any], /, *arguments: Any) -> Future[Any]:  # noqa: ANN401  any call
        """Start a job on one of the workers."""
        bundles = [self._bundle(paths) for paths in self._cargo.read_by(arguments)]
        job = Parcel.pack((call, arguments), self._project)
        answer: Future[Any] = Future()
        self._jobs.submit(run_job, self._setting, job, *bundles).add_done_callback(
            partial(self._pass_on, answer)
        )
        return answer

    def _bundle(self, paths: tuple[Path, ...]) -> Any:  # noqa: ANN401  a Future of Dask
        """Return the handle of a bundle that is on the cluster, or soon will be.

        Submitted, not scattered: when the worker that holds it dies, Dask makes it anew.
        """
        if paths not in self._bundles:
            parcel = pack_files(paths, self._project)
            self._bundles[paths] = self._cluster.client.submit(
                _carry, parcel, key=f"lebak-{parcel.digest}"
            )
        return self._bundles[paths]

    def restart(self) -> None:
        """Give up what runs, and give every worker fresh processes."""
        self._give_up()
        self._jobs = self._cluster.client.get_executor(pure=False)
        self._cluster.tell(renew_station, self._setting.run)

    def _give_up(self) -> None:
        self._jobs.shutdown(wait=False)

    def _pass_on(self, answer: Future[Any], done: Future[Parcel]) -> None:
        """Give an answer what came back."""
        if done.cancelled():
            remedy = "Periksa penjadwal dan pekerjanya, lalu jalankan lagi"
            answer.set_exception(ClusterError(self._cluster.address, "terputus", remedy))
        elif error := done.exception():
            answer.set_exception(_in_our_words(error))
        elif isinstance(parcel := done.result(), Trouble):
            answer.set_exception(parcel.open(self._project))
        else:
            answer.set_result(parcel.open(self._project))

    def __enter__(self) -> Self:
        self._lookout.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._lookout.__exit__()
        self._give_up()
        self._bundles.clear()
        self._cluster.tell(end_run, self._setting.run)


def _carry(parcel: Parcel) -> Parcel:
    return parcel


def _in_our_words(error: BaseException) -> BaseException:
    from distributed import KilledWorker

    return WorkersLostError() if isinstance(error, KilledWorker) else error
