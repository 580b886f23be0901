"""Chapter on programmes and budget: where the tagged money is, and whom programmes reach."""

from lebak_reports.exhibits.anggaran import belanja, kecamatan, penerima
from lebak_reports.exhibits.levels import by_level, only_kabupaten
from lebak_reports.exhibits.profil import program

kalimat_pagu = by_level(belanja.kalimat_pagu, kecamatan.kalimat_pagu)
gambar_strategi = only_kabupaten(belanja.gambar_strategi)
tabel_strategi = by_level(belanja.tabel_strategi, kecamatan.tabel_strategi)
tabel_penandaan = only_kabupaten(belanja.tabel_penandaan)
tabel_sumber_dana = only_kabupaten(belanja.tabel_sumber_dana)
kalimat_pelaporan = only_kabupaten(belanja.kalimat_pelaporan)
gambar_opd = only_kabupaten(belanja.gambar_opd)
tabel_opd = by_level(belanja.tabel_opd, kecamatan.tabel_kegiatan)
kalimat_cakupan = by_level(penerima.kalimat_cakupan, program.kalimat_cakupan)
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
