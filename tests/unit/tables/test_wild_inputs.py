"""Files as regions really get them land with the right counts and without identities."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from lebak_reports import tables
from lebak_reports.identity import Pseudonymiser

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.tables.conftest import Desk

KECAMATAN = 28


def _wild(register: pd.DataFrame) -> pd.DataFrame:
    """31 columns in another order, other spellings, blank columns in between."""
    wild = register.copy()
    wild["Kode Kemdagri"] = [
        kode.replace(".", "") if row % 2 else kode
        for row, kode in enumerate(register["Kode Kemdagri"])
    ]
    spellings = {"LEBAKGEDONG": "Lebak Gedong", "KALANGANYAR": "Kalang Anyar"}
    wild["Kecamatan"] = wild["Kecamatan"].replace(spellings)
    wild["Pekerjaan"] = "Pétani"
    shuffled = wild[wild.columns[::-1]]
    shuffled.insert(0, "No", [str(number) for number in range(1, len(wild) + 1)])
    shuffled.insert(5, "", "")
    shuffled.insert(9, "  ", None, allow_duplicates=True)
    return shuffled


def _put_with_title(path: Path, frame: pd.DataFrame, *, separator: str, encoding: str) -> None:
    title = f"DATA P3KE KABUPATEN LEBAK\nper 25 Oktober 2024{separator * 3}\n\n"
    text = title + frame.to_csv(index=False, sep=separator)
    path.write_bytes(text.encode(encoding))


def _assert_counts(desk: Desk) -> None:
    keluarga = desk.tables().keluarga
    assert keluarga is not None
    assert len(keluarga) == 3 * KECAMATAN
    assert keluarga.groupby("kode_wilayah").size().tolist() == [3] * KECAMATAN
    assert keluarga.groupby("kode_wilayah")["is_padan"].sum().tolist() == [2] * KECAMATAN
    assert keluarga.groupby("kode_wilayah")["is_ke"].sum().tolist() == [1] * KECAMATAN


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv_of_the_wild_gives_the_right_counts(
    full_desk: Desk, register: pd.DataFrame, separator: str, encoding: str
) -> None:
    path = full_desk.folder / "sasaran_keluarga.csv"
    _put_with_title(path, _wild(register), separator=separator, encoding=encoding)
    _assert_counts(full_desk)
    keluarga = full_desk.tables("36.02.09").keluarga
    assert set(keluarga["pekerjaan"]) == {"Pétani"}


def test_cp1252_is_noted(full_desk: Desk, register: pd.DataFrame) -> None:
    path = full_desk.folder / "sasaran_keluarga.csv"
    _put_with_title(path, _wild(register), separator=";", encoding="cp1252")
    assert "tidak ditulis dalam UTF-8" in " ".join(note.what for note in full_desk.land().notes)


def test_workbook_with_a_title_gives_the_right_counts(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    (full_desk.folder / "sasaran_keluarga.csv").unlink()
    path = full_desk.folder / "sasaran_keluarga.xlsx"
    with pd.ExcelWriter(path, engine="xlsxwriter") as workbook:
        _wild(register).to_excel(workbook, index=False, startrow=3, sheet_name="Data")
        workbook.sheets["Data"].write(0, 0, "DATA P3KE KABUPATEN LEBAK")
        workbook.book.add_worksheet("Catatan").write(0, 0, "Diterima lewat BAST")
    _assert_counts(full_desk)


def test_row_of_a_problem_is_the_line_of_the_file(full_desk: Desk, register: pd.DataFrame) -> None:
    register.loc[0, "Desil Kesejahteraan"] = "11"
    path = full_desk.folder / "sasaran_keluarga.csv"
    _put_with_title(path, register, separator=";", encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    row = full_desk.the_problem().row
    assert ";11;" in lines[row - 1]


def test_line_breaks_in_a_cell_do_not_shift_the_rows(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    register.loc[0, "Alamat"] = "KP CONTOH\nRT 001"
    register.loc[1, "Desil Kesejahteraan"] = "11"
    path = full_desk.put("sasaran_keluarga", register)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert ",11," in lines[full_desk.the_problem().row - 1]


def test_identities_are_nowhere_after_the_door(full_desk: Desk, register: pd.DataFrame) -> None:
    full_desk.land()
    stored = b"".join(
        path.read_bytes() for path in full_desk.project.cache.rglob("*") if path.is_file()
    )
    keluarga = full_desk.tables().keluarga
    landed = keluarga.to_csv()
    for heading in ("NIK", "Kepala Keluarga", "Alamat", "ID Keluarga P3KE"):
        for value in register[heading]:
            assert value.encode() not in stored
            assert value not in landed


def test_gate_knows_every_identity(full_desk: Desk, register: pd.DataFrame) -> None:
    digests = tables.identity_digests([full_desk.land().folder])
    sandi = Pseudonymiser.of_this_machine()
    for heading in ("NIK", "Kepala Keluarga", "Alamat"):
        wanted = {sandi.digest(text) for text in register[heading]}
        assert digests.intersection(wanted) == wanted
    assert not digests.intersection([sandi.digest("1970-01-01")])


def test_stored_files_are_their_owners_only(full_desk: Desk) -> None:
    folder = full_desk.land().folder
    modes = {path.is_dir(): stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}
    assert modes == {True: 0o700, False: 0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_kecamatan_sees_its_own_families_and_the_whole_budget(full_desk: Desk) -> None:
    banjarsari = full_desk.tables("36.02.09")
    assert set(banjarsari.keluarga["kode_wilayah"]) == {"36.02.09"}
    assert len(banjarsari.anggaran) == len(full_desk.tables().anggaran)
    assert banjarsari.penerima is None


def test_second_landing_reuses_the_first(full_desk: Desk) -> None:
    first = full_desk.land()
    stamp = (first.folder / "landing.json").stat().st_mtime_ns
    assert full_desk.land() == first
    assert (first.folder / "landing.json").stat().st_mtime_ns == stamp


def test_changed_file_is_landed_again(full_desk: Desk, anggaran: pd.DataFrame) -> None:
    first = full_desk.land()
    full_desk.put("anggaran", anggaran.assign(Realisasi="1"))
    assert full_desk.land().key != first.key
    assert full_desk.tables().anggaran["realisasi_rp"].tolist() == [1, 1]


def test_equal_inputs_give_equal_bytes(full_desk: Desk) -> None:
    def parts(landing: tables.Landing) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in landing.folder.rglob("*.parquet")}

    first = parts(full_desk.land())
    (full_desk.land().folder / "landing.json").unlink()
    assert parts(full_desk.land()) == first


def test_register_without_verval_knows_no_ke(full_desk: Desk) -> None:
    (full_desk.folder / "verval.csv").unlink()
    landing = full_desk.land()
    assert not landing.ke_tersedia
    keluarga = full_desk.tables().keluarga
    assert set(keluarga["status_verval"]) == {"belum"}
    assert not keluarga["is_ke"].any()


def test_persons_are_rows_of_individu_else_members(
    full_desk: Desk, register: pd.DataFrame, individu: pd.DataFrame
) -> None:
    full_desk.put("sasaran_keluarga", register.assign(**{"Jumlah Anggota Keluarga": "4"}))
    full_desk.put("individu", individu)
    keluarga = full_desk.tables().keluarga
    assert sorted(keluarga["jumlah_jiwa"]) == [2] + [4] * (len(register) - 1)
    landed = full_desk.tables().individu
    assert landed["kelompok_usia"].tolist() == ["7-12", "7-12"]
    assert landed["jenis_kelamin"].tolist() == ["perempuan", "perempuan"]
    assert "berbeda dari jumlah_anggota" in " ".join(n.what for n in full_desk.land().notes)


def test_unknown_file_is_noted_with_a_question(full_desk: Desk) -> None:
    (full_desk.folder / "angaran.csv").write_text("x")
    (note,) = (note for note in full_desk.land().notes if note.input == "")
    assert note.what == "berkas angaran.csv tidak dikenali"
    assert note.detail.endswith("Maksud Anda anggaran.csv?")


def test_unknown_column_is_noted_and_not_read(full_desk: Desk, register: pd.DataFrame) -> None:
    full_desk.put("sasaran_keluarga", register.assign(Hobi="x"))
    assert "kolom 'Hobi' tidak dikenali" in [note.what for note in full_desk.land().notes]
    assert "Hobi" not in full_desk.tables().keluarga


def test_recipient_outside_the_register_is_a_finding_and_lands(
    full_desk: Desk, penerima: pd.DataFrame
) -> None:
    stranger = penerima.assign(**{"ID Keluarga P3KE": "9"})
    full_desk.put("penerima", pd.concat([penerima, stranger]))
    assert len(full_desk.tables().penerima) == 1 + 1
    (note,) = (note for note in full_desk.land().notes if note.input == "penerima")
    assert (note.what, note.rows) == ("penerima di luar sasaran_keluarga", 1)


def test_recipient_gets_the_same_pseudonym_as_the_family(
    full_desk: Desk, penerima: pd.DataFrame
) -> None:
    full_desk.put("penerima", penerima)
    landed = full_desk.tables()
    assert landed.penerima["id_keluarga"].isin(landed.keluarga["id_keluarga"]).all()
    assert landed.penerima["nilai_rp"].tolist() == [200_000]


def test_kecamatan_without_rows_sees_an_empty_table_not_a_missing_one(
    full_desk: Desk, penerima: pd.DataFrame
) -> None:
    full_desk.put("penerima", penerima)
    elsewhere = full_desk.tables("36.02.09").penerima
    assert len(elsewhere) == 0
    assert elsewhere.dtypes.equals(full_desk.tables().penerima.dtypes)


def test_incentive_and_its_plan_are_read_back_whole(
    full_desk: Desk, insentif: pd.DataFrame, rencana: pd.DataFrame
) -> None:
    full_desk.put("insentif", insentif)
    full_desk.put("rencana_insentif", rencana)
    banjarsari = full_desk.tables("36.02.09")
    assert banjarsari.insentif["pagu_rp"].tolist() == [300_000, 300_000]
    assert banjarsari.rencana_insentif["realisasi_rp"].isna().tolist() == [False, True]


def test_rounded_sen_are_noted_with_their_number(full_desk: Desk, anggaran: pd.DataFrame) -> None:
    full_desk.put("anggaran", anggaran.assign(Realisasi=["399.999,60", "90000"]))
    assert full_desk.tables().anggaran["realisasi_rp"].sum() == 400_000 + 90_000
    (note,) = (note for note in full_desk.land().notes if note.input == "anggaran")
    assert note.what == "kolom 'Realisasi': sen dibulatkan ke rupiah penuh"
    assert note.rows == 1


def test_optional_columns_that_are_absent_are_unknown_not_false(
    full_desk: Desk, register: pd.DataFrame
) -> None:
    full_desk.put("sasaran_keluarga", register.drop(columns=["Penerima PKH", "Jenis Atap"]))
    keluarga = full_desk.tables("36.02.09").keluarga
    assert keluarga["penerima_pkh"].isna().all()
    assert set(keluarga["jenis_atap"]) == {""}
    assert keluarga["jumlah_jiwa"].isna().all()
