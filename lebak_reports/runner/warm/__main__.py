"""``python -m lebak_reports.runner.warm COMMAND...``: run a command with warm kernels.

For a loop of other tools, each a process of its own, that would otherwise start a zygote each or
none::

    python -m lebak_reports.runner.warm sh -c 'for q in 1 2 3; do papermill a.ipynb b.ipynb; done'
"""

from __future__ import annotations

import os
import subprocess
import sys

from lebak_reports.runner.warm import warm_kernels


def main() -> int:
    """Run the command line's command and return its exit code."""
    with warm_kernels(os.environ) as warm:
        return subprocess.run(  # noqa: S603  what the caller asked for
            sys.argv[1:], env={**os.environ, **warm}, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
