"""Writing and hashing the files of a release."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def write_new(path: Path, content: bytes) -> None:
    """Write a file that shares its bytes with no other: a hard link is broken, not followed."""
    beside = path.with_name(f".{path.name}.baru")
    beside.write_bytes(content)
    beside.replace(path)


def json_bytes(value: object) -> bytes:
    """Return JSON as every file of a release has it: readable, sorted, one newline at the end."""
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False)
    return f"{text}\n".encode()


class Hashes:
    """The hashes of a release's files, each made once however many ask for it.

    Parameters
    ----------
    folder : Path
        The release in the making. What is asked for once must not be written again.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, str] = {}

    def note(self, name: str, sha256: str) -> None:
        """Note the hash of a file that is known to be what it was."""
        self._known[name] = sha256

    def of(self, name: str) -> str:
        """Return the hash of a file, by its path inside the release."""
        if name not in self._known:
            self._known[name] = sha256_of(self.folder / name)
        return self._known[name]

    def all(self) -> dict[str, str]:
        """Return the hash of every file, in the order of their paths."""
        names = (path.relative_to(self.folder).as_posix() for path in files_of(self.folder))
        return {name: self.of(name) for name in names}


def sha256_of(path: Path) -> str:
    """Return the hash of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def files_of(folder: Path) -> Iterator[Path]:
    """Yield every file below a folder, in the order of their paths."""
    yield from sorted(path for path in folder.rglob("*") if path.is_file())
