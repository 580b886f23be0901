"""Landed quarters of a handful of families, written as ``tables`` writes them."""

from pathlib import Path

import pandas as pd
import pytest

from lebak_reports.params import load_params
from lebak_reports.periods import Quarter
from lebak_reports.tables import LANDED, InputRecord, Landing
from lebak_reports.tables.store import write_tables

ROOT = Path(__file__).parents[3]
INPUT_OF = {"keluarga": "sasaran_keluarga"}
FILLERS = {"bool": False, "str": "", "int64": 0, "int8": 0, "float64": 0.0}


@pytest.fixture(scope="session")
def params():
    return load_params(ROOT / "params")


@pytest.fixture(scope="session")
def kecamatan(params):
    return [region.kode for region in params.regions.kecamatan]


def landed(name, rows):
    """Return a frame with all columns of a landed table, from the few that matter."""
    columns = LANDED[name]
    frame = pd.DataFrame(rows)
    absent = {key: FILLERS.get(dtype, pd.NA) for key, dtype in columns.items() if key not in frame}
    return frame.assign(**absent)[list(columns)].astype(dict(columns))


def families(per_kecamatan, *, prefix="k", jiwa=4):
    """Return listed families of desil 1, so many in each kecamatan."""
    return landed(
        "keluarga",
        {
            "id_keluarga": [
                f"{prefix}{kode}-{number}"
                for kode, count in per_kecamatan.items()
                for number in range(count)
            ],
            "kode_wilayah": [kode for kode, count in per_kecamatan.items() for _ in range(count)],
            "desil": 1,
            "jumlah_jiwa": jiwa,
            "is_ke": True,
            "is_padan": True,
            "status_verval": "memenuhi",
        },
    )


@pytest.fixture
def landing_of(tmp_path):
    """Write a quarter's landed tables and return its Landing."""

    def write(quarter, *, ke_tersedia=True, **frames):
        folder = tmp_path / "tabel" / quarter
        folder.mkdir(parents=True)
        write_tables(folder, frames)
        inputs = tuple(
            InputRecord(INPUT_OF.get(name, name), f"data/{quarter}/{name}.csv", "0" * 64, len(rows))
            for name, rows in frames.items()
        )
        landing = Landing(
            quarter=Quarter.parse(quarter),
            synthetic=False,
            folder=folder,
            key=f"kunci {quarter}",
            inputs=inputs,
            notes=(),
            ke_tersedia=ke_tersedia,
        )
        landing.write(folder)
        return landing

    return write
