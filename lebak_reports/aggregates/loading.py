"""The door of a notebook: one region of one quarter."""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import lebak_reports
from lebak_reports.aggregates.files import SHARED_FILE
from lebak_reports.aggregates.preparing import prepare, quarters_read
from lebak_reports.aggregates.records import DeliveredInput, RegionData
from lebak_reports.aggregates.releases import released
from lebak_reports.aggregates.source import uses_sample
from lebak_reports.errors import UnknownParameterError
from lebak_reports.params import load_params
from lebak_reports.periods import Quarter
from lebak_reports.project import Edisi, Project
from lebak_reports.tables import Landing, input_folder, landing_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lebak_reports.params import Params

LANDED_VARIABLE = "LEBAK_TABEL"
"""Carries the folder of the landed quarter from a run into its kernels."""


def load(quarter: str, kode_wilayah: str, edisi: str = "publik") -> RegionData:
    """Load one region of a quarter.

    In a run the tables are landed already, and stay as they are until it ends. In JupyterLab,
    when there are none or when an input or a parameter changed since, they are landed first.

    Parameters
    ----------
    quarter : str
        ``2024Q3``.
    kode_wilayah : str
        Kemendagri code, ``36.02`` or ``36.02.09``.
    edisi : {"publik", "internal"}
        The public edition hides small counts.

    Raises
    ------
    QuarterError, UnknownRegionError, UnknownParameterError
        If a parameter is wrong.
    InputRejectedError
        If inputs have to be landed and break a rule.
    """
    project = Project.from_environment()
    params = load_params(project.params, cache=project.cache)
    wanted = Quarter.parse(quarter)
    wilayah = params.regions[kode_wilayah]
    landing = _landing(wanted, project, params)

    # Imported here: these need pandas, and the command line imports this module.
    from lebak_reports.aggregates.slices import slice_of
    from lebak_reports.aggregates.storage import read_shared
    from lebak_reports.tables import Tables

    shared = slice_of(read_shared(landing.folder), wilayah)
    return RegionData(
        quarter=wanted,
        wilayah=wilayah,
        edisi=_edisi(edisi),
        params=params,
        run=params.run(wanted),
        tables=Tables(landing.folder, wilayah.kode),
        shared=shared if edisi == "publik" else shared.unsuppressed(),
        synthetic=landing.synthetic,
        inputs=_delivered(landing),
        notes=(*landing.notes, *shared.catatan),
    )


def is_prepared(quarter: Quarter, *, project: Project, params: Params) -> bool:
    """Tell whether no input, parameter or line of code changed since ``prepare``."""
    folder = landing_folder(quarter, project=project, synthetic=uses_sample(project))
    made = folder / SHARED_FILE
    return made.exists() and made.stat().st_mtime_ns > _last_change(quarter, project, params)


def _delivered(landing: Landing) -> Mapping[str, DeliveredInput]:
    records = landing.inputs
    return MappingProxyType(
        {record.name: DeliveredInput(record.name, record.file, record.rows) for record in records}
    )


def _edisi(text: str) -> Edisi:
    match text:
        case "publik" | "internal":
            return text
        case _:
            raise UnknownParameterError("load", "edisi", f"'{text}' bukan publik atau internal")


def _landing(quarter: Quarter, project: Project, params: Params) -> Landing:
    if given := os.environ.get(LANDED_VARIABLE):
        return _given(Path(given), quarter)
    if is_prepared(quarter, project=project, params=params):
        synthetic = uses_sample(project)
        return Landing.read(landing_folder(quarter, project=project, synthetic=synthetic))
    return prepare(quarter, project=project, params=params)


def _given(folder: Path, quarter: Quarter) -> Landing:
    """Return what a run has landed; all its notebooks see the same, whatever changes meanwhile."""
    landing = Landing.read(folder)
    if landing.quarter != quarter:
        reason = f"'{quarter}' bukan triwulan yang sedang dijalankan, {landing.quarter}"
        raise UnknownParameterError("load", "quarter", reason)
    return landing


def _last_change(quarter: Quarter, project: Project, params: Params) -> int:
    """Return when an input, a parameter or our code last changed, in nanoseconds."""
    return max(path.stat().st_mtime_ns for path in _sources(quarter, project, params))


def _sources(quarter: Quarter, project: Project, params: Params) -> Iterator[Path]:
    synthetic = uses_sample(project)
    yield from project.params.rglob("*.yaml")
    yield from Path(lebak_reports.__path__[0]).rglob("*.py")
    earlier = released(params.run(quarter), project=project, params=params)
    yield from (release.path for release in earlier)
    for read in quarters_read(params.run(quarter)):
        folder = input_folder(read, project=project, synthetic=synthetic)
        # The folder itself changes when a file is removed.
        yield from (path for path in (folder, *folder.glob("*")) if path.exists())
