"""Exact search for the identities of the inputs, known here only as keyed digests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from lebak_reports.identity import SEARCHED_WORDS, normalise, normalise_all
from lebak_reports.publish.gate.shapes import DIGITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lebak_reports.identity import Pseudonymiser
    from lebak_reports.regions import Wilayah


def _no_words() -> str:
    return ""


_BEFORE_A_REGION = ("", "DESA", "KELURAHAN", "KEC", "KECAMATAN", "KAB", "KABUPATEN")


class Known(Protocol):
    """A set of digests, perhaps too large for Python's own kind."""

    def intersection(self, digests: Iterable[bytes], /) -> frozenset[bytes]:
        """Return those of the digests that are in the set."""


@dataclass(frozen=True, slots=True)
class Identities:
    """Everybody who stands in the inputs, without saying who.

    Attributes
    ----------
    digests : a set of bytes
        Keyed digests of every NIK, family card number, name and address, each of its first
        ``SEARCHED_WORDS`` words.
    sandi : Pseudonymiser
        The keyed hash that made the digests.
    public : frozenset of str
        Normalised names that are public whoever else bears them: regions, officials, offices.
    vocabulary : callable
        Gives the words that reports print whatever the inputs say, see `vocabulary_of`; called
        only when a name was found.
    """

    digests: Known
    sandi: Pseudonymiser
    public: frozenset[str] = frozenset()
    vocabulary: Callable[[], str] = _no_words

    def found_among(self, stretches: Iterable[str]) -> set[str]:
        """Return the stretches that are somebody's number, name or address.

        A name such as ``Budi Daya`` betrays nobody where every report prints these words.
        """
        candidates = [stretch for stretch in stretches if stretch not in self.public]
        stretch_of = dict(zip(self.sandi.digests(candidates), candidates, strict=True))
        found = {stretch_of[digest] for digest in self.digests.intersection(stretch_of)}
        names = {stretch for stretch in found if stretch.replace(" ", "").isalpha()}
        if not names:
            return found
        vocabulary = self.vocabulary()
        return found - {name for name in names if f" {name} " in vocabulary}


def stretches_of(texts: Sequence[str]) -> set[str]:
    """Return every stretch of words in which a person may stand, in normal form."""
    stretches: set[str] = set()
    for normal in normalise_all(texts):
        words = normal.split(" ")
        stretches.update(_windows(words, SEARCHED_WORDS))
        stretches.update(_joined_numbers(words))
    return stretches


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
