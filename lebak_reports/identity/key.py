"""The key of this machine: made once, kept private."""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path
from typing import Final

from lebak_reports.errors import IdentityKeyError

_SHORTEST: Final = 16


def key_file() -> Path:
    """Return where the key lives: outside the repository, in the user's configuration."""
    configuration = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(configuration) / "lebak-reports" / "kunci"


def load_key() -> bytes:
    """Return the key of ``LEBAK_KEY``, else of the key file, made at first use with mode 0600.

    Raises
    ------
    IdentityKeyError
        If the key is shorter than 16 characters or other users can read its file.
    """
    if written := os.environ.get("LEBAK_KEY"):
        return _checked(written.encode(), "LEBAK_KEY")
    path = key_file()
    if not path.exists():
        _make_key(path)
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise IdentityKeyError(str(path), "dapat dibaca pengguna lain", f"chmod 600 {path}")
    return _checked(path.read_bytes().strip(), str(path))


def _checked(key: bytes, place: str) -> bytes:
    if len(key) < _SHORTEST:
        reason = f"terlalu pendek (kurang dari {_SHORTEST} karakter)"
        raise IdentityKeyError(place, reason, "isi dengan teks acak yang lebih panjang")
    return key


def _make_key(path: Path) -> None:
    """Write a new key; of two processes that try at once, the first one's key stands."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_hex(32))
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        draft.unlink()
