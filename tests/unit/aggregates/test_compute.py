"""The aggregates of a quarter, from landed tables to the file that notebooks read."""

from dataclasses import replace

import pandas as pd
import pytest

from lebak_reports.aggregates import compute
from lebak_reports.aggregates.files import SHARED_FILE
from lebak_reports.aggregates.storage import read_shared
from lebak_reports.errors import InputRejectedError
from lebak_reports.periods import Quarter

from .conftest import families, landed

Q1, Q2, Q3 = Quarter(2024, 1), Quarter(2024, 2), Quarter(2024, 3)
START = Quarter(2023, 4)
FIRST, SECOND = "36.02.01", "36.02.02"
KABUPATEN = "36.02"


def changes(*rows):
    kode, periode, jenis = zip(*rows, strict=True)
    return landed(
        "status_triwulan",
        {
            "id_keluarga": [f"p{number}" for number in range(len(rows))],
            "kode_wilayah": kode,
            "periode": periode,
            "jenis_perubahan": jenis,
            "arah": "keluar",
        },
    )


@pytest.fixture
def shared_of(params):
    """Compute 2024Q3 from landings and read the result back."""

    def compute_and_read(*landings):
        by_quarter = {landing.quarter: landing for landing in landings}
        compute(Q3, params=params, landings=by_quarter)
        return read_shared(by_quarter[Q3].folder)

    return compute_and_read


LIST = {FIRST: 20, SECOND: 30}
GRADUATED = ((FIRST, "2024Q2", "graduasi"), (FIRST, "2024Q2", "graduasi"))


@pytest.fixture
def earlier(landing_of):
    """The list fell by two graduated families in the second quarter."""
    out = changes(*GRADUATED)
    return (
        landing_of("2023Q4", keluarga=families({FIRST: 22, SECOND: 30})),
        landing_of("2024Q2", keluarga=families(LIST), status_triwulan=out),
    )


@pytest.fixture
def year(earlier, landing_of):
    """In the third quarter the list stayed as it was."""
    out = changes(*GRADUATED)
    return (*earlier, landing_of("2024Q3", keluarga=families(LIST), status_triwulan=out))


def test_kabupaten_is_the_sum_of_its_kecamatan_in_every_count(shared_of, year):
    counts = shared_of(*year).kecamatan.drop(columns=["peringkat", "tercakup", "tanpa_program"])
    pd.testing.assert_series_equal(
        counts.drop(KABUPATEN).sum(), counts.loc[KABUPATEN], check_names=False
    )
    assert counts.loc[KABUPATEN, ["keluarga", "jiwa"]].tolist() == [20 + 30, (20 + 30) * 4]


def test_comparisons_come_from_the_quarters_compared_with(shared_of, year):
    row = shared_of(*year).kecamatan.loc[FIRST]
    assert row[["keluarga_awal_tahun", "keluarga_sebelumnya", "keluarga"]].tolist() == [22, 20, 20]


def test_largest_list_ranks_first(shared_of, year):
    ranks = shared_of(*year).kecamatan["peringkat"]
    assert ranks[[SECOND, FIRST]].tolist() == [1, 2]
    assert ranks[KABUPATEN] is pd.NA


def test_missing_quarter_is_missing_and_never_a_value(shared_of, year):
    start, _, now = year
    shared = shared_of(start, now)
    assert shared.kecamatan["keluarga_sebelumnya"].isna().all()
    of_quarter = shared.perubahan[shared.perubahan["basis"] == "triwulan"]
    assert of_quarter["keluarga"].isna().all()
    gap = shared.riwayat[shared.riwayat["quarter"] == Q2]
    assert gap["keluarga"].isna().all()
    assert len(gap) == len(shared.kecamatan)
    assert shared.tidak_berubah_sejak is None


def test_missing_recipients_leave_coverage_missing(shared_of, year):
    assert shared_of(*year).kecamatan[["tercakup", "tanpa_program"]].isna().all(axis=None)


def test_recipients_split_the_list_in_reached_and_not_reached(shared_of, earlier, landing_of):
    reached = landed("penerima", {"id_keluarga": [f"k{FIRST}-0"], "kode_wilayah": [FIRST]})
    now = landing_of("2024Q3", keluarga=families(LIST), penerima=reached)
    shared = shared_of(*earlier, now)
    assert shared.kecamatan.loc[FIRST, ["tercakup", "tanpa_program"]].tolist() == [1, 19]


def test_changes_of_the_quarter_and_of_the_year_are_told_apart(shared_of, year):
    graduated = shared_of(*year).perubahan.query("kelompok == 'graduasi'")
    by_basis = graduated[graduated["kode_wilayah"] == KABUPATEN].set_index("basis")["keluarga"]
    assert by_basis.to_dict() == {"triwulan": 0, "tahun": 2}


def test_reasons_of_the_kabupaten_add_up_to_its_groups(shared_of, year):
    shared = shared_of(*year)
    reasons = shared.alasan.query("basis == 'tahun'")["keluarga"].sum()
    groups = shared.perubahan.query("basis == 'tahun' and kode_wilayah == @KABUPATEN")["keluarga"]
    assert reasons == groups.sum() == len(GRADUATED)


