"""Incidence by desil, concentration and the targeting ratio, by hand."""

import pandas as pd
import pytest

from lebak_reports.indicators import incidence
from lebak_reports.indicators.ratios import ratio

KELUARGA = pd.DataFrame(
    {"id_keluarga": [f"k{place}" for place in range(10)], "desil": [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]}
)
PENERIMA = pd.DataFrame(
    {
        "kode_subkegiatan": ["p"] * 5 + ["q"],
        "id_keluarga": ["k0", "k0", "k1", "k2", "asing", "asing"],
        "nilai_rp": [10, 20, 30, 40, 100, 7],
    }
)


def row(frame, measure, domain="p"):
    return frame[(frame["measure"] == measure) & (frame["domain"] == domain)].iloc[0]


@pytest.fixture
def rupiah():
    return incidence.concentration(KELUARGA, PENERIMA, unit="rupiah")


def test_every_desil_and_the_unknown_are_rows():
    frame = incidence.incidence_by_desil(KELUARGA, PENERIMA)
    assert len(frame) == 2 * (10 + 1)
    assert frame.loc[("p", "1")].tolist() == [2, 60]
    assert frame.loc[("p", "tidak_dikenal")].tolist() == [1, 100]
    assert frame["rupiah"].sum() == PENERIMA["nilai_rp"].sum()


def test_targeting_ratio_is_the_share_of_the_poorest_by_their_part(rupiah):
    # Desil 1 is a fifth of the register and gets 60 of 100, half of it for half of the fifth.
    assert row(rupiah, "cgh_0.1")["estimate"] == pytest.approx(0.30 / 0.1)
    assert row(rupiah, "cgh_0.2")["estimate"] == pytest.approx(0.60 / 0.2)
    assert row(rupiah, "cgh_0.4")["estimate"] == pytest.approx(1.00 / 0.4)


def test_index_is_one_less_twice_the_area(rupiah):
    area = 0.2 * (0 + 0.6) / 2 + 0.2 * (0.6 + 1) / 2 + 0.6 * 1
    assert row(rupiah, "indeks_konsentrasi")["estimate"] == pytest.approx(1 - 2 * area)


def test_heads_are_shared_apart_from_rupiah():
    heads = incidence.concentration(KELUARGA, PENERIMA, unit="keluarga")
    assert row(heads, "cgh_0.2")["estimate"] == pytest.approx(2 / 3 / 0.2)
    assert row(heads, "cgh_0.2")["n"] == 3


def test_share_of_the_unknown_is_told(rupiah):
    assert row(rupiah, "tidak_dikenal")["estimate"] == ratio(100, 200).value
    assert row(rupiah, "tidak_dikenal", "q")["estimate"] == 1


def test_programme_without_a_ranked_family_is_refused(rupiah):
    found = row(rupiah, "indeks_konsentrasi", "q")
    assert (found["status"], found["n"]) == ("penyebut_nol", 0)
    assert pd.isna(found["estimate"])


def test_equal_shares_are_neutral():
    everybody = pd.DataFrame(
        {"kode_subkegiatan": "p", "id_keluarga": KELUARGA["id_keluarga"], "nilai_rp": 5}
    )
    frame = incidence.concentration(KELUARGA, everybody, unit="rupiah")
    assert row(frame, "indeks_konsentrasi")["estimate"] == pytest.approx(0)
    assert row(frame, "cgh_0.1")["estimate"] == pytest.approx(1)


def test_register_of_one_desil_has_no_order():
    frame = incidence.concentration(KELUARGA.assign(desil=1), PENERIMA, unit="rupiah")
    assert row(frame, "indeks_konsentrasi")["status"] == "satu_desil"
