"""Run a program to its end, or end it with all that it started."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_Text = subprocess.Popen[str]


def run_to_end(
    command: Sequence[str], *, folder: Path, environment: Mapping[str, str], seconds: float
) -> subprocess.CompletedProcess[str] | None:
    """Return how a program ended and what it printed; None when its time was over.

    Neither then nor after Ctrl-C does it, or a program that it started, go on.
    """
    with _alone(command, folder, environment) as process:
        try:
            printed, complained = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            return None
        return subprocess.CompletedProcess(command, process.returncode, printed, complained)


@contextmanager
def _alone(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Iterator[_Text]:
    """Yield a program that runs in a session of its own; it is over afterwards."""
    process = subprocess.Popen(  # noqa: S603  the program that the person named or installed
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    with process:
        try:
            yield process
        finally:
            _end(process)


def _end(process: _Text) -> None:
    if process.returncode is not None:
        return
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:  # Windows has no groups of processes
        process.kill()
