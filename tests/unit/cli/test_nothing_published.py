"""When nothing good can be published, the release of before stays as it was."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import KEY
from tests.sharing import link_tree

ROOT = Path(__file__).parents[3]
PROFIL = "90_profil.ipynb"

pytestmark = pytest.mark.slow


@pytest.fixture
def outputs(tmp_path):
    folder = tmp_path / "outputs"
    folder.mkdir()
    return folder


@pytest.fixture
def full_disk(outputs):
    """The smallest disk that holds the release of before, and no report."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", outputs]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("hanya root yang dapat memasang disk sekecil itu")
    yield outputs
    subprocess.run(["umount", outputs], check=True)


def publish_earlier(outputs):
    page = outputs / "2024Q3" / "index.html"
    page.parent.mkdir()
    page.write_text("rilis sebelumnya")


@pytest.fixture
def cache(landed_project, tmp_path):
    """The sample, landed, in a cache of the test's own."""
    for name in ("contoh", "tabel"):
        link_tree(landed_project.cache / name, tmp_path / "cache" / name)
    return tmp_path / "cache"


def run(cache, outputs, **environment):
    return subprocess.run(
        [sys.executable, "-m", "lebak_reports", "run", "2024Q3", "--wilayah", "Banjarsari"],
        env={
            **os.environ,
            "LEBAK_CONTOH": "1",
            "LEBAK_KEY": KEY,
            "LEBAK_CACHE": str(cache),
            "LEBAK_DATA": str(cache / "tidak-ada"),
            "LEBAK_OUTPUTS": str(outputs),
            **environment,
        },
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def published(outputs):
    return {str(path.relative_to(outputs)): path.read_text() for path in outputs.rglob("*.*")}


def test_a_full_disk_leaves_the_earlier_release(cache, full_disk):
    publish_earlier(full_disk)

    done = run(cache, full_disk)

    assert (done.returncode, "Ruang disk habis." in done.stderr) == (2, True)
    assert published(full_disk) == {"2024Q3/index.html": "rilis sebelumnya"}


def test_a_run_whose_regions_all_fail_publishes_nothing(cache, outputs, tmp_path):
    root = tmp_path / "checkout"
    for folder in ("notebooks", "params"):
        shutil.copytree(ROOT / folder, root / folder)
    notebook = json.loads((root / "notebooks" / PROFIL).read_text())
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    code[-1]["source"] = "1 / 0"
    (root / "notebooks" / PROFIL).write_text(json.dumps(notebook))
    publish_earlier(outputs)

    done = run(cache, outputs, LEBAK_ROOT=str(root))

    assert done.returncode == 3
    assert "tidak diterbitkan: semua wilayah gagal" in done.stderr
    assert "ZeroDivisionError: division by zero" in done.stderr
    assert "Rilis sebelumnya tidak diubah." in done.stderr
    assert published(outputs) == {"2024Q3/index.html": "rilis sebelumnya"}
