"""Chapter on the fiscal incentive: its rule, its tranches, its use, and what can be said."""

from lebak_reports.exhibits.insentif import kecamatan, kepatuhan, rencana, rincian, tahap
from lebak_reports.exhibits.insentif.penilaian import kalimat_penilaian, kalimat_porsi
from lebak_reports.exhibits.insentif.tahap import kalimat_dasar, kalimat_syarat
from lebak_reports.exhibits.levels import by_level, only_kabupaten

tabel_tahap = only_kabupaten(tahap.tabel_tahap)
kurva_s = only_kabupaten(rencana.kurva_s)
tabel_rencana = by_level(rencana.tabel_rencana, kecamatan.tabel_penerima)
kalimat_kepatuhan = by_level(kepatuhan.kalimat_kepatuhan, kecamatan.kalimat_lokasi)
tabel_jenis_belanja = only_kabupaten(kepatuhan.tabel_jenis_belanja)
tabel_rincian = only_kabupaten(rincian.tabel_rincian)
tabel_syarat = only_kabupaten(tahap.tabel_syarat)

__all__ = [
    "kalimat_dasar",
    "kalimat_kepatuhan",
    "kalimat_penilaian",
    "kalimat_porsi",
    "kalimat_syarat",
    "kurva_s",
    "tabel_jenis_belanja",
    "tabel_rencana",
    "tabel_rincian",
    "tabel_syarat",
    "tabel_tahap",
]
