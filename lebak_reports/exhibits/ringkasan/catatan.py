"""Small print of page one: two measures side by side, and how strong the evidence is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Tag
from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.dampak.putusan import evidence_words, level, wording
from lebak_reports.exhibits.makro import gap_to_survey, macro_origin
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.sentences import enumerated, paragraph, sentence

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
    """Set the list's share of the population beside the survey's latest rate."""
    gap, listed = gap_to_survey(data), origin_of(data, "verval")
    if gap is None:
        return ("Data tidak tersedia: daftar sasaran dan survei tahun yang sama belum lengkap.",)
    share = gap.jiwa / gap.penduduk
    return paragraph(
        sentence(
            "Daftar sasaran memuat ",
            claim("ke.jiwa", gap.jiwa, listed),
            ", sekitar ",
            claim("ke.jiwa.porsi_penduduk", share, listed, digits=1),
            " dari penduduk yang tersirat pada angka BPS ",
            Tag("tanggal", gap.periode),
            "; survei memperkirakan ",
            claim("makro.ke", gap.rate, macro_origin(data), digits=1),
        ),
        sentence("Keduanya mengukur hal yang berbeda dan tidak boleh saling dikurangkan"),
    )


@told("ringkasan.tingkat-bukti", role="catatan", level=level)
def tingkat_bukti(data: RegionData) -> Parts:
    """Say in words what the data can carry, and the verdict of the quarter."""
    return paragraph(
        sentence("Tingkat bukti: ", evidence_words(data)),
        sentence("Pengaruh insentif ", wording(data)),
        sentence(
            "Perubahan daftar sasaran dan belanja insentif dicatat berdampingan; keduanya belum "
            "dapat dihubungkan sebagai sebab dan akibat"
        ),
    )
