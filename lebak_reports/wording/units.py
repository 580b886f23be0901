"""Units written so that a reader may take them for another; `RELATIVE` reads lower case."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = (
    r"(?:(?:nol|setengah|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|"
    r"seratus|belas|puluh|ratus|koma)\s+)+"
)
_MOVED: Final = (
    r"(?:turun|naik|berkurang|bertambah|menurun|meningkat|penurunan|kenaikan|peningkatan|"
    r"pengurangan|selisih|beda)(?:nya)?"
)

RELATIVE: Final = re.compile(
    rf"\b{_MOVED}\s+(?:sebesar\s+|sebanyak\s+|sekitar\s+)*(?:\d[\d.,]*\s*|{_WORDS})"
    r"(?:persen\b(?!\s+poin)|%)"
)
"""A rate falls by persen poin; a count falls by its unit, with its share in brackets."""

COMPACT: Final = re.compile(
    r"(?:\bRp\.?\s?|(?<![\w.,/]))\d[\d.,]*\s?(?:[MTK]|jt|Jt|JT|rb|Rb|bn|Bn|mio|Mio)\b"
)
"""M is miliar to one reader and juta (or million) to the next."""
