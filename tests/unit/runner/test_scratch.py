"""What a killed run leaves in the folder for temporary files, the next run clears away."""

import subprocess
import sys
from pathlib import Path

import pytest

from lebak_reports.runner import LocalExecutor, Workers
from lebak_reports.runner.scratch import Scratch, remove_left_scratch

OWNER = """
import sys, time
from pathlib import Path
from lebak_reports.runner.scratch import Scratch
scratch = Scratch("lebak", Path(sys.argv[1]))
(scratch.path / "isi").write_text("isi")
print(scratch.path, flush=True)
time.sleep(60)
"""


@pytest.fixture
def owner(tmp_path):
    """Another process that holds a scratch folder, and the folder."""
    command = [sys.executable, "-c", OWNER, tmp_path]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield process, Path(process.stdout.readline().strip())
        process.kill()


def test_a_folder_whose_owner_lives_stays(owner, tmp_path):
    _process, folder = owner
    remove_left_scratch(tmp_path)
    assert (folder / "isi").exists()


def test_a_folder_whose_owner_was_killed_goes_when_the_next_run_starts(
    owner, tmp_path, monkeypatch
):
    process, folder = owner
    process.kill()
    process.wait()
    assert folder.exists()

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with LocalExecutor(Workers(1, {}, tmp_path / "log")):
        assert not folder.exists()


def test_a_folder_of_the_same_process_stays_until_it_is_closed(tmp_path):
    with Scratch("lk", tmp_path) as scratch:
        remove_left_scratch(tmp_path)
        assert scratch.path.exists()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["lebak-reports", "lebak-abcdefgh", "xlebak-abcdefgh.kerja"])
def test_what_is_named_otherwise_is_never_removed(tmp_path, name):
    (tmp_path / name).mkdir()
    remove_left_scratch(tmp_path)
    assert (tmp_path / name).exists()


def test_a_link_is_not_followed(tmp_path):
    treasure = tmp_path / "disertasi"
    treasure.mkdir()
    (tmp_path / "lebak-abcdefgh.kerja").symlink_to(treasure)
    remove_left_scratch(tmp_path)
    assert treasure.exists()


def test_a_folder_that_is_swept_before_it_is_locked_is_made_again(tmp_path, monkeypatch):
    taken = []
    mkdtemp = sys.modules["tempfile"].mkdtemp

    def swept_at_once(**options):
        made = mkdtemp(**options)
        if not taken:
            remove_left_scratch(tmp_path)
        taken.append(made)
        return made

    monkeypatch.setattr("tempfile.mkdtemp", swept_at_once)
    with Scratch("lebak", tmp_path) as scratch:
        assert [str(scratch.path)] == taken[1:]
        assert scratch.path.exists()
