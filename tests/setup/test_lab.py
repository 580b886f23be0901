"""JupyterLab opens in Indonesian and leaves the home folder alone."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "uji"  # noqa: S105  of a server that lives for one test, on this machine only


def answer(port: int, path: str) -> Any:
    url = f"http://127.0.0.1:{port}/{path}?token={TOKEN}"
    with urllib.request.urlopen(url, timeout=5) as response:
        return json.load(response)


def wait_for(port: int, *, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            answer(port, "api/status")
        except urllib.error.URLError:
            assert time.monotonic() < deadline, "JupyterLab does not answer"
            time.sleep(0.2)
        else:
            return


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[int]:
    """Start `make lab` with an empty home folder; yield its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = f"--no-browser --allow-root --port={port} --IdentityProvider.token={TOKEN}"
    process = subprocess.Popen(
        ["make", "lab", f"ARGS={arguments}"],
        cwd=ROOT,
        env=os.environ | {"HOME": str(tmp_path)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        wait_for(port, seconds=60)
        yield port
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=30)


@pytest.mark.slow
@pytest.mark.system
def test_lab_speaks_indonesian_and_writes_nothing_to_the_home_folder(
    lab: int, tmp_path: Path
) -> None:
    translation = answer(lab, "lab/api/settings/@jupyterlab/translation-extension:plugin")
    assert translation["schema"]["properties"]["locale"]["default"] == "id_ID"
    assert answer(lab, "lab/api/translations/id_ID")["data"]
    assert list(tmp_path.iterdir()) == []
