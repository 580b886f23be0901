"""Matriks 1: how many of its questions have an answer, topic by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import bare_claim
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.values import NOT_APPLICABLE, withhold
from lebak_reports.indicators.institution import answered, has_answer
from lebak_reports.indicators.ratio_frames import with_total

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts


def _questions(key: str, label: str, definition: str) -> Column:
    return Column(key=key, label=label, kind="bilangan", unit="pertanyaan", definition=definition)


_TOTAL = "jumlah"
_COLUMNS = (
    Column(key="topik", label="Topik"),
    _questions("denominator", "Pertanyaan", "Pertanyaan pada topik itu."),
    _questions("numerator", "Terjawab", "Pertanyaan yang jawabannya terisi."),
    Column(key="belum", label="Nomor yang belum dijawab"),
    Column(key="pic", label="PIC pertanyaan itu", is_quoted=True),
)


@told("kelembagaan.matriks1", needs=("matriks1",))
def kalimat_matriks1(data: RegionData) -> Parts:
    """Say how many questions have an answer."""
    origin, matriks1 = origin_of(data, "matriks1"), given(data.tables.matriks1)
    return paragraph(
        sentence(
            "Sebanyak ",
            bare_claim("matriks1.terjawab", int(has_answer(matriks1).sum()), origin),
            " dari ",
            bare_claim("matriks1.pertanyaan", len(matriks1), origin),
            " pertanyaan sudah dijawab",
        )
    )


@shown("matriks1-terjawab", needs=("matriks1",))
def tabel_matriks1(data: RegionData) -> Table:
    """Count answers by topic, and name the questions that wait for one."""
    origin, matriks1 = origin_of(data, "matriks1"), given(data.tables.matriks1)
    counts = answered(matriks1).rename(index=str)
    frame = with_total(counts, _TOTAL).join(_waiting(matriks1))
    named = frame.assign(topik=[*(f"Topik {key}" for key in counts.index), "Jumlah"])
    return Table(
        id="matriks1-terjawab",
        title=f"Pertanyaan Matriks 1 yang terjawab menurut topik, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(
            named.fillna({"belum": "tidak ada", "pic": "tidak ada"}).pipe(_without_sum),
            _COLUMNS,
            status=origin.status,
            total=_TOTAL,
        ),
        origin=origin,
    )


def _waiting(matriks1: pd.DataFrame) -> pd.DataFrame:
    """Return the numbers of the unanswered questions and who answers for them, by topic."""
    waiting = matriks1[~has_answer(matriks1)].sort_values("no_pertanyaan")
    by_topic = waiting.assign(
        belum=waiting["no_pertanyaan"].astype(int).astype(str),
        pic=waiting["pic"].fillna("").replace("", "PIC belum ditetapkan"),
    ).groupby(waiting["topik"].astype(int).astype(str))
    return by_topic.agg(belum=("belum", ", ".join), pic=("pic", _distinct))


def _without_sum(frame: pd.DataFrame) -> pd.DataFrame:
    """Say nothing in words of the total: numbers of questions have no sum."""
    is_total = pd.DataFrame(data=True, index=[_TOTAL], columns=["belum", "pic"])
    return withhold(frame, is_total, NOT_APPLICABLE)


def _distinct(names: pd.Series[str]) -> str:
    return "; ".join(dict.fromkeys(names))
