"""A release appears whole or not at all, at whatever moment the process is killed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lebak_reports.publish import swap

# A process of its own, without threads, forks one child a trial. The child traces its own swap
# and kills itself, as `kill -9` would, before the line it was told. Prints what stood in the
# place of the release after recovery, trial by trial, until a child survives.
DRIVER = """
import json, os, signal, sys
from pathlib import Path
from lebak_reports.publish import swap

def replace_killed_before(line):
    left = line
    def count(frame, event, _argument):
        nonlocal left
        if frame.f_code.co_filename not in (swap.__file__, swap.shutil.__file__):
            return None
        if event == "line":
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return count
    sys.settrace(count)
    swap.replace_folder(target)
    os._exit(0)

if sys.argv[2] == "journal":
    swap._exchange = lambda first, second: False
outcomes, status = [], signal.SIGKILL
while status:
    target = Path(sys.argv[1]) / str(len(outcomes)) / "2024Q3"
    for folder, content in ((target, "lama"), (swap.staging_of(target), "baru")):
        folder.mkdir(parents=True)
        (folder / "isi.txt").write_text(content)
    child = os.fork()
    if child == 0:
        replace_killed_before(len(outcomes))
    status = os.waitpid(child, 0)[1]
    assert status in (0, signal.SIGKILL), status
    swap.recover(target)
    found = {str(p.relative_to(target.parent)): p.read_text() for p in target.rglob("*")}
    beside = [p.name for p in target.parent.iterdir() if p != target]
    outcomes.append([found, beside])
print(json.dumps(outcomes))
"""
OLD, NEW = {"2024Q3/isi.txt": "lama"}, {"2024Q3/isi.txt": "baru"}


def make_release(folder: Path, content: str) -> None:
    folder.mkdir()
    (folder / "isi.txt").write_text(content)


def content_of(folder: Path) -> dict[str, str]:
    return {f"{folder.name}/{path.name}": path.read_text() for path in folder.iterdir()}


@pytest.mark.parametrize("way", ["exchange", "journal"])
def test_a_kill_at_any_line_leaves_the_old_or_the_new_release(tmp_path: Path, way: str) -> None:
    command = [sys.executable, "-c", DRIVER, str(tmp_path), way]
    environment = {**os.environ, "PYTHONPATH": str(Path(swap.__file__).parents[2])}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)

    trials = json.loads(done.stdout)
    releases = [found for found, _ in trials]
    # First the old one survives, from one moment on the new one; never back again.
    changed_at = releases.index(NEW)
    assert changed_at > 0
    assert releases == [OLD] * changed_at + [NEW] * (len(releases) - changed_at)
    assert all(beside == [] for _, beside in trials)


def test_the_first_release_is_renamed_into_place(tmp_path: Path) -> None:
    target = tmp_path / "2024Q3"
    make_release(swap.staging_of(target), "baru")

    swap.replace_folder(target)

    assert content_of(target) == NEW
    assert not swap.staging_of(target).exists()


def test_recovery_removes_an_unfinished_staging_and_keeps_the_release(tmp_path: Path) -> None:
    target = tmp_path / "2024Q3"
    make_release(target, "lama")
    swap.staging_of(target).mkdir()

    swap.recover(target)

    assert content_of(target) == OLD
    assert not swap.staging_of(target).exists()


def test_an_exchange_that_fails_for_another_reason_is_not_swallowed(tmp_path: Path) -> None:
    (tmp_path / "2024Q3").mkdir()

    with pytest.raises(FileNotFoundError):
        swap.replace_folder(tmp_path / "2024Q3")
