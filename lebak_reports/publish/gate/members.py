"""Exact search for the identities of the inputs, known here only as keyed digests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.identity import SEARCHED_WORDS, normalise
from lebak_reports.publish.gate.shapes import DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lebak_reports.identity import Pseudonymiser
    from lebak_reports.regions import Wilayah


_BEFORE_A_REGION = ("", "DESA", "KELURAHAN", "KEC", "KECAMATAN", "KAB", "KABUPATEN")


@dataclass(frozen=True, slots=True)
class Identities:
    """Everybody who stands in the inputs, without saying who.

    Attributes
    ----------
    digests : frozenset of bytes
        Keyed digests of every NIK, family card number, name and address, each of its first
        ``SEARCHED_WORDS`` words.
    sandi : Pseudonymiser
        The keyed hash that made the digests.
    public : frozenset of str
        Normalised names that are public whoever else bears them: regions, officials, offices.
    """

    digests: frozenset[bytes]
    sandi: Pseudonymiser
    public: frozenset[str] = frozenset()

    def found_in(self, text: str) -> Iterator[str]:
        """Yield every stretch of words that is somebody's number, name or address."""
        words = normalise(text).split(" ")
        candidates = {*_windows(words, SEARCHED_WORDS), *_joined_numbers(words)}
        for candidate in candidates - self.public:
            if self.sandi.digest_of_stretch(candidate) in self.digests:
                yield candidate


def public_names(regions: Iterable[Wilayah], officials: Iterable[str]) -> frozenset[str]:
    """Return what may be printed whoever else bears it, in normal form.

    Parameters
    ----------
    regions : iterable of Wilayah
        Their names, alone and with the words an address puts before them.
    officials : iterable of str
        Names of offices and of officials; every stretch of their words is public.
    """
    stretches: set[str] = set()
    for name in officials:
        words = normalise(name).split(" ")
        stretches.update(_windows(words, len(words)))
    for region in regions:
        name = normalise(region.nama)
        stretches.update(f"{before} {name}".strip() for before in _BEFORE_A_REGION)
    return frozenset(stretches)


def _windows(words: list[str], longest: int) -> Iterator[str]:
    for length in range(1, longest + 1):
        shifted = (words[start:] for start in range(length))
        yield from map(" ".join, zip(*shifted, strict=False))


def _joined_numbers(words: list[str]) -> Iterator[str]:
    """Yield numbers of sixteen digits that somebody wrote in groups."""
    for start, word in enumerate(words):
        joined = ""
        for following in words[start : start + DIGITS] if word.isdigit() else ():
            if not following.isdigit() or len(joined) >= DIGITS:
                break
            joined += following
        if len(joined) == DIGITS:
            yield joined
