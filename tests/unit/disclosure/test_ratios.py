"""A percentage needs a denominator that carries it and no small count behind it."""

import pandas as pd

from lebak_reports.disclosure import publishable, publishable_each
from lebak_reports.indicators.ratio_frames import ratio_frame, refused_frame


def published(numerator, denominator, batas_sel=5):
    ratios = ratio_frame(pd.Series(numerator), pd.Series(denominator))
    return publishable(ratios, penyebut_minimum=30, batas_sel=batas_sel)


def test_denominator_below_the_minimum_keeps_its_counts_but_has_no_percentage():
    shown = published({"a": 10, "b": 50}, {"a": 29, "b": 90})
    assert shown.loc["a", "status"] == "penyebut_di_bawah_minimum"
    assert shown.loc["a", "numerator"] == 10
    assert pd.isna(shown.loc["a", "value"])


def test_denominator_equal_to_the_minimum_is_enough():
    assert published({"a": 10}, {"a": 30}).loc["a", "value"] == 10 / 30


def test_small_remainder_is_as_telling_as_a_small_numerator():
    shown = published({"a": 98, "b": 40, "c": 60}, {"a": 100, "b": 80, "c": 200})
    assert shown.loc["a", "status"] == "sel_kecil"
    assert pd.isna(shown.loc["a", "numerator"])


def test_second_row_is_hidden_so_that_the_whole_does_not_give_the_first_back():
    shown = published({"a": 2, "b": 40, "c": 60}, {"a": 100, "b": 80, "c": 200})
    assert (shown["status"] == "sel_kecil").sum() == 2


def test_small_denominator_is_hidden_too():
    shown = published({"a": 0, "b": 40}, {"a": 3, "b": 80})
    assert pd.isna(shown.loc["a", "denominator"])


def test_internal_edition_shows_small_counts():
    assert published({"a": 2}, {"a": 100}, batas_sel=1).loc["a", "numerator"] == 2


def test_ratio_refused_before_keeps_its_reason():
    refused = refused_frame(["36.02.01", "36.02.02"], "tidak_tersedia")
    shown = publishable(refused, penyebut_minimum=30, batas_sel=5)
    assert set(shown["status"]) == {"tidak_tersedia"}


def test_empty_denominator_keeps_its_reason():
    assert published({"a": 0, "b": 9}, {"a": 0, "b": 90}).loc["a", "status"] == "penyebut_nol"


def test_programmes_are_judged_one_by_one_because_nobody_adds_them_up():
    ratios = ratio_frame(
        pd.Series({"p": 3, "q": 40, "r": 98, "s": 2}),
        pd.Series({"p": 55, "q": 80, "r": 100, "s": 3}),
    )
    shown = publishable_each(ratios, penyebut_minimum=30, batas_sel=5)
    assert shown["status"].tolist() == ["sel_kecil", "ok", "sel_kecil", "sel_kecil"]
    assert shown["denominator"].isna().tolist() == [False, False, False, True]


def test_programme_with_a_low_denominator_has_no_percentage():
    ratios = ratio_frame(pd.Series({"p": 10}), pd.Series({"p": 20}))
    shown = publishable_each(ratios, penyebut_minimum=30, batas_sel=5)
    assert shown.loc["p", "status"] == "penyebut_di_bawah_minimum"
