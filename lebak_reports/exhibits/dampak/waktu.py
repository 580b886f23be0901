"""What came first: the fall of the list, the budget, or the incentive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exhibits.belanja import incentive_rule
from lebak_reports.exhibits.chapters import INCENTIVE_RULE, told
from lebak_reports.exhibits.claims import bare_claim, claim
from lebak_reports.exhibits.origins import published_origin
from lebak_reports.exhibits.sentences import in_month, on_day, paragraph, sentence
from lebak_reports.exhibits.terpublikasi import published
from lebak_reports.exhibits.terpublikasi.angka import USABLE

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Claim
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models import AngkaTerpublikasi


@told("dampak.urutan", needs=(INCENTIVE_RULE,))
def kalimat_urutan(data: RegionData) -> Parts:
    """Say how much of the published fall came before the award, and how small the award is."""
    return paragraph(*_fall(data), *_size(data))


def _fall(data: RegionData) -> tuple[Parts, ...]:
    award = incentive_rule(data)
    figures = _figures(data)
    start = [each for each in figures if each.tanggal and each.tanggal.year < award.tahun]
    before = [each for each in figures if each.tanggal and each.tanggal < award.tanggal_penyerahan]
    if not start or not before:
        return (sentence("Angka terbitan sebelum penyerahan insentif belum dimuat"),)
    first, last, latest = start[-1], before[-1], figures[-1]
    origin = published_origin(latest.sumber.judul)
    told_fall = sentence(
        "Daftar sasaran terbit sebagai ",
        _figure(first),
        " pada ",
        on_day(first.tanggal or award.tanggal_penyerahan),
        " dan ",
        _figure(last),
        " pada ",
        on_day(last.tanggal or award.tanggal_penyerahan),
        "; insentif diserahkan pada ",
        on_day(award.tanggal_penyerahan),
        ", sesudah ",
        bare_claim("dampak.penurunan.sebelum", first.nilai - last.nilai, origin),
        " dari ",
        claim("dampak.penurunan.seluruhnya", first.nilai - latest.nilai, origin),
        " penurunan itu tercatat (terpublikasi)",
    )
    return (told_fall, *_since(last, latest))


def _since(last: AngkaTerpublikasi, latest: AngkaTerpublikasi) -> tuple[Parts, ...]:
    if latest is last or latest.nilai != last.nilai or last.tanggal is None:
        return ()
    return (sentence("Angka itu tidak berubah sejak ", in_month(last.tanggal), " (terpublikasi)"),)


def _size(data: RegionData) -> tuple[Parts, ...]:
    award = incentive_rule(data)
    budget = published(data, "anggaran_ke", f"tahun anggaran {award.tahun}")
    if budget is None or budget.tanggal is None:
        return (sentence("Anggaran kemiskinan ekstrem yang diumumkan belum dimuat"),)
    origin = published_origin(budget.sumber.judul)
    return (
        sentence(
            "Insentif ",
            claim("if.pagu.ketentuan", award.pagu_rp, published_origin(award.reference.title)),
            " setara ",
            claim("if.porsi_anggaran", award.pagu_rp / budget.nilai, origin, digits=1),
            " dari anggaran kemiskinan ekstrem ",
            claim("terpublikasi.anggaran_ke", budget.nilai, origin),
            " yang diumumkan pada ",
            in_month(budget.tanggal),
            " (terpublikasi)",
        ),
        sentence(
            "Dengan urutan waktu itu, penurunan sebelum penyerahan tidak dapat dihubungkan dengan "
            "insentif"
        ),
    )


def _figures(data: RegionData) -> list[AngkaTerpublikasi]:
    """Return the usable published sizes of the list up to the report, oldest first."""
    kabupaten, day = data.params.regions.kabupaten.kode, data.run.tanggal_laporan
    own = [
        each
        for each in data.params.angka_terpublikasi
        if (each.kode_wilayah, each.ukuran) == (kabupaten, "ke_keluarga")
        and each.mutu in USABLE
        and each.tanggal is not None
        and each.tanggal <= day
    ]
    return sorted(own, key=lambda each: each.tanggal or day)


def _figure(figure: AngkaTerpublikasi) -> Claim:
    return claim(
        "terpublikasi.ke.keluarga",
        figure.nilai,
        published_origin(figure.sumber.judul),
        of=str(figure.tanggal),
    )
