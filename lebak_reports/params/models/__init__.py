"""Frozen records of the params, by topic. Importing this package imports pydantic."""

from lebak_reports.params.models.dokumen import Dokumen, Surat, TataNaskah
from lebak_reports.params.models.garis_kemiskinan import GarisKemiskinan
from lebak_reports.params.models.insentif import InsentifFiskal, TahapInsentif, TanpaInsentif
from lebak_reports.params.models.janji import Janji
from lebak_reports.params.models.kepekaan import BatasPatah, Kepekaan, KetelitianVerval
from lebak_reports.params.models.matriks import KolomMatriks, Matriks2
from lebak_reports.params.models.opd import Opd, Pejabat
from lebak_reports.params.models.penandaan import KesempatanKerja, Penandaan, TahunAnggaran
from lebak_reports.params.models.records import Reference
from lebak_reports.params.models.rezim import DasarHukum, Rezim
from lebak_reports.params.models.run import Keputusan, Pembanding, Run
from lebak_reports.params.models.singkatan import Singkatan
from lebak_reports.params.models.terpublikasi import AngkaTerpublikasi, Kontradiksi, Sumber

__all__ = [
    "AngkaTerpublikasi",
    "BatasPatah",
    "DasarHukum",
    "Dokumen",
    "GarisKemiskinan",
    "InsentifFiskal",
    "Janji",
    "Kepekaan",
    "Keputusan",
    "KesempatanKerja",
    "KetelitianVerval",
    "KolomMatriks",
    "Kontradiksi",
    "Matriks2",
    "Opd",
    "Pejabat",
    "Pembanding",
    "Penandaan",
    "Reference",
    "Rezim",
    "Run",
    "Singkatan",
    "Sumber",
    "Surat",
    "TahapInsentif",
    "TahunAnggaran",
    "TanpaInsentif",
    "TataNaskah",
]
