"""Workers of this machine are ready before there is a job, and none outlives the executor."""

import os
import sys
from multiprocessing import active_children

from lebak_reports.runner import LocalExecutor, Workers

RARELY_IMPORTED = "this"


def has_imported():
    return RARELY_IMPORTED in sys.modules


def test_a_worker_starts_before_its_first_job_has_imported_and_ends_with_the_executor(tmp_path):
    others = set(active_children())

    workers = Workers(1, dict(os.environ), tmp_path / "log", (RARELY_IMPORTED,))
    with LocalExecutor(workers) as executor:
        executor.start()
        started = set(active_children()) - others
        assert executor.submit(has_imported).result()

    assert len(started) == 1
    assert set(active_children()) == others
