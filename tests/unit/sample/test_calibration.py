"""The sample meets every published total to the unit."""

from datetime import date

import pandas as pd
import pytest

from lebak_reports.sample.calibration import (
    JIWA_DESIL_1,
    JIWA_KE_KECAMATAN,
    KE_AKHIR,
    KE_AWAL,
    KELUAR,
    MASUK,
    PAGU_STRATEGI_RP,
)

QUARTERS = ("2023Q4", "2024Q1", "2024Q2", "2024Q3", "2024Q4")
LISTED = {quarter: KE_AWAL if quarter < "2024Q2" else KE_AKHIR for quarter in QUARTERS}


def on_list(read, quarter):
    """Families that are padan and meet the criteria: the rule of the decree."""
    families = read(quarter, "sasaran_keluarga")
    verval = read(quarter, "verval")
    meeting = verval.loc[verval["Status Verval"] == "Ya", "ID Keluarga P3KE"]
    is_ke = (families["Padan Dukcapil"] == "Padan") & families["ID Keluarga P3KE"].isin(meeting)
    return families[is_ke]


def kecamatan(rows):
    """Kemendagri code of the kecamatan, from compact or dotted village codes."""
    compact = rows["Kode Kemdagri"].str.replace(".", "", regex=False)
    return compact.str[:2] + "." + compact.str[2:4] + "." + compact.str[4:6]


def rupiah(texts):
    """Amounts written as ``Rp 1.234.567,00``, in whole rupiah."""
    digits = texts.str.removeprefix("Rp ").str.removesuffix(",00")
    return digits.str.replace(".", "", regex=False).astype("int64")


def test_the_targets_are_the_published_figures(checkout_params):
    published = {item.id: item.nilai for item in checkout_params.angka_terpublikasi}
    assert published["ke.keluarga.2023-12-12"] == KE_AWAL.keluarga
    assert published["ke.jiwa.2024-03-21"] == KE_AWAL.jiwa
    assert published["ke.keluarga.2024-10-25"] == KE_AKHIR.keluarga
    assert published["ke.jiwa.2025-11-11"] == KE_AKHIR.jiwa
    assert published["desil1.jiwa.2024"] == JIWA_DESIL_1
    by_kecamatan = {
        item.kode_wilayah: item.nilai
        for item in checkout_params.angka_terpublikasi
        if item.ukuran == "ke_jiwa" and item.kode_wilayah != "36.02"
    }
    assert by_kecamatan == JIWA_KE_KECAMATAN


def test_the_reasons_sum_to_the_published_change():
    assert sum(MASUK.values()) - sum(KELUAR.values()) == 5_698 - 6_043


@pytest.mark.parametrize("quarter", QUARTERS)
def test_families_and_persons_on_the_list_are_the_published_ones(read, quarter):
    listed = on_list(read, quarter)
    assert len(listed) == LISTED[quarter].keluarga
    assert listed["Jumlah Anggota Keluarga"].astype(int).sum() == LISTED[quarter].jiwa


@pytest.mark.parametrize("quarter", QUARTERS)
def test_members_are_those_of_the_families_on_the_list(read, quarter):
    listed = on_list(read, quarter).set_index("ID Keluarga P3KE")
    persons = read(quarter, "individu").groupby("ID Keluarga P3KE").size()
    expected = listed["Jumlah Anggota Keluarga"].astype(int)
    pd.testing.assert_series_equal(
        persons.sort_index(), expected.sort_index(), check_names=False, check_dtype=False
    )


@pytest.mark.parametrize("quarter", QUARTERS)
def test_desil_1_holds_the_published_persons(read, quarter):
    families = read(quarter, "sasaran_keluarga")
    sizes = families["Jumlah Anggota Keluarga"].astype(int)
    assert sizes[families["Desil Kesejahteraan"] == "1"].sum() == 150_659
    assert len(families) == 150_000
    assert set(families["Desil Kesejahteraan"]) == {"1", "2", "3", "4"}


@pytest.mark.parametrize("quarter", ["2024Q2", "2024Q3", "2024Q4"])
def test_the_eight_published_kecamatan_are_exact(read, quarter):
    listed = on_list(read, quarter)
    persons = listed["Jumlah Anggota Keluarga"].astype(int).groupby(kecamatan(listed)).sum()
    assert persons[list(JIWA_KE_KECAMATAN)].to_dict() == JIWA_KE_KECAMATAN
    assert len(persons) == 28
    assert kecamatan(listed).value_counts()["36.02.25"] == 13


def test_the_register_has_every_village_of_the_kabupaten(read, checkout_params):
    codes = set(read("2024Q3", "sasaran_keluarga")["Kode Kemdagri"])
    assert len(codes) == sum(
        item.jumlah_desa + item.jumlah_kelurahan for item in checkout_params.regions.kecamatan
    )
    assert {code[6] for code in codes} == {"1", "2"}


