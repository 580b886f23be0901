"""The tagged budget: its size, its cuts, and the offices that have not reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Table
from lebak_reports.exhibits import figures
from lebak_reports.exhibits.anggaran.rincian import columns_for, rows_by
from lebak_reports.exhibits.belanja import tagged_absorption, tagged_rows
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.istilah import PENANDAAN, STRATEGI, SUMBER_DANA
from lebak_reports.exhibits.opd import budget_sentence, offices
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.sentences import enumerated, in_quarter, paragraph, sentence
from lebak_reports.indicators.budget import share_of_pagu

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure
    from lebak_reports.exhibits.sentences import Parts


@told("anggaran.pagu", needs=("anggaran",))
def kalimat_pagu(data: RegionData) -> Parts:
    """Say how large the tagged budget is, how much is spent, and how strategies share it."""
    whole, origin = tagged_absorption(data), origin_of(data, "anggaran")
    return paragraph(
        sentence(
            "Sampai akhir ",
            in_quarter(data.quarter),
            ", belanja bertanda kemiskinan ekstrem terealisasi ",
            claim("anggaran.realisasi", whole.numerator, origin),
            " dari pagu perubahan ",
            claim("anggaran.pagu", whole.denominator, origin),
            " atau ",
            claim("anggaran.serapan", whole.value, origin),
        ),
        sentence("Porsi pagu menurut strategi: ", *_strategy_shares(data)),
        sentence("Tidak seluruh anggaran bertanda sampai kepada keluarga sasaran"),
    )


@shown("anggaran-strategi", needs=("anggaran",))
def tabel_strategi(data: RegionData) -> Table:
    """List the tagged budget by strategy."""
    labels = {key: f"{key}. {words}" for key, words in STRATEGI.items()}
    return Table(
        id="anggaran-strategi",
        title=f"Anggaran bertanda menurut strategi, {data.quarter.label}",
        columns=columns_for("Strategi"),
        rows=rows_by(data, "strategi", labels),
        origin=origin_of(data, "anggaran"),
    )


@shown("gambar-anggaran-strategi", needs=("anggaran",))
def gambar_strategi(data: RegionData) -> Figure:
    """Draw pagu and realisasi by strategy."""
    labels = {key: f"Strategi {key}" for key in STRATEGI}
    table = Table(
        id="gambar-anggaran-strategi",
        title=f"Pagu dan realisasi menurut strategi, {data.quarter.label}",
        columns=columns_for("Strategi"),
        rows=rows_by(data, "strategi", labels),
        origin=origin_of(data, "anggaran"),
    )
    alt = figures.budget_message(table)
    return figures.budget_bars(table, alt=alt, label="uraian")


@shown("gambar-anggaran-opd", needs=("anggaran",))
def gambar_opd(data: RegionData) -> Figure:
    """Draw pagu and realisasi by office, in the order of their codes."""
    labels = {kode: opd.singkatan for kode, opd in offices(data).items()}
    table = Table(
        id="gambar-anggaran-opd",
        title=f"Pagu dan realisasi menurut OPD, {data.quarter.label}",
        columns=columns_for("OPD"),
        rows=rows_by(data, "kode_opd", labels),
        origin=origin_of(data, "anggaran"),
    )
    alt = figures.budget_message(table)
    return figures.budget_bars(table, alt=alt, label="uraian")


@shown("anggaran-opd", needs=("anggaran",))
def tabel_opd(data: RegionData) -> Table:
    """List the tagged budget by office."""
    labels = {kode: opd.nama for kode, opd in offices(data).items()}
    return Table(
        id="anggaran-opd",
        title=f"Anggaran bertanda menurut OPD, {data.quarter.label}",
        columns=columns_for("OPD"),
        rows=rows_by(data, "kode_opd", labels),
        origin=origin_of(data, "anggaran"),
        notes=("Urutan mengikuti kode OPD, bukan besar serapan.",),
    )


@shown("anggaran-penandaan", needs=("anggaran",))
def tabel_penandaan(data: RegionData) -> Table:
    """List the tagged budget by the class of its tag."""
    return Table(
        id="anggaran-penandaan",
        title=f"Anggaran bertanda menurut jenis penandaan, {data.quarter.label}",
        columns=columns_for("Penandaan"),
        rows=rows_by(data, "penandaan", PENANDAAN),
        origin=origin_of(data, "anggaran"),
    )


@shown("anggaran-sumber-dana", needs=("anggaran",))
def tabel_sumber_dana(data: RegionData) -> Table:
    """List the tagged budget by source of funds."""
    return Table(
        id="anggaran-sumber-dana",
        title=f"Anggaran bertanda menurut sumber dana, {data.quarter.label}",
        columns=columns_for("Sumber dana"),
        rows=rows_by(data, "sumber_dana", SUMBER_DANA),
        origin=origin_of(data, "anggaran"),
    )


@told("anggaran.pelaporan", needs=("anggaran",))
def kalimat_pelaporan(data: RegionData) -> Parts:
    """Say which offices have not reported."""
    return paragraph(budget_sentence(data))


def _strategy_shares(data: RegionData) -> Parts:
    origin = origin_of(data, "anggaran")
    shares = share_of_pagu(tagged_rows(data), by="strategi")["value"]
    groups: list[Parts] = [
        (
            f"{STRATEGI[key].lower()} ",
            claim(f"anggaran.strategi{key}.porsi", shares[key], origin, digits=1),
        )
        for key in STRATEGI
        if key in shares.index
    ]
    return enumerated(groups)
