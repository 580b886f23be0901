"""The quarter's money as exhibits read it: the tagged budget and the fiscal incentive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.indicators.budget import tagged, total_absorption
from lebak_reports.indicators.incentive import FUND, award_absorption
from lebak_reports.indicators.tahap_dua import tahap2_condition

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.indicators.ratios import Ratio
    from lebak_reports.indicators.tahap_dua import Tahap2Condition
    from lebak_reports.params.models import InsentifFiskal


def given(frame: pd.DataFrame | None) -> pd.DataFrame:
    """Return an input's frame; raise LookupError where an exhibit forgot to declare its need."""
    if frame is None:
        raise LookupError("an exhibit read an input that it does not declare in needs=")
    return frame


def tagged_rows(data: RegionData) -> pd.DataFrame:
    """Return the budget rows tagged for extreme poverty that are the region's.

    All of them are the kabupaten's; a kecamatan's are those located in it.
    """
    rows = _tagged(data)
    if data.wilayah.level == "kabupaten":
        return rows
    return rows[rows["kode_wilayah"] == data.wilayah.kode]


def unlocated_rows(data: RegionData) -> pd.DataFrame:
    """Return the tagged rows of the whole kabupaten, which are located in no kecamatan."""
    rows = _tagged(data)
    return rows[rows["kode_wilayah"] == ""]


def activity_names(data: RegionData) -> pd.Series[str]:
    """Return the name of each activity of the budget, by kode_subkegiatan."""
    return given(data.tables.anggaran).groupby("kode_subkegiatan")["nama_subkegiatan"].first()


def tagged_absorption(data: RegionData) -> Ratio:
    """Return realisasi / pagu_perubahan of the tagged budget, in rupiah."""
    return total_absorption(tagged_rows(data))


def incentive_rows(data: RegionData) -> pd.DataFrame:
    """Return the budget rows paid by the incentive."""
    anggaran = given(data.tables.anggaran)
    return anggaran[anggaran["sumber_dana"] == FUND]


def incentive_award(data: RegionData) -> InsentifFiskal | None:
    """Return the incentive of the report's year, None until it was handed over."""
    award = data.params.insentif_for(data.quarter.year)
    is_known = award is not None and award.tanggal_penyerahan <= data.run.tanggal_laporan
    return award if is_known else None


def incentive_rule(data: RegionData) -> InsentifFiskal:
    """Return the incentive of the report's year: ceiling, tranches, conditions."""
    rule = incentive_award(data)
    if rule is None:
        raise LookupError("an exhibit read the rule of an incentive that it does not declare")
    return rule


def incentive_absorption(data: RegionData) -> Ratio:
    """Return realisasi / pagu of the incentive, all tranches, in rupiah."""
    return award_absorption(given(data.tables.insentif))


def _tagged(data: RegionData) -> pd.DataFrame:
    return tagged(given(data.tables.anggaran))


def tahap_dua(data: RegionData) -> Tahap2Condition:
    """Return whether the condition for tahap II is met on the data's date."""
    rule = incentive_rule(data)
    return tahap2_condition(
        given(data.tables.insentif),
        threshold_ratio=rule.ambang_tahap2_ratio,
        cutoff=rule.batas_tahap2,
        today=data.run.tanggal_data,
    )
