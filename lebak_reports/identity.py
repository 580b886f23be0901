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
    from collections.abc import Callable, Iterable, Iterator, Sequence

DIGEST_BYTES: Final = 16
# An address leaks with its first words already, and a search for short stretches is fast.
SEARCHED_WORDS: Final = 4
SHORTEST_KEY: Final = 16
_PSEUDONYM_BYTES: Final = 8
_BLOCK: Final = 64
_SEPARATORS: Final = re.compile(r"[\W_]+")
_BREAK: Final = "\0"
_SPACES: Final = re.compile(" {2,}")
_ASCII: Final = {code: chr(code).upper() if chr(code).isalnum() else " " for code in range(1, 128)}
_FEWEST_WORDS_OF_A_PLACE: Final = 3


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
        return self.digest_of_stretch(_first_words(normalise(text)))

    def digest_of_stretch(self, stretch: str) -> bytes:
        """Return the digest of at most four words that are in normal form already."""
        return next(self.digests([stretch]))

    def digests(self, stretches: Iterable[str]) -> Iterator[bytes]:
        """Yield the digests of stretches in normal form; see `searched_stretches`."""
        return (mac[:DIGEST_BYTES] for mac in self._macs(stretches))

    def pseudonym(self, text: str) -> str:
        """Return 16 hexadecimal characters that stand for a person or family in tables."""
        return self.pseudonyms([text])[0]

    def pseudonyms(self, texts: Sequence[str]) -> list[str]:
        """Return the pseudonym of each text."""
        messages = (f"tabel:{normal}" for normal in normalise_all(texts))
        return [mac[:_PSEUDONYM_BYTES].hex() for mac in self._macs(messages)]

    def seal(self, content: bytes) -> bytes:
        """Return the keyed hash of bytes, which tells that they are what they were."""
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(content)
        outer.update(inner.digest())
        return outer.digest()

    def _macs(self, messages: Iterable[str]) -> Iterator[bytes]:
        new_inner, new_outer = self._inner.copy, self._outer.copy
        for message in messages:
            inner, outer = new_inner(), new_outer()
            inner.update(message.encode())
            outer.update(inner.digest())
            yield outer.digest()


def normalise(text: str) -> str:
    """Return the form that is hashed: capitals, letters and digits, single spaces.

    >>> normalise(" Kp. Contoh,  RT 01/RW.02 ")
    'KP CONTOH RT 01 RW 02'
    """
    capitals = text.upper()
    return capitals if capitals.isalnum() else _SEPARATORS.sub(" ", capitals).strip()


def normalise_all(texts: Sequence[str]) -> list[str]:
    """Return the normal form of each text, all of them in one pass.

    >>> normalise_all(["Contoh-000123", "", " kp. contoh "])
    ['CONTOH 000123', '', 'KP CONTOH']
    """
    joined = _BREAK.join(texts)
    if not joined.isascii() or joined.count(_BREAK) != len(texts) - 1:
        return [normalise(text) for text in texts]
    spaced = _SPACES.sub(" ", joined.translate(_ASCII))
    trimmed = spaced.replace(f" {_BREAK}", _BREAK).replace(f"{_BREAK} ", _BREAK)
    return trimmed.strip(" ").split(_BREAK)


def searched_stretches(texts: Sequence[str], is_telling: Callable[[str], bool]) -> frozenset[str]:
    """Return what the privacy gate looks for: the first words of what points at a person.

    Parameters
    ----------
    texts : sequence of str
        As written in the inputs.
    is_telling : callable
        From a normal form to whether it points at a person: `is_telling_name` or
        `is_telling_address`.

    Returns
    -------
    frozenset of str
        In normal form, of at most ``SEARCHED_WORDS`` words.
    """
    return frozenset(filter(is_telling, map(_first_words, normalise_all(texts))))


def _first_words(normal: str) -> str:
    if normal.count(" ") < SEARCHED_WORDS:
        return normal
    return " ".join(normal.split(" ", SEARCHED_WORDS)[:SEARCHED_WORDS])


def is_telling_name(normal: str) -> bool:
    """Tell whether a name or number in normal form points at a person: two words, or a digit.

    A single word is a name no one is known by, and as a word of the language (``Bunga``,
    ``Cahaya``) it would stand in any report.

    >>> is_telling_name("CAHAYA"), is_telling_name("CONTOH 000123"), is_telling_name("99020")
    (False, True, True)
    """
    return bool(normal) and not normal.isalpha()


def is_telling_address(normal: str) -> bool:
    """Tell whether an address in normal form points at a house: a digit, or three words.

    Two words are a hamlet (``Kampung Contoh``), where many live and which reports may name.

    >>> is_telling_address("KAMPUNG CONTOH"), is_telling_address("KP CONTOH RT 01")
    (False, True)
    """
    has_digit = not normal.replace(" ", "").isalpha()
    return bool(normal) and (has_digit or normal.count(" ") >= _FEWEST_WORDS_OF_A_PLACE - 1)


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
