"""Watches over a cluster while jobs run on it: how much it can do, and whether it is there."""

from __future__ import annotations

import time
from threading import Event, Thread
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable

    from lebak_reports.runner.cluster.connection import Cluster

LOOK_SECONDS = 1.0
PATIENCE_SECONDS = 60.0


class Lookout:
    """Counts the threads of a cluster, and gives it up after a minute without any worker.

    Dask would wait for ever. A worker that its nanny starts again is back within seconds.

    Parameters
    ----------
    cluster : Cluster
    give_up : callable
        Called once, from a thread of its own.
    """

    def __init__(self, cluster: Cluster, give_up: Callable[[], None]) -> None:
        self._cluster = cluster
        self._give_up = give_up
        self._is_over = Event()
        self._thread = Thread(target=self._look, name="lebak-lookout", daemon=True)
        self.threads = cluster.threads

    def _look(self) -> None:
        seen = time.monotonic()
        while not self._is_over.wait(LOOK_SECONDS):
            if threads := self._cluster.threads:
                seen, self.threads = time.monotonic(), threads
            elif time.monotonic() - seen > PATIENCE_SECONDS:
                self._give_up()
                return

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()
