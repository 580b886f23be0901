"""Counts by kecamatan, with the kabupaten as their sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.aggregates.summary import sum_if_complete
from lebak_reports.indicators import targeting, verification
from lebak_reports.indicators.counts import counts_by

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.aggregates.summary import Compared, QuarterSummary
    from lebak_reports.regions import Regions


def counts_by_kecamatan(
    keluarga: pd.DataFrame,
    penerima: pd.DataFrame | None,
    *,
    regions: Regions,
    compared: Compared,
) -> pd.DataFrame:
    """Return ``Shared.kecamatan``.

    Parameters
    ----------
    keluarga : DataFrame
        Landed register of the whole kabupaten.
    penerima : DataFrame or None
        Landed recipients; None when the input is missing.
    regions : Regions
        The kecamatan, and the kabupaten they add up to.
    compared : Compared
        The lists of this quarter and of those it is compared with.
    """
    domains = [region.kode for region in regions.kecamatan]
    programmes = _of_programmes(keluarga, penerima, domains)
    if compared.kini.keluarga is None:
        programmes = programmes.mask(programmes.notna())
    parts = pd.concat(
        [_of_lists(compared, domains), _of_register(keluarga, domains), programmes],
        axis="columns",
    ).astype("Int64")
    whole = parts.sum(skipna=False).to_frame(regions.kabupaten.kode).T.astype("Int64")
    rank = parts["keluarga"].rank(method="min", ascending=False)
    table = pd.concat([parts, whole])
    return table.assign(peringkat=rank.reindex(table.index).astype("Int64"))


def _of_lists(compared: Compared, domains: list[str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "keluarga": _column(compared.kini.keluarga, domains),
            "jiwa": _column(compared.kini.jiwa, domains),
            "keluarga_sebelumnya": _column(_list_of(compared.sebelumnya), domains),
            "keluarga_awal_tahun": _column(_list_of(compared.awal_tahun), domains),
        }
    )


def _of_register(keluarga: pd.DataFrame, domains: list[str]) -> pd.DataFrame:
    lowest = keluarga[keluarga["desil"] == 1]
    persons = lowest.groupby("kode_wilayah")["jumlah_jiwa"].agg(sum_if_complete)
    verified = verification.verval_progress(keluarga, domains=domains)
    matched = verification.match_progress(keluarga, domains=domains)
    return pd.DataFrame(
        {
            "keluarga_register": verified["denominator"],
            "keluarga_desil1": counts_by(lowest["kode_wilayah"], domains),
            "jiwa_desil1": persons.reindex(domains, fill_value=0),
            "terverifikasi": verified["numerator"],
            "padan": matched["numerator"],
        }
    )


def _of_programmes(
    keluarga: pd.DataFrame, penerima: pd.DataFrame | None, domains: list[str]
) -> pd.DataFrame:
    outside = keluarga["is_ke"] & (keluarga["desil"] != 1)
    covered = targeting.coverage(keluarga, penerima, domains=domains)
    columns = {
        "keluarga_luar_desil1": counts_by(keluarga.loc[outside, "kode_wilayah"], domains),
        "tercakup": covered["numerator"],
        "tanpa_program": covered["denominator"] - covered["numerator"],
    }
    return pd.DataFrame(columns).astype("Int64")


def _list_of(summary: QuarterSummary | None) -> Mapping[str, int] | None:
    return None if summary is None else summary.keluarga


def _column(
    values: Mapping[str, int] | Mapping[str, int | None] | None, domains: list[str]
) -> pd.Series[int]:
    known = dict.fromkeys(domains) if values is None else values
    return pd.Series([known[kode] for kode in domains], index=domains, dtype="Int64")
