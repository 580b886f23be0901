"""What is odd and stops nothing is told in "Catatan kualitas data"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lebak_reports.periods import Quarter

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports import tables
    from tests.unit.tables.conftest import Desk

FAMILIES_EACH = 3
MEMBERS = "Jumlah Anggota Keluarga"
KODE = "36.02.15"


def whats(landing: tables.Landing) -> str:
    return " ".join(note.what for note in landing.notes)


@pytest.mark.parametrize(
    ("members", "is_odd"), [("1", True), ("2", False), ("8", False), ("9", True)]
)
def test_families_of_an_unusual_size_are_noted_with_their_kecamatan(
    full_desk: Desk,
    register: pd.DataFrame,
    members: str,
    is_odd: bool,  # noqa: FBT001
) -> None:
    kecamatan = full_desk.params.regions.resolve(KODE)
    is_there = register["Kode Kemdagri"].str.startswith(KODE)
    sizes = is_there.map({True: members, False: "4"})
    full_desk.put("sasaran_keluarga", register.assign(**{MEMBERS: sizes}))
    notes = [note for note in full_desk.land().notes if "jiwa per keluarga" in note.what]
    expected = (f"Periksa apakah jiwa dan keluarga tertukar di {kecamatan.nama}.", FAMILIES_EACH)
    assert [(note.detail, note.rows) for note in notes] == [expected] * is_odd


def test_register_without_sizes_is_not_noted(full_desk: Desk) -> None:
    assert "jiwa per keluarga" not in whats(full_desk.land())


def test_register_that_stays_is_told_with_its_oldest_quarter(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    for quarter in (Quarter(2024, 1), Quarter(2024, 2)):
        full_desk.at(quarter).put("sasaran_keluarga", register)
    (note,) = (note for note in full_desk.land().notes if "sama persis" in note.what)
    assert note.what == "register sama persis dengan register Triwulan II Tahun 2024"
    assert note.detail == "Data tidak diperbarui sejak Triwulan I Tahun 2024."


def test_note_goes_when_the_quarter_before_gets_its_own_register(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    earlier = full_desk.at(Quarter(2024, 2))
    earlier.put("sasaran_keluarga", register)
    assert "sama persis" in whats(full_desk.land())
    earlier.put("sasaran_keluarga", register.iloc[1:])
    assert "sama persis" not in whats(full_desk.land())
