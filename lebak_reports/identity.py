"""Identities as keyed hashes: one key, one normal form, for the door and for the gate.

A NIK is a 16-digit number: a plain hash of it is undone by trying them all. HMAC-SHA256 with a
key that never enters the repository, the cache or a release is not.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lebak_reports.errors import IdentityKeyError

if TYPE_CHECKING:
    from collections.abc import Iterable

DIGEST_BYTES: Final = 16
# An address leaks with its first words already, and a search for short stretches is fast.
SEARCHED_WORDS: Final = 4
SHORTEST_KEY: Final = 16
_PSEUDONYM_CHARACTERS: Final = 16
_BLOCK: Final = 64
_SEPARATORS: Final = re.compile(r"[\W_]+")


class Pseudonymiser:
    """The keyed hash of identities (HMAC-SHA256, RFC 2104).

    The two padded keys are hashed once and copied for every text, which is twice as fast as
    `hmac.digest` and gives the same bytes.

    Examples
    --------
    >>> sandi = Pseudonymiser(b"kunci untuk contoh saja")
    >>> sandi.digest("Contoh-000123") == sandi.digest("  CONTOH 000123.")
    True
    >>> len(sandi.pseudonym("3602090000001"))
    16
    """

    def __init__(self, key: bytes) -> None:
        padded = (key if len(key) <= _BLOCK else hashlib.sha256(key).digest()).ljust(_BLOCK, b"\0")
        self._inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in padded))
        self._outer = hashlib.sha256(bytes(byte ^ 0x5C for byte in padded))

    @classmethod
    def of_this_machine(cls) -> Pseudonymiser:
        """Return the hash with the key of ``LEBAK_KEY`` or of the key file."""
        return cls(load_key())

    def digest(self, text: str) -> bytes:
        """Return the first 16 bytes of the keyed hash of the text's first four words."""
        words = normalise(text).split(" ")[:SEARCHED_WORDS]
        return self.digest_of_stretch(" ".join(words))

    def digest_of_stretch(self, stretch: str) -> bytes:
        """Return the digest of at most four words that are in normal form already."""
        return self._mac(stretch)[:DIGEST_BYTES]

    def digests(self, texts: Iterable[str]) -> set[bytes]:
        """Return the digests of the texts that point at a person; see `is_telling`."""
        return {
            self.digest_of_stretch(" ".join(normal.split(" ", SEARCHED_WORDS)[:SEARCHED_WORDS]))
            for normal in map(normalise, texts)
            if is_telling(normal)
        }

    def pseudonym(self, text: str) -> str:
        """Return 16 hexadecimal characters that stand for a person or family in tables."""
        return self._mac(f"tabel:{normalise(text)}").hex()[:_PSEUDONYM_CHARACTERS]

    def _mac(self, message: str) -> bytes:
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(message.encode())
        outer.update(inner.digest())
        return outer.digest()


def normalise(text: str) -> str:
    """Return the form that is hashed: capitals, letters and digits, single spaces.

    >>> normalise(" Kp. Contoh,  RT 01/RW.02 ")
    'KP CONTOH RT 01 RW 02'
    """
    capitals = text.upper()
    return capitals if capitals.isalnum() else _SEPARATORS.sub(" ", capitals).strip()


def is_telling(normal: str) -> bool:
    """Tell whether a text in normal form points at a person: two words, or a digit in it.

    A single word is a name no one is known by, and as a word of the language (``Bunga``,
    ``Cahaya``) it would stand in any report.

    >>> is_telling("CAHAYA"), is_telling("CONTOH 000123"), is_telling("3602090000001")
    (False, True, True)
    """
    return bool(normal) and not normal.isalpha()


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
    if len(key) < SHORTEST_KEY:
        reason = f"terlalu pendek (kurang dari {SHORTEST_KEY} karakter)"
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
