"""A folder of the cache is old or new, never half, and a kill leaves nothing for long."""

from __future__ import annotations

import signal
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from lebak_reports.drafts import remove_left_drafts, replacing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HALF_WAY = """
import pathlib, sys
from lebak_reports.drafts import replacing
with replacing(pathlib.Path(sys.argv[1])) as draft:
    (draft / "isi").write_text("setengah")
    print("di tengah", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def target(tmp_path: Path) -> Path:
    with replacing(tmp_path / "tabel") as draft:
        (draft / "isi").write_text("lama")
    return tmp_path / "tabel"


@pytest.fixture
def writer(target: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a process that stands in the middle of replacing the target."""
    command = [sys.executable, "-c", HALF_WAY, str(target)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "di tengah\n"
        yield process
        process.kill()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_new_folder_takes_the_place_of_the_old(target: Path) -> None:
    with replacing(target) as draft:
        (draft / "isi").write_text("baru")
    assert (target / "isi").read_text() == "baru"
    assert names(target.parent) == ["tabel"]


def test_folder_is_its_owners_only(target: Path) -> None:
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (target, target / "isi")]
    assert modes == [0o700, 0o600]


def test_failure_leaves_the_old_folder_and_no_draft(target: Path) -> None:
    with pytest.raises(OSError, match="penuh"), replacing(target):
        raise OSError("penuh")
    assert (target / "isi").read_text() == "lama"
    assert names(target.parent) == ["tabel"]


def test_draft_of_a_killed_run_is_removed(target: Path, writer: subprocess.Popen[str]) -> None:
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    assert len(names(target.parent)) == 2
    remove_left_drafts(target.parent)
    assert names(target.parent) == ["tabel"]
    assert (target / "isi").read_text() == "lama"


def test_draft_of_a_running_process_is_left_alone(
    target: Path, writer: subprocess.Popen[str]
) -> None:
    remove_left_drafts(target.parent)
    writer.communicate("")
    assert (target / "isi").read_text() == "setengah"


def test_cache_that_is_not_there_yet_holds_no_drafts(tmp_path: Path) -> None:
    remove_left_drafts(tmp_path / "belum-ada")
    assert names(tmp_path) == []
