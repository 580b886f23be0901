"""Store a quarter while the next one is read: writing Parquet needs no Python, reading does."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future


class Storage(Protocol):
    """Takes over the storing of a landed quarter."""

    def __call__(self, store: Callable[[], None], /) -> object:
        """Run ``store``, now or soon."""


@contextmanager
def storage_beside() -> Iterator[Storage]:
    """Give a storage that works beside the caller, in the order it was asked.

    Everything is stored when the context ends; what failed is raised there, unless the caller
    failed first.
    """
    # Imported here: a command that lands nothing starts without it.
    from concurrent.futures import ThreadPoolExecutor

    promised: list[Future[None]] = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        yield lambda store: promised.append(pool.submit(store))
    for future in promised:
        future.result()
