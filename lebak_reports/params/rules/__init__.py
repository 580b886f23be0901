"""Rules that tie records of one file, or of two files, together; one a file of ``params/``.

wilayah       regions
opd           offices, posts and officials
dokumen       documents, the columns of Matriks 2, abbreviations
aturan        regimes, poverty lines, awards, the score of tagged spending
terpublikasi  published figures and statements
kepekaan      what is supposed about sensitivity
run           settings of one quarter
"""

from lebak_reports.params.rules.aturan import garis_kemiskinan, insentif, penandaan, rezim
from lebak_reports.params.rules.dokumen import by_level, dokumen, issuers, matriks2, singkatan
from lebak_reports.params.rules.kepekaan import kepekaan
from lebak_reports.params.rules.opd import opd
from lebak_reports.params.rules.run import run
from lebak_reports.params.rules.terpublikasi import angka_terpublikasi, janji, places
from lebak_reports.params.rules.wilayah import regions_of, wilayah

__all__ = [
    "angka_terpublikasi",
    "by_level",
    "dokumen",
    "garis_kemiskinan",
    "insentif",
    "issuers",
    "janji",
    "kepekaan",
    "matriks2",
    "opd",
    "penandaan",
    "places",
    "regions_of",
    "rezim",
    "run",
    "singkatan",
    "wilayah",
]
