"""What is odd and stops nothing is told in "Catatan kualitas data"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lebak_reports.periods import Quarter
from tests.unit.tables.optional_inputs import FILES, sound_desa

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
    is_odd: bool,
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


def detail_of(landing: tables.Landing, name: str, what: str) -> tuple[str, int] | None:
    found = [note for note in landing.notes if note.input == name and what in note.what]
    return (found[0].detail, found[0].rows) if found else None


def test_offices_without_a_row_are_named(full_desk: Desk) -> None:
    full_desk.put("laporan_opd", FILES["laporan_opd"])
    detail, rows = detail_of(full_desk.land(), "laporan_opd", "tanpa baris") or ("", 0)
    assert detail.startswith("Dihitung belum melapor: DPMD, DPUPR,")
    assert rows == 18 - 2


@pytest.mark.parametrize(
    ("day", "state", "is_told"),
    [
        ("10/10/2024", "tepat waktu", False),
        ("10/10/2024", "terlambat", True),
        ("11/10/2024", "tepat waktu", True),
        ("11/10/2024", "terlambat", False),
    ],
)
def test_state_that_its_day_contradicts_is_told(
    full_desk: Desk,
    day: str,
    state: str,
    is_told: bool,
) -> None:
    """Reports of the third quarter are due on 10 October 2024."""
    reports = FILES["laporan_opd"].assign(
        **{"Tanggal Lapor": [day, ""], "Status": [state, "belum"]}
    )
    full_desk.put("laporan_opd", reports)
    note = detail_of(full_desk.land(), "laporan_opd", "status lapor berbeda")
    expected = ("Laporan memakai tanggalnya terhadap tenggat 10-10-2024.", 1)
    assert note == (expected if is_told else None)


def test_questions_that_are_not_in_the_file_are_counted(full_desk: Desk) -> None:
    full_desk.put("matriks1", FILES["matriks1"])
    note = detail_of(full_desk.land(), "matriks1", "hanya 2 dari 28 pertanyaan")
    assert note is not None
    assert note[1] == 28 - 2


@pytest.mark.parametrize(("weight", "is_told"), [("1", True), ("119488", False)])
def test_weights_that_do_not_reach_the_population_are_told(
    full_desk: Desk,
    weight: str,
    is_told: bool,
) -> None:
    """Twelve persons are asked; 12 * 119,488 = 1,433,856 live in the kabupaten."""
    full_desk.put("survei", FILES["survei"].assign(Penimbang=weight))
    note = detail_of(full_desk.land(), "survei", "jauh dari jumlah penduduk")
    assert (note is not None) == is_told
    assert note is None or "= 12 orang, penduduk sekitar 1433853" in note[0]


def test_minutes_that_two_files_tell_otherwise_are_told(
    full_desk: Desk, verval: pd.DataFrame
) -> None:
    """Verval gives minutes to one of the 28 desa, the list of desa gives none."""
    numbers = ["140/012/BA"] + [""] * (len(verval) - 1)
    full_desk.put("verval", verval.assign(**{"No BA Musdes": numbers}))
    codes = [f"{each.kode}.2001" for each in full_desk.params.regions.kecamatan]
    full_desk.put("desa", sound_desa(codes))
    note = detail_of(full_desk.land(), "desa", "dicatat lain oleh berkas verval")
    assert note is not None
    assert note[1] == 1
