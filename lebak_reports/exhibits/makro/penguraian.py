"""How the change between two surveys splits into growth and redistribution, or why it doesn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.aggregates.welfare import survey_line
from lebak_reports.blocks import Column, Kalimat, Table, Tag
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.origins import origin_of, rule_origin
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.indicators.catalogue import REFUSALS
from lebak_reports.indicators.survey.status import REFUSALS as OF_SURVEYS

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure, Origin
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models import GarisKemiskinan

_MEASURES = {
    "P0": "Persentase penduduk miskin (P0)",
    "P1": "Kedalaman (P1)",
    "P2": "Keparahan (P2)",
}
_WORDS = {str(name): words for of in (OF_SURVEYS, REFUSALS) for name, words in of.items()}
_BASES = {"awal": "Survei awal", "akhir": "Survei akhir", "shapley": "Shapley, rata-rata keduanya"}


def _points(key: str, label: str, definition: str) -> Column:
    return Column(
        key=key, label=label, kind="persen_poin", unit="persen_poin", definition=definition
    )


_COLUMNS = (
    Column(key="ukuran", label="Ukuran"),
    Column(key="dasar", label="Dasar"),
    _points("perubahan", "Perubahan (persen poin)", "Ukuran survei akhir dikurangi survei awal."),
    _points("pertumbuhan", "Rata-rata", "Perubahan bila hanya rata-rata pengeluaran berubah."),
    _points("redistribusi", "Pembagian", "Perubahan bila hanya pembagian pengeluaran berubah."),
    _points("sisa", "Sisa", "Perubahan dikurangi kedua komponennya; nol menurut Shapley."),
)
_NOTES = (
    (
        "Rata-rata: bagian perubahan dari berubahnya rata-rata pengeluaran. Pembagian: bagian dari "
        "berubahnya pengeluaran relatif antarpenduduk (Datt dan Ravallion; Shorrocks)."
    ),
    "Pengeluaran survei awal dinyatakan dalam harga survei akhir dengan rasio kedua garis.",
    "Perubahan dua sampel; selang kepercayaan masing-masing ada pada tabel survei triwulannya.",
)


def penguraian(data: RegionData) -> tuple[Table | Figure | Kalimat, ...]:
    """Return the split of the change of P0, P1 and P2, or one sentence why there is none."""
    split = data.shared.penguraian
    if split.empty:
        return ()
    if (split["status"] != "ok").any():
        return (_refused(data),)
    return (_lines(data), _table(data))


@told("survei.penguraian", needs=("survei",))
def _refused(data: RegionData) -> Parts:
    status = next(each for each in data.shared.penguraian["status"] if each != "ok")
    if status == "tidak_tersedia":
        reason = "survei putaran sebelumnya tidak ada pada masukan"
    else:
        reason = _WORDS[status]
    return sentence(
        f"Perubahan kemiskinan tidak diuraikan menjadi pertumbuhan dan pemerataan: {reason}"
    )


@told("survei.penguraian", needs=("survei",))
def _lines(data: RegionData) -> Parts:
    """Say which lines make the two surveys comparable."""
    before = survey_line(data.params, data.shared.penguraian["quarter"].iloc[0])
    if before is None:
        return ()
    rounded = ", angka yang dibulatkan sumbernya" if before.is_dibulatkan else ""
    return paragraph(
        sentence(
            "Perubahan dari survei sebelumnya diuraikan pada tabel berikut; garis survei itu ",
            claim("survei.garis", before.rupiah, _of_line(before), of="sebelumnya", digits=0),
            " per kapita per bulan (",
            Tag("kutipan", before.rilis),
            f"{rounded}), dengan nama dan cara yang sama",
        )
    )


@shown("survei-penguraian", needs=("survei",))
def _table(data: RegionData) -> Table:
    origin, split = origin_of(data, "survei"), data.shared.penguraian
    wide = split.pivot_table(
        index=["measure", "basis"], columns="component", values="estimate", sort=False
    )
    frame = wide.assign(
        ukuran=[_MEASURES[measure] for measure, _ in wide.index],
        dasar=[_BASES[basis] for _, basis in wide.index],
    ).set_axis(pd.Index([f"{measure}-{basis}".lower() for measure, basis in wide.index]))
    return Table(
        id="survei-penguraian",
        title=f"Perubahan kemiskinan antara dua survei, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(frame, _COLUMNS, status=origin.status),
        origin=origin,
        notes=_NOTES,
    )


def _of_line(line: GarisKemiskinan) -> Origin:
    return rule_origin("garis_kemiskinan", line.reference.title)
