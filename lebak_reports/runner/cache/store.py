"""A store of what was made before: entries under keys, each with the proof that it is whole."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

DEFAULT_LIMIT_MB: Final = 1000
LIMIT_VARIABLE: Final = "LEBAK_SIMPANAN_MB"
_MEGABYTE: Final = 1_000_000
_MAGIC: Final = b"lebak-simpanan-1\n"
_PROOF_BYTES: Final = hashlib.sha256().digest_size
_PRIVATE_FOLDER: Final = 0o700
_DRAFT: Final = ".draf-"
_DRAFT_SECONDS: Final = 3600


class _File(NamedTuple):
    used: float
    size: int
    path: Path


@dataclass(frozen=True, slots=True)
class Store:
    """Bytes by key, in private files that appear whole or not at all.

    An entry begins with a hash over its key and its content. One that does not fit its hash,
    because it was cut short, overwritten or put under another name, counts as missing and is
    removed. Of two writers of one key the later one stands; both wrote the same.

    Attributes
    ----------
    folder : Path
        Made at first use with mode 0700.
    limit : int
        Bytes that `trim` leaves at most.
    """

    folder: Path
    limit: int

    @classmethod
    def beneath(cls, cache: Path) -> Store:
        """Return the store of a checkout's cache, as large as ``LEBAK_SIMPANAN_MB`` allows."""
        megabytes = int(os.environ.get(LIMIT_VARIABLE) or DEFAULT_LIMIT_MB)
        return cls(cache / "simpanan", megabytes * _MEGABYTE)

    def get(self, key: str) -> bytes | None:
        """Return the content kept under a key and note its use; None when there is none."""
        path = self._path(key)
        try:
            entry = path.read_bytes()
            os.utime(path)
        except FileNotFoundError:
            return None
        content = entry[len(_MAGIC) + _PROOF_BYTES :]
        if entry == _head(key, content) + content:
            return content
        path.unlink(missing_ok=True)
        return None

    def put(self, key: str, content: bytes) -> None:
        """Keep content under a key."""
        path = self._path(key)
        for folder in (self.folder.parent, self.folder, path.parent):
            folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        # mkstemp makes the file 0600: an entry may hold an internal edition.
        handle, name = tempfile.mkstemp(prefix=_DRAFT, dir=path.parent)
        draft = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_head(key, content))
                file.write(content)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)

    def trim(self) -> None:
        """Remove the entries that were not used for longest until the rest fits the limit."""
        total = 0
        for file in sorted(self._files(), reverse=True):
            total += file.size
            if total > self.limit or _is_left_behind(file):
                total -= file.size
                file.path.unlink(missing_ok=True)

    def clear(self) -> int:
        """Remove every entry and return how many bytes that freed."""
        freed = 0
        for file in list(self._files()):
            file.path.unlink(missing_ok=True)
            freed += file.size
        return freed

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key

    def _files(self) -> Iterator[_File]:
        for path in self.folder.glob("??/*"):
            try:
                status = path.stat()
            except FileNotFoundError:
                # Another run removed it between the listing and now.
                continue
            yield _File(status.st_mtime, status.st_size, path)


def _head(key: str, content: bytes) -> bytes:
    proof = hashlib.sha256(key.encode() + b"\0")
    proof.update(content)
    return _MAGIC + proof.digest()


def _is_left_behind(file: _File) -> bool:
    """Tell whether a killed run left this draft."""
    return file.path.name.startswith(_DRAFT) and time.time() - file.used > _DRAFT_SECONDS
