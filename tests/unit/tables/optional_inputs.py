"""Sound files of the optional inputs, a row or two each, with headings as people write them."""

from __future__ import annotations

import pandas as pd

FILES: dict[str, pd.DataFrame] = {
    "indikator_makro": pd.DataFrame(
        {
            "Wilayah": ["Lebak", "36.02", "Indonesia"],
            "Tahun": ["2024", "2024", "2024"],
            "Bulan": ["3", "3", "3"],
            "Indikator": ["P0", "GK", "KE"],
            "Nilai": ["8,44", "440705", "0,83"],
            "Satuan": ["%", "Rp/kapita/bulan", "persen"],
            "Garis": ["BPS", "BPS", "USD 1,90 PPP-2011"],
            "Metode": ["Susenas"] * 3,
            "Sumber": ["BPS Contoh"] * 3,
            "Rilis": ["Juli 2024"] * 3,
        }
    ),
    "survei": pd.DataFrame(
        {
            "No Ruta": ["R-1", "R-2", "R-3"],
            "Nama": ["CONTOH SATU", "CONTOH DUA", "CONTOH TIGA"],
            "Kode Kemdagri": ["36.02.09", "36.02.09", ""],
            "Penimbang": ["412,5", "1.050,25", "300"],
            "Strata": ["perkotaan", "perkotaan", "perdesaan"],
            "Blok Sensus": ["1", "1", "2"],
            "Pengeluaran per Kapita": ["650.000", "Rp 1.250.000,00", "500000"],
            "Jumlah ART": ["4", "3", "5"],
        }
    ),
    "klasik": pd.DataFrame(
        {
            "Periode": ["2024Q3", "TW3-2024"],
            "Topik": ["inflasi", "stunting"],
            "Indikator": ["Inflasi tahun ke tahun", "Prevalensi stunting"],
            "Satuan": ["persen", "rasio"],
            "Target": ["2,5", "0,14"],
            "Capaian": ["1,9", ""],
            "OPD": ["OPD-01", "OPD-06"],
            "Sumber": ["Contoh", "Contoh"],
        }
    ),
    "matriks1": pd.DataFrame(
        {
            "No": ["1", "2"],
            "Topik": ["1", "2"],
            "Pertanyaan": ["Contoh satu?", "Contoh dua?"],
            "Jawaban": ["Sudah", ""],
            "Bukti Dukung": ["SK 353/2024", ""],
            "PIC": ["Sekretariat TKPKD", ""],
        }
    ),
    "tindak_lanjut": pd.DataFrame(
        {
            "No": ["1"],
            "Rapat": ["Rapat TKPKD"],
            "Tanggal Rapat": ["09/07/2024"],
            "Keputusan": ["Melengkapi berita acara"],
            "Kode OPD": ["OPD-03"],
            "PIC": ["Kepala DPMD, NIP 19700101 199603 1 001"],
            "Tenggat": ["2024-08-31"],
            "Status": ["dalam proses"],
            "Kendala": ["Menunggu anggaran"],
            "Keterangan": [""],
        }
    ),
    "rencana": pd.DataFrame(
        {
            "Dokumen": ["RAT", "RPKD"],
            "Tahun": ["2024", "2026"],
            "Strategi": ["1", "1"],
            "Kode OPD": ["OPD-02", "OPD-02"],
            "Indikator": ["Keluarga terbantu", "Keluarga terbantu"],
            "Satuan": ["keluarga", "keluarga"],
            "Target": ["5700", "6000"],
            "Capaian": ["4100", ""],
            "Pagu": ["1.000.000", "1.100.000"],
        }
    ),
    "siraja": pd.DataFrame(
        {
            "Periode": ["2024Q3"],
            "Kode OPD": ["OPD-02"],
            "Kode Sub Kegiatan": ["1.06.05.2.02.0001"],
            "Nama Sub Kegiatan": ["Contoh bantuan"],
            "Strategi": ["1"],
            "Rencana": ["1.100.000"],
            "Pagu": ["1.000.000"],
            "Realisasi": ["400.000"],
            "Output": ["12"],
            "Satuan Output": ["paket"],
            "Penerima": ["12"],
            "Keluarga Sasaran": ["9"],
            "Lokasi": [""],
        }
    ),
    "laporan_opd": pd.DataFrame(
        {
            "Periode": ["2024Q3", "2024Q3"],
            "Kode OPD": ["OPD-01", "OPD-02"],
            "Tanggal Lapor": ["10/10/2024", ""],
            "Status": ["tepat waktu", "belum lapor"],
        }
    ),
}


def sound_desa(codes: list[str]) -> pd.DataFrame:
    """A list of desa with these codes."""
    return pd.DataFrame(
        {
            "Kode Desa": codes,
            "Nama Desa": "Contoh",
            "Jenis": "desa",
            "Ada TKPKD": "Ya",
            "No BA Musdes": "",
            "Tanggal BA": "",
        }
    )