def test_changes_that_do_not_connect_two_lists_name_the_file(params, earlier, landing_of):
    now = landing_of(
        "2024Q3",
        keluarga=families({FIRST: 19, SECOND: 30}),
        status_triwulan=changes((FIRST, "2024Q2", "graduasi")),
    )
    landings = {landing.quarter: landing for landing in (*earlier, now)}
    with pytest.raises(InputRejectedError) as caught:
        compute(Q3, params=params, landings=landings)
    assert caught.value.problems[0].file == "data/2024Q3/status_triwulan.csv"


def test_without_status_file_changes_are_missing(shared_of, earlier, landing_of):
    now = landing_of("2024Q3", keluarga=families(LIST))
    assert shared_of(*earlier, now).perubahan["keluarga"].isna().all()


def test_register_without_verval_has_desil_but_no_list(shared_of, landing_of):
    unverified = families({FIRST: 9}).assign(is_ke=False, status_verval="belum")
    now = landing_of("2024Q3", keluarga=unverified, ke_tersedia=False)
    row = shared_of(now).kecamatan.loc[FIRST]
    assert row["keluarga_desil1"] == 9
    assert row[["keluarga", "jiwa", "keluarga_luar_desil1", "peringkat"]].isna().all()


def test_change_from_a_register_without_verval_is_missing(shared_of, landing_of):
    before = landing_of("2023Q4", keluarga=families(LIST), ke_tersedia=False)
    now = landing_of("2024Q3", keluarga=families(LIST), status_triwulan=changes(*GRADUATED))
    assert shared_of(before, now).perubahan["keluarga"].isna().all()


def test_family_of_unknown_size_leaves_persons_missing_not_too_few(shared_of, landing_of):
    unknown = families({FIRST: 9, SECOND: 9})
    unknown.loc[0, "jumlah_jiwa"] = pd.NA
    jiwa = shared_of(landing_of("2024Q3", keluarga=unknown)).kecamatan["jiwa"]
    assert jiwa[[FIRST, KABUPATEN]].isna().all()
    assert jiwa[SECOND] == 9 * 4


def test_list_that_stayed_the_same_says_since_when(shared_of, year):
    assert shared_of(*year).tidak_berubah_sejak == Q2


def test_same_number_of_other_families_is_a_change(shared_of, landing_of):
    before = landing_of("2024Q2", keluarga=families({FIRST: 20}))
    now = landing_of("2024Q3", keluarga=families({FIRST: 20}, prefix="other"))
    assert shared_of(before, now).tidak_berubah_sejak is None


def test_history_of_the_budget_keeps_gaps(shared_of, earlier, landing_of):
    spent = landed("anggaran", {"pagu_perubahan_rp": [100, 50], "realisasi_rp": [30, 20]})
    now = landing_of("2024Q3", keluarga=families(LIST), anggaran=spent)
    budget = shared_of(*earlier, now).anggaran_riwayat
    assert budget["quarter"].tolist() == [START, Q1, Q2, Q3]
    assert budget.iloc[-1][["pagu_rp", "realisasi_rp"]].tolist() == [100 + 50, 30 + 20]
    assert budget.iloc[:-1][["pagu_rp", "realisasi_rp"]].isna().all(axis=None)


def test_small_change_is_hidden_in_the_public_edition_only(shared_of, year):
    shared = shared_of(*year)
    of_year = shared.perubahan.query(
        "basis == 'tahun' and kelompok == 'graduasi' and kode_wilayah == @FIRST"
    )
    assert of_year["tersembunyi"].all()
    assert not shared.unsuppressed().perubahan["tersembunyi"].any()
    assert not shared.unsuppressed().alasan["tersembunyi"].any()
    assert not shared.unsuppressed().tersembunyi.any(axis=None)


def test_aggregates_are_computed_again_only_when_their_sources_changed(params, year):
    landings = {landing.quarter: landing for landing in year}
    path = landings[Q3].folder / SHARED_FILE
    compute(Q3, params=params, landings=landings)
    first = path.stat()
    compute(Q3, params=params, landings=landings)
    assert path.stat().st_ino == first.st_ino
    assert path.stat().st_mtime_ns >= first.st_mtime_ns
    compute(Q3, params=params, landings=landings | {Q3: replace(landings[Q3], key="lain")})
    assert path.stat().st_ino != first.st_ino


def test_quarter_without_register_is_a_programming_error(params, landing_of):
    now = landing_of("2024Q3", anggaran=landed("anggaran", {"pagu_perubahan_rp": [1]}))
    with pytest.raises(ValueError, match="holds no register"):
        compute(Q3, params=params, landings={Q3: now})


def test_list_of_another_register_counts_as_missing(params, landing_of):
    # The same families by chance: P3KE until 2024Q4, DTSEN from 2025Q1 on.
    last, first = landing_of("2024Q4", keluarga=families(LIST)), Quarter(2025, 1)
    now = landing_of("2025Q1", keluarga=families(LIST))
    compute(first, params=params, landings={last.quarter: last, first: now})
    shared = read_shared(now.folder)
    compared = shared.kecamatan[["keluarga_sebelumnya", "keluarga_awal_tahun"]]
    assert compared.isna().all(axis=None)
    assert shared.tidak_berubah_sejak is None
    assert shared.kecamatan.loc[KABUPATEN, "keluarga"] == 20 + 30
