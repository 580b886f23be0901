"""The quarterly meeting on ten slides: one function a slide.

What a slide shows stands in the laporan as well; here it is chosen and put side by side.
"""

from lebak_reports.exhibits.bahan_rapat.slaid import (
    anggaran,
    angka_kunci,
    belum_dilaporkan,
    insentif,
    keputusan,
    perubahan,
    sebaran,
    tindak_lanjut,
    verval,
)

__all__ = [
    "anggaran",
    "angka_kunci",
    "belum_dilaporkan",
    "insentif",
    "keputusan",
    "perubahan",
    "sebaran",
    "tindak_lanjut",
    "verval",
]
