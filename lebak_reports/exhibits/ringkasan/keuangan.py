"""The answers about money: what is spent, and whether the second tranche may come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Tag
from lebak_reports.exhibits.belanja import incentive_absorption, incentive_award, tagged_absorption
from lebak_reports.exhibits.chapters import INCENTIVE_RULE, is_available, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.tahap_dua import caveat_sentence, condition_sentence, deadline_sentence
from lebak_reports.wording import Verb

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts


@told("ringkasan.serapan", role="jawaban", title="Serapan")
def serapan(data: RegionData) -> Parts:
    """Answer 4: absorption of the tagged budget and of the fiscal incentive."""
    return paragraph(_budget(data), _incentive(data))


@told(
    "ringkasan.tahap-dua",
    needs=("insentif", INCENTIVE_RULE),
    role="jawaban",
    title="Syarat tahap II",
)
def syarat_tahap_dua(data: RegionData) -> Parts:
    """Answer 5: is the condition for tahap II met, and how many days are left."""
    return paragraph(condition_sentence(data), deadline_sentence(data), caveat_sentence(data))


def _budget(data: RegionData) -> Parts:
    origin = origin_of(data, "anggaran")
    if not is_available(data, ("anggaran",)):
        refused = claim("anggaran.serapan", None, origin)
        return sentence("Serapan anggaran bertanda kemiskinan ekstrem: ", refused)
    tagged = tagged_absorption(data)
    return sentence(
        "Anggaran bertanda kemiskinan ekstrem ",
        Verb("belanja"),
        " ",
        claim("anggaran.realisasi", tagged.numerator, origin),
        " dari ",
        claim("anggaran.pagu", tagged.denominator, origin),
        " (",
        claim("anggaran.serapan", tagged.value, origin),
        ")",
    )


def _incentive(data: RegionData) -> Parts:
    origin = origin_of(data, "insentif")
    if incentive_award(data) is None:
        year = Tag("tanggal", f"tahun {data.quarter.year}")
        return sentence("Insentif fiskal: tidak ada kategori kemiskinan ekstrem pada ", year)
    if not is_available(data, ("insentif",)):
        return sentence("Serapan insentif fiskal: ", claim("if.serapan", None, origin))
    incentive = incentive_absorption(data)
    return sentence(
        "Insentif fiskal ",
        Verb("belanja"),
        " ",
        claim("if.realisasi", incentive.numerator, origin, digits=2),
        " dari ",
        claim("if.pagu", incentive.denominator, origin, digits=2),
        " (",
        claim("if.serapan", incentive.value, origin),
        ")",
    )
