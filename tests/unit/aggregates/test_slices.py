"""A region's digest changes with what its notebooks can read, and with nothing else."""

import json
from dataclasses import replace

import pytest

from lebak_reports.aggregates import compute, readable_digests
from lebak_reports.aggregates.files import DIGESTS_FILE
from lebak_reports.aggregates.slices import distribution, slice_of, write_digests
from lebak_reports.aggregates.storage import read_shared
from lebak_reports.periods import Quarter

from .conftest import families, landed

Q3 = Quarter(2024, 3)
KABUPATEN, FIRST, SECOND = "36.02", "36.02.01", "36.02.02"


@pytest.fixture
def register(kecamatan):
    return families(dict.fromkeys(kecamatan, 12))


@pytest.fixture
def shared(params, landing_of, register):
    landing = landing_of("2024Q3", keluarga=register)
    compute(Q3, params=params, landings={Q3: landing})
    return read_shared(landing.folder)


@pytest.fixture
def changed_digests(tmp_path, params, shared):
    """Return whose digest differs between the aggregates and a variant of them."""

    def digests(of):
        write_digests(tmp_path, of, params.regions)
        return json.loads((tmp_path / DIGESTS_FILE).read_text(encoding="utf-8"))

    def changed(**frames):
        before, after = digests(shared), digests(replace(shared, **frames))
        return {kode for kode in before if before[kode] != after[kode]}

    return changed


def hidden_at(shared, kode, column):
    pattern = shared.tersembunyi.copy()
    pattern.loc[kode, column] = True
    return pattern


def everybody(params):
    return {region.kode for region in params.regions}


def test_a_hidden_count_of_one_kecamatan_concerns_it_and_the_kabupaten(shared, changed_digests):
    pattern = hidden_at(shared, FIRST, "tanpa_program")
    assert changed_digests(tersembunyi=pattern) == {KABUPATEN, FIRST}


def test_a_hidden_list_concerns_everybody_because_every_map_prints_it(
    params, shared, changed_digests
):
    pattern = hidden_at(shared, FIRST, "keluarga")
    spread = distribution(shared.kecamatan, pattern, kabupaten=KABUPATEN)
    assert changed_digests(tersembunyi=pattern, sebaran=spread) == everybody(params)


def test_a_reason_of_the_kabupaten_concerns_only_the_kabupaten(shared, changed_digests):
    assert changed_digests(alasan=shared.alasan.assign(tersembunyi=True)) == {KABUPATEN}


def test_a_kecamatan_holds_nothing_of_another_but_the_distribution(params, shared):
    own = slice_of(shared, params.regions[FIRST])
    for frame in (own.kecamatan, own.tersembunyi):
        assert list(frame.index) == [FIRST]
    for frame in (own.perubahan, own.riwayat):
        assert set(frame["kode_wilayah"]) == {FIRST}
    assert own.alasan.empty
    assert list(own.sebaran.columns) == ["keluarga", "tersembunyi"]
    assert len(own.sebaran) == len(params.regions.kecamatan)


def test_the_kabupaten_holds_everything(params, shared):
    assert slice_of(shared, params.regions.kabupaten) is shared


def digests_of(params, landing_of, **frames):
    landing = landing_of("2024Q3", **frames)
    compute(Q3, params=params, landings={Q3: landing})
    return landing, readable_digests(landing, params.regions)


@pytest.fixture
def twice(tmp_path, params, landing_of):
    """Land two variants of a quarter and return whose digest differs."""

    def land(before, after):
        first, old = digests_of(params, landing_of, **before)
        first.folder.rename(tmp_path / "lama")
        _, new = digests_of(params, landing_of, **after)
        return {kode for kode in old if old[kode] != new[kode]}

    return land


def test_equal_rows_are_equal_whenever_they_were_landed(twice, register):
    assert twice({"keluarga": register}, {"keluarga": register.copy()}) == set()


def test_an_attribute_of_one_family_concerns_its_kecamatan_alone(twice, register):
    other = register.copy()
    other.loc[other["kode_wilayah"] == SECOND, "jenis_lantai"] = "tanah"
    assert twice({"keluarga": register}, {"keluarga": other}) == {SECOND}


def test_a_desil_of_one_family_concerns_its_kecamatan_and_the_kabupaten(twice, register):
    before = register.assign(desil=2)
    is_changed = register.index == register.index[register["kode_wilayah"] == SECOND][0]
    after = before.assign(desil=before["desil"].mask(is_changed, 3))
    assert twice({"keluarga": before}, {"keluarga": after}) == {KABUPATEN, SECOND}


def test_the_key_of_a_machine_is_in_no_digest(twice, register):
    elsewhere = register.assign(id_keluarga="x" + register["id_keluarga"].str[::-1])
    assert twice({"keluarga": register}, {"keluarga": elsewhere}) == set()


def test_a_family_more_on_a_list_concerns_everybody(params, twice, register):
    off_the_list = register.assign(is_ke=register.index != register.index[-1])
    assert twice({"keluarga": register}, {"keluarga": off_the_list}) == everybody(params)


def test_a_budget_line_concerns_everybody_because_everybody_reads_the_budget(
    params, twice, register
):
    line = landed("anggaran", {"kode_opd": ["1"], "pagu_perubahan_rp": [100]})
    other = line.assign(pagu_perubahan_rp=101)
    changed = twice(
        {"keluarga": register, "anggaran": line}, {"keluarga": register, "anggaran": other}
    )
    assert changed == everybody(params)
