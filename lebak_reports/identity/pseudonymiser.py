"""The keyed hash: for the tables sixteen characters, for the gate sixteen bytes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from lebak_reports.identity.key import load_key
from lebak_reports.identity.normal import first_words, normalise, normalise_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

DIGEST_BYTES: Final = 16
_PSEUDONYM_BYTES: Final = 8
_BLOCK: Final = 64


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
        return self.digest_of_stretch(first_words(normalise(text)))

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
