"""Poverty rates over time: subtracted only under one line and one method."""

import pandas as pd
import pytest

from lebak_reports.indicators.macro import (
    changes_of_series,
    estimated_persons,
    list_against_estimate,
)


def series(**columns):
    rows = len(columns["nilai"])
    return pd.DataFrame(
        {
            "kode_wilayah": ["36.02"] * rows,
            "indikator": ["P0"] * rows,
            "tahun": list(range(2022, 2022 + rows)),
            "bulan": [3] * rows,
            "garis": ["GK BPS"] * rows,
            "metode": ["Susenas"] * rows,
            "tanggal_rilis": pd.Series([pd.NaT] * rows, dtype="datetime64[ns]"),
        }
        | columns
    )


def test_years_under_one_line_are_subtracted():
    told = changes_of_series(series(nilai=[0.0891, 0.0868, 0.0844]))
    assert told["status_perubahan"].tolist() == ["deret_pertama", "ok", "ok"]
    assert told["perubahan"].tolist()[1:] == pytest.approx([0.0868 - 0.0891, 0.0844 - 0.0868])
    assert len(set(told["ruas"])) == 1


def test_a_new_line_starts_a_new_stretch_and_gives_no_difference():
    told = changes_of_series(
        series(nilai=[0.0112, 0.0126, 0.0085], garis=["USD 1,90", "USD 2,15", "USD 2,15"])
    )
    assert told["status_perubahan"].tolist() == ["deret_pertama", "garis_berbeda", "ok"]
    assert pd.isna(told["perubahan"].iloc[1])
    assert told["ruas"].tolist()[0] != told["ruas"].tolist()[1] == told["ruas"].tolist()[2]


def test_another_method_under_the_same_line_breaks_too():
    told = changes_of_series(series(nilai=[0.02, 0.01], metode=["Susenas", "PMT"]))
    assert told["status_perubahan"].tolist()[1] == "garis_berbeda"


@pytest.mark.parametrize("words", ["", "Tidak disebut oleh sumber"])
def test_a_figure_that_names_no_line_is_compared_with_nothing(words):
    told = changes_of_series(series(nilai=[0.0224, 0.0217], garis=[words, words]))
    assert told["status_perubahan"].tolist()[1] == "garis_berbeda"
    assert len(set(told["ruas"])) == 2


def test_one_month_measured_by_two_lines_continues_both():
    told = changes_of_series(
        series(
            nilai=[0.0112, 0.0083, 0.0126, 0.0085],
            tahun=[2023, 2024, 2024, 2025],
            garis=["USD 1,90", "USD 1,90", "USD 2,15", "USD 2,15"],
        )
    )
    assert told["status_perubahan"].tolist() == ["deret_pertama", "ok", "garis_berbeda", "ok"]
    assert told["perubahan"].dropna().tolist() == pytest.approx([0.0083 - 0.0112, 0.0085 - 0.0126])


def test_a_revised_figure_replaces_the_one_it_revises():
    released = pd.to_datetime(["2023-07-17", "2024-07-01", "2024-12-01"])
    told = changes_of_series(
        series(nilai=[0.08, 0.07, 0.075], tahun=[2023, 2024, 2024], tanggal_rilis=released)
    )
    assert told["nilai"].tolist() == [0.08, 0.075]
    assert told["perubahan"].iloc[1] == pytest.approx(0.075 - 0.08)


def test_indicators_and_regions_are_series_of_their_own_whatever_the_order_of_rows():
    rows = pd.concat(
        [
            series(nilai=[0.0868, 0.0844]),
            series(nilai=[1.0, 2.0], indikator=["GK", "GK"]),
            series(nilai=[0.05, 0.04], kode_wilayah=["36", "36"]),
        ]
    ).sample(frac=1, random_state=1)
    told = changes_of_series(rows)
    assert (told["status_perubahan"] == "deret_pertama").sum() == 3
    lebak = told[(told["kode_wilayah"] == "36.02") & (told["indikator"] == "P0")]
    assert lebak["perubahan"].dropna().tolist() == pytest.approx([0.0844 - 0.0868])


def test_a_rate_times_its_population_against_the_list():
    population = 111_710 / 0.0844
    estimate = estimated_persons(0.008, population=population)
    assert estimate == pytest.approx(0.008 * 111_710 / 0.0844)
    assert list_against_estimate(30_115, estimate) == pytest.approx(30_115 / estimate - 1)
