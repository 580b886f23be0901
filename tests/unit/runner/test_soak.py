"""Many forks in a row leave no process, descriptor, socket or folder; `make soak` forks more."""

import subprocess
import sys
from pathlib import Path

import pytest

from lebak_reports.runner.warm.house import can_fork

SOAK = Path(__file__).parents[3] / "tools" / "soak.py"


@pytest.mark.slow
@pytest.mark.skipif(not can_fork(), reason="platform ini tidak bercabang dengan aman")
def test_forks_in_a_row_leave_nothing_behind():
    done = subprocess.run([sys.executable, SOAK, "25"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
