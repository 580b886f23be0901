"""Chapter on programmes and budget: where the tagged money is, and whom programmes reach."""

from lebak_reports.exhibits.anggaran import belanja, kecamatan, penerima
from lebak_reports.exhibits.anggaran.penerima import kalimat_cakupan
from lebak_reports.exhibits.levels import by_level, only_kabupaten

kalimat_pagu = by_level(belanja.kalimat_pagu, kecamatan.kalimat_pagu)
gambar_strategi = only_kabupaten(belanja.gambar_strategi)
tabel_strategi = by_level(belanja.tabel_strategi, kecamatan.tabel_strategi)
tabel_penandaan = only_kabupaten(belanja.tabel_penandaan)
tabel_sumber_dana = only_kabupaten(belanja.tabel_sumber_dana)
kalimat_pelaporan = only_kabupaten(belanja.kalimat_pelaporan)
gambar_opd = only_kabupaten(belanja.gambar_opd)
tabel_opd = by_level(belanja.tabel_opd, kecamatan.tabel_kegiatan)
kalimat_biaya = only_kabupaten(penerima.kalimat_biaya)
tabel_program = by_level(penerima.tabel_program, kecamatan.tabel_program)

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
