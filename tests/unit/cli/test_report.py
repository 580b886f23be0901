"""A worker that outlives an edit of the params makes its next report with the new ones."""

import shutil
from dataclasses import replace

import pytest

from lebak_reports import render
from lebak_reports.cli.report import ReportMaker
from lebak_reports.periods import Quarter
from lebak_reports.project import Project
from lebak_reports.render import Edition
from lebak_reports.runner import RegionPlan


@pytest.fixture
def project(tmp_path):
    checkout = Project.from_environment()
    shutil.copytree(checkout.params, tmp_path / "params")
    return replace(checkout, root=tmp_path, cache=tmp_path / "cache")


def test_params_that_were_edited_between_two_reports_are_read_again(
    project, checkout_params, monkeypatch
):
    printed = []
    monkeypatch.setattr(
        render,
        "documents_for",
        lambda params, *_, **__: printed.append(params.tata_naskah.instansi) or [],
    )
    region = checkout_params.regions.kabupaten
    edition = Edition(
        quarter=Quarter(2024, 3), kode_wilayah=region.kode, edisi="publik", contoh=True
    )
    maker = ReportMaker(
        project=project,
        editions={region.kode: edition},
        inputs=(),
        data={region.kode: "0" * 64},
        provenances={region.kode: None},
    )
    plan = RegionPlan(wilayah=region, dokumen=(), tasks=())

    maker(plan, ())
    path = project.params / "dokumen.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Pemerintah Kabupaten Lebak", "Pemkab Lebak"), encoding="utf-8")
    maker(plan, ())

    assert printed == ["Pemerintah Kabupaten Lebak", "Pemkab Lebak"]
