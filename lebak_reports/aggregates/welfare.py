"""What the survey's households say of poverty in the kabupaten, once for every chapter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pandas as pd

from lebak_reports.indicators.poverty import fgt
from lebak_reports.indicators.survey import COLUMNS, SurveyDesign, printable

if TYPE_CHECKING:
    from lebak_reports.indicators.survey.design import Lonely
    from lebak_reports.params import Params
    from lebak_reports.params.models import GarisKemiskinan
    from lebak_reports.periods import Quarter

LONELY: Final[Lonely] = "fail"
"""A stratum of one PSU refuses the standard error, and with it the number."""

_ALPHAS: Final = (0, 1, 2)
_MONTH, _OUT_FROM = 3, 3
_FLOATS: Final = ("estimate", "se", "ci_low", "ci_high", "rse")


def survey_line(params: Params, quarter: Quarter) -> GarisKemiskinan | None:
    """Return the line of the survey that is out in a quarter, None while none is published.

    The survey is of March and out from the third quarter, see docs/asumsi.md. A later survey is
    never held against an earlier line.
    """
    year = quarter.year if quarter.number >= _OUT_FROM else quarter.year - 1
    day = date(year, _MONTH, 1)
    lines = (garis for garis in params.garis_kemiskinan if garis.jenis == "umum")
    return next((garis for garis in lines if garis.in_force(day)), None)


def poverty_of_survey(survei: pd.DataFrame | None, line: GarisKemiskinan | None) -> pd.DataFrame:
    """Return ``Shared.kemiskinan``: P0, P1 and P2 of persons and of households.

    Parameters
    ----------
    survei : DataFrame or None
        Landed households, see ``Tables.survei``.
    line : GarisKemiskinan or None
        From `survey_line`.

    Returns
    -------
    DataFrame
        ``measure satuan estimate se ci_low ci_high n rse status``; a number that its status
        refuses is missing. No rows without a survey or a line.
    """
    if survei is None or line is None:
        return _frame([])
    households = survei["penimbang"].astype(float)
    weights = {"jiwa": households * survei["jumlah_anggota"], "rumah_tangga": households}
    return _frame(
        [
            _estimated(survei, line.rupiah, alpha, weight).assign(satuan=satuan)
            for alpha in _ALPHAS
            for satuan, weight in weights.items()
        ]
    )


def _estimated(
    survei: pd.DataFrame, line: float, alpha: float, weight: pd.Series[float]
) -> pd.DataFrame:
    design = SurveyDesign(weight, strata=survei["strata"], psu=survei["psu"], lonely=LONELY)
    spending = survei["pengeluaran_per_kapita_rp"].astype(float)
    return printable(fgt(spending, line, alpha=alpha, design=design))


def _frame(estimates: list[pd.DataFrame]) -> pd.DataFrame:
    names = ["measure", "satuan", *(name for name in COLUMNS if name not in {"measure", "domain"})]
    if not estimates:
        return pd.DataFrame({name: pd.Series(dtype=_dtype(name)) for name in names})
    frame = pd.concat(estimates, ignore_index=True)[names]
    return frame.astype({name: _dtype(name) for name in names})


def _dtype(name: str) -> str:
    if name in _FLOATS:
        return "float64"
    return "int64" if name == "n" else "str"
