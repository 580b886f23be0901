"""Matriks 1: the ministry's questions with the region's answers, topic by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Cell, Column, Row, Table
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.chapters import shown
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import text_row
from lebak_reports.indicators.institution import has_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Origin

_COLUMNS = (
    Column(key="no", label="No"),
    Column(key="pertanyaan", label="Pertanyaan", is_quoted=True),
    Column(key="jawaban", label="Jawaban", is_quoted=True),
    Column(key="bukti_dukung", label="Bukti dukung", is_quoted=True),
    Column(key="pic", label="Penanggung jawab", is_quoted=True),
)
_UNANSWERED = "BELUM DIJAWAB"
_WITHOUT_PROOF = "belum dilampirkan"
_UNNAMED = "belum ditetapkan"


@shown("matriks-1", needs=("matriks1",))
def tabel_matriks_1(data: RegionData) -> Table:
    """List every question with its answer; one that has none says so."""
    origin = origin_of(data, "matriks1")
    questions = given(data.tables.matriks1).sort_values(["topik", "no_pertanyaan"])
    return Table(
        id="matriks-1",
        title=f"Perkembangan pelaksanaan percepatan penghapusan kemiskinan ekstrem, "
        f"{data.quarter.label}",
        columns=_COLUMNS,
        rows=tuple(_rows(questions, origin)),
        origin=origin,
        landscape=True,
    )


def _rows(questions: pd.DataFrame, origin: Origin) -> Iterator[Row]:
    texts = questions.assign(
        jawaban=questions["jawaban"].where(has_answer(questions), _UNANSWERED),
        bukti_dukung=questions["bukti_dukung"].fillna("").replace("", _WITHOUT_PROOF),
        pic=questions["pic"].fillna("").replace("", _UNNAMED),
    )
    names = [column.key for column in _COLUMNS[1:]]
    for topik, of_topic in texts.groupby("topik", sort=True):
        heading = ("", f"Topik {topik}", "", "", "")
        yield Row(f"topik-{topik}", tuple(Cell(text, text) for text in heading), "kelompok")
        for record in of_topic.to_dict("records"):
            number = str(record["no_pertanyaan"])
            yield text_row(number, (number, *(record[name] for name in names)), origin)
