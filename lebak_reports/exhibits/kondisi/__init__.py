"""Chapter on the state of extreme poverty: the list, its change, its verification."""

from lebak_reports.exhibits.kondisi import kecamatan, perubahan, sasaran
from lebak_reports.exhibits.kondisi.susunan import desil, keteguhan
from lebak_reports.exhibits.kondisi.verval import tabel_verval
from lebak_reports.exhibits.levels import by_level, only_kabupaten
from lebak_reports.exhibits.makro import konteks
from lebak_reports.exhibits.profil import keadaan
from lebak_reports.exhibits.terpublikasi import terpublikasi

kalimat_jumlah = by_level(sasaran.kalimat_jumlah, kecamatan.kalimat_jumlah)
peta = by_level(sasaran.peta, kecamatan.peta)
tabel_kecamatan = by_level(sasaran.tabel_kecamatan, kecamatan.tabel_daftar)
kalimat_perubahan = by_level(perubahan.kalimat_perubahan, keadaan.kalimat_perubahan)
tren = only_kabupaten(perubahan.tren)
air_terjun = only_kabupaten(perubahan.air_terjun)
tabel_perubahan = by_level(perubahan.tabel_perubahan, keadaan.tabel_alasan)

__all__ = [
    "air_terjun",
    "desil",
    "kalimat_jumlah",
    "kalimat_perubahan",
    "keteguhan",
    "konteks",
    "peta",
    "tabel_kecamatan",
    "tabel_perubahan",
    "tabel_verval",
    "terpublikasi",
    "tren",
]
