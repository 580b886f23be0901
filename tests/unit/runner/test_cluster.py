"""What travels to a cluster: contents that show nothing, paths that are places of the project."""

from __future__ import annotations

import pytest

from lebak_reports.project import Project
from lebak_reports.runner.cluster import Cargo
from lebak_reports.runner.cluster.installation import describe, describe_here, difference
from lebak_reports.runner.cluster.parcels import Parcel, Trouble, pack_files, unpack_files
from tests.unit.runner.conftest import task_of


@pytest.fixture
def here(tmp_path):
    return project_in(tmp_path / "sini", cache="tembolok")


@pytest.fixture
def there(tmp_path):
    return project_in(tmp_path / "sana", cache=".cache")


def project_in(root, *, cache):
    return Project(root, root / "data", root / cache, root / "out", root / "out-internal")


def test_paths_open_in_the_project_of_the_other_machine(here, there):
    packed = Parcel.pack({"a": here.notebooks / "x.ipynb", "b": here.cache / "tabel"}, here)
    assert packed.open(there) == {"a": there.notebooks / "x.ipynb", "b": there.cache / "tabel"}


def test_a_task_and_a_project_open_as_those_of_the_other_machine(here, there):
    task = task_of(here.notebooks / "x.ipynb")
    assert Parcel.pack((task, here), here).open(there) == (
        task_of(there.notebooks / "x.ipynb"),
        there,
    )


def test_a_path_outside_the_project_stays_as_it_is(here, there, tmp_path):
    outside = tmp_path / "lain"
    assert Parcel.pack(outside, here).open(there) == outside


@pytest.mark.parametrize("kind", [Parcel, Trouble])
def test_a_parcel_shows_nothing_of_its_content(here, kind):
    parcel = kind.pack("RAHASIA", here)
    assert "RAHASIA" in str(parcel.content)
    assert "RAHASIA" not in f"{parcel!r} {parcel} {[parcel]} {vars(kind)}"


def test_equal_content_has_an_equal_name(here):
    assert Parcel.pack("x", here).digest == Parcel.pack("x", here).digest
    assert Parcel.pack("x", here).digest != Parcel.pack("y", here).digest


def test_files_and_empty_folders_arrive_readable_by_nobody_else(here, there):
    file, folder = here.cache / "tabel" / "a.parquet", here.cache / "tabel" / "individu"
    folder.mkdir(parents=True)
    file.write_bytes(b"isi")

    unpack_files(pack_files([file, folder], here), there)

    arrived = there.cache / "tabel" / "a.parquet"
    assert arrived.read_bytes() == b"isi"
    assert arrived.stat().st_mode & 0o077 == 0
    assert (there.cache / "tabel" / "individu").stat().st_mode & 0o077 == 0


def test_a_task_reads_the_parts_below_its_code_and_a_finish_none(here):
    notebook, first, second = (here.root / name for name in "abc")
    parts = {"36.02.01": (first,), "36.02.02": (second,)}
    cargo = Cargo(common=(notebook,), parts=parts, variables={})

    def reads(*arguments):
        return list(cargo.read_by(arguments))

    assert reads(task_of(notebook, "36.02.01")) == [(notebook,), (first,)]
    assert reads(task_of(notebook, "36.02")) == [(notebook,), (first,), (second,)]
    assert reads("plan", ()) == [(notebook,)]


def test_the_first_difference_is_named(tmp_path):
    lock = tmp_path / "run.txt"
    lock.write_text("pandas==1 \\\n    --hash=sha256:0\nbukan-paket==2 \\\n", encoding="utf-8")
    mine = describe_here(lock)
    assert list(mine) == ["Python", "kode lebak-reports", "pandas", "bukan-paket"]
    assert difference(mine, describe(mine)) is None
    assert difference(mine, mine | {"Python": "2.7"}) == f"Python 2.7, di sini {mine['Python']}"
    assert difference({"bukan-paket": "2"}, {}) == "bukan-paket tidak ada, di sini 2"
