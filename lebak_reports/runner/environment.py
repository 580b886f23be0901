"""The environment of every kernel: no package of Jupyter is needed to say it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lebak_reports.project import SAMPLE_VARIABLE

if TYPE_CHECKING:
    from lebak_reports.project import Project


def kernel_environment(project: Project) -> dict[str, str]:
    """Return the environment of every kernel: same on every machine, quiet, single-threaded.

    The folders that IPython and matplotlib want to write to are made in the cache, so that
    nothing appears in the user's home.
    """
    kept = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    search = filter(None, [str(project.root), os.environ.get("PYTHONPATH")])
    folders = {name: project.cache / "jupyter" / name.lower() for name in _WRITTEN}
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    own = {name: str(folder) for name, folder in folders.items()}
    return kept | _FIXED | project.environment() | own | {"PYTHONPATH": os.pathsep.join(search)}


_WRITTEN = ("IPYTHONDIR", "MPLCONFIGDIR")
_INHERITED = (
    "PATH",
    "HOME",
    "TMPDIR",
    "LEBAK_KEY",
    SAMPLE_VARIABLE,
    "XDG_CONFIG_HOME",
    "OPENBLAS_CORETYPE",
    "SYSTEMROOT",
    "USERPROFILE",
)
_FIXED = {
    "LANG": "C.UTF-8",
    "TZ": "Asia/Jakarta",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "JUPYTER_PLATFORM_DIRS": "1",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
}
