"""What a zygote and the kernels it forks must have in common.

A forked kernel is the kernel that was asked for only if the zygote was started by the same
interpreter, from the same installed packages and the same code of the project, under the same
variables that Python and its libraries read once, when they start. All of it goes into one key:
the zygote refuses a request with another key, and a cold kernel takes its place.
"""

from __future__ import annotations

import hashlib
import json
import os
import site
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PACKAGE = Path(__file__).parents[2]
ZYGOTE = Path(__file__).with_name("zygote.py")
_SCRIPTS = tuple(
    str(ZYGOTE.with_name(f"{name}.py"))
    for name in ("zygote", "warmup", "prepared", "forked", "processes")
)

# Single-threaded BLAS and no background thread of Arrow's allocator, because a process with
# threads can't fork safely; one hash seed, so that sets print in one order.
DEFAULTS = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "JE_ARROW_MALLOC_CONF": "background_thread:false",
    "PYTHONHASHSEED": "0",
}

# Read when the interpreter or a library starts; a child can't change its mind later.
_READ_AT_START = (
    *("PYTHON", "LD_", "LANG", "LC_", "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "MALLOC_"),
    *("OMP_", "OPENBLAS_", "MKL_", "NUMPY_", "ARROW_", "JE_", "MPLCONFIGDIR", "MATPLOTLIBRC"),
)
_LAUNCHER = ("-m", "ipykernel_launcher")
# The installed kernel names it for the debugger's sake; it changes nothing a notebook sees.
_HARMLESS_OPTIONS = frozenset({"-Xfrozen_modules=off"})


def zygote_key(environment: Mapping[str, str]) -> str:
    """Return the key of this interpreter, its packages as installed now, and an environment.

    A package that is installed, upgraded or removed changes its folder's clock. A file of it that
    is edited in place does not: whoever does that restarts the zygote. The project's own files
    are looked at one by one.
    """
    parts = [sys.version, list(_clocks()), _read_at_start({**DEFAULTS, **environment})]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def is_own_kernel(command: Sequence[str]) -> bool:
    """Return whether a kernel's command is this interpreter's plain IPython kernel."""
    interpreter, *rest = command
    options = [word for word in rest if word not in _HARMLESS_OPTIONS]
    own_folder = Path(sys.executable).parent.resolve()
    return Path(interpreter).parent.resolve() == own_folder and tuple(options[:2]) == _LAUNCHER


def _read_at_start(environment: Mapping[str, str]) -> list[tuple[str, str]]:
    return sorted(item for item in environment.items() if item[0].startswith(_READ_AT_START))


def _clocks() -> Iterator[tuple[str, int]]:
    paths = sysconfig.get_paths()
    packages = (paths["purelib"], paths["platlib"], site.getusersitepackages())
    places = {sys.executable, *_SCRIPTS, *packages}
    for place in sorted(places):
        path = Path(place)
        yield place, path.stat().st_mtime_ns if path.exists() else 0
    yield from sorted(_code(str(PACKAGE)))


def _code(folder: str) -> Iterator[tuple[str, int]]:
    """Yield every file below a folder but compiled code: asked for at every kernel, so quickly."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                yield entry.path, entry.stat().st_mtime_ns
            elif entry.name != "__pycache__":
                yield from _code(entry.path)
