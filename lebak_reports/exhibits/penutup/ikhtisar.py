"""What the quarter shows: the list, the money and the institutions, as recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exhibits.belanja import given, incentive_absorption, tagged_absorption
from lebak_reports.exhibits.chapters import START_OF_YEAR, is_available, told
from lebak_reports.exhibits.claims import bare_claim, claim
from lebak_reports.exhibits.kelembagaan.rapat import follow_ups
from lebak_reports.exhibits.opd import office_reports
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.pergantian import change_of_list
from lebak_reports.exhibits.sentences import on_day, paragraph, sentence
from lebak_reports.exhibits.wilayah import rate_claim, totals
from lebak_reports.indicators.institution import has_answer
from lebak_reports.wording import Verb

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts


@told("penutup.daftar", needs=("verval",))
def kalimat_daftar(data: RegionData) -> Parts:
    """Say how large the list is, how it moved in the year, and how far it is verified."""
    total, origin = totals(data), origin_of(data, "verval")
    return paragraph(
        sentence(
            "Per ",
            on_day(data.run.tanggal_data),
            " daftar sasaran memuat ",
            claim("ke.keluarga", total["keluarga"], origin),
            *_since_january(data),
        ),
        sentence(
            "Kemajuan verval ",
            rate_claim(data, "verval.porsi", ("terverifikasi", "keluarga_register"), origin),
            *_without_programme(data),
        ),
    )


@told("penutup.anggaran", needs=("anggaran",))
def kalimat_anggaran(data: RegionData) -> Parts:
    """Say how much of the tagged budget and of the incentive was spent."""
    tagged, origin = tagged_absorption(data), origin_of(data, "anggaran")
    spent = sentence(
        "Anggaran bertanda kemiskinan ekstrem ",
        Verb("belanja"),
        " ",
        claim("anggaran.serapan", tagged.value, origin),
        " dari ",
        claim("anggaran.pagu", tagged.denominator, origin),
    )
    if not is_available(data, ("insentif",)):
        return paragraph(spent)
    incentive = claim("if.serapan", incentive_absorption(data).value, origin_of(data, "insentif"))
    return paragraph(spent, sentence("Insentif fiskal ", Verb("belanja"), " ", incentive))


@told("penutup.kelembagaan")
def kalimat_kelembagaan(data: RegionData) -> Parts:
    """Say how the institutions reported, as far as their files came in."""
    inputs = {
        "laporan_opd": _reports,
        "matriks1": _questions,
        "klasik": _klasik,
        "tindak_lanjut": _decisions,
    }
    told_of = [tell(data) for name, tell in inputs.items() if is_available(data, (name,))]
    return paragraph(*(told_of or [sentence("Kelembagaan: data tidak tersedia")]))


def _since_january(data: RegionData) -> Parts:
    if not is_available(data, (START_OF_YEAR,)):
        return ()
    moved = change_of_list(data, "ke.keluarga.perubahan.tahun", origin_of(data, "verval"))
    return ("; sejak awal tahun ", moved)


def _without_programme(data: RegionData) -> Parts:
    if not is_available(data, ("penerima",)):
        return ()
    columns, origin = ("tanpa_program", "keluarga"), origin_of(data, "penerima")
    share = rate_claim(data, "ke.keluarga.tanpa_program.porsi", columns, origin)
    return ("; belum tercatat menerima program ", share, " dari sasaran")


def _reports(data: RegionData) -> Parts:
    origin, states = origin_of(data, "laporan_opd"), office_reports(data)["keadaan"]
    return sentence(
        "Sebanyak ",
        bare_claim("opd.laporan_diterima", int((states != "belum").sum()), origin),
        " dari ",
        claim("opd.wajib_lapor", len(states), origin),
        " wajib lapor sudah menyampaikan laporan",
    )


def _questions(data: RegionData) -> Parts:
    origin, matriks1 = origin_of(data, "matriks1"), given(data.tables.matriks1)
    return sentence(
        "Pertanyaan pelaporan yang sudah dijawab sebanyak ",
        bare_claim("matriks1.terjawab", int(has_answer(matriks1).sum()), origin),
        " dari ",
        bare_claim("matriks1.pertanyaan", len(matriks1), origin),
    )


def _klasik(data: RegionData) -> Parts:
    origin, klasik = origin_of(data, "klasik"), given(data.tables.klasik)
    return sentence(
        "Indikator KLASIK yang capaiannya tercatat sebanyak ",
        bare_claim("klasik.terisi", int(klasik["capaian"].notna().sum()), origin),
        " dari ",
        bare_claim("klasik.indikator", len(klasik), origin),
    )


def _decisions(data: RegionData) -> Parts:
    origin, rows = origin_of(data, "tindak_lanjut"), follow_ups(data)
    return sentence(
        "Keputusan rapat yang selesai sebanyak ",
        bare_claim("rapat.selesai", int((rows["status"] == "selesai").sum()), origin),
        " dari ",
        bare_claim("rapat.keputusan", len(rows), origin),
    )
