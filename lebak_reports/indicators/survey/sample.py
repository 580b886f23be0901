"""A sample cut into domains: which rows count, for which domain, in which PSU."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from lebak_reports.indicators.survey.cells import Cells, Strata, add_up, in_cells, in_strata
from lebak_reports.indicators.survey.design import OUTSIDE, SurveyDesign
from lebak_reports.indicators.survey.labels import Coded, check_length, code

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.indicators.survey.labels import Labels

WHOLE: Final = "semua"
"""Label of the only domain when none was asked for."""


@dataclass(frozen=True, eq=False)
class Sample:
    """The rows of a design that carry a value, by domain.

    Attributes
    ----------
    design : SurveyDesign
        The whole design: its PSUs are all kept, whatever the domain.
    kept : ndarray of int, shape (kept rows,)
        Rows with a weight, a value and a domain; the other arrays follow this order.
    weights : ndarray of float, shape (kept rows,)
    domain : ndarray of int, shape (kept rows,)
    labels : tuple, length domains
        Labels of the domains.
    status : ndarray of str, shape (domains,)
        ``ok``, or why a domain has no row.
    """

    design: SurveyDesign
    kept: NDArray[np.intp]
    weights: NDArray[np.float64]
    domain: NDArray[np.intp]
    labels: tuple[Any, ...]
    status: NDArray[np.str_]

    @cached_property
    def size(self) -> NDArray[np.intp]:
        """Number of rows that count, by domain: households when rows are households."""
        return np.bincount(self.domain, minlength=len(self.labels))

    @cached_property
    def cells(self) -> Cells:
        """PSU x domain cells of the rows."""
        psu = self.design.layout.psu_of_row[self.kept]
        return in_cells(psu, self.domain, len(self.labels))

    @cached_property
    def strata(self) -> Strata:
        """Domain x stratum combinations of the cells."""
        return in_strata(self.cells, self.design.layout, len(self.labels))

    @cached_property
    def is_sampled(self) -> NDArray[np.bool_]:
        """Whether a stratum of the domain was drawn from, and not counted in full."""
        unsampled = self.design.layout.unsampled
        if not unsampled.any():
            return np.full(len(self.labels), fill_value=False)
        drawn_from: NDArray[np.bool_] = (self.strata.psu_count > 0) & (unsampled > 0)
        return np.asarray(drawn_from.any(axis=1))

    @cached_property
    def degrees_of_freedom(self) -> NDArray[np.intp]:
        """PSUs that hold rows of the domain, less the strata that do."""
        count = self.strata.psu_count
        return np.asarray(count.sum(axis=1) - (count > 0).sum(axis=1))

    @cached_property
    def effective_size(self) -> NDArray[np.float64]:
        """Kish's effective sample size by domain: (sum w)^2 / sum w^2, nan without rows."""
        squares = self.domain_sums(self.weights**2)
        squares[squares == 0] = np.nan
        return self.domain_sums(self.weights) ** 2 / squares

    def domain_sums(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Add the values of rows up to domains."""
        return add_up(values, self.domain, len(self.labels))


def draw(
    design: SurveyDesign | None, domain: Labels | None, *, observed: NDArray[np.bool_]
) -> Sample:
    """Cut a sample into domains.

    Parameters
    ----------
    design : SurveyDesign or None
        None is a register: see `SurveyDesign.register`.
    domain : labels, shape (rows,), or None
        Domain of each row, missing for none of them; None is one domain, `WHOLE`.
    observed : ndarray of bool, shape (rows,)
        Whether a row carries a usable value.

    Raises
    ------
    LengthError
        If the lengths differ.

    Examples
    --------
    >>> sample = draw(SurveyDesign([2.0, 1.0, 0.0]), ["a", "a", "b"], observed=np.full(3, True))
    >>> sample.size, sample.status
    (array([2, 0]), array(['ok', 'bobot_nol'], dtype='<U32'))
    """
    rows = len(observed)
    design = SurveyDesign.register(rows) if design is None else design
    check_length("weights", len(design), rows)
    coded = (
        Coded(np.zeros(rows, dtype=np.intp), (WHOLE,))
        if domain is None
        else code("domain", domain, rows)
    )
    is_kept = (design.layout.psu_of_row != OUTSIDE) & observed & (coded.codes >= 0)
    kept = np.flatnonzero(is_kept)
    status = _status(coded, design, is_kept)
    return Sample(design, kept, design.weights[kept], coded.codes[kept], coded.labels, status)


def _status(coded: Coded, design: SurveyDesign, is_kept: NDArray[np.bool_]) -> NDArray[np.str_]:
    """Say why a domain has no row, the reason that comes first."""
    status = np.full(len(coded.labels), "ok", dtype="<U32")
    inside = coded.codes >= 0
    for reason, counted in (
        ("nilai_kosong", is_kept),
        ("bobot_nol", inside & (design.weights > 0)),
        ("tanpa_sampel", inside),
    ):
        present = np.bincount(coded.codes[counted], minlength=len(coded.labels))
        if present.all():  # each reason counts at least the rows of the one before
            break
        status[present == 0] = reason
    return status
