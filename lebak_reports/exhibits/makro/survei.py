"""Poverty as the survey's households show it, with what their number allows to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from lebak_reports import formats
from lebak_reports.aggregates.welfare import survey_line
from lebak_reports.blocks import Column, Kalimat, Table, Tag
from lebak_reports.exhibits.chapters import is_available, shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.kolom import share
from lebak_reports.exhibits.makro.penguraian import penguraian
from lebak_reports.exhibits.origins import origin_of, rule_origin
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.values import Withheld, Worded
from lebak_reports.indicators.survey.status import REFUSALS, REMARKS

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure, Origin
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models import GarisKemiskinan

_MEASURES = {
    "P0": "Persentase penduduk miskin (P0)",
    "P1": "Indeks kedalaman kemiskinan (P1)",
    "P2": "Indeks keparahan kemiskinan (P2)",
}
_UNITS = {"jiwa": "Jiwa", "rumah_tangga": "Rumah tangga"}
_CAREFUL, _HEADLINE, _PERSONS = "perlu_hati_hati", "P0", "jiwa"
_COLUMNS = (
    Column(key="ukuran", label="Ukuran"),
    Column(key="satuan", label="Yang dihitung"),
    share("estimate", "Taksiran", "Ukuran Foster, Greer, dan Thorbecke dari sampel survei."),
    Column(
        key="se",
        label="Galat baku (persen poin)",
        kind="persen_poin",
        unit="persen_poin",
        definition="Galat baku linearisasi Taylor dengan penimbang, strata, dan PSU survei.",
    ),
    share("ci_low", "Batas bawah", "Batas bawah selang kepercayaan."),
    share("ci_high", "Batas atas", "Batas atas selang kepercayaan."),
    share("rse", "Galat relatif", "Galat baku dibagi taksiran."),
    Column(
        key="n",
        label="Sampel",
        kind="bilangan",
        unit="rumah tangga",
        definition="Rumah tangga sampel yang pengeluarannya tercatat.",
    ),
    Column(key="keadaan", label="Keterangan"),
)
_WORDS = {str(name): words for words_of in (REMARKS, REFUSALS) for name, words in words_of.items()}
_SHORT = {_CAREFUL: "perlu hati-hati"}
_NUMBERS = ("estimate", "se", "ci_low", "ci_high", "rse")
_RULES = (
    "Selang kepercayaan sembilan puluh lima persen; galat baku menurut rancangan survei.",
    (
        "Galat relatif di atas dua puluh lima persen bertanda bintang (*); di atas lima puluh "
        "persen taksirannya tidak dicetak."
    ),
    (
        "Strata dengan satu PSU tidak digabung dan tidak dianggap pasti: galat bakunya ditolak "
        "bersama taksirannya."
    ),
    "Survei menghitung rumah tangga, sedangkan daftar sasaran menghitung keluarga.",
)


def survei(data: RegionData) -> tuple[Table | Figure | Kalimat, ...]:
    """Return P0, P1 and P2 of the kabupaten with their errors, or why there are none."""
    if not is_available(data, ("survei",)) or data.shared.kemiskinan.empty:
        return (kalimat_survei(data),)
    return (kalimat_survei(data), tabel_survei(data), *penguraian(data))


@told("survei.kemiskinan", needs=("survei",))
def kalimat_survei(data: RegionData) -> Parts:
    """Say the rate of the poor with its interval, its line and its method."""
    line, origin = survey_line(data.params, data.quarter), origin_of(data, "survei")
    if line is None:
        return sentence(
            claim("survei.p0", None, origin),
            ": garis kemiskinan kabupaten untuk survei itu belum dimuat",
        )
    rate = _headline(data.shared.kemiskinan)
    if rate["status"] in REFUSALS:
        return sentence("Persentase penduduk miskin tidak dicetak: ", _WORDS[str(rate["status"])])
    return paragraph(
        sentence(
            "Menurut sampel survei, persentase penduduk miskin ",
            claim("survei.p0", rate["estimate"], origin),
            " dengan selang kepercayaan ",
            Tag("nomor", "95 persen"),
            " dari ",
            claim("survei.p0.batas_bawah", rate["ci_low"], origin),
            " sampai ",
            claim("survei.p0.batas_atas", rate["ci_high"], origin),
        ),
        sentence(
            "Garisnya ",
            claim("survei.garis", line.rupiah, _line_origin(line), digits=0),
            " per kapita per bulan (",
            Tag("kutipan", line.rilis),
            "); caranya ",
            Tag("kutipan", line.metode),
        ),
    )


@shown("survei-kemiskinan", needs=("survei",))
def tabel_survei(data: RegionData) -> Table:
    """List every measure of persons and of households with what its precision allows."""
    origin = origin_of(data, "survei")
    estimates = data.shared.kemiskinan
    keys = [f"{each['measure']}.{each['satuan']}".lower() for each in estimates.to_dict("records")]
    records = [_printed(record) for record in estimates.to_dict("records")]
    return Table(
        id="survei-kemiskinan",
        title=f"Kemiskinan menurut sampel survei, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(pd.DataFrame(records, index=keys), _COLUMNS, status=origin.status),
        origin=origin,
        notes=_RULES,
    )


def _headline(estimates: pd.DataFrame) -> dict[Hashable, Any]:
    is_asked = (estimates["measure"] == _HEADLINE) & (estimates["satuan"] == _PERSONS)
    (rate,) = estimates[is_asked].to_dict("records")
    return rate


def _printed(record: Mapping[Hashable, object]) -> dict[str, object]:
    """Return a row as printed: a refused number says so once, its remark stands at the end."""
    status = str(record["status"])
    row = {
        **{name: record[name] for name in (*_NUMBERS, "n")},
        "ukuran": _MEASURES[str(record["measure"])],
        "satuan": _UNITS[str(record["satuan"])],
        "keadaan": _SHORT.get(status, _WORDS.get(status, "dapat dicetak")).capitalize(),
    }
    if status in REFUSALS:
        return row | dict.fromkeys(_NUMBERS, Withheld("tidak dicetak", "ditolak"))
    if status == _CAREFUL:
        value = float(str(record["estimate"]))
        return row | {"estimate": Worded(value, f"{formats.desimal(value * 100, digits=2)}*")}
    return row


def _line_origin(line: GarisKemiskinan) -> Origin:
    return rule_origin("garis_kemiskinan", line.reference.title)
