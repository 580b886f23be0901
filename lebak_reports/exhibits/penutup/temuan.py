"""Findings of the quarter: each a condition on the data and the sentence that tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.exhibits.belanja import incentive_rows, incentive_rule, tahap_dua
from lebak_reports.exhibits.chapters import INCENTIVE_RULE, is_available
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.kelembagaan.rapat import follow_ups
from lebak_reports.exhibits.opd import unreported, unreported_claim
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.sentences import in_month, sentence
from lebak_reports.exhibits.values import number
from lebak_reports.exhibits.wilayah import totals
from lebak_reports.indicators.incentive import compliance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models.run import Temuan


_TOPICS: Mapping[Temuan, str] = {
    "belanja-terlarang": "Belanja terlarang",
    "tahap-dua": "Syarat tahap II",
    "daftar-tidak-berubah": "Pembaruan daftar",
    "verval": "Verifikasi dan validasi",
    "tanpa-program": "Keluarga tanpa program",
    "opd-belum-lapor": "Pelaporan OPD",
    "tindak-lanjut": "Keputusan lewat tenggat",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A finding: what it is called where a decision answers it, and its closed sentence."""

    key: Temuan
    told: Parts

    @property
    def topic(self) -> str:
        """What a reader calls it."""
        return _TOPICS[self.key]


def findings(data: RegionData) -> tuple[Found, ...]:
    """Return what the data of the quarter show that asks for an answer."""
    return (
        *_forbidden(data),
        *_second_tranche(data),
        *_unchanged(data),
        *_unverified(data),
        *_without_programme(data),
        *_unreported(data),
        *_overdue(data),
    )


def _forbidden(data: RegionData) -> Iterator[Found]:
    if not is_available(data, ("anggaran", INCENTIVE_RULE)):
        return
    forbidden = frozenset(incentive_rule(data).jenis_belanja_terlarang)
    spent = int(compliance(incentive_rows(data), forbidden=forbidden).forbidden.sum())
    if spent:
        amount = claim("if.belanja_terlarang", spent, origin_of(data, "anggaran"))
        told = sentence("Insentif fiskal sebesar ", amount, " terpakai untuk belanja yang dilarang")
        yield Found("belanja-terlarang", told)


def _second_tranche(data: RegionData) -> Iterator[Found]:
    if not is_available(data, ("insentif", INCENTIVE_RULE)):
        return
    condition = tahap_dua(data)
    if condition.is_met is False:
        share = claim("if.serapan.tahap1", condition.absorption.value, origin_of(data, "insentif"))
        told = sentence("Syarat insentif tahap II belum terpenuhi: serapan tahap I ", share)
        yield Found("tahap-dua", told)


def _unchanged(data: RegionData) -> Iterator[Found]:
    since = data.shared.tidak_berubah_sejak
    if since is not None and is_available(data, ("verval",)):
        month = in_month(data.params.run(since).tanggal_data)
        yield Found(
            "daftar-tidak-berubah", sentence("Isi daftar sasaran tidak berubah sejak ", month)
        )


def _unverified(data: RegionData) -> Iterator[Found]:
    if not is_available(data, ("verval",)):
        return
    total = totals(data)
    register, verified = number(total["keluarga_register"]), number(total["terverifikasi"])
    if register is not None and verified is not None and verified < register:
        waiting = claim("verval.belum", register - verified, origin_of(data, "verval"))
        yield Found("verval", sentence("Sebanyak ", waiting, " pada register belum diverifikasi"))


def _without_programme(data: RegionData) -> Iterator[Found]:
    families = number(totals(data)["tanpa_program"])
    if is_available(data, ("verval", "penerima")) and families:
        counted = claim("ke.keluarga.tanpa_program", families, origin_of(data, "penerima"))
        told = sentence("Sebanyak ", counted, " belum tercatat menerima program apa pun")
        yield Found("tanpa-program", told)


def _unreported(data: RegionData) -> Iterator[Found]:
    is_told = any(is_available(data, (name,)) for name in ("laporan_opd", "anggaran"))
    if is_told and unreported(data):
        counted = unreported_claim(data, claim)
        yield Found(
            "opd-belum-lapor", sentence("Sebanyak ", counted, " belum menyampaikan laporan")
        )


def _overdue(data: RegionData) -> Iterator[Found]:
    if not is_available(data, ("tindak_lanjut",)):
        return
    late = int((follow_ups(data)["hari_lewat"] > 0).fillna(value=False).sum())
    if late:
        counted = claim("rapat.lewat_tenggat", late, origin_of(data, "tindak_lanjut"))
        yield Found("tindak-lanjut", sentence("Sebanyak ", counted, " rapat melewati tenggat"))
