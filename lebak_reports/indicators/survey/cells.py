"""Cells of PSU x domain, and of domain x stratum: what rows are added up to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.indicators.survey.design import Layout

CELLS_PER_ROW: Final = 4
"""Up to this many PSU x domain cells a row, counting them all is faster than sorting."""


def add_up(
    values: NDArray[np.float64], codes: NDArray[np.intp], places: int
) -> NDArray[np.float64]:
    """Add values up by code; a place without values is 0.

    Examples
    --------
    >>> add_up(np.array([1.0, 2.0, 4.0]), np.array([1, 1, 0]), 3)
    array([4., 3., 0.])
    """
    sums = np.bincount(codes, weights=values, minlength=places)
    return sums.astype(np.float64, copy=False)


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """The combinations of PSU and domain that hold at least one row.

    Attributes
    ----------
    psu, domain : ndarray of int, shape (cells,)
        The combination, ordered by PSU and then by domain.
    of_row : ndarray of int, shape (kept rows,)
        Cell of each row, as a place among all `places`.
    occupied : ndarray of int, shape (cells,)
        The places that hold rows.
    places : int
        Number of places.
    """

    psu: NDArray[np.intp]
    domain: NDArray[np.intp]
    of_row: NDArray[np.intp]
    occupied: NDArray[np.intp]
    places: int

    def totals(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Add the values of rows up to cells."""
        sums = add_up(values, self.of_row, self.places)
        return sums if len(sums) == len(self.occupied) else sums[self.occupied]


def in_cells(psu: NDArray[np.intp], domain: NDArray[np.intp], domains: int) -> Cells:
    """Put rows into the cells of their PSU and domain.

    Examples
    --------
    >>> cells = in_cells(np.array([0, 0, 1]), np.array([1, 1, 0]), 2)
    >>> cells.psu, cells.domain, cells.totals(np.array([1.0, 2.0, 4.0]))
    (array([0, 1]), array([1, 0]), array([3., 4.]))
    """
    place = psu * domains + domain
    places = int(psu.max(initial=0) + 1) * domains
    if places > CELLS_PER_ROW * len(place):
        occupied, of_row = np.unique(place, return_inverse=True)
        return Cells(*np.divmod(occupied, domains), of_row, occupied, len(occupied))
    occupied = np.flatnonzero(np.bincount(place, minlength=places))
    return Cells(*np.divmod(occupied, domains), place, occupied, places)


@dataclass(frozen=True, slots=True, eq=False)
class Strata:
    """What cells say about each domain (first axis) in each stratum (second axis).

    Attributes
    ----------
    pair : ndarray of int, shape (cells,)
        Domain x stratum of each cell, in C order.
    psu_count : ndarray of int, shape (domains, strata)
        PSUs of the stratum that hold rows of the domain.
    """

    pair: NDArray[np.intp]
    psu_count: NDArray[np.intp]

    def sums(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Add the values of cells up to domain x stratum."""
        sums = add_up(values, self.pair, self.psu_count.size)
        return sums.reshape(self.psu_count.shape)


def in_strata(cells: Cells, layout: Layout, domains: int) -> Strata:
    """Count the PSUs of each domain in each stratum."""
    shape = (domains, len(layout.psu_count))
    pair = cells.domain * shape[1] + layout.stratum_of_psu[cells.psu]
    count = np.bincount(pair, minlength=shape[0] * shape[1]).reshape(shape)
    return Strata(pair, count)
