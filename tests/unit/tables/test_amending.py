"""An edited register lands as a whole one does: the same bytes, or the same refusal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import duckdb
import pandas as pd
import pytest

from lebak_reports.errors import InputRejectedError
from lebak_reports.tables import work
from tests.unit.tables.conftest import Desk, sound_register, sound_verval

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


BANJARSARI = "36.02.09"
# What tells how a folder came to be: the rest is what was landed.
HISTORY = {"landing.json", "baris.npz", "isi.json"}


def of_one(frame: pd.DataFrame, number: int = 0) -> int:
    """Return the row of a family of Banjarsari."""
    return int(frame.index[frame["Kode Kemdagri"].str.startswith(BANJARSARI)][number])


def put(column: str, value: str) -> Callable[[pd.DataFrame], pd.DataFrame]:
    def change(frame: pd.DataFrame) -> pd.DataFrame:
        frame.loc[of_one(frame), column] = value
        return frame

    return change


def add_a_row(frame: pd.DataFrame) -> pd.DataFrame:
    frame.loc[len(frame)] = frame.loc[0].to_dict() | {"ID Keluarga P3KE": "99"}
    return frame


def repeat_a_family_of_another_kecamatan(frame: pd.DataFrame) -> pd.DataFrame:
    frame.loc[of_one(frame), "ID Keluarga P3KE"] = frame.loc[0, "ID Keluarga P3KE"]
    return frame


def no_longer_matched(frame: pd.DataFrame) -> pd.DataFrame:
    frame.loc[frame.index[frame["Padan Dukcapil"] == "Padan"][0], "Padan Dukcapil"] = "TIDAK"
    return frame


def empty_a_row(frame: pd.DataFrame) -> pd.DataFrame:
    frame.loc[of_one(frame)] = None
    return frame


def exchange_two_rows(frame: pd.DataFrame) -> pd.DataFrame:
    one, other = of_one(frame), of_one(frame, 1)
    frame.loc[[one, other]] = frame.loc[[other, one]].to_numpy()
    return frame


def exchange_jobs(frame: pd.DataFrame) -> pd.DataFrame:
    frame.loc[of_one(frame), "Pekerjaan"] = "Nelayan"
    frame.loc[of_one(frame, 2), "Pekerjaan"] = "Buruh, tani; harian"
    return frame


BY_LINES = {
    "an attribute": put("Pekerjaan", "Nelayan"),
    "attributes with separators in quotes": exchange_jobs,
    "a flag": put("Penerima PKH", "YA"),
    "an identity": put("NIK", "3602094101700099"),
    "two rows that changed places": exchange_two_rows,
}
WHOLE = {
    "a desil": put("Desil Kesejahteraan", "4"),
    "a match": no_longer_matched,
    "a row more": add_a_row,
    "a row less": lambda frame: frame.drop(index=of_one(frame, 1)),
    "an empty row": empty_a_row,
    "a family of another kecamatan": repeat_a_family_of_another_kecamatan,
    "a family that is new": put("ID Keluarga P3KE", "99"),
    "another kecamatan": put("Kode Kemdagri", "36.02.10.2001"),
    "a place that does not exist": put("Kode Kemdagri", "36.02.77.2001"),
    "a flag that cannot be read": put("Penerima PKH", "barangkali"),
    "a line break in a cell": put("Pekerjaan", "Buruh\ntani"),
    "another column": lambda frame: frame.assign(Catatan="ya"),
    "a column less": lambda frame: frame.drop(columns="Pekerjaan"),
}


@pytest.fixture
def settled(desk: Desk, checkout_params) -> tuple[Desk, pd.DataFrame]:
    """A landed quarter, and its register in another order than that of the kecamatan."""
    register = sound_register(checkout_params).assign(Pekerjaan="Petani")
    register["Penerima PKH"] = "TIDAK"
    mixed = register.sample(frac=1, random_state=3).reset_index(drop=True)
    desk.put("sasaran_keluarga", mixed)
    desk.put("verval", sound_verval(register))
    desk.land()
    return desk, mixed


def landed_files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in HISTORY and "identitas" not in path.parts
    }


def outcome(desk: Desk) -> tuple[object, ...]:
    try:
        landing = desk.land()
    except InputRejectedError as refusal:
        return (refusal.problems,)
    inputs, notes = landing.inputs, landing.notes
    return landed_files(landing.folder), landing.key, inputs, notes


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The landings of whole quarters from now on."""
    done: list[str] = []
    land = work.Work.land

    def noted(self, found, **names):
        done.append(str(self.quarter))
        return land(self, found, **names)

    monkeypatch.setattr(work.Work, "land", noted)
    return done


def edited_and_anew(desk: Desk, frame: pd.DataFrame) -> tuple[object, object, Path]:
    """Land an edited register after what it was, and without."""
    desk.put("sasaran_keluarga", frame)
    after = outcome(desk)
    folder = desk.project.cache / "tabel" / str(desk.quarter)
    (folder / "landing.json").unlink()
    return after, outcome(desk), folder


@pytest.mark.parametrize("change", BY_LINES.values(), ids=BY_LINES)
def test_how_families_live_is_landed_by_lines_with_the_same_result(settled, whole, change):
    desk, register = settled
    after, anew, _ = edited_and_anew(desk, change(register.copy()))
    assert len(whole) == 1
    assert after == anew


@pytest.mark.parametrize("change", WHOLE.values(), ids=WHOLE)
def test_anything_else_is_landed_or_refused_whole(settled, whole, change):
    desk, register = settled
    after, anew, _ = edited_and_anew(desk, change(register.copy()))
    assert len(whole) == 2
    assert after == anew


def test_edits_one_after_the_other_end_where_landing_anew_does(settled, whole):
    desk, frame = settled
    changes = pd.Series([*BY_LINES.values(), *WHOLE.values()])
    for change in changes.sample(3, random_state=1):
        edited = change(frame.copy()).reset_index(drop=True)
        desk.put("sasaran_keluarga", edited)
        if len(outcome(desk)) > 1:
            frame = edited
    after, anew, _ = edited_and_anew(desk, put("Pekerjaan", "Nelayan")(frame.copy()))
    assert after == anew


def test_a_parquet_file_is_landed_by_lines_as_well(settled, whole):
    desk, register = settled
    (desk.folder / "sasaran_keluarga.csv").unlink()
    path = desk.folder / "sasaran_keluarga.parquet"
    duckdb.from_df(register).write_parquet(str(path))
    desk.land()
    duckdb.from_df(put("Pekerjaan", "Nelayan")(register.copy())).write_parquet(str(path))
    after = outcome(desk)
    assert len(whole) == 1
    (desk.project.cache / "tabel" / str(desk.quarter) / "landing.json").unlink()
    assert after == outcome(desk)


def test_a_new_name_is_looked_for_by_the_gate(settled, whole):
    from lebak_reports.identity import Pseudonymiser
    from lebak_reports.tables import identity_digests

    desk, register = settled
    desk.put("sasaran_keluarga", put("NIK", "3602094101700099")(register.copy()))
    landing = desk.land()
    digests = identity_digests([landing.folder])
    assert whole == []
    assert digests.intersection([Pseudonymiser.of_this_machine().digest("3602094101700099")])


def test_no_identity_stands_in_the_index(settled):
    desk, register = settled
    content = (desk.land().folder / "baris.npz").read_bytes()
    assert not [nik for nik in register["NIK"] if nik.encode() in content]
    assert json.loads((desk.land().folder / "landing.json").read_text("utf-8"))["base"] == ""
