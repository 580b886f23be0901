"""One door to the sample: each era generated once, kept until its code or its params change."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from lebak_reports.drafts import replacing
from lebak_reports.sample.calibration import DTSEN_QUARTERS, QUARTERS
from lebak_reports.sample.streams import SEED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pandas as pd

    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter
    from lebak_reports.project import Project
    from lebak_reports.sample.writing import Folders

FOLDER = "contoh"
_KEY_FILE = ".kunci"
"""Hidden, so that it is no input among the others."""
_CODE = ("lebak_reports.sample", "lebak_reports.fields")
_ENGINES = ("duckdb", "numpy", "pandas", "XlsxWriter")


@dataclass(frozen=True, slots=True)
class Era:
    """Quarters of one register, which are generated together.

    Attributes
    ----------
    quarters : tuple of Quarter
    module, writer : str
        Where the function is that writes them, imported only when it is needed.
    """

    quarters: tuple[Quarter, ...]
    module: str
    writer: str

    def write(self, folders: Folders, params: Params, families: pd.DataFrame) -> None:
        """Write the quarters, each into its folder."""
        writer = getattr(import_module(self.module), self.writer)
        writer(folders, params, families)


ERAS = (
    Era(QUARTERS, "lebak_reports.sample.quarters", "write_quarters"),
    Era(DTSEN_QUARTERS, "lebak_reports.sample.dtsen_files", "write_dtsen_quarters"),
)
SAMPLED = tuple(quarter for era in ERAS for quarter in era.quarters)
"""Every quarter that the sample has."""


def generate(project: Project, params: Params, quarters: Iterable[Quarter] = SAMPLED) -> Path:
    """Write the synthetic quarters that are asked for and return their folder.

    The folder ``<cache>/contoh`` holds a folder a quarter, with files ``<input>-CONTOH.<ending>``
    in the shapes of real ones. Each appears whole or not at all, readable by its owner only, and
    is reused as long as the code, its libraries and the params it reads are the same. Quarters of
    one register are made together; those of the other are not touched.

    Parameters
    ----------
    project : Project
    params : Params
        The regions, offices, incentive, published figures and dates that the sample fits.
    quarters : iterable of Quarter
        Those that a run reads; ones that the sample does not have are nobody's.

    Returns
    -------
    Path
    """
    folder = project.cache / FOLDER
    wanted = set(quarters)
    key = sample_key(params)
    missing = [
        era
        for era in ERAS
        if wanted.intersection(era.quarters)
        and not all(_is_current(folder / str(quarter), key) for quarter in era.quarters)
    ]
    if missing:
        from lebak_reports.sample.population import population
        from lebak_reports.sample.quarters import last_days

        families = population(params.regions, last_days(params))
        for era in missing:
            _write_era(folder, era, key, partial(era.write, params=params, families=families))
    return folder


def _write_era(folder: Path, era: Era, key: str, write: Callable[[Folders], None]) -> None:
    """Write the quarters of an era as drafts, and put them in their places when all are done."""
    with ExitStack() as stack:
        drafts = {
            quarter: stack.enter_context(replacing(folder / str(quarter)))
            for quarter in era.quarters
        }
        write(drafts)
        for draft in drafts.values():
            (draft / _KEY_FILE).write_text(key, encoding="ascii")


def sample_key(params: Params) -> str:
    """Return the sha256 of all that the sample's bytes depend on."""
    parts = [str(SEED), *(f"{name} {version(name)}" for name in _ENGINES)]
    parts += [repr(region) for region in params.regions]
    for quarter in SAMPLED:
        offices = [opd.kode for opd in params.opd_at(quarter.end)]
        run = params.run(quarter)
        parts += [str(run.tanggal_data), str(run.tanggal_laporan), *offices]
    parts += [repr(params.insentif_for(year)) for year in sorted({item.year for item in SAMPLED})]
    parts += [repr(figure) for figure in params.angka_terpublikasi]
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
