"""Institutions on hand-made frames; every expected value can be counted on the fingers."""

from datetime import date

import pandas as pd
import pytest

from lebak_reports.indicators.institution import (
    answered,
    overdue,
    settled,
    timeliness,
    village_minutes,
    village_teams,
)

TODAY = date(2024, 10, 25)


@pytest.fixture
def desa():
    return pd.DataFrame(
        {
            "kode_wilayah": ["36.02.01", "36.02.01", "36.02.01", "36.02.02"],
            "ada_tkpkd": [True, True, False, False],
            "no_ba_musdes": ["141/7", "", None, "09"],
        }
    )


@pytest.fixture
def laporan():
    return pd.DataFrame(
        {
            "kode_opd": ["OPD-01", "OPD-02", "OPD-03", "OPD-03", "OPD-04"],
            "tanggal_lapor": pd.to_datetime(
                ["2024-10-15", "2024-10-18", "2024-10-20", "2024-10-12", None]
            ),
        }
    )


@pytest.fixture
def tindak_lanjut():
    return pd.DataFrame(
        {
            "status": ["belum", "berjalan", "selesai", "batal", "belum"],
            "tenggat": pd.to_datetime(
                ["2024-10-05", "2024-10-25", "2024-10-01", "2024-09-01", None]
            ),
        }
    )


def test_villages_with_a_team_are_counted_by_kecamatan(desa):
    teams = village_teams(desa, domains=["36.02.01", "36.02.02", "36.02.03"])
    assert teams["numerator"].tolist() == [2, 0, 0]
    assert teams["denominator"].tolist() == [3, 1, 0]
    assert teams["status"].tolist() == ["ok", "ok", "penyebut_nol"]
    assert teams.loc["36.02.01", "value"] == pytest.approx(2 / 3)


def test_minutes_count_when_they_have_a_number(desa):
    minutes = village_minutes(desa, domains=["36.02.01", "36.02.02"])
    assert minutes["numerator"].tolist() == [1, 1]


def test_an_unknown_team_is_not_a_team(desa):
    unknown = desa.assign(ada_tkpkd=pd.array([True, None, None, None], dtype="boolean"))
    assert village_teams(unknown, domains=["36.02.01", "36.02.02"])["numerator"].sum() == 1


def test_an_office_is_on_time_up_to_the_deadline_and_late_from_the_day_after(laporan):
    duty = ["OPD-01", "OPD-02", "OPD-03", "OPD-04", "OPD-05"]
    told = timeliness(laporan, duty=duty, deadline=date(2024, 10, 15))
    assert told["keadaan"].tolist() == ["tepat_waktu", "terlambat", "tepat_waktu", "belum", "belum"]
    assert told["hari_terlambat"].tolist()[:3] == [0, 18 - 15, 0]
    assert told["hari_terlambat"].isna().tolist()[3:] == [True, True]


def test_without_a_deadline_nobody_is_late(laporan):
    told = timeliness(laporan, duty=["OPD-01", "OPD-04"], deadline=None)
    assert told["keadaan"].tolist() == ["sudah", "belum"]
    assert told["hari_terlambat"].isna().all()


def test_an_office_without_the_duty_is_left_out(laporan):
    told = timeliness(laporan, duty=["OPD-02"], deadline=date(2024, 10, 15))
    assert told.index.tolist() == ["OPD-02"]


def test_a_blank_answer_is_no_answer():
    matriks1 = pd.DataFrame(
        {"topik": [1, 1, 2, 2, 2], "jawaban": ["Ya", "", "  ", None, "Sudah terbit"]}
    )
    by_topic = answered(matriks1)
    assert by_topic["numerator"].to_dict() == {1: 1, 2: 1}
    assert by_topic["denominator"].to_dict() == {1: 2, 2: 3}


def test_only_open_follow_ups_are_overdue_and_the_due_date_is_on_time(tindak_lanjut):
    days = overdue(tindak_lanjut, today=TODAY)
    assert days.tolist()[:4] == [20, 0, 0, 0]
    assert pd.isna(days.iloc[4])


def test_dropped_decisions_are_no_denominator(tindak_lanjut):
    done = settled(tindak_lanjut)
    assert (done.numerator, done.denominator) == (1, 4)
