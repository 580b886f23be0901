"""Counts that point at few families are hidden together with those that would give them back."""

import pandas as pd
import pytest

from lebak_reports.aggregates.hidden import hidden_counts

KODE = ["36.02.01", "36.02.02", "36.02.03"]
KABUPATEN = "36.02"


def table(**columns):
    """Return counts of three kecamatan and their sum; what is not given is large or zero."""
    given = {
        "keluarga": [100, 200, 300],
        "jiwa": [400, 800, 1200],
        "keluarga_sebelumnya": [100, 200, 300],
        "keluarga_awal_tahun": [110, 220, 330],
        "keluarga_register": [1000, 2000, 3000],
        "keluarga_desil1": [500, 600, 700],
        "jiwa_desil1": [2000, 2400, 2800],
        "keluarga_luar_desil1": [0, 0, 0],
        "terverifikasi": [900, 1900, 2900],
        "padan": [950, 1950, 2950],
        "tercakup": [50, 100, 150],
        "tanpa_program": [50, 100, 150],
        "peringkat": [3, 2, 1],
        **columns,
    }
    parts = pd.DataFrame(given, index=KODE, dtype="Int64")
    return pd.concat([parts, parts.sum(skipna=False).to_frame(KABUPATEN).T])


def hidden(**columns):
    return hidden_counts(table(**columns), kabupaten=KABUPATEN, minimum=5)


def test_large_counts_are_printed():
    assert not hidden().any(axis=None)


def test_mask_has_the_shape_of_the_counts():
    assert hidden().index.equals(table().index)
    assert hidden().columns.equals(table().columns)


def test_small_count_without_programme_hides_its_counterpart_and_another_kecamatan():
    mask = hidden(tanpa_program=[2, 100, 150], tercakup=[98, 100, 150])
    assert mask.loc["36.02.01", ["tercakup", "tanpa_program"]].all()
    assert mask["tanpa_program"].sum() == 2
    assert not mask["keluarga"].any()


def test_small_remainder_inside_desil_1_hides_those_outside():
    assert hidden(keluarga_luar_desil1=[97, 0, 0]).loc["36.02.01", "keluarga_luar_desil1"]


@pytest.mark.parametrize("name", ["keluarga", "keluarga_sebelumnya", "keluarga_awal_tahun"])
def test_list_hidden_in_one_quarter_is_hidden_in_all_with_its_persons(name):
    small = {name: [3, 200, 300], "keluarga_luar_desil1": [0, 0, 0]}
    mask = hidden(**small)
    lists = ["keluarga", "jiwa", "keluarga_sebelumnya", "keluarga_awal_tahun", "peringkat"]
    assert mask.loc["36.02.01", lists].all()
    assert mask["keluarga"].sum() >= 2


def test_small_count_of_the_register_hides_only_itself_and_another():
    mask = hidden(padan=[1, 1950, 2950])
    assert mask["padan"].sum() == 2
    assert mask.drop(columns="padan").sum().sum() == 0


def test_missing_counts_hide_nothing():
    nothing = [pd.NA] * 3
    assert not hidden(tercakup=nothing, tanpa_program=nothing).any(axis=None)
