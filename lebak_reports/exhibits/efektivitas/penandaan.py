"""The score of tagged spending, on both readings of the rule's denominator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Kalimat, Table
from lebak_reports.exhibits.belanja import tagged_rows
from lebak_reports.exhibits.chapters import is_available, shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.istilah import PENANDAAN
from lebak_reports.exhibits.kolom import REALISASI, share
from lebak_reports.exhibits.origins import origin_of, rule_origin
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.values import Withheld
from lebak_reports.indicators.tagging import TaggingScore, tagging_score

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models import TahunAnggaran

_TOTAL = "nilai"
_NOT_ENTERED = Withheld("belanja APBD belum dimuat", "tidak_tersedia")
_COLUMNS = (
    Column(key="uraian", label="Penandaan"),
    share("bobot", "Bobot", "Bobot penandaan menurut ketentuan."),
    REALISASI,
    share("bertanda_ratio", "Atas pagu bertanda", "Realisasi dibagi pagu bertanda."),
    share("apbd_ratio", "Atas belanja APBD", "Realisasi dibagi seluruh belanja APBD."),
)
_NOTES = (
    "Perjalanan dinas tidak dihitung pada pembilang maupun pagu bertanda.",
    (
        "Ketentuan menyebut anggaran belanja tanpa menjelaskan anggaran yang mana; karena itu "
        "kedua penyebut ditampilkan. Baris terakhir adalah jumlah bobot dikalikan rasio."
    ),
)


def nilai_penandaan(data: RegionData) -> tuple[Table | Figure | Kalimat, ...]:
    """List the parts of the score, then say what it is and what it waits for."""
    if not is_available(data, ("anggaran",)):
        return (_kalimat(data),)
    return (_tabel(data), _kalimat(data))


@shown("nilai-penandaan", needs=("anggaran",))
def _tabel(data: RegionData) -> Table:
    origin, tagged, whole = origin_of(data, "anggaran"), _score(data), _score_of_apbd(data)
    weights = pd.Series(data.params.penandaan.bobot.model_dump())
    parts = pd.DataFrame(
        {
            "uraian": [PENANDAAN[tag] for tag in weights.index],
            "bobot": weights,
            "realisasi_rp": tagged.parts["numerator"],
            "bertanda_ratio": tagged.parts["value"],
            "apbd_ratio": _NOT_ENTERED if whole is None else whole.parts["value"],
        }
    )
    total = {
        "uraian": "Nilai penandaan",
        "bobot": weights.sum(),
        "realisasi_rp": tagged.parts["numerator"].sum(),
        "bertanda_ratio": tagged.value,
        "apbd_ratio": _NOT_ENTERED if whole is None else whole.value,
    }
    frame = pd.concat([parts, pd.DataFrame([total], index=[_TOTAL])])
    return Table(
        id="nilai-penandaan",
        title=f"Nilai penandaan belanja kemiskinan ekstrem, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(frame, _COLUMNS, status=origin.status, total=_TOTAL),
        origin=origin,
        notes=_NOTES,
    )


@told("efektivitas.penandaan", needs=("anggaran",))
def _kalimat(data: RegionData) -> Parts:
    origin = origin_of(data, "anggaran")
    return paragraph(
        sentence(
            "Nilai penandaan atas pagu bertanda: ",
            claim("anggaran.penandaan.nilai", _score(data).value, origin),
        ),
        _on_apbd(data),
    )


def _on_apbd(data: RegionData) -> Parts:
    """Say the score on the whole budget, and the standard score when the maximum is known."""
    year, whole = _year(data), _score_of_apbd(data)
    if year is None or whole is None:
        return sentence(
            "Nilai atas seluruh belanja APBD belum dihitung: isi belanja APBD pada berkas "
            "params/penandaan.yaml"
        )
    origin = rule_origin("penandaan", year.reference.title)
    over_all = (
        "Nilai atas seluruh belanja APBD: ",
        claim("anggaran.penandaan.nilai_apbd", whole.value, origin),
    )
    if year.nilai_maksimum is None or whole.value is None:
        return sentence(
            *over_all, "; nilai standar menunggu nilai tertinggi semua daerah dari Kementerian "
            "Keuangan"
        )  # fmt: skip
    standard = claim("anggaran.penandaan.nilai_standar", whole.value / year.nilai_maksimum, origin)
    return sentence(*over_all, "; nilai standar: ", standard)


def _year(data: RegionData) -> TahunAnggaran | None:
    return data.params.penandaan.for_year(data.quarter.year)


def _score(data: RegionData, anggaran_rp: int | None = None) -> TaggingScore:
    rule = data.params.penandaan
    return tagging_score(
        tagged_rows(data),
        bobot=rule.bobot.model_dump(),
        dikecualikan=frozenset(rule.jenis_belanja_dikecualikan),
        anggaran_rp=anggaran_rp,
    )


def _score_of_apbd(data: RegionData) -> TaggingScore | None:
    year = _year(data)
    return None if year is None else _score(data, year.belanja_apbd_rp)
