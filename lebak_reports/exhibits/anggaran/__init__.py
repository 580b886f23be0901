"""Chapter on programmes and budget: where the tagged money is, and whom programmes reach."""

from lebak_reports.exhibits.anggaran.belanja import (
    gambar_opd,
    gambar_strategi,
    kalimat_pagu,
    kalimat_pelaporan,
    tabel_opd,
    tabel_penandaan,
    tabel_strategi,
    tabel_sumber_dana,
)
from lebak_reports.exhibits.anggaran.penerima import (
    kalimat_biaya,
    kalimat_cakupan,
    tabel_program,
)

__all__ = [
    "gambar_opd",
    "gambar_strategi",
    "kalimat_biaya",
    "kalimat_cakupan",
    "kalimat_pagu",
    "kalimat_pelaporan",
    "tabel_opd",
    "tabel_penandaan",
    "tabel_program",
    "tabel_strategi",
    "tabel_sumber_dana",
]
