"""Incidence: how the families of each desil share in what a programme gives.

Families are ranked by desil, poorest first, within the register: it holds the families that were
registered, not everybody, so "the poorest tenth" is a tenth of these. What goes to families that
the register does not know has no rank, and its share is told beside every measure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
import pandas as pd

from lebak_reports.indicators.ratios import ratio

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from lebak_reports.indicators.ratios import Status

Unit = Literal["keluarga", "rupiah"]
"""What is shared: one a family and programme, or its rupiah."""

DESIL: Final = tuple(range(1, 11))
SHARES: Final = (0.1, 0.2, 0.4)
"""Poorest parts at which targeting is compared across programmes."""

COLUMNS: Final = ("measure", "domain", "estimate", "n", "status")
UNKNOWN: Final = "tidak_dikenal"


def incidence_by_desil(keluarga: pd.DataFrame, penerima: pd.DataFrame) -> pd.DataFrame:
    """Add families and rupiah of each programme up by desil.

    Parameters
    ----------
    keluarga : DataFrame
        Landed register: ``id_keluarga``, ``desil``.
    penerima : DataFrame
        Landed recipients: ``kode_subkegiatan``, ``id_keluarga``, ``nilai_rp``.

    Returns
    -------
    DataFrame of int
        Indexed by kode_subkegiatan and desil (``1`` to ``10`` as text, then `UNKNOWN`), all of
        them: ``keluarga``, ``rupiah``.

    Examples
    --------
    >>> keluarga = pd.DataFrame({"id_keluarga": ["a", "b"], "desil": [1, 3]})
    >>> penerima = pd.DataFrame({"kode_subkegiatan": ["p"] * 3, "id_keluarga": list("abx"),
    ...                          "nilai_rp": [10, 20, 30]})
    >>> incidence_by_desil(keluarga, penerima)["rupiah"].loc["p"][["1", "3", UNKNOWN]].tolist()
    [10, 20, 30]
    """
    families = penerima.groupby(["kode_subkegiatan", "id_keluarga"], as_index=False)
    recipients = families.agg({"nilai_rp": "sum"})
    recipients = recipients.assign(desil=desil_of_recipients(keluarga, recipients))
    sums = recipients.groupby(["kode_subkegiatan", "desil"])["nilai_rp"].agg(["size", "sum"])
    rows = pd.MultiIndex.from_product(
        [sorted(set(recipients["kode_subkegiatan"])), [*map(str, DESIL), UNKNOWN]],
        names=["kode_subkegiatan", "desil"],
    )
    counted: pd.DataFrame = sums.set_axis(["keluarga", "rupiah"], axis="columns")
    return counted.reindex(rows, fill_value=0).astype("int64")


def desil_of_recipients(keluarga: pd.DataFrame, penerima: pd.DataFrame) -> pd.Series[str]:
    """Return the desil of each row's family as text; `UNKNOWN` where the register has none."""
    desil = keluarga.set_index("id_keluarga")["desil"]
    ranked = penerima["id_keluarga"].map(desil).astype("Int64").astype("string")
    return ranked.fillna(UNKNOWN)


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """A concentration curve: cumulative families and cumulative benefits, from (0, 0) to (1, 1).

    Attributes
    ----------
    families, benefits : ndarray of float
    """

    families: NDArray[np.float64]
    benefits: NDArray[np.float64]

    def at(self, share: float) -> float:
        """Return the benefits of the poorest `share` of families; straight lines between points."""
        return float(np.interp(share, self.families, self.benefits))

    @property
    def index(self) -> float:
        """Concentration index, 1 - 2 x area: below 0 the poor get more than their number."""
        heights = self.benefits[1:] + self.benefits[:-1]
        return float(1 - (np.diff(self.families) * heights).sum())


def curve_of(families: pd.Series[int], benefits: pd.Series[int]) -> Curve:
    """Build the curve of benefits over families, both by desil, poorest first.

    Parameters
    ----------
    families, benefits : Series of int
        Of the register, and of those of them that receive; sums above 0.

    Examples
    --------
    Half of the families get three quarters: 1 - (0.5 x 0.75 + 0.5 x 1.75).

    >>> curve = curve_of(pd.Series([50, 50]), pd.Series([75, 25]))
    >>> curve.index, curve.at(0.25)
    (-0.25, 0.375)
    """
    return Curve(
        *(np.concatenate([[0.0], each.cumsum() / each.sum()]) for each in (families, benefits))
    )


def concentration(keluarga: pd.DataFrame, penerima: pd.DataFrame, *, unit: Unit) -> pd.DataFrame:
    """Compute concentration index and targeting ratio of every programme.

    Parameters
    ----------
    keluarga, penerima : DataFrame
        As for ``incidence_by_desil``.
    unit : {"keluarga", "rupiah"}
        What is shared.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, domain kode_subkegiatan: ``indeks_konsentrasi`` (-1..1),
        ``cgh_0.1``, ``cgh_0.2``, ``cgh_0.4`` (share of the poorest part / that part; 1 is
        neutral), ``tidak_dikenal`` (share that goes to families without a rank); ``n`` units
        with a rank, for the last all. ``penyebut_nol`` where none has a rank, ``satu_desil``
        where all families of the register are of one.

    References
    ----------
    .. [1] Kakwani, N., Wagstaff, A. and van Doorslaer, E. (1997). Socioeconomic inequalities in
       health. Journal of Econometrics 77, 87-103.
    .. [2] Coady, D., Grosh, M. and Hoddinott, J. (2004). Targeting of Transfers in Developing
       Countries. World Bank.
    """
    desil = keluarga["desil"].value_counts().reindex(list(DESIL), fill_value=0)
    sums = incidence_by_desil(keluarga, penerima)[unit]
    rows = [
        row
        for programme in sums.index.get_level_values(0).unique()
        for row in _measures(str(programme), desil, sums.loc[programme])
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _measures(
    programme: str, families: pd.Series[int], sums: pd.Series[int]
) -> Iterator[tuple[str, str, float, int, Status]]:
    benefits, unknown = sums.drop(UNKNOWN), int(sums[UNKNOWN])
    ranked = int(benefits.sum())
    status: Status = "ok"
    if ranked == 0:
        status = "penyebut_nol"
    elif (families > 0).sum() == 1:
        status = "satu_desil"
    curve = curve_of(families, benefits) if status == "ok" else None
    index = np.nan if curve is None else curve.index
    yield "indeks_konsentrasi", programme, index, ranked, status
    for share in SHARES:
        part = np.nan if curve is None else curve.at(share) / share
        yield f"cgh_{share:g}", programme, part, ranked, status
    outside = ratio(unknown, ranked + unknown)
    value = np.nan if outside.value is None else outside.value
    yield UNKNOWN, programme, value, ranked + unknown, outside.status
