"""An analyst saves a file; the release follows and an open page is told."""

from __future__ import annotations

import time
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.release.conftest import Checkout

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterable, Iterator

    from tests.release.conftest import Bench

pytestmark = pytest.mark.slow

CURRENT = "Mutakhir dalam"
BANJARSARI = "36.02.09-banjarsari"


def said_until(process: subprocess.Popen[str], sign: str) -> list[str]:
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(line.strip())
        if line.startswith(sign):
            return lines
    pytest.fail(f"the watch ended before it said '{sign}': {lines}")


@dataclass(frozen=True)
class Watched:
    bench: Bench
    process: subprocess.Popen[str]
    address: str


@pytest.fixture(scope="module")
def watched(real_quarter: Bench, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    folder = tmp_path_factory.mktemp("pantau")
    checkout = Checkout.copy(folder / "salinan")
    bench = real_quarter.another(folder / "meja", root=checkout.root)
    process = bench.start("watch", "--live")
    page = said_until(process, "Halaman: ")[-1].removeprefix("Halaman: ")
    said_until(process, CURRENT)
    yield Watched(bench, process, page.rsplit("/", 2)[0])
    process.kill()
    process.communicate()


def next_event(stream: Iterable[bytes]) -> bytes:
    """Return the next line that is not a heartbeat."""
    return next(line for line in stream if not line.startswith(b":") and line.strip())


def test_a_saved_file_renews_the_release_and_tells_an_open_page(watched):
    bench, process = watched.bench, watched.process
    before = bench.files()

    with urllib.request.urlopen(f"{watched.address}/_perubahan", timeout=60) as stream:
        change_a_job(bench, "Banjarsari")
        said_until(process, CURRENT)
        assert next_event(stream) == b"data: berubah\n"

    after = bench.files()
    changed = {name for name in before if before[name] != after[name]}
    # A ledger names the content that its region read; that of other kecamatan stays.
    assert f"{BANJARSARI}/ledger.json" in changed
    assert not [name for name in changed if name.endswith((".html", ".csv")) and "/" in name]
    assert {name for name in changed if name.endswith("/ledger.json")} == {
        f"{BANJARSARI}/ledger.json"
    }


def test_a_mistake_is_told_once_and_the_watch_goes_on(watched):
    bench, process = watched.bench, watched.process
    register = bench.inputs / "sasaran_keluarga.csv"
    sound = register.read_bytes()

    register.write_bytes(sound.replace(b"Padan", b"Entah", 1))
    said_until(process, "Masukan ditolak")
    time.sleep(1)
    register.write_bytes(sound + b"\r\n")

    assert not [line for line in said_until(process, CURRENT) if line.startswith("Masukan ditolak")]


def change_a_job(bench: Bench, kecamatan: str) -> None:
    """Give one family of a kecamatan another occupation: no count of the list changes."""
    register = bench.inputs / "sasaran_keluarga.csv"
    lines = register.read_bytes().decode("cp1252").split("\r\n")
    changed = next(n for n, line in enumerate(lines) if kecamatan.upper() in line)
    lines[changed] = lines[changed].replace("P\u00e9tani", "Nelayan")
    register.write_bytes("\r\n".join(lines).encode("cp1252"))
