"""Page one: six answers in a fixed order, findings, decisions, and how far the data carry."""

from lebak_reports.exhibits.ringkasan.catatan import register_dan_survei, rezim, tingkat_bukti
from lebak_reports.exhibits.ringkasan.jawaban import jumlah, perubahan, tanpa_program, verval
from lebak_reports.exhibits.ringkasan.keputusan import keputusan
from lebak_reports.exhibits.ringkasan.keuangan import serapan, syarat_tahap_dua
from lebak_reports.exhibits.ringkasan.temuan import opd_belum_lapor, temuan

__all__ = [
    "jumlah",
    "keputusan",
    "opd_belum_lapor",
    "perubahan",
    "register_dan_survei",
    "rezim",
    "serapan",
    "syarat_tahap_dua",
    "tanpa_program",
    "temuan",
    "tingkat_bukti",
    "verval",
]
