"""Letters that a report can print: those that its fonts draw, and that leave others in order."""

from __future__ import annotations

import re
import unicodedata

# What the fonts of the PDF draw, by blocks of Unicode: Latin, Greek, Cyrillic and Hebrew whole,
# Arabic's own letters, signs of punctuation, currency and mathematics. A test compiles them all.
_DRAWN = (
    "\t\n\x20-\x7e\xa0-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u04ff"
    "\u0591-\u05c7\u05d0-\u05ea\u05ef-\u05f4"
    "\u060c\u061b\u061f\u0621-\u063a\u0641-\u0652\u0660-\u0669"
    "\u1e00-\u1eff\u2000-\u2029\u202f-\u2040\u2044-\u2052\u2054-\u205f\u20a0-\u20bf\u2100-\u211e"
    "\u2120\u2122\u2124\u2126-\u214f\u2150-\u2184\u2190-\u23ff\u2500-\u25ff\u2713\u2714\u2717\u2718"
)
_FOREIGN = re.compile(f"[^{_DRAWN}]")


def foreign_letter(text: str) -> str | None:
    r"""Return the first letter that no report can print, described, or None.

    That is an emoji, a letter of a script without a font, a control character, or a sign that
    turns the order of what follows, by which a number could read backwards.

    Examples
    --------
    >>> foreign_letter("Rp5,9 miliar untuk Lebakgedong – שלום") is None
    True
    >>> foreign_letter("selesai \N{GRINNING FACE}")
    '😀 (U+1F600, GRINNING FACE)'
    >>> foreign_letter("123\N{RIGHT-TO-LEFT OVERRIDE}456")
    'U+202E, RIGHT-TO-LEFT OVERRIDE'
    """
    found = None if text.isascii() and text.isprintable() else _FOREIGN.search(text)
    return found and _described(found[0])


def _described(letter: str) -> str:
    name = unicodedata.name(letter, "tanpa nama")
    code = f"U+{ord(letter):04X}, {name}"
    return f"{letter} ({code})" if letter.isprintable() else code
