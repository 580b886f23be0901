import hashlib
import os
import resource
import stat
import subprocess
import sys
from dataclasses import replace

import pytest

from lebak_reports.regions import Regions
from lebak_reports.sample import generate
from lebak_reports.sample.calibration import QUARTERS
from lebak_reports.sample.generation import sample_key

GENERATE = (
    "from lebak_reports.params import load_params\n"
    "from lebak_reports.project import Project\n"
    "from lebak_reports.sample import generate\n"
    "project = Project.from_environment()\n"
    "from lebak_reports.sample.calibration import QUARTERS\n"
    "generate(project, load_params(project.params), QUARTERS)\n"
)
HIGHEST_CPU_SECONDS = 15


def digests(folder):
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.slow
def test_another_process_makes_the_same_bytes_in_time(sample_project, tmp_path):
    elsewhere = {"LEBAK_CACHE": str(tmp_path / "lain"), "LEBAK_ROOT": str(sample_project.root)}
    surroundings = {"PYTHONHASHSEED": "7", "TZ": "Asia/Jakarta", "LC_ALL": "C.UTF-8"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-c", GENERATE],
        env={**os.environ, **elsewhere, **surroundings},
        cwd=tmp_path,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert digests(tmp_path / "lain" / "contoh") == digests(sample_project.cache / "contoh")
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert spent <= HIGHEST_CPU_SECONDS


def test_a_sample_that_is_current_is_kept(sample_project, checkout_params, folder):
    made = {path.name: path.stat().st_ino for path in folder.iterdir()}
    assert generate(sample_project, checkout_params, QUARTERS) == folder
    assert {path.name: path.stat().st_ino for path in folder.iterdir()} == made


def test_a_run_of_one_register_does_not_make_the_quarters_of_the_other(folder):
    assert {path.name for path in folder.iterdir()} == {str(quarter) for quarter in QUARTERS}


def test_only_its_owner_can_read_the_sample(folder):
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.rglob("*")]}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}


def test_nothing_is_left_beside_the_sample(sample_project, folder):
    assert [path.name for path in sample_project.cache.glob("*contoh*")] == [folder.name]


def test_the_key_follows_the_regions(checkout_params):
    first, *rest = checkout_params.regions
    renamed = Regions([replace(first, nama="Lain"), *rest])
    assert sample_key(replace(checkout_params, regions=renamed)) != sample_key(checkout_params)


def test_the_key_follows_the_published_figures(checkout_params):
    other = replace(checkout_params, angka_terpublikasi=())
    assert sample_key(other) != sample_key(checkout_params)


def test_the_key_ignores_params_that_the_sample_does_not_read(checkout_params):
    other = replace(checkout_params, kontradiksi=())
    assert sample_key(other) == sample_key(checkout_params)


def test_a_generation_that_fails_leaves_the_earlier_sample(
    tmp_path, sample_project, checkout_params, monkeypatch
):
    def fail(folders, params, families):
        (folders[QUARTERS[0]] / "setengah").mkdir()
        raise OSError("disk penuh")

    project = replace(sample_project, cache=tmp_path)
    earlier = tmp_path / "contoh" / str(QUARTERS[0])
    earlier.mkdir(parents=True)
    (earlier / ".kunci").write_text("lama", encoding="ascii")
    monkeypatch.setattr("lebak_reports.sample.population.population", lambda *_: None)
    monkeypatch.setattr("lebak_reports.sample.quarters.write_quarters", fail)
    with pytest.raises(OSError, match="disk penuh"):
        generate(project, checkout_params, QUARTERS)
    assert digests(tmp_path) == {
        f"contoh/{QUARTERS[0]}/.kunci": hashlib.sha256(b"lama").hexdigest()
    }
    assert [path.name for path in earlier.parent.iterdir()] == [str(QUARTERS[0])]
