"""The command line starts without the packages that only some verbs need."""

import subprocess
import sys

import pytest

HEAVY = ("pandas", "numpy", "matplotlib", "pydantic", "papermill", "nbconvert", "typst", "duckdb")


@pytest.mark.parametrize("room", ["app", "unchanged"])
def test_help_and_a_run_of_nothing_import_nothing_heavy(room):
    program = (
        f"import sys; import lebak_reports.cli.{room}; "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
