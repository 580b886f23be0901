"""Institutions: villages with a team and with minutes, offices on time, questions, follow-ups.

Everything here is counted on what was handed in; nothing is known of what was not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from lebak_reports.indicators.counts import counts_by
from lebak_reports.indicators.ratio_frames import ratio_frame
from lebak_reports.indicators.ratios import Ratio, ratio

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

OPEN: Final = ("belum", "berjalan")
"""Follow-ups that somebody still owes."""


def village_teams(desa: pd.DataFrame, *, domains: Sequence[str]) -> pd.DataFrame:
    """Compute desa with a TKPKD / desa, by kecamatan.

    Parameters
    ----------
    desa : DataFrame
        One row a desa or kelurahan: ``kode_wilayah``, ``ada_tkpkd`` (bool).
    domains : sequence of str
        Kode wilayah of the result.

    Returns
    -------
    DataFrame
        Ratios by kecamatan, unit desa; ``penyebut_nol`` where no desa is listed.

    Examples
    --------
    >>> desa = pd.DataFrame({"kode_wilayah": ["36.02.01"] * 4,
    ...                      "ada_tkpkd": [True, True, True, False]})
    >>> village_teams(desa, domains=["36.02.01"])["value"].item()
    0.75
    """
    return _share_of_villages(desa, desa["ada_tkpkd"].fillna(value=False).astype(bool), domains)


def village_minutes(desa: pd.DataFrame, *, domains: Sequence[str]) -> pd.DataFrame:
    """Compute desa whose minutes of the village meeting (BA musdes) have a number / desa.

    Parameters
    ----------
    desa : DataFrame
        One row a desa or kelurahan: ``kode_wilayah``, ``no_ba_musdes`` ("" when there is none).
    domains : sequence of str
        Kode wilayah of the result.

    References
    ----------
    .. [1] Indicator 14.
    """
    return _share_of_villages(desa, desa["no_ba_musdes"].fillna("") != "", domains)


def timeliness(
    laporan_opd: pd.DataFrame, *, duty: Sequence[str], deadline: date | None
) -> pd.DataFrame:
    """Compute when each office handed in its report, against the day it was due.

    Parameters
    ----------
    laporan_opd : DataFrame
        ``kode_opd``, ``tanggal_lapor`` (missing: not handed in). Of an office that handed in
        twice the first day counts.
    duty : sequence of str
        Offices that must report, in the order of the result.
    deadline : date or None
        Last day that is on time; None when no deadline was set.

    Returns
    -------
    DataFrame
        Indexed by office: ``tanggal_lapor``, ``hari_terlambat`` (Int64, 0 when on time, missing
        when not handed in or without a deadline) and ``keadaan``: ``tepat_waktu``,
        ``terlambat``, ``sudah`` (handed in, no deadline to hold it against) or ``belum``.

    References
    ----------
    .. [1] Indicator 19.
    """
    first = laporan_opd.dropna(subset="tanggal_lapor").groupby("kode_opd")["tanggal_lapor"].min()
    handed_in = pd.to_datetime(first.reindex(list(duty)))
    late = _days_after(handed_in, deadline).clip(lower=0)
    state = pd.Series("belum", index=handed_in.index, dtype="object")
    state = state.mask(handed_in.notna(), "sudah")
    state = state.mask((late == 0).fillna(value=False), "tepat_waktu")
    state = state.mask((late > 0).fillna(value=False), "terlambat")
    return pd.DataFrame({"tanggal_lapor": handed_in, "hari_terlambat": late, "keadaan": state})


def has_answer(matriks1: pd.DataFrame) -> pd.Series[bool]:
    """Return which questions of Matriks 1 have an answer; blanks are none."""
    return matriks1["jawaban"].fillna("").str.strip() != ""


def answered(matriks1: pd.DataFrame) -> pd.DataFrame:
    """Compute questions of Matriks 1 with an answer / questions, by topic.

    Parameters
    ----------
    matriks1 : DataFrame
        One row a question: ``topik`` (1..5), ``jawaban`` ("" when there is none).

    Returns
    -------
    DataFrame
        Ratios by topic, ascending.

    Examples
    --------
    >>> matriks1 = pd.DataFrame({"topik": [1, 1, 2], "jawaban": ["ya", " ", "ada"]})
    >>> answered(matriks1)["numerator"].to_dict()
    {1: 1, 2: 1}
    """
    by_topic = has_answer(matriks1).groupby(matriks1["topik"].astype(int))
    return ratio_frame(by_topic.sum().astype(int), by_topic.size().astype(int))


def overdue(tindak_lanjut: pd.DataFrame, *, today: date) -> pd.Series[int]:
    """Count the days that an open follow-up is past its due date; 0 when it is not.

    Parameters
    ----------
    tindak_lanjut : DataFrame
        One row a decision: ``status`` (belum, berjalan, selesai, batal), ``tenggat``.
    today : date
        The day the data describe; the due date itself is still on time.

    Returns
    -------
    Series of Int64
        Same index; 0 for what is done or dropped. Missing where an open one has no due date.
    """
    past = -_days_after(pd.to_datetime(tindak_lanjut["tenggat"]), today)
    return past.clip(lower=0).where(tindak_lanjut["status"].isin(OPEN), 0)


def settled(tindak_lanjut: pd.DataFrame) -> Ratio:
    """Compute decisions that were carried out / decisions that were not dropped."""
    standing = tindak_lanjut[tindak_lanjut["status"] != "batal"]
    return ratio(int((standing["status"] == "selesai").sum()), len(standing))


def _days_after(days: pd.Series[pd.Timestamp], reference: date | None) -> pd.Series[int]:
    if reference is None:
        return pd.Series(pd.NA, index=days.index, dtype="Int64")
    return (days - pd.Timestamp(reference)).dt.days.astype("Int64")


def _share_of_villages(
    desa: pd.DataFrame, is_done: pd.Series[bool], domains: Sequence[str]
) -> pd.DataFrame:
    return ratio_frame(
        counts_by(desa.loc[is_done, "kode_wilayah"], domains),
        counts_by(desa["kode_wilayah"], domains),
    )
