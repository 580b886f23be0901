"""Whom programmes reach: coverage of the list, accuracy by programme, cost per family."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.kerahasiaan import SUPPRESSION_NOTE, suppressed
from lebak_reports.exhibits.ketepatan import accuracy_by_programme
from lebak_reports.exhibits.kolom import amount, families, share
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.values import TOO_FEW, withhold
from lebak_reports.exhibits.wilayah import count_claim, programmes_of_kabupaten, rate_claim
from lebak_reports.indicators.budget import CostPerFamily, cost_per_family

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts

_NEEDS = ("verval", "penerima", "anggaran")
_COLUMNS = (
    Column(key="nama", label="Program", is_quoted=True),
    families("penerima", "Keluarga penerima", "Keluarga yang tercatat menerima program itu."),
    share("tepat_ratio", "Tepat sasaran", "Penerima pada daftar dibagi seluruh penerima."),
    share(
        "salah_ratio",
        "Galat inklusi",
        "Penerima di luar daftar dibagi seluruh penerima, hanya untuk program khusus sasaran.",
    ),
    amount("biaya_rp", "Biaya per keluarga sasaran", "Realisasi dibagi keluarga sasaran penerima."),
)
_INCLUSION_NOTE = (
    "Galat inklusi hanya dihitung untuk program yang aturannya khusus keluarga sasaran; "
    "program lain memang boleh menerima keluarga di luar daftar."
)


@told("anggaran.cakupan", needs=("verval", "penerima"))
def kalimat_cakupan(data: RegionData) -> Parts:
    """Say how many families of the list are reached, and how many are not."""
    origin = origin_of(data, "penerima")
    reached, without = ("tercakup", "keluarga"), ("tanpa_program", "keluarga")
    return paragraph(
        sentence(
            "Paling sedikit satu program tercatat diterima ",
            rate_claim(data, "ke.keluarga.tercakup.porsi", reached, origin),
            " keluarga sasaran; ",
            count_claim(data, "ke.keluarga.tanpa_program", "tanpa_program", origin),
            " (",
            rate_claim(data, "ke.keluarga.tanpa_program.porsi", without, origin),
            ") belum tercatat menerima program apa pun",
        )
    )


@shown("program-dan-penerima", needs=_NEEDS)
def tabel_program(data: RegionData) -> Table:
    """List recipients, accuracy and cost by programme."""
    origin = origin_of(data, "penerima")
    return Table(
        id="program-dan-penerima",
        title=f"Penerima program dan ketepatan sasaran, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(_programmes(data), _COLUMNS, status=origin.status),
        origin=origin,
        notes=(_INCLUSION_NOTE, SUPPRESSION_NOTE),
        landscape=True,
    )


@told("anggaran.biaya", needs=_NEEDS)
def kalimat_biaya(data: RegionData) -> Parts:
    """Say what the programmes cost per family of the list that they reached."""
    cost, origin = _cost(data), origin_of(data, "penerima")
    return paragraph(
        sentence(
            "Nilai tengah realisasi per keluarga sasaran penerima adalah ",
            claim("anggaran.biaya.median", cost.median_rp, origin, digits=2),
        ),
        sentence("Angka ini rasio pembukuan, bukan harga satu perubahan keadaan keluarga"),
    )


def _programmes(data: RegionData) -> pd.DataFrame:
    accuracy, cost = accuracy_by_programme(data), _cost(data).programmes
    low = pd.DataFrame({"biaya_rp": cost["status"] == "penyebut_di_bawah_minimum"})
    few = pd.DataFrame({"biaya_rp": accuracy["is_few"]})
    priced = accuracy.assign(biaya_rp=cost["value"].round())
    return suppressed(withhold(priced, low, TOO_FEW), few)


def _cost(data: RegionData) -> CostPerFamily:
    return cost_per_family(
        given(data.tables.anggaran),
        programmes_of_kabupaten(data)["sasaran"].astype("int64"),
        penyebut_minimum=data.run.penyebut_minimum,
    )
