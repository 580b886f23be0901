"""What publishing is told about a run, and the gate it must pass."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lebak_reports import publish, tables
from lebak_reports.aggregates.preparing import quarters_read
from lebak_reports.identity import Pseudonymiser
from lebak_reports.publish.gate import Identities, check_release, public_names, vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from lebak_reports.cli.workspace import Workspace
    from lebak_reports.runner import RegionOutcome
    from lebak_reports.tables import Landing

_PACKAGE: Final = Path(__file__).parents[1]


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
    )


def gate_of(space: Workspace, landing: Landing) -> Callable[[Path], None]:
    """Return the gate that knows everybody who stands in the inputs this run could read."""
    folders = (
        tables.landing_folder(quarter, project=space.project, synthetic=landing.synthetic)
        for quarter in quarters_read(space.run)
    )
    identities = Identities(
        tables.identity_digests(folder for folder in folders if folder.is_dir()),
        Pseudonymiser.of_this_machine(),
        public_names(space.params.regions, _official_names(space)),
        partial(vocabulary_of, (_PACKAGE, space.project.notebooks, space.project.params)),
    )
    return partial(check_release, identities=identities)


def _official_names(space: Workspace) -> Iterator[str]:
    """Yield the names that the params print: offices, officials, who stated a figure."""
    params = space.params
    yield from params.tata_naskah.kop_atas
    yield from params.tata_naskah.kop_bawah
    for opd in params.berkas_opd.opd:
        yield from (sebutan.nama for sebutan in opd.sebutan)
    yield from (pejabat.nama for pejabat in params.berkas_opd.pejabat if pejabat.nama)
    sources = (angka.sumber for angka in params.angka_terpublikasi)
    yield from (source.penyampai for source in sources if source.penyampai)


def _outcome_of(outcome: RegionOutcome, space: Workspace) -> publish.Outcome:
    wilayah, stopped = outcome.plan.wilayah, outcome.failure
    return publish.Outcome(
        kode_wilayah=wilayah.kode,
        nama=wilayah.nama_lengkap,
        folder=wilayah.slug,
        document=outcome.plan.dokumen,
        title=space.params.dokumen[wilayah.level].judul,
        seconds=outcome.seconds,
        failure=publish.Failure(**asdict(stopped)) if stopped else None,
    )
