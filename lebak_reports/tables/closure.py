"""Sums of the budget and of the incentive that must close to the rupiah."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.tables.quarterful import Quarterful

_IF_KE: Final = "IF-KE"


def incentive_against_budget(files: Quarterful) -> Iterator[Problem]:
    """Hold the decree against the budget lines that it pays for."""
    insentif, anggaran = files.tables["insentif"], files.tables["anggaran"]
    paid = anggaran.frame[anggaran.frame["sumber_dana"] == _IF_KE]
    for column, other in (("pagu_rp", "pagu_perubahan_rp"), ("realisasi_rp", "realisasi_rp")):
        yield from _difference(
            insentif.file,
            f"jumlah {insentif.schema[column].label} insentif",
            int(insentif.frame[column].sum()),
            other=(
                f"jumlah {anggaran.schema[other].label} anggaran bersumber {_IF_KE}",
                int(paid[other].sum()),
            ),
        )


def incentive_against_plan(files: Quarterful) -> Iterator[Problem]:
    """Hold each tranche against the months it was planned and spent in."""
    plan, insentif = files.tables["rencana_insentif"], files.tables["insentif"]
    by_tahap = insentif.frame.set_index("tahap")[["pagu_rp", "realisasi_rp"]]
    sums = plan.frame.groupby("tahap")[["rencana_rp", "realisasi_rp"]].sum()
    for tahap in sorted({*by_tahap.index, *sums.index}):
        for planned, granted in (("rencana_rp", "pagu_rp"), ("realisasi_rp", "realisasi_rp")):
            yield from _difference(
                plan.file,
                f"jumlah {plan.schema[planned].label} tahap {tahap}",
                int(sums[planned].get(tahap, 0)),
                other=(
                    f"{insentif.schema[granted].label} tahap itu di berkas insentif",
                    int(by_tahap[granted].get(tahap, 0)),
                ),
            )


def _difference(file: str, what: str, amount: int, *, other: tuple[str, int]) -> Iterator[Problem]:
    name, expected = other
    if amount != expected:
        yield Problem(
            file=file,
            what=f"{what} tidak sama dengan {name} {expected}, selisih {amount - expected}",
            remedy="Samakan kedua berkas sampai rupiah terakhir.",
            value=str(amount),
        )
