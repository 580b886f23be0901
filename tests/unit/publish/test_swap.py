"""A release appears whole or not at all, at whatever moment the process is killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lebak_reports.publish import swap

FILES = 1

# Traces its own swap and kills itself, as `kill -9` would, before the line it was told.
CHILD = """
import os, signal, sys
from pathlib import Path
from lebak_reports.publish import swap

target, lines_left, exchange = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "exchange"

def count(frame, event, _argument):
    global lines_left
    if frame.f_code.co_filename not in (swap.__file__, swap.shutil.__file__):
        return None
    if event == "line":
        lines_left -= 1
        if lines_left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
    return count

if not exchange:
    swap._exchange = lambda first, second: False
sys.settrace(count)
swap.replace_folder(target)
"""


def make_release(folder: Path, content: str) -> None:
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number}.txt").write_text(content)


def content_of(folder: Path) -> set[str]:
    paths = sorted(folder.iterdir())
    assert len(paths) == FILES
    return {path.read_text() for path in paths}


def swap_killed_after(lines: int, target: Path, way: str) -> bool:
    """Run a swap in a process of its own; return whether it was killed on the way."""
    command = [sys.executable, "-S", "-c", CHILD, str(target), str(lines), way]
    environment = {**os.environ, "PYTHONPATH": str(Path(swap.__file__).parents[2])}
    code = subprocess.run(command, env=environment, check=False).returncode
    assert code in (0, -signal.SIGKILL)
    return code != 0


@pytest.mark.parametrize("way", ["exchange", "journal"])
def test_a_kill_at_any_line_leaves_the_old_or_the_new_release(tmp_path: Path, way: str) -> None:
    outcomes = []
    lines, killed = 0, True
    while killed:
        target = tmp_path / f"{lines}" / "2024Q3"
        target.parent.mkdir()
        make_release(target, "lama")
        make_release(swap.staging_of(target), "baru")

        killed = swap_killed_after(lines, target, way)
        swap.recover(target)

        (content,) = content_of(target)
        assert [target] == list(target.parent.iterdir())
        outcomes.append(content)
        lines += 1
    # First the old one survives, from one moment on the new one; never back again.
    assert outcomes == sorted(outcomes, reverse=True)
    assert {"lama", "baru"} == set(outcomes)


def test_the_first_release_is_renamed_into_place(tmp_path: Path) -> None:
    target = tmp_path / "2024Q3"
    make_release(swap.staging_of(target), "baru")

    swap.replace_folder(target)

    assert content_of(target) == {"baru"}
    assert not swap.staging_of(target).exists()


def test_recovery_removes_an_unfinished_staging_and_keeps_the_release(tmp_path: Path) -> None:
    target = tmp_path / "2024Q3"
    make_release(target, "lama")
    swap.staging_of(target).mkdir()

    swap.recover(target)

    assert content_of(target) == {"lama"}
    assert not swap.staging_of(target).exists()


def test_an_exchange_that_fails_for_another_reason_is_not_swallowed(tmp_path: Path) -> None:
    (tmp_path / "2024Q3").mkdir()

    with pytest.raises(FileNotFoundError):
        swap.replace_folder(tmp_path / "2024Q3")
