"""A region made on a cluster is the region made here, file by file."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import KEY
from tests.distributed.conftest import ROOT
from tests.release.wild import Wild

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.system, pytest.mark.slow]


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def make_region(checkout_params, tmp_path):
    wild, inputs = Wild(checkout_params.regions.kecamatan), tmp_path / "data" / "2024Q3"
    inputs.mkdir(parents=True)
    (inputs / "sasaran_keluarga.csv").write_bytes(wild.register)
    (inputs / "verval.csv").write_bytes(wild.verval)

    def make(region: str, name: str, *options: str) -> dict[str, bytes]:
        outputs = tmp_path / name
        environment = {
            "LEBAK_KEY": KEY,
            "LEBAK_OUTPUTS": str(outputs),
            "LEBAK_DATA": str(tmp_path / "data"),
            "LEBAK_CACHE": str(tmp_path / "cache"),
        }
        # Nothing remembered: the second run would find everything that the first one made.
        run = ["run", "2024Q3", "--wilayah", region, "--paksa", *options]
        command = [sys.executable, "-m", "lebak_reports", *run]
        subprocess.run(command, check=True, cwd=ROOT, env=os.environ | environment)
        (folder,) = (outputs / "2024Q3").glob("36.02*")
        return contents(folder)

    return make


@pytest.mark.parametrize(
    ("region", "document"),
    [("36.02", "laporan-triwulan"), ("Banjarsari", "profil-kecamatan")],
    ids=["kabupaten", "kecamatan"],
)
def test_a_region_is_equal_to_the_byte(two_workers, make_region, region, document):
    here = make_region(region, "sini")
    there = make_region(region, "sana", "--executor", "dask", "--scheduler", two_workers.address)
    assert {f"{document}.pdf", f"{document}.html", f"{document}.xlsx", "ledger.json"} < set(here)
    assert there == here