def test_some_families_on_the_list_are_outside_desil_1(read):
    listed = on_list(read, "2024Q3")
    outside = (listed["Desil Kesejahteraan"] != "1").sum()
    assert 0 < outside < len(listed) / 20


@pytest.mark.parametrize(
    ("quarter", "previous"), [("2024Q1", "2023Q4"), ("2024Q2", "2024Q1"), ("2024Q3", "2024Q2")]
)
def test_changes_explain_the_list_family_by_family(read, quarter, previous):
    before, after = (set(on_list(read, item)["ID Keluarga P3KE"]) for item in (previous, quarter))
    changes = read(quarter, "status_triwulan")
    of_quarter = changes[changes["Periode"] == quarter]
    leaves = of_quarter["Jenis Perubahan"].isin(list(KELUAR))
    assert set(of_quarter.loc[leaves, "ID Keluarga P3KE"]) == before - after
    assert set(of_quarter.loc[~leaves, "ID Keluarga P3KE"]) == after - before


def test_the_year_closes_in_every_kecamatan(read):
    changes = read("2024Q2", "status_triwulan")
    sign = changes["Jenis Perubahan"].map(dict.fromkeys(KELUAR, -1) | dict.fromkeys(MASUK, 1))
    net = sign.groupby(kecamatan(changes)).sum()
    start, end = (
        kecamatan(on_list(read, quarter)).value_counts().sort_index()
        for quarter in ("2023Q4", "2024Q2")
    )
    assert (start + net.reindex(start.index, fill_value=0)).tolist() == end.tolist()
    assert changes["Jenis Perubahan"].value_counts().to_dict() == {**KELUAR, **MASUK}


def test_the_list_does_not_change_after_the_second_quarter(read):
    lists = [set(on_list(read, f"2024Q{number}")["ID Keluarga P3KE"]) for number in (2, 3, 4)]
    assert lists[0] == lists[1] == lists[2]


def test_one_family_on_the_list_is_verified_again_in_the_third_quarter(read):
    days = []
    for quarter in ("2024Q2", "2024Q3"):
        listed = on_list(read, quarter)["ID Keluarga P3KE"]
        verval = read(quarter, "verval").set_index("ID Keluarga P3KE")
        days.append(verval.loc[listed, "Tanggal Verval"])
    assert (days[0] != days[1]).sum() == 1


def test_verification_grows_and_finds_every_status(read):
    verified = []
    for quarter in QUARTERS:
        status = read(quarter, "verval")["Status Verval"]
        assert status.nunique() == 8
        verified.append(int((status != "belum diverifikasi").sum()))
    assert verified == sorted(set(verified))


def test_some_refusals_come_without_a_reason(read):
    verval = read("2024Q3", "verval")
    refused = verval.loc[verval["Status Verval"] == "Tidak", "Alasan"]
    assert 0.05 < (refused == "").mean() < 0.15


def test_every_duplicate_repeats_the_nik_of_another_family(read):
    families = read("2024Q3", "sasaran_keluarga").set_index("ID Keluarga P3KE")
    verval = read("2024Q3", "verval")
    doubles = verval.loc[verval["Status Verval"] == "Data ganda", "ID Keluarga P3KE"]
    shared = families["NIK"].duplicated(keep=False)
    assert len(doubles) > 100
    assert shared[doubles].all()


@pytest.mark.parametrize("quarter", QUARTERS[1:])
def test_the_budget_is_the_published_one_by_strategy(read, quarter):
    budget = read(quarter, "anggaran")
    pagu = rupiah(budget["Pagu Murni"]).groupby(budget["Strategi"].astype(int)).sum()
    assert pagu.to_dict() == PAGU_STRATEGI_RP
    assert pagu.sum() == 500_900_000_000
    assert budget.loc[budget["Strategi"] == "1", "Kode Sub Kegiatan"].nunique() == 36


@pytest.mark.parametrize(("quarter", "incentive_rp"), [("2024Q2", 0), ("2024Q3", 5_900_000_000)])
def test_the_incentive_enters_by_the_amended_budget(read, quarter, incentive_rp):
    budget = read(quarter, "anggaran")
    is_incentive = budget["Sumber Dana"] == "IF-KE"
    assert rupiah(budget["Pagu Murni"])[is_incentive].sum() == 0
    assert rupiah(budget["Pagu Perubahan"])[is_incentive].sum() == incentive_rp
    assert rupiah(budget["Pagu Perubahan"]).sum() == 500_900_000_000 + incentive_rp


def test_offices_report_in_every_quarter_but_two_of_them(read, checkout_params):
    required = {opd.kode for opd in checkout_params.opd_at(date(2024, 9, 30)) if opd.wajib_lapor}
    reporting = {quarter: set(read(quarter, "anggaran")["Kode OPD"]) for quarter in QUARTERS}
    silent = {quarter: len(required - offices) for quarter, offices in reporting.items()}
    assert silent == {"2023Q4": 0, "2024Q1": 0, "2024Q2": 0, "2024Q3": 2, "2024Q4": 0}


