"""Everybody whom the privacy gate looks for, as sorted numbers: there is no room for words here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.identity import DIGEST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable

_LANES: Final = DIGEST_BYTES // 4
_LANE_BITS: Final = 32
_MODULUS: Final = 1 << (8 * DIGEST_BYTES)


@dataclass(frozen=True)
class IdentityDigests:
    """A set of keyed digests, asked only for what it shares with a smaller one.

    A set of Python objects takes longer to build than a whole kecamatan to report.

    Parameters
    ----------
    files : frozenset of bytes
        Digests one after the other, each once; those of several files may be the same. A file
        `in_order` is asked without being sorted.

    Examples
    --------
    >>> both = IdentityDigests(frozenset([b"a" * 16 + b"b" * 16, b"b" * 16]))
    >>> both.intersection([b"b" * 16, b"c" * 16]) == {b"b" * 16}
    True
    """

    files: frozenset[bytes]

    @property
    def version(self) -> str:
        """Equal for equal files, in whatever order each holds its digests.

        Clarke, Devadas, van Dijk, Gassend, Suh, "Incremental Multiset Hash Functions", ASIACRYPT
        2003, MSet-Add-Hash.
        """
        return " ".join(sorted(map(_sum, self.files)))

    def intersection(self, digests: Iterable[bytes]) -> frozenset[bytes]:
        """Return the digests that are in the set."""
        asked = _halves(b"".join(digests))
        found = (_shared(asked, *held) for held in self._sorted)
        return frozenset().union(*found)

    @cached_property
    def _sorted(self) -> tuple[tuple[np.ndarray, np.ndarray], ...]:
        """Return the digests of each file, and beside them their first halves on their own."""
        files = map(_ordered, self.files)
        return tuple((held, held[:, 0].copy()) for held in files)


def in_order(content: bytes) -> bytes:
    """Return digests in the order in which they are found fastest."""
    return _ordered(content).tobytes()


def _ordered(content: bytes) -> np.ndarray:
    """Return digests as two numbers each, in order of the first."""
    halves = _halves(content)
    firsts = halves[:, 0].copy()
    return halves if np.all(firsts[:-1] <= firsts[1:]) else halves[np.argsort(firsts)]


def _halves(content: bytes) -> np.ndarray:
    return np.frombuffer(content, dtype="<u8").reshape(-1, 2)


def _shared(asked: np.ndarray, held: np.ndarray, firsts: np.ndarray) -> frozenset[bytes]:
    places = np.searchsorted(firsts, asked[:, 0])
    is_likely = np.isin(asked[:, 0], firsts[places[places < len(firsts)]])
    likely = zip(asked[is_likely], places[is_likely].tolist(), strict=True)
    return frozenset(digest.tobytes() for digest, place in likely if _is_at(held, place, digest))


def _is_at(held: np.ndarray, place: int, digest: np.ndarray) -> bool:
    """Tell whether a digest is at a place or, its first half shared, right after it."""
    while place < len(held) and held[place, 0] == digest[0]:
        if held[place, 1] == digest[1]:
            return True
        place += 1
    return False


def _sum(content: bytes) -> str:
    lanes = np.frombuffer(content, dtype="<u4").reshape(-1, _LANES).sum(axis=0, dtype=np.uint64)
    total = sum(int(lane) << (_LANE_BITS * place) for place, lane in enumerate(lanes))
    return f"{total % _MODULUS:x}"
