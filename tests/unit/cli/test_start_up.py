"""The command line starts without the packages that only some verbs need."""

import subprocess
import sys

HEAVY = ("pandas", "numpy", "matplotlib", "pydantic", "papermill", "nbconvert", "typst", "duckdb")


def test_help_imports_nothing_heavy():
    program = (
        "import sys; from lebak_reports.cli.app import app; "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
