"""Keep a quarter current: run again what a change affects, as soon as it is saved."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

from lebak_reports.aggregates.preparing import quarters_read
from lebak_reports.aggregates.source import uses_sample
from lebak_reports.cli import quarterly, unchanged
from lebak_reports.cli.stamps import Stamp
from lebak_reports.cli.workplaces import workplace
from lebak_reports.cli.workspace import Workspace
from lebak_reports.errors import LebakReportsError
from lebak_reports.formats import desimal
from lebak_reports.publish.live import live_pages
from lebak_reports.runner.cache.program import package_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from lebak_reports.cli.console import Console
    from lebak_reports.cli.workplaces import Workplace
    from lebak_reports.project import Edisi

PAUSE_SECONDS = 0.1


def watch_quarter(space: Workspace, console: Console, *, jobs: int, port: int | None) -> NoReturn:
    """Run a quarter whenever its sources change, until interrupted.

    Parameters
    ----------
    space : Workspace
    console : Console
    jobs : int
        How many notebooks run at once.
    port : int or None
        Where to serve the outputs on loopback, 0 for any free port; None serves nothing.
    """
    watch = Watch(str(space.quarter), space.edisi, jobs, console)
    if port is None:
        watch.forever()
    with live_pages(space.published.parent, port) as (address, changes):
        console.say(f"Halaman: {address}{space.quarter}/index.html")
        watch.announce = changes.announce
        watch.forever()


@dataclass(slots=True)
class Watch:
    """What is watched, and how it looked when it was last run.

    Attributes
    ----------
    quarter : str
    edisi : Edisi
    jobs : int
        How many notebooks run at once.
    console : Console
    announce : callable
        Told after each release, so that open pages can be refreshed.
    """

    quarter: str
    edisi: Edisi
    jobs: int
    console: Console
    announce: Callable[[], None] = field(default=lambda: None)
    _seen: str = field(default="", init=False)
    _said: str = field(default="", init=False)

    def forever(self) -> NoReturn:
        """Look and run until interrupted.

        Kernels stay warm and workers ready from one run to the next. All begin anew when the
        program changes, or when real data take the place of the sample.
        """
        space = Workspace.of(self.quarter, self.edisi)
        program = _program(space)
        with workplace(space, jobs=self.jobs, scheduler=None) as place:
            while _program(space) == program:
                self.turn(place)
                time.sleep(PAUSE_SECONDS)
        self.console.say("Program atau sumber datanya berubah; memulai ulang.")
        again = [sys.executable, "-m", "lebak_reports", *sys.argv[1:]]
        os.execv(sys.executable, again)  # noqa: S606  the command this process was started with

    def turn(self, place: Workplace) -> None:
        """Run the quarter if something changed and nobody is still writing."""
        try:
            self._run_if_changed(place)
            self._said = ""
        except LebakReportsError as error:
            # The analyst is at work on it: say what is wrong once, and look again.
            if str(error) != self._said:
                self.console.say(str(error))
            self._said = str(error)

    def _run_if_changed(self, place: Workplace) -> None:
        # A new workspace each time: params may be what changed.
        space = Workspace.of(self.quarter, self.edisi)
        stamp = unchanged.stamp_of_sources(space, quarters_read(space.run))
        if stamp.is_settled and stamp.digest != self._seen:
            self._run(space, place, seen=stamp.digest)

    def _run(self, space: Workspace, place: Workplace, *, seen: str) -> None:
        request = quarterly.Request(workspace=space, only=None, jobs=self.jobs)
        started = time.monotonic()
        with quarterly.quarter_lock_of(request):
            # Only now: what another run's lock keeps from being done is tried again.
            self._seen = seen
            release = quarterly.make_release(request, self.console, lambda: place)
        self.announce()
        for outcome in release.failed:
            self.console.say(f"{outcome.nama} gagal; lihat halamannya.")
        self.console.say(f"Mutakhir dalam {desimal(time.monotonic() - started)} detik.")


def _program(space: Workspace) -> str:
    """Hash what the processes of a watch were started with."""
    return Stamp.of([package_folder()], [str(uses_sample(space.project))]).digest
