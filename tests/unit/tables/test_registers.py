"""P3KE until 2024Q4, DTSEN from 2025Q1: one frame, and no register under the other's name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from lebak_reports.periods import Quarter
from lebak_reports.tables import LANDED
from lebak_reports.tables.history import history_problems

if TYPE_CHECKING:
    from tests.unit.tables.conftest import Desk

BANJARSARI = "36.02.09"
FIRST_OF_DTSEN = Quarter(2025, 1)


@pytest.fixture
def dtsen(register: pd.DataFrame) -> pd.DataFrame:
    """The same invented families under the headings of DTSEN."""
    return pd.DataFrame(
        {
            "ID Keluarga DTSEN": register["ID Keluarga P3KE"],
            "Kode Kemdagri": register["Kode Kemdagri"],
            "Versi DTSEN": "DTSEN 2025 TW1",
            "Desil Nasional": register["Desil Kesejahteraan"],
            "Nama Kepala Keluarga": register["Kepala Keluarga"],
            "NIK": register["NIK"],
            "Padan Dukcapil": register["Padan Dukcapil"],
            "Jenis Lantai Terluas": "Tanah",
            "Penerima PBI-JK": "YA",
            "Jumlah Anggota": "4",
        }
    )


def test_dtsen_lands_in_the_frame_of_p3ke_and_says_so(desk: Desk, dtsen: pd.DataFrame) -> None:
    later = desk.at(FIRST_OF_DTSEN)
    later.put("sasaran_keluarga", dtsen)
    found = later.tables(BANJARSARI).keluarga
    assert list(found) == list(LANDED["keluarga"])
    assert set(found["sumber_data"]) == {"DTSEN"}
    assert set(found["jenis_lantai"]) == {"Tanah"}
    assert found["jumlah_jiwa"].sum() == 4 * 3


def test_columns_of_p3ke_are_unknown_under_dtsen(desk: Desk, dtsen: pd.DataFrame) -> None:
    later = desk.at(FIRST_OF_DTSEN)
    later.put("sasaran_keluarga", dtsen)
    found = later.tables(BANJARSARI).keluarga
    assert found[["resiko_stunting", "penerima_bst", "has_simpanan"]].isna().all(axis=None)


def test_columns_of_dtsen_are_unknown_under_p3ke(full_desk: Desk) -> None:
    found = full_desk.tables(BANJARSARI).keluarga
    assert set(found["sumber_data"]) == {"P3KE"}
    assert found["penerima_pbi"].isna().all()
    assert set(found["versi_data"]) == {""}


def test_p3ke_in_a_quarter_of_dtsen_is_refused_in_words(desk: Desk, register: pd.DataFrame) -> None:
    later = desk.at(FIRST_OF_DTSEN)
    later.put("sasaran_keluarga", register)
    problem = later.the_problem()
    assert problem.what.startswith("register berbentuk P3KE (kolom 'ID Keluarga P3KE'")
    assert problem.remedy.endswith("tulis sumber_sasaran: P3KE di params/runs/2025Q1.yaml.")


def test_dtsen_in_a_quarter_of_p3ke_is_refused_in_words(desk: Desk, dtsen: pd.DataFrame) -> None:
    desk.put("sasaran_keluarga", dtsen)
    assert desk.the_problem().what.endswith("padahal triwulan ini memakai P3KE")


def test_params_may_say_otherwise(desk: Desk, register: pd.DataFrame) -> None:
    run = desk.params.run(FIRST_OF_DTSEN).model_copy(update={"sumber_sasaran": "P3KE"})
    params = replace(desk.params, runs={**desk.params.runs, FIRST_OF_DTSEN: run})
    later = replace(desk, params=params, quarter=FIRST_OF_DTSEN)
    later.put("sasaran_keluarga", register)
    assert set(later.tables(BANJARSARI).keluarga["sumber_data"]) == {"P3KE"}
    assert params.is_comparable(Quarter(2024, 4), FIRST_OF_DTSEN)


def test_same_bytes_are_not_taken_for_the_other_register(
    desk: Desk, register: pd.DataFrame
) -> None:
    """A copy of last quarter's file in the first quarter of DTSEN is read anew, and refused."""
    desk.at(Quarter(2024, 4)).put("sasaran_keluarga", register)
    later = desk.at(FIRST_OF_DTSEN)
    later.put("sasaran_keluarga", register)
    with pytest.raises(Exception, match="register berbentuk P3KE"):
        later.land_with(Quarter(2024, 4))


@pytest.mark.parametrize(("register_before", "is_refused"), [("P3KE", False), ("DTSEN", True)])
def test_lists_across_a_break_need_not_close_and_others_must(
    desk: Desk,
    register: pd.DataFrame,
    dtsen: pd.DataFrame,
    register_before: str,
    is_refused: bool,
) -> None:
    """One family came without a reason, and one left that was never on the list."""
    before, now = Quarter(2024, 4), FIRST_OF_DTSEN
    run = desk.params.run(before).model_copy(update={"sumber_sasaran": register_before})
    params = replace(desk.params, runs={**desk.params.runs, before: run})
    earlier, later = (replace(desk, params=params, quarter=each) for each in (before, now))
    families = {"P3KE": register, "DTSEN": dtsen}
    for at, frame, state in (
        (earlier, families[register_before], "tidak_memenuhi"),
        (later, dtsen, "memenuhi"),
    ):
        at.put("sasaran_keluarga", frame)
        label = next(name for name in frame if name.startswith("ID Keluarga"))
        at.put("verval", pd.DataFrame({label: frame[label][:1], "Status Verval": state}))
    moved = {
        "ID Keluarga P3KE": ["36029999"],
        "Kode Kemdagri": ["36.02.02"],
        "Periode": ["2025Q1"],
        "Jenis Perubahan": ["meninggal"],
        "Arah": ["keluar"],
        "Jumlah Jiwa": ["4"],
    }
    later.put("status_triwulan", pd.DataFrame(moved))
    landings = {each.quarter: each.land() for each in (earlier, later)}
    problems = list(history_problems(landings, params))
    assert bool(problems) == is_refused
