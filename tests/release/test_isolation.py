"""Whatever stops a run, readers see the old release or the new one, never a half."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

    from tests.release.conftest import Bench, Checkout

pytestmark = pytest.mark.slow

BANJARSARI = "36.02.09-banjarsari"
FAILED, BUSY, INTERRUPTED = 3, 2, 130
LANDING, FIRST_REGION, GATE = "Memeriksa masukan", "[ 1/29]", "Memeriksa privasi"
GRACE_SECONDS = 20


def wait_for(process: subprocess.Popen[str], sign: str) -> None:
    """Read what the run says until it says this."""
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith(sign):
            return
    pytest.fail(f"the run ended before it said '{sign}'")


def wait_until_nothing_runs(bench: Bench) -> None:
    deadline = time.monotonic() + GRACE_SECONDS
    while left := bench.processes():
        assert time.monotonic() < deadline, f"still running: {left}"
        time.sleep(0.1)


def leftovers(bench: Bench) -> list[str]:
    return [path.name for path in bench.outputs.iterdir() if path.name.startswith(".")]


def is_whole(bench: Bench) -> bool:
    files = bench.files()
    facts = json.loads(files.pop("manifest.json"))["files"]
    return {name: fact["sha256"] for name, fact in facts.items()} == {
        name: hashlib.sha256(content).hexdigest() for name, content in files.items()
    }


@pytest.fixture
def published(real_quarter: Bench, tmp_path: Path, checkout: Checkout) -> Bench:
    """A bench with a release, which a test may disturb."""
    return real_quarter.another(tmp_path / "meja", root=checkout.root)


FAULT = "if kode_wilayah == '36.02.09':\n    raise ValueError('berkas desa belum lengkap')"


def test_failing_region_leaves_the_others_published(published: Bench, checkout: Checkout) -> None:
    checkout.add_code("90_profil", FAULT)
    done = published.run("run")
    assert done.returncode == FAILED
    assert "Kecamatan Banjarsari: 90_profil.ipynb, sel" in done.stderr
    assert "berkas desa belum lengkap" in done.stderr
    names = {path.name for path in published.region(BANJARSARI).iterdir()}
    assert names == {"profil-kecamatan.html", "gagal.json"}
    status = json.loads((published.release / "status.json").read_text(encoding="utf-8"))
    failed = [region["nama"] for region in status["regions"] if region["status"] == "gagal"]
    assert failed == ["Kecamatan Banjarsari"]
    assert len(status["regions"]) == 29
    assert status["exit_code"] == FAILED
    assert is_whole(published)


def test_region_that_fails_when_done_again_leaves_the_release(
    published: Bench, checkout: Checkout
) -> None:
    checkout.add_code("90_profil", FAULT)
    before = published.files()
    done = published.run("run", "--wilayah", "banjarsari")
    assert done.returncode == FAILED
    assert "berkas desa belum lengkap" in done.stderr
    assert published.files() == before


def test_second_run_refuses_and_ctrl_c_leaves_the_release(published: Bench) -> None:
    before = published.files()
    first = published.start("run")
    wait_for(first, LANDING)
    second = published.run("run", "--wilayah", "banjarsari")
    assert second.returncode == BUSY
    assert f"PID {first.pid}" in second.stderr
    wait_for(first, FIRST_REGION)
    os.killpg(first.pid, signal.SIGINT)
    _, err = first.communicate(timeout=GRACE_SECONDS)
    assert first.returncode == INTERRUPTED
    assert "Traceback" not in err
    assert published.files() == before
    assert leftovers(published) == []
    wait_until_nothing_runs(published)


@pytest.mark.parametrize(
    ("moment", "options"),
    [(LANDING, ()), (FIRST_REGION, ()), (GATE, ("--wilayah", "banjarsari"))],
)
def test_killed_run_leaves_one_whole_release(
    published: Bench, moment: str, options: tuple[str, ...]
) -> None:
    run = published.start("run", *options)
    wait_for(run, moment)
    run.kill()
    run.communicate(timeout=GRACE_SECONDS)
    wait_until_nothing_runs(published)
    assert is_whole(published)
    published.publish("--wilayah", "banjarsari")
    assert is_whole(published)
    assert leftovers(published) == []
