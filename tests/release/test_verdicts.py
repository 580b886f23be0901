"""The verdict of every quarter of the sample, as stated beforehand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lebak_reports import aggregates
from lebak_reports.aggregates.storage import read_shared
from lebak_reports.periods import Quarter
from lebak_reports.tables import landing_folder
from tests.conftest import KEY
from tests.sharing import link_tree

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.params import Params
    from lebak_reports.project import Project

NO_QUARTER_AFTER = "belum dapat dinilai: belum ada periode sesudah penyaluran"
BROKEN = "belum dapat dinilai: sumber daftar berganti, sehingga deretnya terputus"
STATED = {
    "2023Q4": NO_QUARTER_AFTER,
    "2024Q1": NO_QUARTER_AFTER,
    "2024Q2": NO_QUARTER_AFTER,
    "2024Q3": NO_QUARTER_AFTER,
    # The list of October was sent again unchanged: no observation after the money.
    "2024Q4": NO_QUARTER_AFTER,
    # DTSEN replaces P3KE.
    "2025Q1": BROKEN,
    "2025Q2": BROKEN,
}


def verdicts(folder: Path) -> dict[str, str]:
    """Read the verdicts as of each quarter of a landed quarter's trend."""
    found = read_shared(folder).putusan
    return dict(zip(map(str, found["quarter"]), found["kalimat"], strict=True))


def test_verdicts_up_to_the_third_quarter_of_2024_are_those_stated(landed_project: Project) -> None:
    folder = landing_folder(Quarter(2024, 3), project=landed_project, synthetic=True)
    assert verdicts(folder) == dict(list(STATED.items())[:4])


@pytest.mark.system
def test_verdicts_of_all_seven_quarters_are_those_stated(
    tmp_path: Path,
    landed_project: Project,
    checkout_params: Params,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """About twenty seconds: three quarters more are generated and landed."""
    project = replace(landed_project, cache=tmp_path / "cache")
    link_tree(landed_project.cache, project.cache)
    monkeypatch.setenv("LEBAK_KEY", KEY)
    landing = aggregates.prepare(Quarter(2025, 2), project=project, params=checkout_params)
    assert verdicts(landing.folder) == STATED
