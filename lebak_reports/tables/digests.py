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
        Digests one after the other, each once; those of several files may be the same.

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
        asked = np.frombuffer(b"".join(digests), dtype="<u8").reshape(-1, 2)
        firsts = self._sorted[:, 0]
        places = np.searchsorted(firsts, asked[:, 0])
        is_likely = np.isin(asked[:, 0], firsts[places[places < len(firsts)]])
        likely = zip(asked[is_likely], places[is_likely].tolist(), strict=True)
        return frozenset(digest.tobytes() for digest, place in likely if self._holds(digest, place))

    @cached_property
    def _sorted(self) -> np.ndarray:
        """Every digest as two numbers, in order of the first."""
        halves = np.frombuffer(b"".join(self.files), dtype="<u8").reshape(-1, 2)
        return halves[np.argsort(halves[:, 0].copy())]

    def _holds(self, digest: np.ndarray, place: int) -> bool:
        """Tell whether a digest is at a place or, its first half shared, right after it."""
        while place < len(self._sorted) and self._sorted[place, 0] == digest[0]:
            if self._sorted[place, 1] == digest[1]:
                return True
            place += 1
        return False


def _sum(content: bytes) -> str:
    lanes = np.frombuffer(content, dtype="<u4").reshape(-1, _LANES).sum(axis=0, dtype=np.uint64)
    total = sum(int(lane) << (_LANE_BITS * place) for place, lane in enumerate(lanes))
    return f"{total % _MODULUS:x}"
