"""Small print of page one: two measures side by side, and how strong the evidence is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Tag
from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.sentences import enumerated, paragraph, sentence
from lebak_reports.exhibits.terpublikasi import register_against_survey
from lebak_reports.wording import LEVELS, RECORDED

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts


@told("ringkasan.rezim", role="catatan")
def rezim(data: RegionData) -> Parts:
    """Say under which laws, for whom, from which register and with which line this is."""
    rules = data.params.rezim_at(data.quarter)
    laws = rules.dasar_hukum_at(data.run.tanggal_laporan)
    return paragraph(
        sentence("Dasar: ", *enumerated([(Tag("hukum", law.singkatan),) for law in laws])),
        sentence(
            f"Disampaikan kepada {rules.penerima_laporan} dengan tembusan kepada ",
            *enumerated([(office,) for office in rules.tembusan]),
        ),
        sentence(
            "Sumber sasaran: ",
            Tag("nomor", rules.sumber_sasaran),
            "; garis: ",
            Tag("nomor", rules.garis),
        ),
    )


@told("ringkasan.register-survei", role="catatan")
def register_dan_survei(data: RegionData) -> Parts:
    """Set the register's share of the population beside the survey's rate."""
    return register_against_survey(data)


@told("ringkasan.tingkat-bukti", role="catatan")
def tingkat_bukti(_: RegionData) -> Parts:
    """Say what the data can carry: recorded, not attributable."""
    return paragraph(
        sentence("Tingkat bukti: ", LEVELS[RECORDED]),
        sentence(
            "Perubahan daftar sasaran dan belanja insentif dicatat berdampingan; keduanya belum "
            "dapat dihubungkan sebagai sebab dan akibat"
        ),
    )
