"""One kecamatan on two pages: numbers, place, change, programmes, housing, villages."""

from lebak_reports.exhibits.profil.angka import angka_kunci
from lebak_reports.exhibits.profil.desa import tabel_desa
from lebak_reports.exhibits.profil.keadaan import (
    kalimat_kunci,
    kalimat_peringkat,
    kalimat_perubahan,
    peta,
    tabel_alasan,
    tabel_desil,
)
from lebak_reports.exhibits.profil.perumahan import tabel_perumahan
from lebak_reports.exhibits.profil.program import kalimat_cakupan, kalimat_verval, tabel_program

__all__ = [
    "angka_kunci",
    "kalimat_cakupan",
    "kalimat_kunci",
    "kalimat_peringkat",
    "kalimat_perubahan",
    "kalimat_verval",
    "peta",
    "tabel_alasan",
    "tabel_desa",
    "tabel_desil",
    "tabel_perumahan",
    "tabel_program",
]
