"""The zygote's keeper: starts it, asks it for kernels, ends with it."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self, cast

from lebak_reports.runner.scratch import Scratch, remove_left_scratch
from lebak_reports.runner.warm.key import DEFAULTS, ZYGOTE, zygote_key

if TYPE_CHECKING:
    from collections.abc import Mapping

SOCKET_VARIABLE = "LEBAK_ZIGOT"
PATIENCE_SECONDS = 5

# What every kernel imports when it starts, then what every notebook of ours ends up importing: the
# third-party packages, and the project itself, whose files are part of the key. Never polars or
# pyarrow, which start threads on import.
PRELOADED = (
    "ipykernel.kernelapp",
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "faulthandler",
    "resource",
    "tornado.platform.asyncio",
    "numpy",
    "pandas",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg",
    "matplotlib_inline.backend_inline",
    "babel.dates",
    "babel.numbers",
    "duckdb",
    "pydantic.fields",
    "pydantic.main",
    "lebak_reports.aggregates.loading",
    "lebak_reports.aggregates.slices",
    "lebak_reports.aggregates.storage",
    "lebak_reports.exhibits",
    "lebak_reports.params.models.berkas",
    "lebak_reports.tables.reader",
)


def can_fork() -> bool:
    """Return whether this platform forks safely: Linux only."""
    return sys.platform.startswith("linux")


class ZygoteHouse:
    """A zygote of this process, in a private folder, gone when this process is.

    Attributes
    ----------
    socket_path : str
        Where kernels are asked for; put it into ``LEBAK_ZIGOT`` of other processes.
    key : str
        What its kernels are forked from, see ``warm.key``.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.key = zygote_key(environment)
        remove_left_scratch()
        self._scratch = Scratch("lz")
        self.socket_path = str(self.folder / "zigot")
        with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listener:
            listener.bind(self.socket_path)
            Path(self.socket_path).chmod(0o600)
            listener.listen(128)
            self._process = subprocess.Popen(  # noqa: S603  our own script and interpreter
                [sys.executable, "-P", str(ZYGOTE), str(listener.fileno()), self.key, *PRELOADED],
                # The write end of this pipe is the zygote's lifeline: it ends when we do.
                stdin=subprocess.PIPE,
                pass_fds=(listener.fileno(),),
                env={**DEFAULTS, **environment, "MPLBACKEND": "agg"},
                start_new_session=True,
            )
        self._lifeline = cast("IO[bytes]", self._process.stdin)

    @property
    def folder(self) -> Path:
        """Where its socket is."""
        return self._scratch.path

    @property
    def pid(self) -> int:
        """The zygote's process id."""
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        """Whether the zygote is gone, killed or retired."""
        return self._process.poll() is not None

    def retire(self) -> None:
        """Let the zygote end by itself, after the last kernel that it forked."""
        Path(self.socket_path).unlink(missing_ok=True)
        with contextlib.suppress(BrokenPipeError):  # it was killed: nobody reads
            self._lifeline.write(b"x")
            self._lifeline.flush()

    def close(self) -> None:
        """End the zygote and every kernel it forked."""
        with contextlib.suppress(BrokenPipeError):
            self._lifeline.close()
        try:
            self._process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._scratch.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
