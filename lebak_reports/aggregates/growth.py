"""What of the change between two surveys is growth and what is redistribution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from lebak_reports.aggregates.welfare import survey_line
from lebak_reports.indicators.poverty import datt_ravallion
from lebak_reports.indicators.survey import SurveyDesign
from lebak_reports.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.params import Params
    from lebak_reports.params.models import GarisKemiskinan
    from lebak_reports.periods import Quarter
    from lebak_reports.tables import Landing

SPLIT: Final = {
    "quarter": "object",
    "measure": "str",
    "basis": "str",
    "component": "str",
    "estimate": "float64",
    "status": "str",
}
_ALPHAS: Final = (0, 1, 2)


def growth_of_surveys(
    quarter: Quarter, landings: Mapping[Quarter, Landing], *, params: Params
) -> pd.DataFrame:
    """Return ``Shared.penguraian``: Datt-Ravallion on both bases and by Shapley, of persons.

    Parameters
    ----------
    quarter : Quarter
        Its survey is the later one.
    landings : mapping of Quarter to Landing
        Where the survey of an earlier round is looked for.
    params : Params
        Lines, regions.

    Returns
    -------
    DataFrame
        Columns `SPLIT`; ``quarter`` is the latest one whose survey is of an earlier round. One
        row, ``tidak_tersedia`` or ``garis_berbeda``, where there is no second survey or its line
        is drawn in another way. No rows without a survey or its line.

    Notes
    -----
    Spending of the earlier round is brought to the later one's prices by the ratio of the two
    lines: a line of one name and method follows the prices of the place, and P depends on
    spending over line only.
    """
    line = survey_line(params, quarter)
    later = _survey(landings[quarter], params)
    if later is None or line is None:
        return _frame([])
    before = _round_before(quarter, landings, params)
    if before is None:
        return _frame([_refused(quarter, "tidak_tersedia")])
    earlier_line, earlier = survey_line(params, before), _survey(landings[before], params)
    if earlier is None or earlier_line is None or not _is_alike(line, earlier_line):
        return _frame([_refused(before, "garis_berbeda")])
    deflator = line.rupiah / earlier_line.rupiah
    return _frame(
        [
            datt_ravallion(
                earlier["pengeluaran_per_kapita_rp"].astype(float) * deflator,
                later["pengeluaran_per_kapita_rp"].astype(float),
                line.rupiah,
                alpha=alpha,
                design0=_of_persons(earlier),
                design1=_of_persons(later),
            ).assign(quarter=pd.Series([before] * 12, dtype="object"))
            for alpha in _ALPHAS
        ]
    )


def _round_before(
    quarter: Quarter, landings: Mapping[Quarter, Landing], params: Params
) -> Quarter | None:
    line = survey_line(params, quarter)
    for at in sorted((each for each in landings if each < quarter), reverse=True):
        if survey_line(params, at) != line and _survey(landings[at], params) is not None:
            return at
    return None


def _survey(landing: Landing, params: Params) -> pd.DataFrame | None:
    return Tables(landing.folder, params.regions.kabupaten.kode).survei


def _is_alike(line: GarisKemiskinan, other: GarisKemiskinan) -> bool:
    """Say whether rates under two lines may be subtracted, see ``GarisKemiskinan``."""
    return (line.garis, line.metode) == (other.garis, other.metode)


def _of_persons(survei: pd.DataFrame) -> SurveyDesign:
    return SurveyDesign(survei["penimbang"].astype(float) * survei["jumlah_anggota"])


def _refused(quarter: Quarter, status: str) -> pd.DataFrame:
    row = {"quarter": quarter, "measure": "P0", "basis": "shapley", "component": "perubahan"}
    return pd.DataFrame([row | {"estimate": float("nan"), "status": status}])


def _frame(parts: list[pd.DataFrame]) -> pd.DataFrame:
    if not parts:
        return pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in SPLIT.items()})
    return pd.concat(parts, ignore_index=True)[list(SPLIT)].astype(SPLIT)
