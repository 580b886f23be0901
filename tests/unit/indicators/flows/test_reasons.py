"""A change of the list is decomposed by reason and closes to the unit."""

import pandas as pd
import pytest

from lebak_reports.errors import InputRejectedError
from lebak_reports.indicators import flows
from lebak_reports.periods import Quarter

DOMAINS = ["36.02.01", "36.02.02"]
STATUS = pd.DataFrame(
    {
        "periode": ["2024Q1", "2024Q2", "2024Q2", "2024Q2"],
        "kode_wilayah": ["36.02.01", "36.02.01", "36.02.01", "36.02.02"],
        "jenis_perubahan": ["graduasi", "ganda", "masuk_baru", "pindah_masuk"],
    }
)
AWAL = pd.Series({"36.02.01": 10, "36.02.02": 5})


@pytest.fixture
def changes():
    return flows.changes_by_reason(STATUS, domains=DOMAINS)


def test_every_reason_is_a_column_even_when_nobody_left_for_it(changes):
    assert list(changes.columns) == list(flows.ARAH)
    assert changes["meninggal"].tolist() == [0, 0]


def test_unknown_reason_is_a_programming_error():
    status = pd.DataFrame({"kode_wilayah": ["36.02.01"], "jenis_perubahan": ["sebab lain"]})
    with pytest.raises(ValueError, match="unknown reasons: sebab lain"):
        flows.changes_by_reason(status, domains=DOMAINS)


def test_net_change_subtracts_out_and_adds_in(changes):
    assert flows.net_change(changes).tolist() == [-1 - 1 + 1, 1]


def test_decomposition_shows_start_reasons_and_end(changes):
    table = flows.decompose(AWAL, pd.Series({"36.02.01": 9, "36.02.02": 6}), changes)
    assert table.columns[0] == "awal"
    assert table.columns[-1] == "akhir"
    assert table.loc["36.02.01", "graduasi"] == 1


def test_change_that_does_not_close_is_refused_in_every_kecamatan_where_it_is_open(changes):
    with pytest.raises(InputRejectedError) as caught:
        flows.decompose(AWAL, pd.Series({"36.02.01": 8, "36.02.02": 7}), changes)
    first, second = caught.value.problems
    assert "36.02.01" in first.what
    assert first.value == str(8 - 9)
    assert second.value == str(7 - 6)


def test_only_graduasi_counts_as_graduation(changes):
    assert flows.graduation_rate(changes, AWAL)["value"].tolist() == [1 / 10, 0]


def test_graduation_from_an_empty_list_is_refused(changes):
    rate = flows.graduation_rate(changes, pd.Series({"36.02.01": 10, "36.02.02": 0}))
    assert rate.loc["36.02.02", "status"] == "penyebut_nol"


def test_quarter_is_taken_out_of_the_cumulative_file():
    of_quarter = flows.changes_of_quarter(STATUS, Quarter(2024, 2))
    assert of_quarter["jenis_perubahan"].tolist() == ["ganda", "masuk_baru", "pindah_masuk"]
