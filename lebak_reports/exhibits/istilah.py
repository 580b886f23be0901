"""Printed words for coded values: the same code reads the same in every document."""

from __future__ import annotations

ALASAN = {
    "graduasi": "graduasi",
    "koreksi_data": "koreksi data",
    "ganda": "data ganda",
    "meninggal": "meninggal dunia",
    "pindah_keluar": "pindah ke luar",
    "perubahan_kriteria": "perubahan kriteria",
    "tidak_diketahui": "alasan tidak diketahui",
    "masuk_baru": "masuk baru",
    "usulan_diterima": "usulan diterima",
    "pindah_masuk": "pindah masuk",
}
KELOMPOK_PERUBAHAN = {
    "graduasi": "graduasi",
    "keluar_lain": "alasan lain",
    "masuk": "masuk daftar",
}
STRATEGI = {
    1: "Pengurangan beban pengeluaran masyarakat",
    2: "Peningkatan pendapatan masyarakat",
    3: "Penurunan jumlah kantong kemiskinan",
}
PENANDAAN = {
    "langsung": "Langsung",
    "tidak_langsung": "Tidak langsung",
    "penunjang": "Penunjang",
    "bukan": "Bukan kemiskinan ekstrem",
}
SUMBER_DANA = {
    "PAD/DAU": "PAD dan DAU",
    "DAK": "DAK",
    "DBHCHT": "DBH CHT",
    "IF-KE": "Insentif fiskal kemiskinan ekstrem",
    "IF-lain": "Insentif fiskal lainnya",
    "APBN": "APBN",
    "APBDes": "APBDes",
    "CSR/Baznas": "CSR dan Baznas",
}
JENIS_BELANJA = {
    "bansos": "Bantuan sosial",
    "hibah": "Hibah",
    "barang_jasa": "Barang dan jasa",
    "modal": "Modal",
    "subsidi": "Subsidi",
    "gaji": "Gaji",
    "tpp": "Tambahan penghasilan",
    "honorarium": "Honorarium",
    "perjalanan_dinas": "Perjalanan dinas",
    "lainnya": "Lainnya",
}
STATUS_VERVAL = {
    "memenuhi": "Memenuhi kriteria",
    "tidak_memenuhi": "Tidak memenuhi kriteria",
    "meninggal": "Meninggal dunia",
    "pindah": "Pindah",
    "ganda": "Data ganda",
    "tidak_ditemukan": "Tidak ditemukan",
    "usulan_baru": "Usulan baru",
    "belum": "Belum diverifikasi",
}
KELAS_KELUARAN = {
    "sangat_efektif": "sangat efektif",
    "efektif": "efektif",
    "cukup_efektif": "cukup efektif",
    "kurang_efektif": "kurang efektif",
    "tidak_efektif": "tidak efektif",
}
TAHAP = {1: "I", 2: "II"}
TOPIK_KLASIK = {
    "stunting": "Stunting",
    "inflasi": "Inflasi",
    "kemiskinan_ekstrem": "Kemiskinan ekstrem",
}
KEADAAN_LAPORAN = {
    "tepat_waktu": "Tepat waktu",
    "terlambat": "Sesudah tenggat",
    "sudah": "Sudah diterima",
    "belum": "Belum diterima",
}
STATUS_TINDAK_LANJUT = {
    "belum": "Belum dimulai",
    "berjalan": "Berjalan",
    "selesai": "Selesai",
    "batal": "Dibatalkan",
}
INDIKATOR_MAKRO = {
    "P0": "Persentase penduduk miskin (P0)",
    "P1": "Indeks kedalaman kemiskinan (P1)",
    "P2": "Indeks keparahan kemiskinan (P2)",
    "KE": "Persentase penduduk miskin ekstrem",
    "GK": "Garis kemiskinan",
}
MASUKAN = {
    "sasaran_keluarga": "Register sasaran keluarga",
    "verval": "Hasil verifikasi dan validasi",
    "individu": "Register anggota keluarga",
    "status_triwulan": "Perubahan status keluarga",
    "anggaran": "Anggaran bertanda kemiskinan ekstrem",
    "penerima": "Penerima program",
    "insentif": "Insentif fiskal per tahap",
    "rencana_insentif": "Rencana penggunaan insentif fiskal",
    "indikator_makro": "Indikator makro kemiskinan",
    "survei": "Survei rumah tangga",
    "klasik": "Target dan capaian KLASIK",
    "matriks1": "Jawaban Matriks 1",
    "tindak_lanjut": "Tindak lanjut rapat",
    "rencana": "Rencana penanggulangan kemiskinan (RPKD dan RAT)",
    "siraja": "Ekspor aplikasi SIRAJA",
    "laporan_opd": "Penyampaian laporan OPD",
    "desa": "Desa dan kelurahan",
}
MASUKAN_INSENTIF = frozenset({"insentif", "rencana_insentif"})
"""Inputs that a year without an award does not have."""
