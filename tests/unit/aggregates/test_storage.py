"""The file of aggregates is private, whole, and read back as it was written."""

import json
import stat
from dataclasses import fields

import pandas as pd
import pytest

from lebak_reports.aggregates import Shared
from lebak_reports.aggregates.files import SHARED_FILE, key_of, read_json, write_json
from lebak_reports.aggregates.storage import read_shared, write_shared
from lebak_reports.periods import Quarter


@pytest.fixture
def shared():
    codes = pd.Index(["36.02.01", "36.02"])
    quarters = pd.Series([Quarter(2024, 2), Quarter(2024, 3)], dtype="object")
    return Shared(
        kecamatan=pd.DataFrame({"keluarga": [13, None]}, index=codes, dtype="Int64"),
        tersembunyi=pd.DataFrame({"keluarga": [True, False]}, index=codes),
        sebaran=pd.DataFrame({"keluarga": [13], "tersembunyi": [True]}, index=codes[:1]),
        perubahan=pd.DataFrame({"basis": ["tahun"], "tersembunyi": [True]}),
        alasan=pd.DataFrame({"basis": ["tahun"], "jenis_perubahan": ["ganda"]}),
        jangkauan=pd.DataFrame(
            {"ukuran": ["kerja"], "keluarga": pd.array([4], dtype="Int64"), "tersembunyi": True}
        ),
        program=pd.DataFrame(
            {"kode_subkegiatan": ["p"], "penerima": pd.array([None], dtype="Int64")}
        ),
        terbit=pd.DataFrame({"keluarga_awal_tahun": pd.array([None, 5], dtype="Int64")}),
        ketahanan=pd.DataFrame({"quarter": quarters, "status": ["ok", "ok"]}),
        penguraian=pd.DataFrame({"quarter": quarters, "estimate": [0.1, None]}),
        pencocokan=pd.DataFrame({"estimate": [0.5, None], "n": [2, 0]}),
        pembagian=pd.DataFrame({"desil": ["1"], "rupiah": [10]}),
        pengaruh=pd.DataFrame({"estimate": [-0.1, None], "ci_low": [-float("inf"), None]}),
        putusan=pd.DataFrame({"quarter": quarters, "level": ["C", "D"]}),
        biaya=pd.DataFrame({"measure": ["biaya_per_keluar"], "ci_high": [1.5]}),
        proyeksi=pd.DataFrame({"level": [0.8, None], "n": [4, 4]}),
        penilaian=pd.DataFrame({"is_within_95": [True]}),
        kemiskinan=pd.DataFrame({"measure": ["P0", "P1"], "estimate": [0.0844, None]}),
        riwayat=pd.DataFrame({"quarter": quarters, "sumber": ["P3KE", "P3KE"]}),
        anggaran_riwayat=pd.DataFrame(
            {"quarter": quarters, "pagu_rp": pd.array([None, 500_900_000_000], dtype="Int64")}
        ),
        pokok=pd.DataFrame({"terbit": [0.25, None]}, index=["verval.porsi", "if.serapan"]),
        tidak_berubah_sejak=Quarter(2024, 2),
    )


def test_aggregates_are_read_back_as_they_were_written(tmp_path, shared):
    write_shared(tmp_path, shared, key="k")
    stored = read_shared(tmp_path)
    for field in fields(Shared):
        written, read = getattr(shared, field.name), getattr(stored, field.name)
        if isinstance(written, pd.DataFrame):
            pd.testing.assert_frame_equal(read, written)
        else:
            assert read == written


def test_list_that_changed_now_is_read_back_as_none(tmp_path, shared):
    from dataclasses import replace

    write_shared(tmp_path, replace(shared, tidak_berubah_sejak=None), key="k")
    assert read_shared(tmp_path).tidak_berubah_sejak is None


def test_file_is_for_its_owner_only(tmp_path, shared):
    write_shared(tmp_path, shared, key="k")
    assert stat.S_IMODE((tmp_path / SHARED_FILE).stat().st_mode) == 0o600


def test_same_aggregates_are_the_same_bytes(tmp_path, shared):
    write_shared(tmp_path, shared, key="k")
    first = (tmp_path / SHARED_FILE).read_bytes()
    write_shared(tmp_path, shared, key="k")
    assert (tmp_path / SHARED_FILE).read_bytes() == first
    assert list(json.loads(first)) == sorted(json.loads(first))


def test_key_is_none_before_anything_was_computed(tmp_path, shared):
    assert key_of(tmp_path) is None
    write_shared(tmp_path, shared, key="k")
    assert key_of(tmp_path) == "k"


def test_interrupted_write_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    path = tmp_path / "a.json"
    write_json(path, {"nilai": 1})

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("pathlib.Path.replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_json(path, {"nilai": 2})
    assert read_json(path) == {"nilai": 1}
    assert list(tmp_path.iterdir()) == [path]
