"""One door to the sample: generated once, kept until its code or its params change."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from lebak_reports.drafts import replacing
from lebak_reports.sample.calibration import QUARTERS
from lebak_reports.sample.streams import SEED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.params import Params
    from lebak_reports.project import Project

FOLDER = "contoh"
_KEY_FILE = "kunci.txt"
_CODE = ("lebak_reports.sample", "lebak_reports.fields")
_ENGINES = ("duckdb", "numpy", "pandas", "XlsxWriter")


def generate(project: Project, params: Params) -> Path:
    """Write the synthetic quarters 2023Q4 to 2024Q4 and return their folder.

    The folder ``<cache>/contoh`` holds a folder a quarter, with files ``<input>-CONTOH.<ending>``
    in the shapes of real ones. It appears whole or not at all, readable by its owner only, and is
    reused as long as the code, its libraries and the params it reads are the same.

    Parameters
    ----------
    project : Project
    params : Params
        The regions, offices, incentive and dates that the sample fits.

    Returns
    -------
    Path
    """
    folder = project.cache / FOLDER
    key = sample_key(params)
    if _is_current(folder, key):
        return folder
    from lebak_reports.sample.quarters import write_quarters

    with replacing(folder) as fresh:
        write_quarters(fresh, params)
        (fresh / _KEY_FILE).write_text(key, encoding="ascii")
    return folder


def sample_key(params: Params) -> str:
    """Return the sha256 of all that the sample's bytes depend on."""
    parts = [str(SEED), *(f"{name} {version(name)}" for name in _ENGINES)]
    parts += [repr(region) for region in params.regions]
    for quarter in QUARTERS:
        offices = [opd.kode for opd in params.opd_at(quarter.end)]
        parts += [str(params.run(quarter).tanggal_data), *offices]
    parts += [repr(params.insentif_for(year)) for year in sorted({item.year for item in QUARTERS})]
    digest = hashlib.sha256("\n".join(parts).encode())
    for path in _code_files():
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _code_files() -> Iterator[Path]:
    for package in _CODE:
        folder = Path(str(files(package)))
        yield from sorted(path for path in folder.iterdir() if path.suffix in {".py", ".csv"})


def _is_current(folder: Path, key: str) -> bool:
    kept = folder / _KEY_FILE
    return kept.is_file() and kept.read_text(encoding="ascii") == key
