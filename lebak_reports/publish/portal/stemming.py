"""Indonesian words by their roots: ``miskin`` finds ``kemiskinan``.

Affixes are taken off by rules, without a dictionary of roots. Where a prefix swallowed the first
letter of the root, *penerima* from *terima*, the rules can't know which it was and give every
root there may be; two words belong together when they share one. The rules are data, because
the page's script applies the same ones to what a reader types: see ``script/words.js``.

Sources: Alwi et al., Tata Bahasa Baku Bahasa Indonesia (1998), on the changes of *me-* and *pe-*;
Adriani et al., Stemming Indonesian: a confix-stripping approach (2007), on the order of affixes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Rule(NamedTuple):
    """An affix: which words it may be on, where it is, and what may have stood in its place.

    Patterns use only what Python and ECMAScript understand alike.
    """

    on: str
    affix: str
    instead: tuple[str, ...]


_VOWEL: Final = "[aiueo]"
RULES: Final = (
    Rule("", "nya$", ("",)),
    Rule("", "(?:kan|an)$", ("",)),
    Rule("", "an$", ("",)),
    Rule("^(?:di|me|ter|per)", "i$", ("",)),
    Rule("", "^(?:di|ter|ber(?!ikan)|per|[bp]el(?=ajar))", ("",)),
    Rule("", f"^(?:ter|ber(?!ikan))(?={_VOWEL})", ("r",)),
    Rule("", "^[bp]e(?=kerja|serta|tani|desa|dagang)", ("",)),
    Rule("an$", "^ke", ("",)),
    Rule("", "^(?:me|pe)(?=[lrwy])", ("",)),
    Rule("", "^(?:mem|pem)(?=[bfvp])", ("",)),
    Rule("", f"^(?:mem|pem)(?={_VOWEL})", ("p", "m")),
    Rule("", "^(?:men|pen)(?=[cdjzst])", ("",)),
    Rule("", f"^(?:men|pen)(?={_VOWEL})", ("t", "n")),
    Rule("", f"^(?:meny|peny)(?={_VOWEL})", ("s",)),
    Rule("", "^(?:meng|peng)(?=[ghkq])", ("",)),
    Rule("", f"^(?:meng|peng)(?={_VOWEL})", ("", "k")),
    Rule("", "^(?:menge|penge)", ("",)),
)
SHORTEST: Final = 4
"""A root has at least as many letters: what is shorter was no affix but the word itself."""

STOPWORDS: Final = frozenset(
    {"dan", "di", "ke", "dari", "yang", "untuk", "pada", "per", "menurut", "sampai", "dengan"}
)
"""Words that say nothing about what a text is about."""

_THOUSANDS: Final = re.compile(r"\.(?=\d{3}(?!\d))")
_WORD: Final = re.compile(r"\w+")


def words_of(text: str) -> Iterator[str]:
    """Yield the words of a text that are worth searching, folded; numbers without their dots.

    Examples
    --------
    >>> list(words_of("Tabel 2.1 Kemiskinan-ekstrem dan Désa"))
    ['tabel', '2', '1', 'kemiskinan', 'ekstrem', 'desa']
    >>> list(words_of("5.698 keluarga"))
    ['5698', 'keluarga']
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return (word for word in _WORD.findall(_THOUSANDS.sub("", plain)) if word not in STOPWORDS)


@cache
def roots(word: str) -> frozenset[str]:
    """Return a folded word and every root it may come from.

    Examples
    --------
    >>> sorted(roots("kemiskinan"))
    ['kemiskin', 'kemiskinan', 'miskin', 'miskinan']
    >>> sorted(roots("penerima") & roots("menerima") & roots("terima"))
    ['rima', 'terima']
    """
    found, waiting = {word}, [word]
    while waiting:
        each = waiting.pop()
        new = {root for root in _stripped(each) if len(root) >= SHORTEST} - found
        found |= new
        waiting += new
    return frozenset(found)


def _stripped(word: str) -> Iterator[str]:
    """Yield what a word may be without one of its affixes."""
    for on, affix, instead in RULES:
        if re.search(on, word) and re.search(affix, word):
            yield from (re.sub(affix, letters, word, count=1) for letters in instead)
