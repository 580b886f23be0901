"""The condition for tahap II in words: said on page one and again in the chapter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exhibits.belanja import incentive_rule, tahap_dua
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.origins import origin_of, rule_origin
from lebak_reports.exhibits.sentences import on_day, sentence

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Origin
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.indicators.tahap_dua import Tahap2Condition

_VERDICTS = {True: "Sudah terpenuhi", False: "Belum terpenuhi", None: "Belum dapat dinilai"}


def condition_sentence(data: RegionData) -> Parts:
    """Say whether the absorption of tahap I reaches the threshold."""
    condition, origin = tahap_dua(data), origin_of(data, "insentif")
    return sentence(
        f"{_VERDICTS[condition.is_met]}: serapan tahap I ",
        claim("if.serapan.tahap1", condition.absorption.value, origin),
        ", ambang ",
        claim("if.ambang_tahap2", incentive_rule(data).ambang_tahap2_ratio, _rule(data), digits=0),
        *_shortfall(data, condition),
    )


def deadline_sentence(data: RegionData) -> Parts:
    """Say how many days are left from the data's date to the cut-off, or that it has passed."""
    condition, cutoff = tahap_dua(data), on_day(incentive_rule(data).batas_tahap2)
    if condition.days_left < 0:
        return sentence("Batas waktu ", cutoff, " sudah lewat pada tanggal data")
    days = claim("if.sisa_hari", condition.days_left, _rule(data))
    return sentence("Tersisa ", days, " sampai batas ", cutoff)


def caveat_sentence(data: RegionData) -> Parts:
    """Say that the threshold is borrowed, as long as it is."""
    if not incentive_rule(data).is_ambang_asumsi:
        return sentence("Ambang dan batas waktu mengikuti ketentuan kategori ini")
    return sentence("Ambang dan batas waktu masih berupa asumsi yang perlu dipastikan kepada DJPK")


def _shortfall(data: RegionData, condition: Tahap2Condition) -> Parts:
    if not condition.shortfall_rp:
        return ()
    origin = origin_of(data, "insentif")
    return (
        "; masih perlu belanja ",
        claim("if.kekurangan_tahap2", condition.shortfall_rp, origin, digits=2),
    )


def _rule(data: RegionData) -> Origin:
    return rule_origin("insentif", incentive_rule(data).reference_syarat.title)
