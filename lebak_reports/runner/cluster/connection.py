"""The way to a cluster: found, of the same make as this machine, or refused in a sentence."""

from __future__ import annotations

import logging
import warnings
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from lebak_reports.errors import ClusterError, MissingToolError
from lebak_reports.runner.cluster.installation import (
    SAME_EVERYWHERE,
    Installation,
    describe,
    describe_here,
    difference,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lebak_reports.project import Project

LOCAL = "local"
CONNECT_SECONDS = 10
WORKERS_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Cluster:
    """An open connection.

    Attributes
    ----------
    address : str
        Of the scheduler, as the analyst wrote it.
    client : distributed.Client
    installation : dict of str
        What every worker must have.
    """

    address: str
    client: Any
    installation: Installation

    @property
    def threads(self) -> int:
        """How many jobs its workers run at once; 0 while nobody is there."""
        try:
            by_worker: dict[str, int] = self.client.nthreads()
        except OSError:
            return 0
        return sum(by_worker.values())

    def ask(self, call: Callable[..., Any], *arguments: Any) -> dict[str, Any]:  # noqa: ANN401  any call
        """Call a function on every worker; an exception is its answer too."""
        answers: dict[str, Any] = self.client.run(call, *arguments, on_error="return")
        return answers

    def tell(self, call: Callable[..., Any], *arguments: Any) -> None:  # noqa: ANN401  any call
        """Call a function on every worker that is there; those that are gone need no telling."""
        if self.client.status == "running":
            with suppress(OSError):
                self.ask(call, *arguments)


@contextmanager
def connected(address: str, *, project: Project, jobs: int) -> Iterator[Cluster]:
    """Connect to a scheduler, or start a cluster on this machine.

    Parameters
    ----------
    address : str
        ``tcp://HOST:PORT``, ``tls://HOST:PORT`` or ``local``.
    project : Project
        Its lock says which packages must be the same.
    jobs : int
        Workers of a cluster on this machine.

    Raises
    ------
    MissingToolError
        If the packages of the extra ``dask`` are not installed.
    ClusterError
        If nobody answers, no worker joins, or a worker is not of the same make.
    """
    if find_spec("distributed") is None:
        raise MissingToolError("dask", "pasang dahulu dengan make dask, lalu ulangi")
    _keep_quiet()
    with ExitStack() as stack:
        target = _local_cluster(stack, jobs) if address == LOCAL else address
        client = _client(stack, target, address)
        installation = describe_here(project.root / "requirements" / "run.txt")
        cluster = Cluster(address, client, installation)
        _wait_for_workers(cluster)
        _refuse_others(cluster)
        yield cluster


def _keep_quiet() -> None:
    """Let nobody but us speak: what matters of Dask's messages becomes a sentence of ours."""
    from distributed.versions import VersionMismatchWarning

    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    warnings.filterwarnings("ignore", category=VersionMismatchWarning)


def _local_cluster(stack: ExitStack, jobs: int) -> Any:  # noqa: ANN401  distributed is untyped
    from distributed import LocalCluster

    return stack.enter_context(
        LocalCluster(
            n_workers=jobs,
            threads_per_worker=1,
            dashboard_address=None,
            silence_logs=logging.CRITICAL,
        )
    )


def _client(stack: ExitStack, target: Any, address: str) -> Any:  # noqa: ANN401  see above
    from distributed import Client

    try:
        client = Client(target, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        remedy = "Periksa alamat dan apakah 'dask scheduler' berjalan di sana"
        raise ClusterError(address, "tidak dapat dihubungi", remedy) from error
    return stack.enter_context(client)


def _wait_for_workers(cluster: Cluster) -> None:
    try:
        cluster.client.wait_for_workers(1, timeout=WORKERS_SECONDS)
    except TimeoutError as error:
        remedy = f"Jalankan sedikitnya satu 'dask worker {cluster.address}'"
        raise ClusterError(cluster.address, "belum punya pekerja", remedy) from error


def _refuse_others(cluster: Cluster) -> None:
    for worker, answer in cluster.ask(describe, list(cluster.installation)).items():
        if not isinstance(answer, dict):
            reason = f"pekerja {worker} tidak memiliki lebak-reports versi ini"
            raise ClusterError(cluster.address, reason, SAME_EVERYWHERE)
        found = difference(cluster.installation, answer)
        if found is not None:
            raise ClusterError(
                cluster.address, f"pekerja {worker} memakai {found}", SAME_EVERYWHERE
            )