def test_spending_never_falls_and_never_exceeds_its_pagu(read):
    key = ["Kode OPD", "Kode Sub Kegiatan", "Sumber Dana", "Jenis Belanja", "Kode Kemdagri"]
    previous = None
    for quarter in QUARTERS[1:]:
        budget = read(quarter, "anggaran").set_index(key)
        spent = rupiah(budget["Realisasi"])
        assert not budget.index.duplicated().any()
        assert (spent <= rupiah(budget["Pagu Perubahan"])).all()
        if previous is not None:
            shared = spent.index.intersection(previous.index)
            assert (spent[shared] >= previous[shared]).all()
        previous = spent


@pytest.mark.parametrize("quarter", ["2024Q3", "2024Q4"])
def test_the_incentive_closes_between_its_three_files(read, quarter):
    tranches = read(quarter, "insentif").set_index("Tahap")
    plan = read(quarter, "rencana_insentif")
    budget = read(quarter, "anggaran")
    is_incentive = budget["Sumber Dana"] == "IF-KE"
    spent = pd.to_numeric(plan["Realisasi"]).groupby(plan["Tahap"]).sum()
    assert plan.groupby("Tahap")["Rencana"].sum().tolist() == tranches["Pagu"].tolist()
    assert tranches["Pagu"].tolist() == [2_950_000_000, 2_950_000_000]
    assert spent.tolist() == tranches["Realisasi"].tolist()
    assert rupiah(budget["Realisasi"])[is_incentive].sum() == tranches["Realisasi"].sum()


def test_tranche_1_stands_below_its_threshold_in_the_third_quarter(read):
    tranches = read("2024Q3", "insentif").set_index("Tahap")
    assert tranches.loc[1, "Nilai Salur"] == 2_950_000_000
    assert tranches.loc[2, "Nilai Salur"] == 0
    assert 0.2 < tranches.loc[1, "Realisasi"] / 2_950_000_000 < 0.3
    assert read("2024Q4", "insentif")["Nilai Salur"].sum() == 5_900_000_000


def test_months_after_the_data_have_no_spending(read):
    plan = read("2024Q3", "rencana_insentif")
    assert set(plan.loc[plan["Realisasi"] == "", "Bulan"]) == {"2024-11", "2024-12"}
    assert set(plan.loc[plan["Realisasi"] != "", "Bulan"]) == {"2024-09", "2024-10"}


def test_one_use_of_the_incentive_is_of_a_forbidden_kind(read, checkout_params):
    forbidden = checkout_params.insentif_for(2024).jenis_belanja_terlarang
    budget = read("2024Q3", "anggaran")
    found = budget[(budget["Sumber Dana"] == "IF-KE") & budget["Jenis Belanja"].isin(forbidden)]
    assert len(found) == 1
    assert 0 < rupiah(found["Realisasi"]).sum() < 5_900_000_000 / 100


def test_four_in_five_families_are_reached_and_others_are_reached_too(read):
    for quarter in QUARTERS:
        listed = set(on_list(read, quarter)["ID Keluarga P3KE"])
        received = set(read(quarter, "penerima")["ID Keluarga P3KE"])
        assert 0.75 < len(listed & received) / len(listed) < 0.92, quarter
        assert len(received - listed) > 1_000


def test_house_repair_reaches_almost_nobody_on_the_list(read):
    listed = set(on_list(read, "2024Q4")["ID Keluarga P3KE"])
    aids = read("2024Q4", "penerima")
    repaired = set(aids.loc[aids["Jenis Bantuan"] == "Bantuan stimulan rumah", "ID Keluarga P3KE"])
    assert len(repaired & listed) < len(repaired) / 10


@pytest.mark.parametrize("quarter", QUARTERS)
def test_aid_is_paid_out_of_spending_that_was_reported(read, quarter):
    aids = read(quarter, "penerima")
    budget = read(quarter, "anggaran")
    spent = rupiah(budget["Realisasi"]).groupby(budget["Kode Sub Kegiatan"]).sum()
    paid = aids["Nilai"].astype("int64").groupby(aids["Kode Sub Kegiatan"]).sum()
    assert (paid <= spent[paid.index]).all()


def test_a_programme_for_the_list_only_has_recipients_outside_it(read):
    listed = set(on_list(read, "2024Q3")["ID Keluarga P3KE"])
    aids = read("2024Q3", "penerima")
    restricted = aids[aids["Hanya KE"] == "Ya"]
    outside = ~restricted["ID Keluarga P3KE"].isin(listed)
    assert 0 < outside.mean() < 0.25
