"""The quarter in six numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exhibits.belanja import (
    incentive_absorption,
    incentive_award,
    tagged_absorption,
)
from lebak_reports.exhibits.chapters import is_available
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.kunci import key_count, key_figure
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.wilayah import rate_claim

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Claim, Kalimat


def figures_of_quarter(data: RegionData) -> tuple[Kalimat, ...]:
    """Return families, persons, those without a programme, verification, and both absorptions."""
    figures = (
        ("keluarga", "Keluarga sasaran", key_count(data, "ke.keluarga", "keluarga", "verval")),
        ("jiwa", "Jiwa sasaran", key_count(data, "ke.jiwa", "jiwa", "verval")),
        (
            "tanpa-program",
            "Belum menerima program",
            key_count(data, "ke.keluarga.tanpa_program", "tanpa_program", "penerima"),
        ),
        ("verval", "Kemajuan verval", _verified(data)),
        ("anggaran", "Serapan anggaran", _spent(data)),
        ("insentif", "Serapan insentif", _incentive(data)),
    )
    return tuple(
        key_figure(f"rapat.angka.{name}", title, number) for name, title, number in figures
    )


def _verified(data: RegionData) -> Claim:
    origin = origin_of(data, "verval")
    if not is_available(data, ("verval",)):
        return claim("verval.porsi", None, origin)
    return rate_claim(data, "verval.porsi", ("terverifikasi", "keluarga_register"), origin)


def _spent(data: RegionData) -> Claim:
    known = is_available(data, ("anggaran",))
    value = tagged_absorption(data).value if known else None
    return claim("anggaran.serapan", value, origin_of(data, "anggaran"))


def _incentive(data: RegionData) -> Claim:
    known = is_available(data, ("insentif",)) and incentive_award(data) is not None
    value = incentive_absorption(data).value if known else None
    return claim("if.serapan", value, origin_of(data, "insentif"))
