"""The files of plans, meetings, surveys and villages, in the shapes in which offices keep them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from lebak_reports.fields import SCHEMAS
from lebak_reports.sample.institutions import (
    klasik_rows,
    matriks1_rows,
    reporting_rows,
)
from lebak_reports.sample.macro import macro_rows
from lebak_reports.sample.meetings import follow_up_rows
from lebak_reports.sample.plans import plan_rows, siraja
from lebak_reports.sample.recipients import AIDS
from lebak_reports.sample.records import day_of_record, villages_with_record
from lebak_reports.sample.survey import OFFICIAL, survey
from lebak_reports.sample.villages import villages
from lebak_reports.sample.writing import write_csv, write_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter
    from lebak_reports.sample.writing import Rows

_WITHOUT_TEAM = 4
"""Every fourth village has no TKPKD of its own."""
_SURVEYED_FROM = 3
"""Quarter from which the survey of that year's March is in the files."""


class Told(NamedTuple):
    """What other files of a quarter say, and these files repeat.

    Attributes
    ----------
    report : DataFrame
        The budget as reported.
    recipients : DataFrame, indexed by kode_subkegiatan
        See `recipients_by_activity`.
    """

    report: pd.DataFrame
    recipients: pd.DataFrame


def recipients_by_activity(aids: pd.DataFrame, listed: pd.Series) -> pd.DataFrame:
    """Count the families that received each activity, and those of them on the list.

    Parameters
    ----------
    aids : DataFrame
        ``bantuan`` and ``nomor``, see ``recipients``.
    listed : Series of int
        Numbers of the families on the list.
    """
    kode = np.array([aid.kode_subkegiatan for aid in AIDS])
    activity = kode[aids["bantuan"].to_numpy()]
    is_listed = aids["nomor"].isin(listed)
    return pd.DataFrame(
        {
            "jumlah_penerima": aids["nomor"].groupby(activity).nunique(),
            "jumlah_keluarga_sasaran": aids["nomor"].where(is_listed).groupby(activity).nunique(),
        }
    )


def write_institutional(
    file: Callable[[str, str], Path], quarter: Quarter, *, params: Params, told: Told
) -> None:
    """Write the files of a quarter; ``file`` gives the path of an input and ending."""
    offices = [opd.kode for opd in params.opd_at(quarter.end)]
    reported_on = params.run(quarter).tanggal_laporan
    _csv(
        file,
        "indikator_makro",
        macro_rows(params.angka_terpublikasi, quarter, reported=reported_on),
    )
    _csv(file, "rencana", plan_rows(quarter, offices))
    _csv(file, "siraja", _siraja_rows(quarter, offices, told))
    _csv(file, "survei", _survey_rows(quarter, params))
    _csv(file, "desa", _village_rows(quarter, params))
    _xlsx(file, "klasik", klasik_rows(quarter, offices), "KLASIK")
    _xlsx(file, "matriks1", matriks1_rows(quarter), "MATRIKS 1")
    _xlsx(file, "tindak_lanjut", follow_up_rows(quarter, offices), "TINDAK LANJUT RAPAT")
    reported = {offices[(position - 1) % len(offices)] for position in told.report["opd"]}
    rows = reporting_rows(quarter, offices, reported, reported_on)
    _xlsx(file, "laporan_opd", rows, "PELAPORAN OPD")


def _csv(file: Callable[[str, str], Path], name: str, rows: Rows) -> None:
    write_csv(file(name, "csv"), SCHEMAS[name], rows)


def _xlsx(file: Callable[[str, str], Path], name: str, rows: Rows, title: str) -> None:
    write_xlsx(file(name, "xlsx"), SCHEMAS[name], rows, title=f"{title} - DATA CONTOH")


def _siraja_rows(quarter: Quarter, offices: Sequence[str], told: Told) -> Rows:
    lines = siraja(told.report, told.recipients)
    lines.insert(
        0, "kode_opd", [offices[(position - 1) % len(offices)] for position in lines["opd"]]
    )
    lines.insert(0, "periode", str(quarter))
    lines["keluaran"] = lines["keluaran"].astype(int)
    return lines.drop(columns="opd").astype(str).to_dict("records")


def _survey_rows(quarter: Quarter, params: Params) -> Rows:
    """Return the last survey that is out in a quarter."""
    known = quarter.year if quarter.number >= _SURVEYED_FROM else quarter.year - 1
    year = min(max(OFFICIAL), max(min(OFFICIAL), known))
    households = survey(year, [kecamatan.kode for kecamatan in params.regions.kecamatan])
    households["penimbang"] = [
        f"{weight:.4f}".replace(".", ",") for weight in households["penimbang"]
    ]
    return households.to_dict("records")


def _village_rows(quarter: Quarter, params: Params) -> Rows:
    with_record = set(villages_with_record(quarter))
    return [
        {
            "kode_desa": village.kode,
            "kode_wilayah": village.nama_kecamatan,
            "nama": village.nama,
            "jenis": village.jenis,
            "ada_tkpkd": "Tidak" if number % _WITHOUT_TEAM == 0 else "Ya",
            "no_ba_musdes": f"BA-CONTOH/{village.kode}" if number in with_record else "",
            "tanggal_ba": day_of_record(number) if number in with_record else "",
        }
        for number, village in enumerate(villages(params.regions))
    ]
