"""Graduation rates of kecamatan, shrunk to the kabupaten's, with how sure their ranks are.

Computed from what the edition prints and from nothing else: kecamatan whose counts are hidden
enter as one group, whose sum every reader can work out. So no rate tells of a hidden count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from lebak_reports.blocks import Column, Kalimat, Table
from lebak_reports.exhibits.alasan import groups_by_region, hidden_groups
from lebak_reports.exhibits.chapters import START_OF_YEAR, shown
from lebak_reports.exhibits.kolom import KECAMATAN, families, share
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.values import TOO_FEW, withhold
from lebak_reports.exhibits.wilayah import with_names
from lebak_reports.indicators.flows import shrunken_rates
from lebak_reports.indicators.flows.status import REMARKS

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData

_GRADUATED, _START = "graduasi", "keluarga_awal_tahun"
_REST: Final = "digabung"
_FEWEST: Final = 3
"""Rows from which rates can be said to differ."""

_COLUMNS = (
    KECAMATAN,
    families("n", "Keluarga awal tahun", "Keluarga sasaran pada akhir tahun sebelumnya."),
    families(_GRADUATED, "Graduasi", "Keluarga keluar daftar dengan alasan graduasi."),
    share("raw", "Laju tercatat", "Graduasi dibagi keluarga awal tahun."),
    share("estimate", "Laju susut", "Laju yang disusutkan ke arah laju bersama (Bayes empiris)."),
    share("ci_low", "Batas bawah", "Batas bawah selang sembilan puluh lima persen laju susut."),
    share("ci_high", "Batas atas", "Batas atas selang sembilan puluh lima persen laju susut."),
    Column(key="rentang", label="Rentang peringkat"),
)
_NOTES = (
    (
        "Semakin sedikit keluarganya, semakin dekat laju susut ke laju bersama: satu keluarga di "
        "kecamatan kecil tidak menempatkannya di puncak."
    ),
    (
        "Rentang peringkat memuat peringkat di antara baris tabel ini dengan peluang sembilan "
        "puluh lima persen; satu berarti laju tertinggi."
    ),
    "Baris digabung memuat kecamatan yang graduasinya tidak ditampilkan per kecamatan.",
)


@shown("laju-graduasi", needs=("status_triwulan", START_OF_YEAR))
def tabel_laju(data: RegionData) -> Table | Kalimat:
    """List recorded and shrunk rates with ranks; or say why kecamatan can't be told apart."""
    counts, is_hidden = _recorded(data)
    if counts.isna().any(axis=None):
        return _refused("data tidak tersedia")
    if is_hidden[data.params.regions.kabupaten.kode]:
        return _refused("graduasi kabupaten tidak ditampilkan untuk menjaga kerahasiaan")
    counts = _grouped(counts.astype("int64"), is_hidden, data.params.regions.kabupaten.kode)
    if len(counts) < _FEWEST:
        return _refused("graduasi yang dapat ditampilkan per kecamatan terlalu sedikit")
    rates = shrunken_rates(counts[_GRADUATED], counts[_START])
    if "tanpa_keragaman" in set(rates["status"]):
        return _refused(REMARKS["tanpa_keragaman"])
    return _table(data, counts, rates)


def _recorded(data: RegionData) -> tuple[pd.DataFrame, pd.Series[bool]]:
    """Return graduations and families at the start by region, and where one is not printed."""
    lists, hidden_lists = data.shared.kecamatan[_START], data.shared.tersembunyi[_START]
    counts = pd.DataFrame({_GRADUATED: groups_by_region(data)[_GRADUATED], _START: lists})
    return counts, hidden_groups(data)[_GRADUATED] | hidden_lists


def _grouped(counts: pd.DataFrame, is_hidden: pd.Series[bool], kabupaten: str) -> pd.DataFrame:
    """Return the kecamatan that are printed, and the sum of the others as one row."""
    parts = counts.drop(index=kabupaten)
    printed = parts[~is_hidden.drop(index=kabupaten)]
    rest = counts.loc[[kabupaten]] - printed.sum()
    return printed if len(printed) == len(parts) else pd.concat([printed, rest.set_axis([_REST])])


def _table(data: RegionData, counts: pd.DataFrame, rates: pd.DataFrame) -> Table:
    origin = origin_of(data, "status_triwulan")
    frame = rates.assign(
        graduasi=counts[_GRADUATED],
        rentang=[
            f"{low}–{high}" for low, high in zip(rates["rank_low"], rates["rank_high"], strict=True)
        ],
    )
    named = with_names(data, frame.drop(index=_REST, errors="ignore"))
    named = named.sort_values("estimate", ascending=False, kind="stable")
    if _REST in frame.index:
        others = len(data.params.regions.kecamatan) - len(named)
        rest = frame.loc[[_REST]].assign(nama=f"Kecamatan lain, digabung ({others})")
        named = pd.concat([named, rest])
    small = pd.DataFrame({"raw": named["n"] < data.run.penyebut_minimum})
    return Table(
        id="laju-graduasi",
        title=f"Laju graduasi sejak awal tahun, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(withhold(named, small, TOO_FEW), _COLUMNS, status=origin.status),
        origin=origin,
        notes=_NOTES,
    )


def _refused(reason: str) -> Kalimat:
    text = f"Laju graduasi menurut kecamatan tidak dibandingkan: {reason}."
    return Kalimat(id="laju-graduasi", parts=(text,), role="catatan")
