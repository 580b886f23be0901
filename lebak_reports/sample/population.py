"""The synthetic register: 150,000 families, the same in every quarter, as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from lebak_reports.sample.allocation import Counts, family_sizes, labels, proportional
from lebak_reports.sample.attributes import attributes
from lebak_reports.sample.calibration import (
    JIWA_DESIL_1,
    JIWA_PER_KELUARGA_DESIL_1,
    JIWA_PER_KELUARGA_LAIN,
    KELUARGA_REGISTER,
)
from lebak_reports.sample.cohorts import Cohort, listed_families
from lebak_reports.sample.streams import stream
from lebak_reports.sample.verification import verification
from lebak_reports.sample.villages import villages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lebak_reports.regions import Regions

DESIL = (1, 2, 3, 4)


def population(regions: Regions, closed_on: Sequence[date]) -> pd.DataFrame:
    """Build the register.

    Parameters
    ----------
    regions : Regions
    closed_on : sequence of date
        Last day that the data of each of QUARTERS describe.

    Returns
    -------
    DataFrame, one row a family
        ``nomor`` (1..n in the order of the villages), ``kecamatan`` and ``desa`` (positions),
        ``desil``, ``jumlah_anggota``, ``cohort``, ``berubah``, ``jenis_perubahan`` (see
        ``cohorts``), the columns of ``verification`` and of ``attributes``. All whole numbers.
    """
    listed = listed_families([kecamatan.kode for kecamatan in regions.kecamatan])
    families = pd.concat([listed, _unlisted_families(listed, regions)], ignore_index=True)
    families["desa"] = _desa(families["kecamatan"].to_numpy(), regions)
    families = families.iloc[stream("urutan").permutation(len(families))]
    families = families.sort_values("desa", kind="stable", ignore_index=True)
    families["nomor"] = np.arange(1, len(families) + 1)
    return pd.concat(
        [families, verification(families, closed_on), attributes(families)], axis="columns"
    )


def _unlisted_families(listed: pd.DataFrame, regions: Regions) -> pd.DataFrame:
    """Return the families that are never on the list; desil 1 closes on the published persons."""
    counts = _counts_by_desil(listed)
    rng = stream("di luar sasaran")
    jiwa_listed = int(listed.loc[listed["desil"] == 1, "jumlah_anggota"].sum())
    sizes = [family_sizes(counts[0], JIWA_DESIL_1 - jiwa_listed, rng)]
    sizes += [
        family_sizes(count, round(count * JIWA_PER_KELUARGA_LAIN), rng) for count in counts[1:]
    ]
    villages_below = [item.jumlah_desa + item.jumlah_kelurahan for item in regions.kecamatan]
    weights = np.array(villages_below) * rng.uniform(0.8, 1.2, len(villages_below))
    kecamatan = [labels(proportional(count, weights)) for count in counts]
    return pd.DataFrame(
        {
            "kecamatan": np.concatenate(kecamatan),
            "jumlah_anggota": np.concatenate(sizes),
            "desil": np.repeat(DESIL, counts),
            "cohort": Cohort.TIDAK,
            "berubah": -1,
            "jenis_perubahan": -1,
        }
    )


def _counts_by_desil(listed: pd.DataFrame) -> list[int]:
    """Return how many unlisted families each desil holds; they fill the register exactly."""
    in_desil_1 = listed["desil"] == 1
    jiwa = JIWA_DESIL_1 - int(listed.loc[in_desil_1, "jumlah_anggota"].sum())
    first = round(jiwa / JIWA_PER_KELUARGA_DESIL_1)
    rest = proportional(KELUARGA_REGISTER - len(listed) - first, np.ones(len(DESIL) - 1))
    return [first, *rest.tolist()]


def _desa(kecamatan: Counts, regions: Regions) -> Counts:
    """Give each family a village of its kecamatan, as a position among all villages."""
    per_kecamatan = np.bincount([village.kecamatan for village in villages(regions)])
    offset = np.concatenate([[0], np.cumsum(per_kecamatan)[:-1]])
    share = stream("desa").random(len(kecamatan))
    return offset[kecamatan] + np.floor(share * per_kecamatan[kecamatan]).astype(np.int64)
