"""Chapter on the fiscal incentive: its rule, its tranches, its use, and what can be said."""

from lebak_reports.exhibits.insentif import kecamatan, kepatuhan, penilaian, rencana, rincian, tahap
from lebak_reports.exhibits.insentif.penyerahan import only_awarded
from lebak_reports.exhibits.insentif.tahap import kalimat_dasar
from lebak_reports.exhibits.levels import by_level, only_kabupaten

tabel_tahap = only_awarded(only_kabupaten(tahap.tabel_tahap))
kalimat_porsi = only_awarded(penilaian.kalimat_porsi)
kurva_s = only_awarded(only_kabupaten(rencana.kurva_s))
tabel_rencana = only_awarded(by_level(rencana.tabel_rencana, kecamatan.tabel_penerima))
kalimat_kepatuhan = only_awarded(by_level(kepatuhan.kalimat_kepatuhan, kecamatan.kalimat_lokasi))
tabel_jenis_belanja = only_awarded(only_kabupaten(kepatuhan.tabel_jenis_belanja))
tabel_rincian = only_awarded(only_kabupaten(rincian.tabel_rincian))
kalimat_syarat = only_awarded(tahap.kalimat_syarat)
tabel_syarat = only_awarded(only_kabupaten(tahap.tabel_syarat))
kalimat_penilaian = only_awarded(penilaian.kalimat_penilaian)

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
