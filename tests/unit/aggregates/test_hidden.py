"""Counts that point at few families are hidden together with those that would give them back."""

from dataclasses import replace

import pandas as pd
import pytest

from lebak_reports.aggregates.hidden import hidden_counts, notes_of, pattern_of
from lebak_reports.aggregates.joint import release_of
from lebak_reports.aggregates.splits import splits_of
from lebak_reports.aggregates.summary import QuarterSummary
from lebak_reports.disclosure import Pattern
from lebak_reports.periods import Quarter

KODE = ["36.02.01", "36.02.02", "36.02.03"]
KABUPATEN = "36.02"
NOW = Quarter(2024, 3)
QUARTERS = ("2024Q3", "2024Q2", "2023Q4")
LISTS = ("keluarga", "keluarga_sebelumnya", "keluarga_awal_tahun")


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


@pytest.fixture
def hidden(params):
    """Return the mask of a table whose earlier lists were released before."""

    def masked(**columns):
        counts = table(**columns)
        summaries = {
            Quarter.parse(quarter): QuarterSummary(keluarga=lists(counts, name))
            for quarter, name in zip(QUARTERS, LISTS, strict=True)
            if counts[name].notna().all()
        }
        release = release_of(NOW, summaries, params)
        splits = splits_of(counts, str(NOW))
        pattern = pattern_of(release, counts, splits, run=params.run(NOW))
        return hidden_counts(counts, pattern.hidden, QUARTERS)

    return masked


def lists(counts, name):
    return {kode: int(count) for kode, count in counts[name].drop(KABUPATEN).items()}


def test_large_counts_are_printed(hidden):
    assert not hidden().any(axis=None)


def test_mask_has_the_shape_of_the_counts(hidden):
    assert hidden().index.equals(table().index)
    assert hidden().columns.equals(table().columns)


def test_small_count_without_programme_hides_its_counterpart_and_another_kecamatan(hidden):
    mask = hidden(tanpa_program=[2, 100, 150], tercakup=[98, 100, 150])
    assert mask.loc["36.02.01", ["tercakup", "tanpa_program"]].all()
    assert mask["tanpa_program"].sum() == 2
    assert not mask["keluarga"].any()


def test_small_remainder_inside_desil_1_hides_those_outside(hidden):
    assert hidden(keluarga_luar_desil1=[97, 0, 0]).loc["36.02.01", "keluarga_luar_desil1"]


@pytest.mark.parametrize("name", LISTS)
def test_small_list_is_hidden_with_another_so_that_the_sum_does_not_give_it_back(hidden, name):
    nothing = [pd.NA] * 3
    small = {name: [3, 200, 300], "tercakup": nothing, "tanpa_program": nothing}
    mask = hidden(**small)
    assert mask.loc["36.02.01", name]
    assert mask[name].sum() >= 2
    assert mask["jiwa"].equals(mask["keluarga"])
    assert mask["peringkat"].equals(mask["keluarga"])


def test_small_count_of_the_register_hides_only_itself_and_another(hidden):
    mask = hidden(padan=[1, 1950, 2950])
    assert mask["padan"].sum() == 2
    assert mask.drop(columns="padan").sum().sum() == 0


def test_missing_counts_hide_nothing(hidden):
    nothing = [pd.NA] * 3
    assert not hidden(tercakup=nothing, tanpa_program=nothing).any(axis=None)


def test_all_of_a_small_list_are_not_said_to_be_reached(hidden):
    small = {"keluarga": [20, 200, 300], "tercakup": [20, 100, 150], "tanpa_program": [0, 100, 150]}
    mask = hidden(**small)
    assert mask.loc["36.02.01", ["tercakup", "tanpa_program"]].all()


def test_search_that_did_not_end_is_said_in_the_quality_notes():
    cut_short = Pattern(hidden=frozenset(), narrow=frozenset(), is_optimal=False)
    assert [note.what for note in notes_of(cut_short)] == [
        "pola kerahasiaan terbaik tidak selesai dicari"
    ]
    assert notes_of(replace(cut_short, is_optimal=True)) == ()
