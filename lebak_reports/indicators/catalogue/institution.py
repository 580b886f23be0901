"""Indicators of institutions: teams, reports, questions, meetings, promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.indicators.catalogue.records import Indikator

if TYPE_CHECKING:
    from lebak_reports.indicators.ratios import Status

_VILLAGES: Final = "desa dan kelurahan pada daftar desa"
_DUTY: Final = "OPD wajib lapor"
_STANDING: Final = "keputusan rapat yang tidak dibatalkan"
_NO_RATE: Final[tuple[Status, ...]] = ("tidak_tersedia", "penyebut_nol")

INSTITUTION = (
    Indikator(id="desa.jumlah", label="Desa dan kelurahan", unit="desa", numerator=_VILLAGES),
    Indikator(
        id="desa.tkpkd",
        label="Desa dan kelurahan dengan TKPKD",
        unit="desa",
        numerator=f"{_VILLAGES} yang sudah membentuk TKPKD tingkat desa",
    ),
    Indikator(
        id="desa.tkpkd.porsi",
        label="Porsi desa dan kelurahan dengan TKPKD",
        unit="rasio",
        numerator=f"{_VILLAGES} yang sudah membentuk TKPKD tingkat desa",
        denominator=f"seluruh {_VILLAGES}",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="desa.ba_musdes",
        label="Desa dan kelurahan dengan berita acara musyawarah",
        unit="desa",
        numerator=f"{_VILLAGES} yang berita acara musyawarahnya bernomor",
    ),
    Indikator(
        id="desa.ba_musdes.porsi",
        label="Porsi desa dan kelurahan dengan berita acara musyawarah",
        unit="rasio",
        numerator=f"{_VILLAGES} yang berita acara musyawarahnya bernomor",
        denominator=f"seluruh {_VILLAGES}",
        reference="Juknis Pelaporan PPKE: sasaran ditetapkan musyawarah dengan berita acara",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="kecamatan.tkpkd_lengkap",
        label="Kecamatan yang seluruh desanya ber-TKPKD",
        unit="kecamatan",
        numerator="kecamatan yang semua desa dan kelurahannya sudah membentuk TKPKD",
    ),
    Indikator(
        id="opd.tepat_waktu",
        label="OPD tepat waktu",
        unit="OPD",
        numerator=f"{_DUTY} yang laporannya diterima paling lambat pada tenggat",
    ),
    Indikator(
        id="opd.sesudah_tenggat",
        label="OPD sesudah tenggat",
        unit="OPD",
        numerator=f"{_DUTY} yang laporannya diterima sesudah tenggat",
    ),
    Indikator(
        id="opd.laporan_diterima",
        label="OPD dengan laporan diterima",
        unit="OPD",
        numerator=f"{_DUTY} yang laporannya sudah diterima, kapan pun",
    ),
    Indikator(
        id="opd.laporan_belum_diterima",
        label="OPD dengan laporan belum diterima",
        unit="OPD",
        numerator=f"{_DUTY} yang laporannya belum diterima pada tanggal data",
    ),
    Indikator(
        id="opd.hari_terlama",
        label="Keterlambatan terlama",
        unit="hari",
        numerator="hari dari tenggat sampai laporan OPD yang diterima paling akhir",
    ),
    Indikator(
        id="matriks1.pertanyaan",
        label="Pertanyaan Matriks 1",
        unit="pertanyaan",
        numerator="pertanyaan pelaporan triwulanan (matriks kesatu) pada berkas yang diserahkan",
        reference="Juknis Pelaporan PPKE: pertanyaan bagi kabupaten/kota",
    ),
    Indikator(
        id="matriks1.terjawab",
        label="Pertanyaan Matriks 1 terjawab",
        unit="pertanyaan",
        numerator="pertanyaan pelaporan triwulanan (matriks kesatu) yang jawabannya terisi",
    ),
    Indikator(
        id="klasik.indikator",
        label="Indikator KLASIK",
        unit="indikator",
        numerator="indikator KLASIK yang mempunyai target",
    ),
    Indikator(
        id="klasik.terisi",
        label="Indikator KLASIK dengan capaian",
        unit="indikator",
        numerator="indikator KLASIK yang capaiannya sudah dilaporkan",
    ),
    Indikator(
        id="rapat.jumlah",
        label="Rapat",
        unit="rapat",
        numerator="rapat yang keputusannya tercatat pada berkas tindak lanjut",
    ),
    Indikator(
        id="rapat.keputusan",
        label="Keputusan rapat",
        unit="keputusan",
        numerator="keputusan rapat pada berkas tindak lanjut",
    ),
    Indikator(
        id="rapat.selesai",
        label="Keputusan rapat yang selesai",
        unit="keputusan",
        numerator="keputusan rapat berstatus selesai",
    ),
    Indikator(
        id="rapat.selesai.porsi",
        label="Porsi keputusan rapat yang selesai",
        unit="rasio",
        numerator="keputusan rapat berstatus selesai",
        denominator=_STANDING,
        refusals=_NO_RATE,
    ),
    Indikator(
        id="rapat.lewat_tenggat",
        label="Keputusan rapat lewat tenggat",
        unit="keputusan",
        numerator="keputusan rapat yang belum selesai padahal tenggatnya sudah lewat",
    ),
    Indikator(
        id="rapat.terhambat",
        label="Keputusan rapat dengan hambatan",
        unit="keputusan",
        numerator="keputusan rapat yang belum selesai dan mencatat hambatan",
    ),
    Indikator(
        id="janji.keluarga_awal",
        label="Keluarga pada saat pernyataan",
        unit="keluarga",
        numerator="keluarga miskin ekstrem yang disebut pada pernyataan pemerintah kabupaten",
    ),
    Indikator(
        id="janji.selisih",
        label="Selisih daftar dari pernyataan",
        unit="keluarga",
        numerator="keluarga pada daftar sasaran dikurangi keluarga pada saat pernyataan",
    ),
)
