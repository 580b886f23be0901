"""What a notebook gets, and when tables are landed first."""

import os
import shutil

import pytest

from lebak_reports.aggregates import compute, load, loading
from lebak_reports.aggregates.files import SHARED_FILE
from lebak_reports.errors import QuarterError, UnknownParameterError, UnknownRegionError
from lebak_reports.periods import Quarter
from lebak_reports.tables import Landing

from .conftest import families

Q3 = Quarter(2024, 3)


@pytest.fixture
def prepared(tmp_path, monkeypatch, params, landing_of):
    """A real quarter that is landed and computed; landing it again would fail the test."""
    (tmp_path / "data" / "2024Q3").mkdir(parents=True)
    (tmp_path / "data" / "2024Q3" / "verval.csv").touch()
    monkeypatch.delenv("LEBAK_CONTOH", raising=False)
    monkeypatch.setenv("LEBAK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("LEBAK_CACHE", str(tmp_path))
    landing = landing_of("2024Q3", keluarga=families({"36.02.01": 3, "36.02.02": 40}))
    compute(Q3, params=params, landings={Q3: landing})
    return landing.folder


@pytest.fixture
def landed_again(monkeypatch):
    """Record what is landed instead of landing it."""
    asked = []

    def pretend(quarter, *, project, params):
        asked.append(quarter)
        return Landing.read(project.cache / "tabel" / str(quarter))

    monkeypatch.setattr(loading, "prepare", pretend)
    return asked


def test_kecamatan_sees_its_own_families_and_rows_and_the_distribution(prepared, landed_again):
    data = load("2024Q3", "36.02.02")
    assert data.wilayah.kode == "36.02.02"
    assert len(data.tables.keluarga) == 40
    assert list(data.shared.kecamatan.index) == ["36.02.02"]
    assert list(data.shared.sebaran["keluarga"])[:2] == [3, 40]
    assert data.run.quarter == data.quarter == Q3
    assert list(data.inputs) == ["sasaran_keluarga"]
    assert not data.synthetic
    assert landed_again == []


def test_what_a_kecamatan_does_not_hold_it_cannot_read(prepared, landed_again):
    shared = load("2024Q3", "36.02.02").shared
    for other in ("36.02.01", "36.02"):
        with pytest.raises(KeyError):
            shared.kecamatan.loc[other]
    assert set(shared.perubahan["kode_wilayah"]) == {"36.02.02"}
    assert shared.alasan.empty


def test_public_edition_hides_small_counts_and_the_internal_one_shows_them(prepared, landed_again):
    assert load("2024Q3", "36.02").shared.tersembunyi.loc["36.02.01", "keluarga"]
    assert not load("2024Q3", "36.02", "internal").shared.tersembunyi.any(axis=None)


@pytest.mark.parametrize("name", ["verval.csv", "penerima.csv"])
def test_changed_or_new_input_is_landed_first(prepared, landed_again, tmp_path, name):
    path = tmp_path / "data" / "2024Q3" / name
    path.touch()
    later = (prepared / SHARED_FILE).stat().st_mtime + 1
    os.utime(path, (later, later))
    load("2024Q3", "36.02")
    assert landed_again == [Q3]


def test_removed_input_is_landed_without(prepared, landed_again, tmp_path):
    (tmp_path / "data" / "2024Q3" / "verval.csv").unlink()
    load("2024Q3", "36.02")
    assert landed_again == [Q3]


def test_quarter_that_was_never_landed_is_landed(prepared, monkeypatch):
    shutil.rmtree(prepared)

    def stop(*_, **__):
        raise InterruptedError("landing")

    monkeypatch.setattr(loading, "prepare", stop)
    with pytest.raises(InterruptedError, match="landing"):
        load("2024Q3", "36.02")


def test_wrong_parameters_are_refused_before_anything_is_read(prepared, landed_again):
    with pytest.raises(QuarterError):
        load("2024Q5", "36.02")
    with pytest.raises(UnknownRegionError):
        load("2024Q3", "36.03")
    with pytest.raises(UnknownParameterError, match="bukan publik atau internal"):
        load("2024Q3", "36.02", "rahasia")


def test_a_run_says_what_is_landed_and_changes_wait(prepared, landed_again, tmp_path, monkeypatch):
    monkeypatch.setenv(loading.LANDED_VARIABLE, str(prepared))
    (tmp_path / "data" / "2024Q3" / "verval.csv").unlink()
    assert load("2024Q3", "36.02").quarter == Q3
    assert landed_again == []


def test_a_run_of_one_quarter_loads_no_other(prepared, monkeypatch):
    monkeypatch.setenv(loading.LANDED_VARIABLE, str(prepared))
    with pytest.raises(UnknownParameterError, match="sedang dijalankan, 2024Q3"):
        load("2024Q2", "36.02")
