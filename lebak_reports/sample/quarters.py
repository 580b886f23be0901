"""The quarters' folders: which file is written when, and in which shape."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

import duckdb
import pandas as pd

from lebak_reports.fields import SCHEMAS
from lebak_reports.sample import programme_files as programme
from lebak_reports.sample import register
from lebak_reports.sample.budget import AMENDED_FROM, budget, budget_lines, incentive_lines
from lebak_reports.sample.calibration import NOMOR_SK, QUARTERS
from lebak_reports.sample.cohorts import TRIWULAN_1, on_list
from lebak_reports.sample.incentive import plan, tranches
from lebak_reports.sample.institutional_files import (
    Told,
    recipients_by_activity,
    write_institutional,
)
from lebak_reports.sample.members import members
from lebak_reports.sample.recipients import recipients
from lebak_reports.sample.records import villages_with_record
from lebak_reports.sample.verval import verval
from lebak_reports.sample.writing import write_xlsx

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from lebak_reports.params import Params
    from lebak_reports.sample.writing import Folders

FIRST_WITH_CHANGES = TRIWULAN_1
"""2023Q4 has no file of changes: an optional input that is missing."""


def last_days(params: Params) -> list[date]:
    """Return the last day that the data of each of QUARTERS describe."""
    return [min(item.end, params.run(item).tanggal_data) for item in QUARTERS]


def write_quarters(folders: Folders, params: Params, families: pd.DataFrame) -> None:
    """Write every quarter of P3KE into a folder of its own.

    Parameters
    ----------
    folders : mapping of Quarter to Path
    families : DataFrame
        The register, see ``population``.
    """
    closed_on = last_days(params)
    with duckdb.connect() as connection:
        register.hand_over(connection, families, params.regions)
        connection.register("anggota", members(families))
        _write_register(connection, families, folders)
        aids = _write_recipients(connection, families, closed_on, folders)
    reports = _write_budgets(params, folders)
    for position, quarter in enumerate(QUARTERS):
        listed = families.loc[on_list(families, position), "nomor"]
        told = Told(reports[position], recipients_by_activity(aids[position], listed))
        file = partial(file_of, folders, position)
        write_institutional(file, quarter, params=params, told=told)


def file_of(folders: Folders, position: int, name: str, ending: str) -> Path:
    """Return the path of an input of a quarter, a position in QUARTERS."""
    return folders[QUARTERS[position]] / f"{name}-CONTOH.{ending}"


def _write_register(
    connection: duckdb.DuckDBPyConnection, families: pd.DataFrame, folders: Folders
) -> None:
    first = file_of(folders, 0, "sasaran_keluarga", "parquet")
    register.write_families(connection, first)
    for position in range(len(QUARTERS)):
        if position:
            shutil.copyfile(first, file_of(folders, position, "sasaran_keluarga", "parquet"))
        connection.register("sasaran", families.loc[on_list(families, position), ["nomor"]])
        register.write_members(connection, file_of(folders, position, "individu", "parquet"))
        connection.register("verval", verval(families, position))
        path = file_of(folders, position, "verval", "csv")
        with_record = villages_with_record(QUARTERS[position])
        register.write_verval(connection, path, NOMOR_SK[position], with_record)
        if position >= FIRST_WITH_CHANGES:
            path = file_of(folders, position, "status_triwulan", "xlsx")
            programme.write_changes(connection, position, path)


def _write_recipients(
    connection: duckdb.DuckDBPyConnection,
    families: pd.DataFrame,
    closed_on: list[date],
    folders: Folders,
) -> list[pd.DataFrame]:
    """Write the aids handed out by each quarter, and return them."""
    by_year = {year: recipients(families, year) for year in {item.year for item in QUARTERS}}
    by_quarter = []
    for position, quarter in enumerate(QUARTERS):
        handed_out = programme.aids_by(by_year[quarter.year], closed_on[position])
        connection.register("penerima", handed_out)
        programme.write_recipients(connection, file_of(folders, position, "penerima", "csv"))
        by_quarter.append(handed_out)
    return by_quarter


def _write_budgets(params: Params, folders: Folders) -> list[pd.DataFrame]:
    """Write the budget of each quarter, and return what each reports."""
    reports = []
    lines = budget_lines([kecamatan.kode for kecamatan in params.regions.kecamatan])
    for position, quarter in enumerate(QUARTERS):
        offices = [opd.kode for opd in params.opd_at(quarter.end)]
        report = budget(lines, position)
        award = params.insentif_for(quarter.year)
        if award is not None and position >= AMENDED_FROM:
            as_of = params.run(quarter).tanggal_data
            planned = plan(award, as_of)
            report = pd.concat([report, incentive_lines(planned)], ignore_index=True)
            path = file_of(folders, position, "insentif", "xlsx")
            write_xlsx(path, SCHEMAS["insentif"], tranches(award, planned, as_of))
            path = file_of(folders, position, "rencana_insentif", "xlsx")
            programme.write_plan(planned, offices, path)
        path = file_of(folders, position, "anggaran", "csv")
        programme.write_budget(report, quarter, offices, path)
        reports.append(report)
    return reports
