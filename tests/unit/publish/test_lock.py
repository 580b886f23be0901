"""One run at a time, and a dead run holds nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lebak_reports.errors import QuarterBusyError
from lebak_reports.publish import lock
from lebak_reports.publish.lock import quarter_lock

CHILD = """
import sys
from pathlib import Path
from lebak_reports.publish.lock import quarter_lock

with quarter_lock(Path(sys.argv[1]), sys.argv[2]):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(cache: Path, quarter: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(cache), quarter],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(lock.__file__).parents[2])},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_run_of_the_quarter_is_told_who_works_on_it(tmp_path: Path) -> None:
    with holder(tmp_path, "2024Q3") as process:
        with pytest.raises(QuarterBusyError) as raised, quarter_lock(tmp_path, "2024Q3"):
            pass
        process.kill()
    assert f"PID {process.pid}" in str(raised.value)


def test_another_quarter_is_free(tmp_path: Path) -> None:
    with holder(tmp_path, "2024Q3") as process:
        with quarter_lock(tmp_path, "2024Q2"):
            pass
        process.kill()


def test_a_killed_run_leaves_no_lock_behind(tmp_path: Path) -> None:
    with holder(tmp_path, "2024Q3") as process:
        process.kill()

    with quarter_lock(tmp_path, "2024Q3"):
        owner = (tmp_path / "kunci" / "2024Q3.lock").read_text()

    assert owner == f"{os.getpid()}\n"
