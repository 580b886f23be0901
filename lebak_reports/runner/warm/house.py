"""The zygote's keeper: starts it, asks it for kernels, ends with it."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

SOCKET_VARIABLE = "LEBAK_ZIGOT"
ZYGOTE = Path(__file__).with_name("zygote.py")

# Third-party packages that every notebook of ours ends up importing. Never polars or pyarrow,
# which start threads on import, and never the project's own code.
PRELOADED = (
    "ipykernel.kernelapp",
    "ipykernel.debugger",
    "numpy",
    "pandas",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg",
    "matplotlib_inline.backend_inline",
    "babel.numbers",
    "duckdb",
    "pydantic.main",
    "ruamel.yaml",
)
# Read at import time, so they must be set before the zygote starts: single-threaded BLAS, and
# no background thread of Arrow's allocator where pyarrow is installed.
FIXED_AT_IMPORT = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "JE_ARROW_MALLOC_CONF": "background_thread:false",
    "MPLBACKEND": "agg",
    "PYTHONHASHSEED": "0",
}


def can_fork() -> bool:
    """Return whether this platform forks safely: Linux only."""
    return sys.platform.startswith("linux")


class ZygoteHouse:
    """A zygote of this process, in a private folder, gone when this process is.

    Attributes
    ----------
    socket_path : str
        Where kernels are asked for; put it into ``LEBAK_ZIGOT`` of other processes.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="lz-"))
        self.socket_path = str(self.folder / "zigot")
        with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listener:
            listener.bind(self.socket_path)
            Path(self.socket_path).chmod(0o600)
            listener.listen(128)
            self._process = subprocess.Popen(  # noqa: S603  our own script and interpreter
                [sys.executable, "-P", str(ZYGOTE), str(listener.fileno()), *PRELOADED],
                # The write end of this pipe is the zygote's lifeline: it ends when we do.
                stdin=subprocess.PIPE,
                pass_fds=(listener.fileno(),),
                env={**environment, **FIXED_AT_IMPORT},
                start_new_session=True,
            )

    def close(self) -> None:
        """End the zygote and every kernel it forked."""
        lifeline = self._process.stdin
        if lifeline is not None:
            lifeline.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
