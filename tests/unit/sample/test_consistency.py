"""The files of plans, meetings, surveys and SIRAJA say what the other files of a quarter say."""

from datetime import date

import pandas as pd
import pytest

from lebak_reports.periods import Quarter
from lebak_reports.sample.macro import macro_rows
from lebak_reports.sample.survey import OFFICIAL, survey

MARGIN = 0.01


def rupiah(written):
    return int(written.removeprefix("Rp ").removesuffix(",00").replace(".", ""))


@pytest.mark.parametrize("year", list(OFFICIAL))
def test_survey_gives_the_published_share_of_the_poor_and_the_population(year):
    households = survey(year, ["36.02.01", "36.02.02"])
    persons = households["penimbang"] * households["jumlah_anggota"]
    is_poor = households["pengeluaran_per_kapita_rp"] < OFFICIAL[year].garis_rp
    share = persons[is_poor].sum() / persons.sum()
    assert share == pytest.approx(OFFICIAL[year].miskin_ratio, abs=MARGIN)
    population = OFFICIAL[year].penduduk_miskin / OFFICIAL[year].miskin_ratio
    assert persons.sum() == pytest.approx(population, rel=1e-6)
    assert len(households) == 800


def test_every_stratum_has_several_blocks_and_no_block_lies_in_two():
    households = survey(2024, ["36.02.01"])
    assert (households.groupby("strata")["psu"].nunique() >= 2).all()
    assert len(households[["psu", "strata"]].drop_duplicates()) == households["psu"].nunique()


def test_siraja_differs_from_the_budget_in_three_lines(read):
    key = ["Kode OPD", "Kode Sub Kegiatan", "Kode Kemdagri"]
    budget = read("2024Q3", "anggaran")
    amounts = {name: budget[name].map(rupiah) for name in ("Pagu Perubahan", "Realisasi")}
    lines = budget[key].assign(**amounts).groupby(key).sum()
    export = read("2024Q3", "siraja").set_index(key)
    assert len(lines) - len(export) == 1
    told = export[["Pagu", "Realisasi"]].astype("int64").add_suffix(" SIRAJA")
    both = lines.join(told, how="inner")
    assert (both["Pagu Perubahan"] != both["Pagu SIRAJA"]).sum() == 1
    assert (both["Realisasi"] != both["Realisasi SIRAJA"]).sum() == 1


def test_offices_that_report_no_budget_have_not_reported(read):
    reports = pd.DataFrame(read("2024Q3", "laporan_opd"))
    silent = reports.loc[reports["Status"] == "belum", "Kode OPD"]
    assert len(reports) == 18
    assert len(silent) == 2
    assert not set(silent) & set(read("2024Q3", "anggaran")["Kode OPD"])
    assert (reports["Status"] == "terlambat").sum() == 1


def test_villages_with_a_berita_acara_are_the_same_in_three_files(read):
    listed = read("2024Q3", "desa")
    recorded = set(listed.loc[listed["No BA Musdes"] != "", "No BA Musdes"])
    verified = set(read("2024Q3", "verval")["No BA Musdes"]) - {""}
    goals = read("2024Q3", "klasik").set_index("Indikator")["Capaian"]
    assert verified == recorded
    assert len(recorded) == goals["Desa dengan berita acara musyawarah"] == 276


def test_some_questions_are_unanswered_and_some_follow_ups_overdue(read):
    assert (read("2024Q3", "matriks1")["Jawaban"] == "").sum() == 4
    actions = read("2024Q3", "tindak_lanjut")
    is_open = actions["Status"].isin(["belum", "berjalan"])
    is_late = pd.to_datetime(actions["Tenggat"]) < pd.Timestamp(2024, 10, 25)
    assert (is_open & is_late).sum() == 4


def test_every_official_figure_has_a_source_and_no_later_one_is_known(checkout_params):
    rows = macro_rows(
        checkout_params.angka_terpublikasi, Quarter(2024, 2), reported=date(2024, 7, 22)
    )
    borrowed = {row["tahun"] for row in rows if row["rilis"].startswith("Data contoh")}
    assert borrowed == {2020, 2023}
    assert all(row["sumber"] and row["garis"] for row in rows)
    assert max(int(row["tahun"]) for row in rows) == 2023
    known = {(row["tahun"], row["indikator"]): row["nilai"] for row in rows}
    assert known[(2023, "P0")] == "8,68"
