"""Exhibits: what a notebook displays, one module a chapter, one function a block.

Every function takes what ``load`` returned and gives tables, figures and sentences whose
numbers are claims. Nothing here reads a file or knows what becomes of a block.

ringkasan    page one: six answers, findings, decisions
pendahuluan  legal basis, addressee, sources
kondisi      the list of extremely poor families, its change and its verification
anggaran     the tagged budget and whom programmes reach
insentif     the fiscal incentive: tranches, plan, compliance, verdict
efektivitas  what can be said before inference: chain, targets, reach, contribution
dampak       what may be said of an effect: five layers, dose-response, verdicts
kelembagaan  teams, meetings, KLASIK, reports and follow-ups
penutup      what the quarter shows, recommendations, the promise
matriks      the two matrices of the ministry: questions, activities and money
surat        the covering letter
bahan_rapat  the quarterly meeting on ten slides
lampiran     formulas, notes on data quality, offices
profil       one kecamatan on two pages
"""

from lebak_reports.exhibits import (
    anggaran,
    bahan_rapat,
    dampak,
    efektivitas,
    insentif,
    kelembagaan,
    kondisi,
    lampiran,
    matriks,
    pendahuluan,
    penutup,
    profil,
    ringkasan,
    surat,
)

__all__ = [
    "anggaran",
    "bahan_rapat",
    "dampak",
    "efektivitas",
    "insentif",
    "kelembagaan",
    "kondisi",
    "lampiran",
    "matriks",
    "pendahuluan",
    "penutup",
    "profil",
    "ringkasan",
    "surat",
]
