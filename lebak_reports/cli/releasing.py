"""What publishing is told about a run."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from lebak_reports import publish

if TYPE_CHECKING:
    from datetime import datetime

    from lebak_reports.cli.workspace import Workspace
    from lebak_reports.runner import RegionOutcome
    from lebak_reports.tables import Landing


def release_of(
    space: Workspace,
    landing: Landing,
    outcomes: tuple[RegionOutcome, ...],
    *,
    started: datetime,
) -> publish.Release:
    """Return the facts of a release, regions in the order of their codes."""
    made = (_outcome_of(outcome, space) for outcome in outcomes)
    return publish.Release(
        quarter=space.quarter,
        edisi=space.edisi,
        contoh=landing.synthetic,
        publisher=space.params.tata_naskah.instansi,
        tanggal_data=space.run.tanggal_data,
        tanggal_laporan=space.run.tanggal_laporan,
        inputs=landing.inputs,
        outcomes=tuple(sorted(made, key=lambda outcome: outcome.kode_wilayah)),
        started=started,
        regions_expected=len(space.params.regions),
        tiles={each.kode: each.petak for each in space.params.regions if each.petak},
        aliases={each.kode: each.alias for each in space.params.regions},
    )


def _outcome_of(outcome: RegionOutcome, space: Workspace) -> publish.Outcome:
    wilayah, stopped = outcome.plan.wilayah, outcome.failure
    return publish.Outcome(
        kode_wilayah=wilayah.kode,
        nama=wilayah.nama_lengkap,
        folder=wilayah.slug,
        documents=tuple(
            publish.DocumentFact(slug=each.slug, title=each.judul, formats=each.format)
            for each in space.params.dokumen[wilayah.level]
        ),
        seconds=outcome.seconds,
        failure=publish.Failure(**asdict(stopped)) if stopped else None,
    )
