"""The dose-response by every method with its checks, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from lebak_reports import formats
from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.dampak.putusan import effect_origin, wording
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.values import Withheld, Worded
from lebak_reports.indicators.impact.status import REFUSALS, REMARKS
from lebak_reports.periods import Quarter

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Kalimat
    from lebak_reports.exhibits.sentences import Parts

_UNIT = "ln keluarga per juta rupiah per keluarga"
_OPEN = Withheld("tidak terbatas", "ditolak")
_NONE = Withheld("tidak dihitung", "ditolak")
_METHODS = {
    "terburuk": "Angka utama: yang paling tidak menguntungkan",
    "crv3": "Galat tanpa satu kecamatan (CRV3)",
    "bootstrap": "Bootstrap klaster liar",
    "pengacakan": "Pengacakan dosis",
}
_MODELS = {
    "basis_x_waktu": "Dengan tren menurut ukuran kecamatan",
    "tanpa_dosis_tertinggi": "Tanpa dosis tertinggi",
}


def _number(key: str, label: str, definition: str, unit: str = _UNIT) -> Column:
    return Column(key=key, label=label, kind="desimal", unit=unit, definition=definition)


_COLUMNS = (
    Column(key="uraian", label="Cara"),
    _number("estimate", "Kemiringan", "Perubahan ln keluarga per juta rupiah per keluarga."),
    _number("ci_low", "Batas bawah", "Batas bawah selang sembilan puluh lima persen."),
    _number("ci_high", "Batas atas", "Batas atas selang sembilan puluh lima persen."),
    _number("p_value", "Nilai p", "Peluang hasil sejauh itu bila tidak ada pengaruh.", "peluang"),
)
_NUMBERS = [column.key for column in _COLUMNS[1:]]


def dosis_tanggapan(data: RegionData) -> Table | Kalimat:
    """Show the slope by every method and its checks; or say why it can't be estimated."""
    found = data.shared.pengaruh
    headline = found[(found["measure"] == "kemiringan") & (found["method"] == "terburuk")]
    if headline.empty or headline["status"].iloc[0] in REFUSALS:
        return _refused(data)
    return _table(data, found)


@told("dampak.ditolak")
def _refused(data: RegionData) -> Parts:
    """Say that there is no slope, and why."""
    return paragraph(
        sentence(f"Kemiringan menurut dosis {wording(data)}"),
        sentence(
            "Dosis ialah pagu insentif per keluarga pada triwulan dasar; kecamatan dengan dosis "
            "besar dan kecil baru dapat dibandingkan sesudah daftar diverifikasi kembali pada "
            "triwulan yang seluruhnya sesudah penyaluran"
        ),
    )


def _table(data: RegionData, found: pd.DataFrame) -> Table:
    origin = effect_origin(data)
    frame = _rows(found)
    remarks = [REMARKS[each] for each in frame["status"].unique() if each in REMARKS]
    return Table(
        id="dosis-tanggapan",
        title=f"Kemiringan menurut dosis insentif, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(frame, _COLUMNS, status=origin.status),
        origin=origin,
        notes=(
            "Kemiringan di bawah nol berarti daftar berkurang lebih banyak pada dosis lebih besar.",
            *(f"{words[0].upper()}{words[1:]}." for words in remarks),
        ),
    )


def _rows(found: pd.DataFrame) -> pd.DataFrame:
    parts = [
        _chosen(found, "kemiringan", _METHODS),
        _chosen(found, "model", _MODELS),
        _chosen(found, "tanggal_semu", _placebo_words(found)),
        _extremes(found),
    ]
    frame = pd.concat(parts)
    return frame.assign(**{name: frame[name].map(_printed).astype(object) for name in _NUMBERS})


def _chosen(found: pd.DataFrame, measure: str, words: dict[str, str]) -> pd.DataFrame:
    rows = found[(found["measure"] == measure) & found["method"].isin(list(words))]
    there = set(rows["method"])
    named = rows.set_index("method").reindex([name for name in words if name in there])
    return named.assign(uraian=[words[name] for name in named.index]).rename(
        index=lambda name: f"{measure}-{name}"
    )


def _placebo_words(found: pd.DataFrame) -> dict[str, str]:
    dates = found.loc[(found["measure"] == "tanggal_semu") & (found["status"] == "ok"), "method"]
    return {each: f"Tanggal semu {Quarter.parse(each).label}" for each in dates}


def _extremes(found: pd.DataFrame) -> pd.DataFrame:
    """Return the lowest and the highest slope without one kecamatan."""
    alone = found[(found["measure"] == "tanpa_satu") & (found["status"] == "ok")]
    if alone.empty:
        return alone.assign(uraian="")
    ends = alone.loc[[alone["estimate"].idxmin(), alone["estimate"].idxmax()]]
    words = ["Tanpa satu kecamatan, terendah", "Tanpa satu kecamatan, tertinggi"]
    return ends.assign(uraian=words).set_axis(["tanpa-satu-terendah", "tanpa-satu-tertinggi"])


def _printed(value: Any) -> Worded | Withheld:  # noqa: ANN401  a frame may hold any scalar
    if pd.isna(value):
        return _NONE
    if np.isinf(value):
        return _OPEN
    return Worded(float(value), formats.desimal(float(value), digits=4))
