"""Where a series breaks: another national register stands behind the list from then on.

Families are ranked by another model there, so a difference across the break is no change of
poverty. It is never printed; these words stand in its place.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lebak_reports.blocks import Tag
from lebak_reports.exhibits.claims import change_claim, claim
from lebak_reports.exhibits.sentences import in_quarter, sentence, text_of
from lebak_reports.exhibits.wilayah import totals

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Claim, Origin
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.periods import Quarter

INCOMPARABLE = "tidak dapat dibandingkan"
LIST_BEFORE = {
    "ke.keluarga.perubahan.triwulan": "keluarga_sebelumnya",
    "ke.keluarga.perubahan.tahun": "keluarga_awal_tahun",
}


def is_broken(data: RegionData, before: Quarter) -> bool:
    """Return whether the list of an earlier quarter comes from another register."""
    return not data.params.is_comparable(data.quarter, before)


def broken_at(data: RegionData) -> Quarter | None:
    """Return the later of the two quarters compared with that can't be compared, None if both can.

    Examples
    --------
    The first quarter of DTSEN breaks with the quarter before; the second one with the start of
    the year only.
    """
    compared = data.run.pembanding
    others = (compared.sebelumnya, compared.awal_tahun)
    return next((each for each in others if is_broken(data, each)), None)


def change_of_list(data: RegionData, name: str, origin: Origin) -> Claim:
    """Return the change of the list as a claim, or the words that stand in its place.

    Parameters
    ----------
    data : RegionData
        Holds the lists of the region.
    name : {"ke.keluarga.perubahan.triwulan", "ke.keluarga.perubahan.tahun"}
        What the change is measured against.
    origin : Origin
        Where the list comes from.
    """
    compared = data.run.pembanding
    is_of_quarter = name == "ke.keluarga.perubahan.triwulan"
    if is_broken(data, compared.sebelumnya if is_of_quarter else compared.awal_tahun):
        refused = claim(name, None, replace(origin, status="ditolak"))
        return replace(refused, printed=INCOMPARABLE)
    own, before = totals(data), LIST_BEFORE[name]
    return change_claim(name, own["keluarga"] - own[before], origin)


def break_sentence(data: RegionData, before: Quarter) -> Parts:
    """Say why the list can't be held against that of an earlier quarter."""
    registers = (data.params.register_at(each) for each in (before, data.quarter))
    old, new = (Tag("nomor", register) for register in registers)
    return sentence(
        "Sumber sasaran ",
        in_quarter(before),
        " ialah ",
        old,
        ", sedangkan sumber triwulan ini ialah ",
        new,
        "; keduanya memeringkat keluarga dengan model berbeda, sehingga selisihnya bukan perubahan "
        "kemiskinan",
    )


def break_notes(data: RegionData) -> tuple[str, ...]:
    """Return the reason as the note of a table of changes since the start of the year."""
    before = data.run.pembanding.awal_tahun
    if not is_broken(data, before):
        return ()
    return (f"Perubahan sejak awal tahun {INCOMPARABLE}. {break_note(data, before)}",)


def break_note(data: RegionData, before: Quarter) -> str:
    """Return the reason as a note."""
    return text_of(break_sentence(data, before))
