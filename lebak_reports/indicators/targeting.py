"""Targeting: which families on the list are reached, and who is reached.

A family counts as reached when at least one programme records it as a recipient. Recipients
are families, each counted once a programme. The list (*sasaran*) is the families with
``is_ke``. Formulas: indicators 6 to 9 and 15 of the indicator list; the wording of exclusion
and inclusion error is that of Kemenko PMK. Leakage is FP / (TP + FP), never FP / (FP + TN).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.indicators.counts import counts_by
from lebak_reports.indicators.ratio_frames import ratio_frame, refuse_where, refused_frame
from lebak_reports.indicators.ratios import Ratio, ratio

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd


def coverage(
    keluarga: pd.DataFrame, penerima: pd.DataFrame | None, *, domains: Sequence[str]
) -> pd.DataFrame:
    """Compute the share of KE families that receive at least one programme (cakupan).

    Parameters
    ----------
    keluarga : DataFrame
        Landed register: ``id_keluarga``, ``kode_wilayah``, ``is_ke``, ``status_verval``.
    penerima : DataFrame or None
        Landed recipients: ``id_keluarga``; None when the input is missing.
    domains : sequence of str
        Kode wilayah of the result, all kecamatan of `keluarga` among them.

    Returns
    -------
    DataFrame
        Ratios by kecamatan: KE families reached / KE families, unit keluarga. Status
        ``tidak_tersedia`` without recipients, ``belum_ada_verval`` where nothing is
        verified, ``penyebut_nol`` where no family is on the list.

    References
    ----------
    .. [1] Indicator 6; coverage = TP / (TP + FN).

    Examples
    --------
    >>> import pandas as pd
    >>> keluarga = pd.DataFrame({
    ...     "id_keluarga": ["a", "b", "c"], "kode_wilayah": ["36.02.01"] * 3,
    ...     "is_ke": [True, True, False], "status_verval": ["memenuhi", "memenuhi", "belum"]})
    >>> penerima = pd.DataFrame({"id_keluarga": ["a", "a", "c"]})
    >>> coverage(keluarga, penerima, domains=["36.02.01"]).loc["36.02.01", "value"]
    np.float64(0.5)
    """
    if penerima is None:
        return refused_frame(domains, "tidak_tersedia")
    listed = keluarga[keluarga["is_ke"]]
    reached = listed[listed["id_keluarga"].isin(penerima["id_keluarga"])]
    ratios = ratio_frame(
        counts_by(reached["kode_wilayah"], domains), counts_by(listed["kode_wilayah"], domains)
    )
    return refuse_where(ratios, ~_has_verval(keluarga, domains), "belum_ada_verval")


def exclusion_error(
    keluarga: pd.DataFrame, penerima: pd.DataFrame | None, *, domains: Sequence[str]
) -> pd.DataFrame:
    """Compute the share of KE families that no programme reaches.

    Parameters and refusals are those of ``coverage``, of which this is the complement.

    References
    ----------
    .. [1] Indicator 7; FN / (TP + FN).

    Examples
    --------
    >>> import pandas as pd
    >>> keluarga = pd.DataFrame({
    ...     "id_keluarga": ["a", "b"], "kode_wilayah": ["36.02.01"] * 2,
    ...     "is_ke": [True, True], "status_verval": ["memenuhi", "memenuhi"]})
    >>> nobody = pd.DataFrame({"id_keluarga": pd.Series([], dtype="str")})
    >>> exclusion_error(keluarga, nobody, domains=["36.02.01"])["value"].item()
    1.0
    """
    covered = coverage(keluarga, penerima, domains=domains)
    return covered.assign(
        value=1 - covered["value"], numerator=covered["denominator"] - covered["numerator"]
    )


def targeting_accuracy(program: pd.DataFrame) -> pd.DataFrame:
    """Compute the share of each programme's recipients that are on the list.

    Parameters
    ----------
    program : DataFrame
        One row a kode_subkegiatan: ``penerima`` (families that receive), ``sasaran`` (those
        of them on the list).

    Returns
    -------
    DataFrame
        Ratios by kode_subkegiatan: recipients on the list / recipients, unit keluarga.

    References
    ----------
    .. [1] Indicator 9; TP / (TP + FP).
    """
    return ratio_frame(program["sasaran"].astype("int64"), program["penerima"].astype("int64"))


def outside_list(program: pd.DataFrame) -> pd.DataFrame:
    """Compute the share of each programme's recipients that are not on the list.

    "Di luar daftar" is not an error by itself: most programmes also serve families that are
    not extremely poor. See ``inclusion_error`` for those that may not.

    Returns
    -------
    DataFrame
        Ratios by kode_subkegiatan, unit keluarga; the complement of ``targeting_accuracy``.
    """
    accuracy = targeting_accuracy(program)
    return accuracy.assign(
        value=1 - accuracy["value"], numerator=accuracy["denominator"] - accuracy["numerator"]
    )


def inclusion_error(program: pd.DataFrame) -> pd.DataFrame:
    """Compute the share of recipients not entitled, for programmes reserved for KE families.

    Parameters
    ----------
    program : DataFrame
        As for ``targeting_accuracy``, with ``hanya_ke``: the rule is "KE only".

    Returns
    -------
    DataFrame
        Ratios by kode_subkegiatan: recipients outside the list / recipients, unit keluarga.
        Status ``bukan_khusus_ke`` where the programme's rule is not "KE only": there
        ``outside_list`` is the honest number.

    References
    ----------
    .. [1] Indicator 8; FP / (TP + FP).

    Examples
    --------
    >>> import pandas as pd
    >>> program = pd.DataFrame(
    ...     {"penerima": [2, 1], "sasaran": [1, 0], "hanya_ke": [True, False]}, index=["p", "q"])
    >>> inclusion_error(program)["status"].to_dict()
    {'p': 'ok', 'q': 'bukan_khusus_ke'}
    """
    return refuse_where(outside_list(program), ~program["hanya_ke"], "bukan_khusus_ke")


def concentration(keluarga_per_kecamatan: pd.Series[int], *, largest: int = 5) -> Ratio:
    """Compute the share of all families that the `largest` kecamatan hold (konsentrasi).

    Parameters
    ----------
    keluarga_per_kecamatan : Series of int
        KE families by kecamatan, without the total.
    largest : int
        How many kecamatan are taken together.

    References
    ----------
    .. [1] Indicator 15.

    Examples
    --------
    >>> import pandas as pd
    >>> concentration(pd.Series([50, 30, 20]), largest=1).value
    0.5
    """
    top = keluarga_per_kecamatan.nlargest(largest)
    return ratio(int(top.sum()), int(keluarga_per_kecamatan.sum()))


def _has_verval(keluarga: pd.DataFrame, domains: Sequence[str]) -> pd.Series[bool]:
    """Whether a domain holds a listed or verified family, or nothing to verify."""
    is_open = ~keluarga["is_ke"] & (keluarga["status_verval"] == "belum")
    families = counts_by(keluarga["kode_wilayah"], domains)
    unverified = counts_by(keluarga.loc[is_open, "kode_wilayah"], domains)
    return (families == 0) | (unverified < families)
