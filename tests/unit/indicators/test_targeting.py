"""Who of the list is reached, and who is reached without being on it."""

import pandas as pd
import pytest

from lebak_reports.indicators import targeting
from lebak_reports.indicators.ratio_frames import with_total

DOMAINS = ["36.02.01", "36.02.02", "36.02.03"]


@pytest.fixture
def keluarga():
    """Four listed families in two kecamatan, one family nobody verified in the third."""
    return pd.DataFrame(
        {
            "id_keluarga": ["a", "b", "c", "d", "e", "f"],
            "kode_wilayah": [*["36.02.01"] * 4, "36.02.02", "36.02.03"],
            "is_ke": [True, True, True, False, True, False],
            "status_verval": [*["memenuhi"] * 3, "ganda", "memenuhi", "belum"],
        }
    )


@pytest.fixture
def penerima():
    """Programme p serves KE only; q serves anyone; z is not in the register."""
    return pd.DataFrame(
        {
            "kode_subkegiatan": ["p", "p", "p", "q", "q", "q"],
            "id_keluarga": ["a", "a", "d", "b", "d", "z"],
            "hanya_ke": [True, True, True, False, False, False],
        }
    )


def test_family_in_two_programmes_is_covered_once(keluarga, penerima):
    covered = targeting.coverage(keluarga, penerima, domains=DOMAINS)
    assert covered.loc["36.02.01", ["numerator", "denominator"]].tolist() == [2, 3]
    assert covered.loc["36.02.02", "value"] == 0


def test_kecamatan_that_nobody_verified_is_refused_not_zero(keluarga, penerima):
    covered = targeting.coverage(keluarga, penerima, domains=DOMAINS)
    assert covered.loc["36.02.03", "status"] == "belum_ada_verval"


def test_verified_kecamatan_without_listed_family_has_no_denominator(keluarga, penerima):
    verified = keluarga.replace({"status_verval": {"belum": "tidak_memenuhi"}})
    covered = targeting.coverage(verified, penerima, domains=DOMAINS)
    assert covered.loc["36.02.03", "status"] == "penyebut_nol"


def test_kecamatan_without_families_has_no_denominator(keluarga, penerima):
    covered = targeting.coverage(keluarga, penerima, domains=[*DOMAINS, "36.02.04"])
    assert covered.loc["36.02.04", "status"] == "penyebut_nol"


def test_without_recipients_coverage_is_not_available(keluarga):
    covered = targeting.coverage(keluarga, None, domains=DOMAINS)
    assert set(covered["status"]) == {"tidak_tersedia"}
    assert with_total(covered, "36.02").loc["36.02", "status"] == "tidak_tersedia"


def test_exclusion_is_what_coverage_leaves(keluarga, penerima):
    excluded = targeting.exclusion_error(keluarga, penerima, domains=DOMAINS)
    assert excluded.loc["36.02.01", "numerator"] == 3 - 2
    assert excluded.loc["36.02.01", "value"] == 1 - 2 / 3


def test_exclusion_without_recipients_is_not_available(keluarga):
    excluded = targeting.exclusion_error(keluarga, None, domains=DOMAINS)
    assert set(excluded["status"]) == {"tidak_tersedia"}


PROGRAM = pd.DataFrame(
    {"penerima": [2, 3], "sasaran": [1, 1], "hanya_ke": [True, False]}, index=["p", "q"]
)


def test_recipients_are_on_the_list_or_outside_it():
    accuracy = targeting.targeting_accuracy(PROGRAM)
    assert accuracy.loc["q", ["numerator", "denominator"]].tolist() == [1, 3]
    assert targeting.outside_list(PROGRAM).loc["q", "numerator"] == 3 - 1


def test_inclusion_error_exists_only_for_programmes_reserved_for_ke():
    errors = targeting.inclusion_error(PROGRAM)
    assert errors.loc["p", "value"] == 1 / 2
    assert errors.loc["q", "status"] == "bukan_khusus_ke"
    assert pd.isna(errors.loc["q", "value"])


def test_concentration_is_the_share_of_the_largest_five():
    families = pd.Series([10, 20, 30, 40, 50, 60, 0])
    assert targeting.concentration(families).value == (20 + 30 + 40 + 50 + 60) / 210


def test_concentration_of_an_empty_list_is_refused():
    assert targeting.concentration(pd.Series([0, 0])).status == "penyebut_nol"
