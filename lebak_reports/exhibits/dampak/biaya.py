"""Rupiah of the incentive per family that left the list: an accounting ratio, often refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.dampak.putusan import effect_origin
from lebak_reports.exhibits.kolom import amount, families
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.values import Withheld, withhold
from lebak_reports.indicators.impact.status import REFUSALS, REMARKS

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Kalimat
    from lebak_reports.exhibits.sentences import Parts

_BASIS = {"triwulan": "sejak triwulan sebelumnya", "tahun": "sejak awal tahun"}
_MEASURES = {
    "biaya_per_graduasi": "Per graduasi",
    "biaya_per_keluar": "Per keluarga keluar",
    "biaya_per_penurunan_bersih": "Per penurunan bersih",
}
_REFUSED = Withheld("ditolak", "ditolak")
_OPEN = Withheld("tidak tertutup", "ditolak")
_COLUMNS = (
    Column(key="uraian", label="Rasio"),
    families("n", "Keluarga", "Keluarga pembagi."),
    amount("estimate", "Rupiah per keluarga", "Realisasi insentif dibagi keluarga pembagi."),
    amount("ci_low", "Batas bawah", "Batas bawah himpunan Fieller."),
    amount("ci_high", "Batas atas", "Batas atas himpunan Fieller."),
)
_NUMBERS = ("estimate", "ci_low", "ci_high")


def biaya_keluar(data: RegionData) -> Table | Kalimat:
    """Show rupiah per family that left, with Fieller's sets; or say why there are none."""
    costs = data.shared.biaya
    return _refused(data) if costs["status"].isin(list(REFUSALS)).all() else _table(data)


@told("dampak.biaya", needs=("status_triwulan",))
def _refused(data: RegionData) -> Parts:
    costs = data.shared.biaya
    if costs.empty:
        return sentence("Biaya per keluarga tidak dihitung: perubahan daftar belum dapat ditutup")
    reasons: dict[str, list[str]] = {}
    for basis, status in costs[["basis", "status"]].drop_duplicates().itertuples(index=False):
        reasons.setdefault(REFUSALS[status], []).append(_BASIS[basis])
    return paragraph(
        *(
            sentence(f"Biaya per keluarga {' maupun '.join(bases)} tidak dihitung: {reason}")
            for reason, bases in reasons.items()
        )
    )


def _table(data: RegionData) -> Table:
    origin, costs = effect_origin(data, "insentif"), data.shared.biaya
    is_refused = costs["status"].isin(list(REFUSALS))
    frame = costs.assign(
        uraian=[
            f"{_MEASURES[measure]}, {_BASIS[basis]}"
            for measure, basis in zip(costs["measure"], costs["basis"], strict=True)
        ],
        **{name: costs[name].round() for name in _NUMBERS},
    )
    frame = frame.set_axis([f"{each.measure}-{each.basis}" for each in costs.itertuples()])
    refused = pd.DataFrame(dict.fromkeys(_NUMBERS, is_refused.to_numpy()), index=frame.index)
    marked = withhold(withhold(frame, frame[list(_NUMBERS)].isna(), _OPEN), refused, _REFUSED)
    reasons = [*costs["status"].unique()]
    words = [{**REFUSALS, **REMARKS}[each] for each in reasons if each != "ok"]
    return Table(
        id="biaya-keluar",
        title=f"Realisasi insentif per keluarga yang keluar, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(marked, _COLUMNS, status=origin.status),
        origin=origin,
        notes=(
            "Rasio akuntansi: realisasi dibagi keluarga, tanpa menyatakan sebab.",
            *(f"{each[0].upper()}{each[1:]}." for each in words),
        ),
    )
