"""Digits in prose: a measured number is a claim, everything else that has digits is a tag."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_MONTH: Final = (
    "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
)
# What the contract of notebooks calls tags: law, dates and quarters, numbering, names.
_TAGS: Final = re.compile(
    rf"(?:\d{{1,2}} )?(?:{_MONTH}) \d{{4}}"
    r"|Triwulan [IV]+ Tahun \d{4}"
    r"|(?:Inpres|Keppres|Perpres|PMK|KMK|PP|UU|Permendagri|Perbup) \d+/\d{4}"
    r"|(?:Nomor|Pasal|pasal) \d+(?: Tahun \d{4})?"
    r"|(?:PMK|KMK) \d+ Tahun \d{4}|[Tt]ahun [Aa]nggaran \d{4}"
    r"|(?:Tabel|Gambar) (?:\d+|[A-Z])(?:\.\d+)?"
    r"|USD \d,\d\d PPP-\d{4}"
    # The two forms of the ministry, in words and as an input's name.
    r"|\b[Mm]atriks ?[12]\b"
    # Names that hold a digit: a letter stands right before it.
    r"|\b[A-Z]+\d+[A-Z\d]*\b"
)
_NUMBER: Final = re.compile(r"\d+(?:[.,/]\d+)*")


@lru_cache(maxsize=1 << 12)
def loose_numbers(text: str) -> tuple[str, ...]:
    """Return the numbers of a text that are no tag.

    Examples
    --------
    >>> loose_numbers("Per 25 Oktober 2024 ada keluarga P3KE di 12 desa menurut Inpres 4/2022")
    ('12',)
    """
    return tuple(_NUMBER.findall(_TAGS.sub("", text)))
