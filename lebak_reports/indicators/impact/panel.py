"""The panel of kecamatan and quarters from which a dose-response is estimated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """What happened to each kecamatan in each quarter, and how much money it had by then.

    Attributes
    ----------
    outcome : ndarray of float, shape (units, periods)
        nan where a quarter is missing, -inf where there is no logarithm.
    dose : ndarray of float, shape (units,)
        Rp1 million of incentive per family on the list in the base quarter.
    is_post : ndarray of bool, shape (units, periods)
        Whether money had arrived in the kecamatan by that quarter.
    controls : ndarray of float, shape (units, periods, controls)
        Other money, or anything else held constant.
    base : ndarray of float, shape (units,)
        Families in the base quarter.
    units, periods : tuple of str
        Kode wilayah; quarters, in order.
    """

    outcome: NDArray[np.float64]
    dose: NDArray[np.float64]
    is_post: NDArray[np.bool_]
    controls: NDArray[np.float64]
    base: NDArray[np.float64]
    units: tuple[str, ...]
    periods: tuple[str, ...]

    @property
    def exposure(self) -> NDArray[np.float64]:
        """Dose times post: the regressor of interest."""
        return self.dose[:, None] * self.is_post

    def strata(self, count: int) -> NDArray[np.intp]:
        """Group kecamatan by their families in the base quarter, smallest first."""
        order = np.argsort(np.argsort(self.base, kind="stable"), kind="stable")
        return order * count // len(order)

    def rows(self, keep: NDArray[np.bool_] | Sequence[int]) -> Panel:
        """Return the panel of some kecamatan."""
        parts = {name: getattr(self, name)[keep] for name in ("outcome", "dose", "is_post")}
        chosen = np.asarray(self.units, dtype=object)[keep]
        return replace(
            self,
            **parts,
            controls=self.controls[keep],
            base=self.base[keep],
            units=tuple(str(unit) for unit in chosen),
        )

    def without(self, units: Collection[str]) -> Panel:
        """Return the panel that leaves some kecamatan out."""
        return self.rows(np.array([unit not in units for unit in self.units]))

    def columns(self, keep: NDArray[np.bool_]) -> Panel:
        """Return the panel of some quarters."""
        periods = tuple(period for period, kept in zip(self.periods, keep, strict=True) if kept)
        return replace(
            self,
            outcome=self.outcome[:, keep],
            is_post=self.is_post[:, keep],
            controls=self.controls[:, keep],
            periods=periods,
        )

    def verified(self) -> Panel:
        """Return the quarters of which some number differs from the quarter before.

        A list that was sent again unchanged was not looked at again: it is no observation.
        """
        same = (self.outcome[:, 1:] == self.outcome[:, :-1]).all(axis=0)
        return self.columns(np.concatenate([[True], ~same]))

    def before(self) -> Panel:
        """Return the quarters in which no kecamatan had money yet."""
        return self.columns(np.asarray(~self.is_post[self.dose > 0].any(axis=0)))
