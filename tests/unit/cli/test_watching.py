"""A watch runs each change once, in the processes it began with; none while files are saved."""

from contextlib import contextmanager, nullcontext
from dataclasses import replace
from types import SimpleNamespace

import pytest

from lebak_reports.cli import quarterly, unchanged, watching
from lebak_reports.cli.console import Console
from lebak_reports.cli.stamps import Stamp
from lebak_reports.cli.watching import Watch
from lebak_reports.errors import QuarterBusyError
from lebak_reports.project import Project

RELEASE = SimpleNamespace(failed=())


class EndOfWatchError(Exception):
    """Ends a watch that would last for ever."""


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A checkout whose data folder holds one file of the quarter."""
    own = {name: tmp_path / name for name in ("data", "cache", "outputs", "outputs_internal")}
    project = replace(Project.from_environment(), **own)
    for name, value in project.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("LEBAK_CONTOH", raising=False)
    (project.data / "2024Q3").mkdir(parents=True)
    (project.data / "2024Q3" / "verval.csv").write_text("a\n", encoding="utf-8")
    return project


@pytest.fixture
def settled(monkeypatch):
    """Let a save count at once, however coarse the clock of the disk is."""
    look = unchanged.stamp_of_sources
    monkeypatch.setattr(
        unchanged,
        "stamp_of_sources",
        lambda space, quarters: Stamp(look(space, quarters).digest, is_settled=True),
    )


@pytest.fixture
def runs(project, settled, monkeypatch):
    """The workplace of every run that a watch makes."""
    made = []

    def run(_request, _console, place):
        made.append(place())
        return RELEASE

    monkeypatch.setattr(quarterly, "make_release", run)
    return made


def save(project, name, text):
    (project.data / "2024Q3" / name).write_text(text, encoding="utf-8")


def watch():
    return Watch("2024Q3", "publik", 1, Console(is_quiet=True))


def test_all_changes_are_run_in_one_workplace_that_ends_with_the_watch(project, runs, monkeypatch):
    ended = []

    @contextmanager
    def place(*_, **__):
        yield nullcontext
        ended.append(len(runs))

    edits = iter(["b\n", "c\n"])

    def pause(_seconds):
        text = next(edits, None)
        if text is None:
            monkeypatch.setattr(watching, "_program", lambda _space: "lain")
        else:
            save(project, "verval.csv", text)

    def begin_anew(*_):
        raise EndOfWatchError

    monkeypatch.setattr(watching, "workplace", place)
    monkeypatch.setattr(watching.time, "sleep", pause)
    monkeypatch.setattr(watching.os, "execv", begin_anew)

    with pytest.raises(EndOfWatchError):
        watch().forever()

    # As it was found, and two edits; the place was left after the last of them, before the restart.
    assert runs == [nullcontext] * 3
    assert ended == [3]


def test_real_data_in_place_of_the_sample_begin_anew(project):
    space = watching.Workspace.of("2024Q3", "publik")
    before = watching._program(space)
    save(project, "verval.csv", "b\n")
    assert watching._program(space) == before

    (project.data / "2024Q3").rename(project.data / "bukan triwulan")
    assert watching._program(space) != before


def test_a_file_that_is_still_being_saved_starts_no_run(project, runs):
    kept = watch()
    kept.turn(nullcontext)
    for name in ("verval.csv.tmp", "~$verval.xlsx", ".~lock.verval.csv#"):
        save(project, name, "b\n")
        kept.turn(nullcontext)

    assert len(runs) == 1


def test_a_change_that_another_run_kept_from_being_run_is_tried_again(project, runs, monkeypatch):
    @contextmanager
    def taken(_request):
        raise QuarterBusyError("2024Q3", "PID 1")
        yield

    kept = watch()
    with monkeypatch.context() as patch:
        patch.setattr(quarterly, "quarter_lock_of", taken)
        kept.turn(nullcontext)
    assert not runs

    kept.turn(nullcontext)
    kept.turn(nullcontext)
    assert len(runs) == 1
