"""What can be said about the incentive, and what can't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exhibits.belanja import incentive_rule
from lebak_reports.exhibits.chapters import INCENTIVE_RULE, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.dampak.putusan import wording
from lebak_reports.exhibits.origins import published_origin
from lebak_reports.exhibits.sentences import in_month, in_quarter, on_day, paragraph, sentence
from lebak_reports.exhibits.terpublikasi import published

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts


@told("insentif.porsi", needs=(INCENTIVE_RULE,))
def kalimat_porsi(data: RegionData) -> Parts:
    """Set the incentive against the budget announced earlier in the year."""
    rule = incentive_rule(data)
    budget = published(data, "anggaran_ke", f"tahun anggaran {data.quarter.year}")
    if budget is None or budget.tanggal is None:
        return ("Data tidak tersedia: anggaran kemiskinan ekstrem yang diumumkan belum dimuat.",)
    announced = published_origin(budget.sumber.judul)
    return paragraph(
        sentence(
            "Insentif fiskal setara ",
            claim("if.porsi_anggaran", rule.pagu_rp / budget.nilai, announced, digits=1),
            " dari anggaran kemiskinan ekstrem ",
            claim("terpublikasi.anggaran_ke", budget.nilai, announced),
            " yang diumumkan pada ",
            in_month(budget.tanggal),
            " (terpublikasi)",
        ),
        sentence(
            "Anggaran itu mendahului penyerahan insentif pada ",
            on_day(rule.tanggal_penyerahan),
            "; insentif dicatat pada pagu perubahan",
        ),
    )


@told("insentif.penilaian", needs=(INCENTIVE_RULE,))
def kalimat_penilaian(data: RegionData) -> Parts:
    """Give the verdict of the quarter, and what the report does instead of naming a cause."""
    rule = incentive_rule(data)
    return paragraph(
        sentence(_verdict(data)),
        sentence(
            "Insentif diserahkan pada ",
            on_day(rule.tanggal_penyerahan),
            ", sedangkan perubahan daftar yang dilaporkan berawal pada akhir ",
            in_quarter(data.run.pembanding.awal_tahun),
        ),
        sentence(
            "Laporan ini mencatat apa yang dibelanjakan, untuk siapa, dan seberapa cepat, tanpa "
            "menarik hubungan sebab dan akibat"
        ),
    )


def _verdict(data: RegionData) -> str:
    """Return the verdict, which is given for the whole kabupaten and for no part of it."""
    if data.wilayah.level == "kecamatan":
        return "Pengaruh insentif dinilai untuk seluruh kabupaten dan dimuat pada laporan kabupaten"
    words = wording(data)
    return f"{words[0].upper()}{words[1:]}"
