"""What must hold of the indicators whatever the data."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from lebak_reports.indicators import budget, flows, targeting
from lebak_reports.indicators.ratio_frames import with_total

DOMAINS = ["36.02.01", "36.02.02", "36.02.03"]
DOMAIN = st.sampled_from(DOMAINS)
REASON = st.sampled_from(list(flows.ARAH))
RUPIAH = st.integers(0, 10**12)
FAMILIES = st.lists(st.tuples(DOMAIN, st.booleans(), st.booleans()), max_size=40)
ROWS = st.lists(st.tuples(st.integers(1, 3), RUPIAH, RUPIAH), min_size=1, max_size=20)


def register(families):
    return pd.DataFrame(
        {
            "id_keluarga": [f"k{number}" for number in range(len(families))],
            "kode_wilayah": pd.Series([kode for kode, _, _ in families], dtype="str"),
            "is_ke": pd.Series([is_ke for _, is_ke, _ in families], dtype="bool"),
            "status_verval": "memenuhi",
        }
    )


def recipients(families):
    reached = [f"k{number}" for number, family in enumerate(families) if family[2]]
    return pd.DataFrame({"id_keluarga": pd.Series(reached, dtype="str")})


def budget_of(rows):
    return pd.DataFrame(rows, columns=["strategi", "pagu_perubahan_rp", "realisasi_rp"])


@given(st.lists(st.tuples(DOMAIN, REASON), max_size=60))
def test_identity_of_the_list_closes_with_its_own_changes(events):
    status = pd.DataFrame(events, columns=["kode_wilayah", "jenis_perubahan"]).astype("str")
    changes = flows.changes_by_reason(status, domains=DOMAINS)
    awal = pd.Series(100, index=pd.Index(DOMAINS, dtype="str"))
    table = flows.decompose(awal, awal + flows.net_change(changes), changes)
    assert (table[list(flows.ARAH)].sum().sum()) == len(events)


@given(FAMILIES)
def test_kabupaten_is_the_sum_of_its_kecamatan(families):
    keluarga, penerima = register(families), recipients(families)
    parts = targeting.coverage(keluarga, penerima, domains=DOMAINS)
    whole = with_total(parts, "36.02").loc["36.02"]
    assert whole["denominator"] == keluarga["is_ke"].sum()
    reached = keluarga["id_keluarga"].isin(penerima["id_keluarga"])
    assert whole["numerator"] == (keluarga["is_ke"] & reached).sum()


@given(FAMILIES)
def test_coverage_and_exclusion_are_shares_that_add_up_to_one(families):
    keluarga, penerima = register(families), recipients(families)
    covered = targeting.coverage(keluarga, penerima, domains=DOMAINS)["value"]
    excluded = targeting.exclusion_error(keluarga, penerima, domains=DOMAINS)["value"]
    assert covered.dropna().between(0, 1).all()
    assert ((covered + excluded).dropna() == 1).all()


@given(FAMILIES)
def test_one_more_recipient_never_lowers_coverage(families):
    keluarga, penerima = register(families), recipients(families)
    more = pd.DataFrame({"id_keluarga": [*penerima["id_keluarga"], "k0"]})
    before = targeting.coverage(keluarga, penerima, domains=DOMAINS)["numerator"]
    after = targeting.coverage(keluarga, more, domains=DOMAINS)["numerator"]
    assert (after >= before).all()


@given(ROWS, RUPIAH)
def test_absorption_grows_with_realisasi(rows, more):
    anggaran = budget_of(rows)
    spent_more = anggaran.assign(realisasi_rp=anggaran["realisasi_rp"] + more)
    before = budget.absorption(anggaran, by="strategi")["value"].dropna()
    after = budget.absorption(spent_more, by="strategi")["value"].dropna()
    assert (after >= before).all()


@given(ROWS)
def test_shares_of_the_pagu_add_up_to_one_or_are_all_refused(rows):
    shares = budget.share_of_pagu(budget_of(rows), by="strategi")
    if (shares["status"] == "ok").any():
        assert abs(shares["value"].sum() - 1) < 1e-12
    else:
        assert set(shares["status"]) == {"penyebut_nol"}


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=28))
def test_concentration_is_a_share_and_never_falls_when_more_kecamatan_are_taken(families):
    counts = pd.Series(families)
    four, five = (targeting.concentration(counts, largest=size).value for size in (4, 5))
    if four is None:
        assert sum(families) == 0
    else:
        assert 0 <= four <= five <= 1
