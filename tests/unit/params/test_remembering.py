"""Checked params are kept in the cache, and never outlive the files they came from."""

import subprocess
import sys

import pytest

from lebak_reports.params import load_params
from lebak_reports.params.remembering import recall, remembered_at

IN_ANOTHER_PROCESS = """
import sys
from pathlib import Path
from lebak_reports.params import load_params
params = load_params(Path(sys.argv[1]), cache=Path(sys.argv[2]))
print(params.digest, "ruamel.yaml" in sys.modules)
"""


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def kept(cache):
    return sorted((cache / "params").glob("*"))


def in_another_process(folder, cache):
    command = [sys.executable, "-c", IN_ANOTHER_PROCESS, str(folder), str(cache)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def test_another_process_recalls_them_without_reading_yaml(folder, cache):
    params = load_params(folder, cache=cache)
    assert in_another_process(folder, cache) == [params.digest, "False"]


def test_recalled_params_equal_the_ones_read(folder, cache):
    load_params(folder, cache=cache)
    recalled = recall(kept(cache)[0])
    read = load_params(folder)
    assert list(recalled.regions) == list(read.regions)
    assert (recalled.runs, recalled.rezim, recalled.files) == (read.runs, read.rezim, read.files)


def test_only_the_analyst_can_read_them(folder, cache):
    load_params(folder, cache=cache)
    (file,) = kept(cache)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_changed_file_is_another_entry(folder, cache):
    load_params(folder, cache=cache)
    with (folder / "rezim.yaml").open("a", encoding="utf-8") as file:
        file.write("# catatan\n")
    load_params(folder, cache=cache)
    assert len(kept(cache)) == 2


def test_damaged_entry_is_read_afresh(folder, cache):
    path = remembered_at(cache, folder.rglob("*.yaml"))
    path.parent.mkdir(parents=True)
    path.write_bytes(b"terpotong")
    assert recall(path) is None
    assert load_params(folder, cache=cache).digest == load_params(folder).digest
    assert recall(path) is not None


def test_without_a_cache_nothing_is_written(folder, cache):
    load_params(folder)
    assert not cache.exists()
