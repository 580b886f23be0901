"""Rupiah by desil and by programme is printed only where no family's amount follows from it."""

from types import SimpleNamespace

import pandas as pd
import pytest

from lebak_reports.aggregates.benefits import desil_of, matches_of

RUN = SimpleNamespace(batas_sel=5, dominasi_ratio=0.10)


def tables(**largest):
    """Return six families a desil, 1 to 3, who get Rp1 million each; the first may get more."""
    register = [(f"{desil}{number}", desil) for desil in (1, 2, 3) for number in range(6)]
    keluarga = pd.DataFrame(register, columns=["id_keluarga", "desil"])
    amounts = keluarga["id_keluarga"].map(largest).fillna(1_000_000).astype("int64")
    return SimpleNamespace(
        keluarga=keluarga.assign(is_ke=keluarga["desil"] == 1),
        penerima=keluarga[["id_keluarga"]].assign(kode_subkegiatan="p", nilai_rp=amounts),
    )


def test_equal_amounts_are_printed():
    found = desil_of(tables(), run=RUN)
    assert not found[["tersembunyi", "rupiah_tersembunyi"]].to_numpy().any()
    assert not matches_of(tables(), run=RUN)["rupiah_tersembunyi"].any()


@pytest.fixture
def dominated():
    # The rest of desil 1, 4 x 1 million, is less than 10 % of 50 million.
    return tables(**{"10": 50_000_000})


def test_dominated_rupiah_of_a_desil_is_hidden_with_another_and_its_families_are_counted(dominated):
    found = desil_of(dominated, run=RUN).set_index("desil")
    assert found["rupiah"].loc[["1", "2", "3"]].tolist() == [55_000_000, 6_000_000, 6_000_000]
    assert bool(found.loc["1", "rupiah_tersembunyi"])
    assert int(found.loc[["2", "3"], "rupiah_tersembunyi"].sum()) == 1
    assert not found["tersembunyi"].any()


def test_programme_hides_its_shares_of_rupiah_where_one_kind_of_family_is_dominated(dominated):
    found = matches_of(dominated, run=RUN).query("domain == 'p'")
    assert found["rupiah_tersembunyi"].all()
    assert not found["tersembunyi"].any()


def test_programme_with_few_families_of_a_kind_hides_all():
    few = tables()
    few.penerima = few.penerima.iloc[:10]  # six on the list, four outside it
    found = matches_of(few, run=RUN).query("domain == 'p'")
    assert found[["tersembunyi", "rupiah_tersembunyi"]].to_numpy().all()
