"""What is dear is made once a session, however many workers pytest has."""

from __future__ import annotations

import fcntl
import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pytest


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder of the session, filled by the first worker that asks; others wait.

    Only read it. When making it fails, the next who asks tries again in an empty one.
    """
    session = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # a worker's folder lies in the session's
        session = session.parent
    made, sign = session / name, session / f"{name}.selesai"
    with _locked(session / f"{name}.kunci"):
        if not sign.exists():
            shutil.rmtree(made, ignore_errors=True)
            made.mkdir()
            make(made)
            sign.touch()
    return made


def link_tree(source: Path, target: Path) -> None:
    """Give a folder the files of another without copying what is in them."""
    shutil.copytree(source, target, copy_function=os.link)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
