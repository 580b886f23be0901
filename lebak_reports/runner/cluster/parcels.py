"""Content that travels by value and shows nothing of itself.

Dask prints the arguments of a task that fails into the logs of its workers. So whatever a task
carries is pickled by us, and what Dask sees is a parcel. Paths inside a parcel are places of the
project (``cache``, ``tabel/2024Q3``): opened on another machine, they are those of the project
there.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from dataclasses import fields
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.project import Project

PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600


class Parcel:
    """Pickled content.

    A plain class on purpose: Dask looks into tuples, lists and dataclasses.

    Parameters
    ----------
    content : bytes
        What ``pack`` made.
    """

    __slots__ = ("content",)

    def __init__(self, content: bytes) -> None:
        self.content = content

    @classmethod
    def pack(cls, thing: object, project: Project) -> Parcel:
        """Pickle anything, its paths as places of a project."""
        file = io.BytesIO()
        _Packer(file, project).dump(thing)
        return cls(file.getvalue())

    def open(self, project: Project) -> Any:  # noqa: ANN401  whatever was packed
        """Return what was packed, its paths in a project of this machine."""
        return _Opener(io.BytesIO(self.content), project).load()

    @property
    def digest(self) -> str:
        """The sha256 of the content: equal content, equal name."""
        return hashlib.sha256(self.content).hexdigest()

    def __sizeof__(self) -> int:
        # Dask keeps account of its workers' memory by this.
        return super().__sizeof__() + len(self.content)


class Trouble(Parcel):
    """An exception that travels as a result, so that Dask does not print its task."""

    __slots__ = ()


def pack_files(paths: Iterable[Path], project: Project) -> Parcel:
    """Pack files and (for the fact that they exist) folders."""
    found = sorted(paths)
    return Parcel.pack(
        [(path, None if path.is_dir() else path.read_bytes()) for path in found], project
    )


def unpack_files(parcel: Parcel, project: Project) -> None:
    """Write packed files into a project, readable by nobody else."""
    for path, content in parcel.open(project):
        folder = path if content is None else path.parent
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        if content is not None:
            path.touch(mode=PRIVATE_FILE)
            path.write_bytes(content)


class _Packer(pickle.Pickler):
    def __init__(self, file: io.BytesIO, project: Project) -> None:
        super().__init__(file, protocol=pickle.HIGHEST_PROTOCOL)
        self._project = project

    def persistent_id(self, thing: object) -> tuple[str, str] | None:
        return _place_of(thing, self._project) if isinstance(thing, Path) else None


class _Opener(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, project: Project) -> None:
        super().__init__(file)
        self._project = project

    def persistent_load(self, place: tuple[str, str]) -> Path:
        name, below = place
        folder: Path = getattr(self._project, name)
        return folder / PurePosixPath(below)


def _place_of(path: Path, project: Project) -> tuple[str, str] | None:
    """Name a path by the innermost folder of the project that holds it."""
    folders = {field.name: getattr(project, field.name) for field in fields(project)}
    holding = [name for name, folder in folders.items() if path.is_relative_to(folder)]
    if not holding:
        return None
    innermost = max(holding, key=lambda name: len(folders[name].parts))
    return innermost, path.relative_to(folders[innermost]).as_posix()
