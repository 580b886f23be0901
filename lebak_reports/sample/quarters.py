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
from lebak_reports.sample.population import population
from lebak_reports.sample.recipients import recipients
from lebak_reports.sample.verval import verval
from lebak_reports.sample.villages import villages
from lebak_reports.sample.writing import write_xlsx

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from lebak_reports.params import Params

FIRST_WITH_CHANGES = TRIWULAN_1
"""2023Q4 has no file of changes: an optional input that is missing."""


def write_quarters(folder: Path, params: Params) -> None:
    """Write every quarter below an empty folder."""
    for quarter in QUARTERS:
        (folder / str(quarter)).mkdir()
    closed_on = [min(item.end, params.run(item).tanggal_data) for item in QUARTERS]
    families = population(params.regions, closed_on)
    with duckdb.connect() as connection:
        _register_families(connection, families, params)
        _write_register(connection, families, folder)
        aids = _write_recipients(connection, families, closed_on, folder)
    reports = _write_budgets(params, folder)
    for position, quarter in enumerate(QUARTERS):
        listed = families.loc[on_list(families, position), "nomor"]
        told = Told(reports[position], recipients_by_activity(aids[position], listed))
        file = partial(file_of, folder, position)
        write_institutional(file, quarter, params=params, told=told)


def file_of(folder: Path, position: int, name: str, ending: str) -> Path:
    """Return the path of an input of a quarter, a position in QUARTERS."""
    return folder / str(QUARTERS[position]) / f"{name}-CONTOH.{ending}"


def _register_families(
    connection: duckdb.DuckDBPyConnection, families: pd.DataFrame, params: Params
) -> None:
    """Hand the register to the engine, with the names of its places."""
    # Two threads may write row groups in either order; the bytes must not depend on it.
    connection.execute("SET threads = 1")
    places = pd.DataFrame(villages(params.regions))[["nama_kecamatan", "kode", "nama"]]
    places = places.rename(columns={"kode": "kode_desa", "nama": "nama_desa"}).astype(object)
    connection.register("tempat", places.assign(desa=places.index))
    connection.register("ciri", families)
    connection.execute("CREATE TABLE keluarga AS SELECT * FROM ciri JOIN tempat USING (desa)")
    connection.register("anggota", members(families))


def _write_register(
    connection: duckdb.DuckDBPyConnection, families: pd.DataFrame, folder: Path
) -> None:
    first = file_of(folder, 0, "sasaran_keluarga", "parquet")
    register.write_families(connection, first)
    for position in range(len(QUARTERS)):
        if position:
            shutil.copyfile(first, file_of(folder, position, "sasaran_keluarga", "parquet"))
        connection.register("sasaran", families.loc[on_list(families, position), ["nomor"]])
        register.write_members(connection, file_of(folder, position, "individu", "parquet"))
        connection.register("verval", verval(families, position))
        path = file_of(folder, position, "verval", "csv")
        register.write_verval(connection, NOMOR_SK[position], path)
        if position >= FIRST_WITH_CHANGES:
            path = file_of(folder, position, "status_triwulan", "xlsx")
            programme.write_changes(connection, position, path)


def _write_recipients(
    connection: duckdb.DuckDBPyConnection,
    families: pd.DataFrame,
    closed_on: list[date],
    folder: Path,
) -> list[pd.DataFrame]:
    """Write the aids handed out by each quarter, and return them."""
    by_year = {year: recipients(families, year) for year in {item.year for item in QUARTERS}}
    by_quarter = []
    for position, quarter in enumerate(QUARTERS):
        handed_out = programme.aids_by(by_year[quarter.year], closed_on[position])
        connection.register("penerima", handed_out)
        programme.write_recipients(connection, file_of(folder, position, "penerima", "csv"))
        by_quarter.append(handed_out)
    return by_quarter


def _write_budgets(params: Params, folder: Path) -> list[pd.DataFrame]:
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
            path = file_of(folder, position, "insentif", "xlsx")
            write_xlsx(path, SCHEMAS["insentif"], tranches(award, planned, as_of))
            path = file_of(folder, position, "rencana_insentif", "xlsx")
            programme.write_plan(planned, offices, path)
        path = file_of(folder, position, "anggaran", "csv")
        programme.write_budget(report, quarter, offices, path)
        reports.append(report)
    return reports
