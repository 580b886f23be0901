"""What quarters must say about each other: cumulatives that grow, changes that close."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from lebak_reports.errors import Problem
from lebak_reports.fields import SCHEMAS
from lebak_reports.tables.families import listed_families
from lebak_reports.tables.reader import Tables
from lebak_reports.tables.rules import is_explained

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter
    from lebak_reports.tables.landing import Landing

_ALL: Final = ""


def history_problems(landings: Mapping[Quarter, Landing], params: Params) -> Iterator[Problem]:
    """Yield every contradiction between landed quarters.

    Lists of two national registers have no families in common by right: nothing connects them.
    """
    for quarter, landing in landings.items():
        previous, base = landings.get(quarter.previous), landings.get(quarter.start_of_year)
        if previous is not None and previous.quarter.year == quarter.year:
            yield from _falling(landing, previous)
        if base is not None and params.is_comparable(quarter, base.quarter):
            yield from _unexplained_change(landing, base)


def _falling(landing: Landing, previous: Landing) -> Iterator[Problem]:
    """Refuse a cumulative realisasi below that of the quarter before, unless explained."""
    now, before = _tables(landing).anggaran, _tables(previous).anggaran
    if now is None or before is None:
        return
    key = list(SCHEMAS["anggaran"].key)
    joined = now.merge(before[[*key, "realisasi_rp"]], on=key, suffixes=("", "_sebelumnya"))
    is_falling = joined["realisasi_rp"] < joined["realisasi_rp_sebelumnya"]
    for row in joined[is_falling & ~is_explained(joined)].itertuples():
        yield Problem(
            file=_file(landing, "anggaran"),
            column=SCHEMAS["anggaran"]["realisasi_rp"].label,
            what=(
                f"realisasi kumulatif {row.kode_subkegiatan} ({row.sumber_dana}) turun dari "
                f"{row.realisasi_rp_sebelumnya} pada {previous.quarter}"
            ),
            remedy="Betulkan angkanya, atau isi kolom Penjelasan pada baris itu.",
            value=str(row.realisasi_rp),
        )


def _unexplained_change(landing: Landing, base: Landing) -> Iterator[Problem]:
    """Refuse a list that is not last year's list minus those who left plus those who came."""
    changes = _tables(landing).status_triwulan
    if changes is None or not (landing.ke_tersedia and base.ke_tersedia):
        return
    out = changes[changes["arah"] == "keluar"].groupby("kode_wilayah").size()
    into = changes[changes["arah"] == "masuk"].groupby("kode_wilayah").size()
    counts = pd.DataFrame(
        {
            "kini": _listed(landing).value_counts(),
            "awal": _listed(base).value_counts(),
            "keluar": out,
            "masuk": into,
        }
    ).fillna(0)
    expected = counts["awal"] - counts["keluar"] + counts["masuk"]
    for row in counts.assign(seharusnya=expected)[expected != counts["kini"]].itertuples():
        yield Problem(
            file=_file(landing, "status_triwulan"),
            what=(
                f"kecamatan {row.Index} tidak menutup: {row.awal:.0f} keluarga KE pada "
                f"{base.quarter} - {row.keluar:.0f} keluar + {row.masuk:.0f} masuk = "
                f"{row.seharusnya:.0f}, padahal daftar {landing.quarter} memuat {row.kini:.0f}"
            ),
            remedy="Lengkapi alasan setiap keluarga yang masuk atau keluar kecamatan itu.",
        )


def _listed(landing: Landing) -> pd.Series[str]:
    """Return the kecamatan of each family on the list."""
    return listed_families(landing.folder)["kode_wilayah"]


def _tables(landing: Landing) -> Tables:
    return Tables(landing.folder, _ALL)


def _file(landing: Landing, name: str) -> str:
    return next(record.file for record in landing.inputs if record.name == name)
