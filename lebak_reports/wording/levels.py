"""Levels of evidence, layers of effectiveness, and the verb that each layer has at each level.

Money that is spent, families that are reached and families that left the list are records: what
is known of causes does not change their verbs. What was caused, and whether it was worth the
money, is said as strongly as the evidence carries it.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Level = Literal["A", "B", "C", "D"]
"""Caused, consistent with, recorded only, cannot tell."""

LEVELS: Final[Mapping[Level, str]] = MappingProxyType(
    {
        "A": "disebabkan, menurut ketiga cara pengujian dan uji kepekaannya",
        "B": "sejalan dengan adanya pengaruh, belum terbukti sebagai sebab",
        "C": "tercatat, belum dapat diatribusikan",
        "D": "data tidak dapat menjawab",
    }
)
"""The words for each level; the letters are for the annex on method."""

RECORDED: Final[Level] = "C"
"""What a sentence rests on unless an assessment says otherwise."""

PROVEN: Final[Level] = "A"
"""The only level at which a cause is named."""

Layer = Literal["belanja", "jangkauan", "daftar", "sebab", "nilai"]
"""Spent, reached, left the list, caused, worth it."""

_RECORDS: Final[Mapping[Layer, str]] = MappingProxyType(
    {"belanja": "terserap", "jangkauan": "menjangkau", "daftar": "keluar dari daftar"}
)
_CLAIMS: Final[Mapping[tuple[Layer, Level], str]] = MappingProxyType(
    {
        ("sebab", "A"): "menyebabkan",
        ("sebab", "B"): "sejalan dengan",
        ("sebab", "C"): "tercatat bersama",
        ("sebab", "D"): "tidak dapat dihubungkan dengan",
        ("nilai", "A"): "sepadan dengan",
        ("nilai", "B"): "belum terbukti sepadan dengan",
        ("nilai", "C"): "belum dapat dinilai sepadan dengan",
        ("nilai", "D"): "tidak dapat dinilai sepadan dengan",
    }
)


@dataclass(frozen=True, slots=True)
class Verb:
    """The place of a verb in a sentence: its layer, not its word, is the author's choice."""

    layer: Layer


def verb_of(layer: Layer, level: Level) -> str:
    """Return the verb of a layer at a level of evidence.

    Examples
    --------
    >>> verb_of("belanja", "A"), verb_of("belanja", "D")
    ('terserap', 'terserap')
    >>> verb_of("sebab", "A"), verb_of("sebab", "C")
    ('menyebabkan', 'tercatat bersama')
    """
    return _RECORDS[layer] if layer in _RECORDS else _CLAIMS[layer, level]
