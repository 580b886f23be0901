"""What every exhibit function shares: its block id and the refusal when an input is missing.

An exhibit needs inputs. When one of them was not delivered, the block still appears, and says
"data tidak tersedia": a hole is never filled with an invented value.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from lebak_reports.blocks import Kalimat, Tag
from lebak_reports.exhibits.belanja import incentive_award
from lebak_reports.exhibits.claims import inapplicable_claim, missing_claim
from lebak_reports.exhibits.istilah import MASUKAN, MASUKAN_INSENTIF
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.pergantian import INCOMPARABLE, break_sentence, is_broken
from lebak_reports.exhibits.sentences import enumerated, in_quarter, paragraph, sentence
from lebak_reports.exhibits.values import number
from lebak_reports.exhibits.wilayah import totals
from lebak_reports.wording import RECORDED

if TYPE_CHECKING:
    from collections.abc import Callable

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure, Table
    from lebak_reports.blocks.sentences import Role
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.wording import Level

    Told = Callable[[RegionData], Parts]
    Shown = Table | Figure | Kalimat
    Drawn = Callable[[RegionData], Shown]
    Judged = Callable[[RegionData], Level]

INCENTIVE_RULE = "params/insentif"
"""Stands in ``needs`` for the year's rule on the incentive, which not every year has."""

START_OF_YEAR = "sasaran awal tahun"
"""Stands in ``needs`` for the list at the start of the year, which another quarter holds."""

_WORDS = {name: words.lower() for name, words in MASUKAN.items()} | {
    INCENTIVE_RULE: "ketentuan insentif fiskal",
    START_OF_YEAR: "daftar sasaran awal tahun",
}


def recorded_only(_: RegionData) -> Level:
    """Return the level of a sentence that no assessment stands behind."""
    return RECORDED


def told(
    block_id: str,
    *,
    needs: tuple[str, ...] = (),
    role: Role = "prosa",
    title: str | None = None,
    level: Judged = recorded_only,
) -> Callable[[Told], Callable[[RegionData], Kalimat]]:
    """Make the parts that a function returns a Kalimat; refuse it when an input is missing.

    Parameters
    ----------
    block_id : str
        Stable id of the block.
    needs : tuple of str
        Inputs of the quarter without which the sentence can't be said.
    role : str
        Role of the sentence in the document.
    title : str or None
        Heading of an answer or a finding.
    level : callable
        Gives the level of evidence that the sentence's verbs are chosen by.
    """

    def decorate(tell: Told) -> Callable[[RegionData], Kalimat]:
        @wraps(tell)
        def exhibit(data: RegionData) -> Kalimat:
            missing = _missing(data, needs)
            if missing:
                parts = paragraph(_refusal(data, block_id, missing), _reason(data, missing))
            else:
                parts = tell(data)
            return Kalimat.said(block_id, parts, role=role, title=title, level=level(data))

        return exhibit

    return decorate


def shown(
    block_id: str, *, needs: tuple[str, ...]
) -> Callable[[Drawn], Callable[[RegionData], Shown]]:
    """Let a table or a figure be built, or say that its inputs are missing."""

    def decorate(draw: Drawn) -> Callable[[RegionData], Shown]:
        @wraps(draw)
        def exhibit(data: RegionData) -> Shown:
            missing = _missing(data, needs)
            if missing:
                return Kalimat.said(block_id, _refusal(data, block_id, missing), role="catatan")
            return draw(data)

        return exhibit

    return decorate


def is_available(data: RegionData, needs: tuple[str, ...]) -> bool:
    """Return whether everything an exhibit needs was delivered."""
    return not _missing(data, needs)


def _missing(data: RegionData, needs: tuple[str, ...]) -> tuple[str, ...]:
    absent = set(needs) - set(data.inputs)
    if incentive_award(data) is not None:
        absent.discard(INCENTIVE_RULE)
    if number(totals(data)["keluarga_awal_tahun"]) is not None:
        absent.discard(START_OF_YEAR)
    return tuple(name for name in needs if name in absent)


def _refusal(data: RegionData, block_id: str, missing: tuple[str, ...]) -> Parts:
    if {INCENTIVE_RULE, *MASUKAN_INSENTIF} & set(missing) and incentive_award(data) is None:
        return _without_award(data, block_id)
    if START_OF_YEAR in missing and is_broken(data, data.run.pembanding.awal_tahun):
        return _across_a_break(data, block_id)
    names = enumerated([(_WORDS[name],) for name in missing])
    return (
        missing_claim(f"{block_id}.tidak_tersedia", data, missing[0]),
        ": ",
        *names,
        " untuk ",
        in_quarter(data.quarter),
        " belum diterima.",
        *_where_to_put(data, missing),
    )


def _where_to_put(data: RegionData, missing: tuple[str, ...]) -> Parts:
    """Say which file closes the hole, where a file of the quarter does."""
    files = [(Tag("nomor", f"data/{data.quarter}/{name}.csv"),) for name in missing
             if name in MASUKAN]  # fmt: skip
    return (" Berkasnya: ", *enumerated(files), " (atau xlsx, parquet).") if files else ()


def _without_award(data: RegionData, block_id: str) -> Parts:
    refused = inapplicable_claim(
        f"{block_id}.tidak_berlaku",
        origin_of(data, INCENTIVE_RULE),
        printed="Tidak berlaku",
        definition="Sampai tanggal laporan tidak ada insentif fiskal kategori ini.",
    )
    year = Tag("tanggal", f"tahun {data.quarter.year}")
    return paragraph(
        sentence(refused, ": tidak ada insentif fiskal kategori kemiskinan ekstrem pada ", year)
    )


def _across_a_break(data: RegionData, block_id: str) -> Parts:
    refused = inapplicable_claim(
        f"{block_id}.tidak_dibandingkan",
        origin_of(data, START_OF_YEAR),
        printed=INCOMPARABLE.capitalize(),
        definition="Daftar awal tahun berasal dari register nasional yang lain.",
    )
    return paragraph(sentence(refused, " dengan awal tahun: sumber sasaran berganti"))


def _reason(data: RegionData, missing: tuple[str, ...]) -> Parts:
    """Say in the chapter's prose why lists can't be compared; its tables need not repeat it."""
    before = data.run.pembanding.awal_tahun
    if START_OF_YEAR not in missing or not is_broken(data, before):
        return ()
    return (" ", *break_sentence(data, before))
