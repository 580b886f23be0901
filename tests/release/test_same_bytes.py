"""Equal inputs give equal bytes, whoever runs them, where, and how many at once."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.release.conftest import Bench

pytestmark = pytest.mark.slow

LAPORAN, BANJARSARI = "36.02-lebak", "36.02.09-banjarsari"
ELSEWHERE = {
    "TZ": "America/St_Johns",
    "LANG": "C",
    "LC_ALL": "POSIX",
    "PYTHONHASHSEED": "7",
    "COLUMNS": "40",
}


@pytest.fixture(scope="module")
def elsewhere(real_quarter: Bench, tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Another user on another machine: only the input files and the key are the same."""
    folder = tmp_path_factory.mktemp("meja lain")
    shutil.copytree(real_quarter.folder / "data", folder / "data")
    bench = replace(real_quarter, folder=folder, variables=ELSEWHERE)
    bench.publish("--wilayah", "36.02", "--jobs", "1")
    bench.publish("--wilayah", "Banjarsari", "--jobs", "1")
    return bench


def region_of(bench: Bench, slug: str) -> dict[str, bytes]:
    files = bench.files().items()
    return {name: content for name, content in files if name.startswith(f"{slug}/")}


def differing(first: dict[str, bytes], second: dict[str, bytes]) -> set[str]:
    return {name for name in first | second if first.get(name) != second.get(name)}


@pytest.mark.parametrize("slug", [LAPORAN, BANJARSARI])
def test_two_clean_runs_give_the_same_files(
    real_quarter: Bench, elsewhere: Bench, slug: str
) -> None:
    here = region_of(real_quarter, slug)
    assert {name.rsplit(".", 1)[1] for name in here} - {"docx"} == {
        "csv",
        "html",
        "ipynb",
        "json",
        "pdf",
        "xlsx",
    }
    assert differing(here, region_of(elsewhere, slug)) == set()


def test_region_is_the_same_under_every_name(elsewhere: Bench) -> None:
    before = region_of(elsewhere, BANJARSARI)
    elsewhere.publish("--wilayah", "banjarsari")
    assert differing(before, region_of(elsewhere, BANJARSARI)) == set()


def test_misspelt_region_is_asked_back(bench: Bench, tmp_path: Path) -> None:
    done = bench.run("run", "--wilayah", "Banjarsri")
    assert done.returncode == 2
    assert "Banjarsari?" in done.stderr
    assert not bench.outputs.exists()
