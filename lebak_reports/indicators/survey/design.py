"""The design of a survey: who was drawn, from which stratum, in which primary unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

import numpy as np
import pandas as pd

from lebak_reports.errors import ChoiceError, DesignError, WeightError
from lebak_reports.indicators.survey.labels import check_length, code_complete
from lebak_reports.indicators.survey.numbers import read_numbers

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from lebak_reports.indicators.survey.labels import Labels

Lonely = Literal["fail", "certainty", "centre", "adjust", "average", "remove"]
"""What to do with a stratum of one PSU; ``adjust`` is the name R gives to ``centre``."""

OUTSIDE: Final = -1
"""PSU of a row with weight zero: it is not part of the sample."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Where each row stands in the design.

    Attributes
    ----------
    psu_of_row : ndarray of int, shape (rows,)
        Number of the PSU, `OUTSIDE` for a row with weight zero.
    stratum_of_psu : ndarray of int, shape (PSUs,)
    psu_count : ndarray of float, shape (strata,)
        PSUs drawn in each stratum, n_h.
    unsampled : ndarray of float, shape (strata,)
        Share of the stratum's PSUs that was not drawn, 1 - f_h: 1 without `fpc`.
    """

    psu_of_row: NDArray[np.intp]
    stratum_of_psu: NDArray[np.intp]
    psu_count: NDArray[np.float64]
    unsampled: NDArray[np.float64]


class SurveyDesign:
    """Weights, strata and primary sampling units of a sample.

    Parameters
    ----------
    weights : array-like of float, shape (rows,)
        What each row stands for: families when it is the household weight, persons when it is
        the household weight times the members. The caller's weights decide what is counted, and
        the caller's label says so. A row of weight zero contributes nothing: not to sums, not
        to the sample size, not to the number of PSUs.
    strata : labels, shape (rows,), optional
        Stratum of each row; none is one stratum.
    psu : labels, shape (rows,), optional
        Primary sampling unit, counted within its stratum: two strata may use one number. None
        makes each row its own.
    fpc : array-like of float, shape (rows,) or scalar, optional
        Finite population correction, one value a stratum: how many PSUs the stratum has, or,
        if no value exceeds 1, the share of them that was drawn. None means that few were.
    lonely : {"fail", "certainty", "centre", "adjust", "average", "remove"}
        Rule for a stratum of which one PSU was drawn and others exist: ``fail`` refuses the
        standard error, ``certainty`` and ``remove`` count it as 0, ``centre`` (in R
        ``adjust``) takes the distance from the mean of all PSUs, ``average`` the mean of the
        other strata.

    Raises
    ------
    WeightError
        If a weight is negative, missing or infinite.
    LengthError
        If the lengths differ.
    DesignError
        If a stratum or PSU is missing, or `fpc` differs within a stratum or is less than drawn.
    ChoiceError
        If `lonely` is no rule.

    Examples
    --------
    >>> design = SurveyDesign([2.0, 2.0, 1.0, 0.0], strata=["kota", "kota", "desa", "desa"])
    >>> design.layout.psu_count
    array([1., 2.])

    References
    ----------
    .. [1] Lumley, T. (2010). Complex Surveys: A Guide to Analysis Using R. Wiley. Chapter 3.
    """

    def __init__(
        self,
        weights: ArrayLike,
        *,
        strata: Labels | None = None,
        psu: Labels | None = None,
        fpc: ArrayLike | None = None,
        lonely: Lonely = "fail",
    ) -> None:
        if lonely not in get_args(Lonely):
            raise ChoiceError.among("lonely", lonely, get_args(Lonely))
        self.weights = _checked_weights(weights)
        self.lonely = lonely
        self.layout = _lay_out(self.weights, strata, psu, fpc)

    @classmethod
    def register(cls, rows: int) -> SurveyDesign:
        """Return the design of a register: every row counts once and none was left out.

        Its sampled share is 1, so every standard error is 0. What a register doesn't know is
        told by coverage and verification, never by a sampling error.
        """
        return cls(np.ones(rows), fpc=1.0)

    def __len__(self) -> int:
        """Return the number of rows, those with weight zero included."""
        return len(self.weights)


def _checked_weights(weights: ArrayLike) -> NDArray[np.float64]:
    checked = read_numbers("weights", weights, WeightError)
    for what, is_wrong in (
        ("kosong atau tak hingga", ~np.isfinite(checked)),
        ("negatif", checked < 0),
    ):
        if wrong := int(is_wrong.sum()):
            remedy = "Perbaiki bobotnya; bobot paling kecil nol"
            raise WeightError("weights", f"{what} pada {wrong} baris", remedy)
    return checked


def _lay_out(
    weights: NDArray[np.float64],
    strata: Labels | None,
    psu: Labels | None,
    fpc: ArrayLike | None,
) -> Layout:
    rows = len(weights)
    drawn = np.flatnonzero(weights > 0)
    stratum = _stratum_of_rows(strata, rows)[drawn]
    unit = _unit_of_rows(psu, stratum, drawn, rows)
    psu_of_row = np.full(rows, OUTSIDE, dtype=np.intp)
    psu_of_row[drawn] = unit
    stratum_of_psu = np.zeros(unit.max(initial=-1) + 1, dtype=np.intp)
    stratum_of_psu[unit] = stratum
    psu_count = np.bincount(stratum_of_psu, minlength=1).astype(np.float64)
    unsampled = _unsampled(fpc, stratum, drawn, (rows, psu_count))
    return Layout(psu_of_row, stratum_of_psu, psu_count, unsampled)


def _stratum_of_rows(strata: Labels | None, rows: int) -> NDArray[np.intp]:
    if strata is None:
        return np.zeros(rows, dtype=np.intp)
    return code_complete("strata", strata, rows).codes


def _unit_of_rows(
    psu: Labels | None, stratum: NDArray[np.intp], drawn: NDArray[np.intp], rows: int
) -> NDArray[np.intp]:
    if psu is None:
        return np.arange(len(drawn), dtype=np.intp)
    coded = code_complete("psu", psu, rows)
    nested = stratum * max(len(coded.labels), 1) + coded.codes[drawn]
    return pd.factorize(nested)[0]


def _unsampled(
    fpc: ArrayLike | None,
    stratum: NDArray[np.intp],
    drawn: NDArray[np.intp],
    sizes: tuple[int, NDArray[np.float64]],
) -> NDArray[np.float64]:
    rows, psu_count = sizes
    if fpc is None:
        return np.ones(len(psu_count))
    given = _fpc_of_rows(fpc, rows)[drawn]
    of_stratum = np.ones(len(psu_count))
    of_stratum[stratum] = given
    if not np.array_equal(of_stratum[stratum], given):
        raise DesignError("fpc", "berbeda di dalam satu strata", "Isi satu nilai bagi satu strata")
    if (of_stratum <= 1).all():
        return 1.0 - of_stratum
    if (of_stratum < psu_count).any():
        remedy = "Isi banyaknya PSU di populasi strata itu"
        raise DesignError("fpc", "lebih kecil daripada banyaknya PSU sampel", remedy)
    return 1.0 - psu_count / of_stratum


def _fpc_of_rows(fpc: ArrayLike, rows: int) -> NDArray[Any]:
    given = read_numbers("fpc", np.full(rows, fpc) if np.ndim(fpc) == 0 else fpc, DesignError)
    check_length("fpc", len(given), rows)
    if not (np.isfinite(given) & (given > 0)).all():
        raise DesignError("fpc", "kosong, nol, atau negatif", "Isi bilangan positif")
    return given
