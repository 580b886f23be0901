"""The main path: land, compute, run, render, check, publish."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lebak_reports import aggregates, publish, runner
from lebak_reports.cli.delivering import Delivery
from lebak_reports.cli.extras import notes_on_extras
from lebak_reports.cli.gating import gate_of
from lebak_reports.cli.provenance import provenances
from lebak_reports.cli.releasing import release_of
from lebak_reports.cli.remembering import Remembering
from lebak_reports.cli.report import ReportMaker
from lebak_reports.cli.workplaces import workplace
from lebak_reports.errors import NothingMadeError
from lebak_reports.publish.files import Hashes
from lebak_reports.render import Edition
from lebak_reports.runner.cache import Store
from lebak_reports.runner.parameters import check_parameters

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from lebak_reports.cli.console import Console
    from lebak_reports.cli.standing import Report
    from lebak_reports.cli.workplaces import Workplace
    from lebak_reports.cli.workspace import Workspace
    from lebak_reports.regions import Wilayah
    from lebak_reports.runner import RegionPlan
    from lebak_reports.tables import Landing


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for.

    Attributes
    ----------
    only : Wilayah or None
        The one region to do again; None for the whole quarter.
    jobs : int
        How many notebooks run at once on this machine.
    scheduler : str or None
        Of the Dask cluster to use, see ``workplace``; None for this machine.
    is_renewed : bool
        Whether everything is done again, whatever is remembered.
    """

    workspace: Workspace
    only: Wilayah | None
    jobs: int
    scheduler: str | None = None
    is_renewed: bool = False

    @property
    def regions(self) -> tuple[Wilayah, ...]:
        """The regions that get a report in this run."""
        return tuple(self.workspace.params.regions) if self.only is None else (self.only,)


def run_quarter(request: Request, console: Console) -> publish.Release:
    """Make and publish a quarter's reports, or those of some regions.

    Raises
    ------
    InputRejectedError
        With every problem of every input; the published release is untouched.
    PrivacyError
        If an output holds an identity; the published release is untouched.
    NothingMadeError
        If every region failed; the published release is untouched.
    QuarterBusyError
        If another run works on the quarter.
    ClusterError
        If the cluster can't do the work; the published release is untouched.
    """
    with quarter_lock_of(request), _workplace(request) as place:
        return make_release(request, console, place.get)


def quarter_lock_of(request: Request) -> AbstractContextManager[None]:
    """Return the only right to work on the quarter."""
    space = request.workspace
    return publish.quarter_lock(space.project.cache, str(space.quarter))


def make_release(
    request: Request, console: Console, place: Callable[[], Workplace]
) -> publish.Release:
    """Make and publish, while the caller holds the quarter; see `run_quarter`.

    The place where jobs run is asked for when there is a first one.
    """
    space = request.workspace
    started = datetime.now(UTC)
    remembering = Remembering.begin(space)
    plans = plan(request)
    with _staged(request) as staged:
        landing = _landed(request, console)
        memory = remembering.memory(landing, is_renewed=request.is_renewed)
        hashes = Hashes(staged)
        with runner.StandbyExecutor(lambda: place()(landing)) as executor:
            work: runner.Work[Report] = runner.Work(
                finish=_maker(request, landing, plans),
                deliver=Delivery(hashes),
                executor=executor,
                memory=memory,
                on_end=console.tell,
            )
            outcomes = runner.run_matrix(plans, work)
        _require_a_report(space, outcomes)
        console.say("Memeriksa privasi dan menerbitkan.")
        release = publish.publish_release(
            hashes,
            release_of(space, landing, outcomes, started=started),
            project=space.project,
            gate=gate_of(space, landing, typesetting=remembering.typesetting),
            remembered=remembering.file,
        )
        remembering.end(release, memory.keys_of(plans), hashes)
        return release


def _landed(request: Request, console: Console) -> Landing:
    """Land the inputs, and announce the regions."""
    space = request.workspace
    console.say(f"Memeriksa masukan {space.quarter.label}.")
    landing = aggregates.prepare(space.quarter, project=space.project, params=space.params)
    console.say(f"Menjalankan notebook untuk {len(request.regions)} wilayah.")
    for note in notes_on_extras(space.params, request.regions):
        console.say(note)
    console.expect(len(request.regions))
    return landing


def plan(request: Request) -> tuple[RegionPlan, ...]:
    """Return what would run; parameters that do not fit a notebook are refused here."""
    space = request.workspace
    plans = runner.plan_quarter(
        space.quarter,
        request.regions,
        params=space.params,
        notebooks=space.project.notebooks,
        edisi=space.edisi,
    )
    store = Store.beneath(space.project.cache)
    check_parameters((task for region in plans for task in region.tasks), store)
    return plans


def _require_a_report(space: Workspace, outcomes: tuple[runner.RegionOutcome, ...]) -> None:
    """Refuse to replace a release by nothing but placeholders."""
    reasons = tuple(
        (outcome.plan.wilayah.nama_lengkap, str(outcome.failure))
        for outcome in outcomes
        if outcome.failure
    )
    if len(reasons) == len(outcomes):
        raise NothingMadeError(str(space.quarter), reasons)


def _workplace(request: Request) -> runner.Standby[Workplace]:
    """Return where jobs run, made ready at once when there will be some.

    Kernels warm up while inputs are landed, and a cluster that can't do the work refuses
    before. When nothing has to be landed, whether there is a job shows later.
    """
    space = request.workspace
    place = runner.Standby(lambda: workplace(space, jobs=request.jobs, scheduler=request.scheduler))
    prepared = aggregates.is_prepared(space.quarter, project=space.project, params=space.params)
    if request.is_renewed or request.scheduler or not prepared:
        place.get()
    return place


def _staged(request: Request) -> AbstractContextManager[Path]:
    published = request.workspace.published
    if request.only is None:
        return publish.staged_quarter(published)
    return publish.staged_region(published, request.only.slug)


def _maker(request: Request, landing: Landing, plans: tuple[RegionPlan, ...]) -> ReportMaker:
    space = request.workspace
    editions = {
        region.kode: Edition(
            quarter=space.quarter,
            kode_wilayah=region.kode,
            edisi=space.edisi,
            contoh=landing.synthetic,
        )
        for region in request.regions
    }
    return ReportMaker(
        project=space.project,
        editions=editions,
        inputs=landing.inputs,
        data=aggregates.readable_digests(landing, request.regions),
        provenances=provenances(space, plans),
    )
