"""Words that say that one thing brought about another, with the forms they take.

Nouns of official titles (pengurangan, penurunan, peningkatan, percepatan) and movements without a
mover (turun, berkurang, menurun) are facts and free. The patterns read lower case.
"""

from __future__ import annotations

import re
from typing import Final

_MOVERS: Final = (
    # Active and passive of verbs that move a number: a programme is their subject.
    *("menurunkan", "diturunkan", "mengurangi", "menekan", "ditekan", "memangkas", "dipangkas"),
    *("menghapuskan", "dihapuskan", "memberantas", "diberantas", "mengentaskan", "dientaskan"),
    *("terentaskan", "meningkatkan", "ditingkatkan", "menaikkan", "dinaikkan"),
    *("mendongkrak", "didongkrak", "memperkecil", "diperkecil", "memperbesar", "diperbesar"),
)
_MAKERS: Final = (
    *("menyebabkan", "disebabkan", "penyebab", "mengakibatkan", "diakibatkan", "menimbulkan"),
    *("ditimbulkan", "memengaruhi", "mempengaruhi", "dipengaruhi", "berpengaruh", "berdampak"),
    *("berimbas", "berkontribusi", "membuahkan", "berbuah", "mendorong", "didorong", "terdorong"),
    *("memicu", "dipicu", "memacu", "dipacu", "dikarenakan"),
)
_LINKS: Final = ("akibat", "dampak", "imbas", "berkat", "gara-gara")
_GIVERS: Final = (
    r"(?:adanya\s+)?(?:insentif|program|bantuan|penyaluran|dana|belanja|intervensi|kegiatan|"
    r"kebijakan|anggaran)"
)
_FALL: Final = r"(?:turun|berkurang|menurun|naik|bertambah|meningkat|membaik)"
_PHRASES: Final = (
    # Success and effectiveness are verdicts.
    r"(?:berhasil|sukses|ampuh)\s+(?:me\w+|keluar|lepas|lulus|bebas|terbebas)",
    rf"keberhasilan\s+{_GIVERS}",
    r"efektif\s+(?:untuk|dalam|me\w+|di\w+kan)",
    rf"(?:terbukti|secara|{_GIVERS}(?:\s+\w+)?)\s+efektif",
    # Connectives that are causal only with somebody who gives, or with what moved.
    rf"karena\s+{_GIVERS}",
    rf"(?:hasil|buah)\s+(?:dari|kerja)\s+{_GIVERS}",
    rf"sehingga\b[^.;]*?\b{_FALL}",
    rf"membuat\b[^.;]*?\b{_FALL}",
    r"(?:menghasilkan|membawa|memberi|memberikan)\s+(?:penurunan|pengurangan|perbaikan)",
    r"mempercepat\s+(?:penurunan|penghapusan|pengentasan)",
)

CAUSES: Final = re.compile(
    rf"\b(?:{'|'.join((*_MOVERS, *_MAKERS, *_LINKS))})(?:nya|lah|kah|pun)?\b"
    rf"|\b(?:{'|'.join(_PHRASES)})\b"
)

_TITLES: Final = (
    # Perpres 15/2010 Pasal 3, the strategies of poverty reduction as the regulation words them.
    "mengurangi beban pengeluaran masyarakat miskin",
    "meningkatkan kemampuan dan pendapatan masyarakat miskin",
)
_DISCLAIMERS: Final = (
    # Saying that no cause is known; the denial must stand in the same clause.
    r"(?:tanpa|tidak|belum|bukan)\b[^.;:]*?\bsebab(?:\s+dan\s+|[\s-])akibat",
    r"sebab(?:\s+dan\s+|[\s-])akibatnya\s+belum",
)

ALLOWED: Final = re.compile("|".join((*map(re.escape, _TITLES), *_DISCLAIMERS)))
