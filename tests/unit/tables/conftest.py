"""The analyst's desk: one quarter's folder, a few invented families in each kecamatan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from lebak_reports import tables
from lebak_reports.errors import InputRejectedError, Problem
from lebak_reports.fields import SCHEMAS
from lebak_reports.periods import Quarter
from lebak_reports.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.params import Params

FAMILIES_EACH = 3
QUARTER = Quarter(2024, 3)


@dataclass(frozen=True)
class Desk:
    """Where an analyst puts files and runs the door."""

    project: Project
    params: Params
    quarter: Quarter = QUARTER

    @property
    def folder(self) -> Path:
        folder = self.project.data / str(self.quarter)
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def at(self, quarter: Quarter) -> Desk:
        return Desk(self.project, self.params, quarter)

    def put(self, name: str, frame: pd.DataFrame, **how: object) -> Path:
        path = self.folder / f"{name}.csv"
        frame.to_csv(path, index=False, **how)
        return path

    def land(self) -> tables.Landing:
        return tables.land(self.quarter, project=self.project, params=self.params, synthetic=False)

    def land_with(self, *earlier: Quarter) -> dict[Quarter, tables.Landing]:
        return tables.land_all(
            [*earlier, self.quarter], project=self.project, params=self.params, synthetic=False
        )

    def problems(self) -> tuple[Problem, ...]:
        with pytest.raises(InputRejectedError) as refusal:
            self.land()
        return refusal.value.problems

    def the_problem(self) -> Problem:
        (problem,) = self.problems()
        return problem

    def tables(self, kode_wilayah: str = "36.02") -> tables.Tables:
        return tables.Tables(self.land().folder, kode_wilayah)


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEBAK_KEY", "kunci untuk pengujian saja")


@pytest.fixture
def desk(tmp_path: Path, checkout_params: Params) -> Desk:
    project = Project(
        root=tmp_path,
        data=tmp_path / "data",
        cache=tmp_path / ".cache",
        outputs=tmp_path / "outputs",
        outputs_internal=tmp_path / "outputs-internal",
    )
    return Desk(project, checkout_params)


@pytest.fixture
def register(checkout_params: Params) -> pd.DataFrame:
    """A P3KE 'Keluarga' file: its 30 columns, three families in each of the 28 kecamatan."""
    return sound_register(checkout_params)


def sound_register(params: Params) -> pd.DataFrame:
    rows = []
    for kecamatan in params.regions.kecamatan:
        for number in range(FAMILIES_EACH):
            serial = f"{kecamatan.kode[-2:]}{number:04d}"
            rows.append(_family(serial, kecamatan.kode, kecamatan.nama, number))
    headings = [
        field.label
        for field in SCHEMAS["sasaran_keluarga"].fields
        if field.name not in ("nomor_baris", "nomor_kk", "jumlah_anggota", "kode_desa")
    ]
    return pd.DataFrame(rows).reindex(columns=headings)


def _family(serial: str, kode: str, nama: str, number: int) -> dict[str, str]:
    return {
        "ID Keluarga P3KE": f"3602{serial}",
        "Provinsi": "BANTEN",
        "Kabupaten/Kota": "LEBAK",
        "Kecamatan": nama.upper(),
        "Desa/Kelurahan": "CONTOH DESA",
        "Kode Kemdagri": f"{kode}.2001",
        "Desil Kesejahteraan": str(number + 1),
        "Alamat": f"KP CONTOH {serial} RT 001",
        "Kepala Keluarga": f"CONTOH-{serial}",
        "NIK": f"9999{serial}000000",
        "Padan Dukcapil": ("Padan", "TIDAK", "YA")[number],
        "Jenis Kelamin": ("Laki-laki", "Perempuan", "Perempuan")[number],
        "Tanggal Lahir": ("1970-01-01 0:00:00", "01/02/1970", "1 Maret 1970")[number],
        "Pekerjaan": "Buruh tani",
        "Penerima PKH": ("YA", "TIDAK", "")[number],
    }


@pytest.fixture
def verval(register: pd.DataFrame) -> pd.DataFrame:
    """Two of three families fulfil the criteria, but only one of the two is padan."""
    return sound_verval(register)


def sound_verval(register: pd.DataFrame) -> pd.DataFrame:
    status = ["memenuhi", "Memenuhi Kriteria", "meninggal"] * (len(register) // FAMILIES_EACH)
    return pd.DataFrame(
        {
            "ID Keluarga P3KE": register["ID Keluarga P3KE"],
            "Status Verval": status,
            "Tanggal Verval": "25/04/2024",
        }
    )


@pytest.fixture
def anggaran() -> pd.DataFrame:
    """Two budget lines, one of them paid by the incentive."""
    return sound_anggaran()


def sound_anggaran() -> pd.DataFrame:
    line = {
        "Periode": "2024Q3",
        "Kode OPD": "OPD-02",
        "Kode Sub Kegiatan": "1.06.05.2.02.0001",
        "Nama Sub Kegiatan": "Contoh bantuan",
        "Strategi": "1",
        "Penandaan": "langsung",
        "Sumber Dana": "PAD/DAU",
        "Jenis Belanja": "bansos",
        "Pagu Murni": "Rp 1.000.000,00",
        "Pagu Perubahan": "Rp 1.000.000,00",
        "Realisasi": "400000",
        "Kode Kemdagri": "",
    }
    paid = {"Sumber Dana": "IF-KE", "Pagu Murni": "0", "Pagu Perubahan": "600000"}
    return pd.DataFrame([line, line | paid | {"Realisasi": "90000"}])


@pytest.fixture
def insentif() -> pd.DataFrame:
    """Two tranches of 300.000 rupiah, the first one paid out and partly spent."""
    first = {
        "Tahun": "2024",
        "Kategori": "Contoh",
        "No KMK": "353/2024",
        "Tahap": "1",
        "Pagu": "300.000",
        "Tanggal Salur": "30/09/2024",
        "Nilai Salur": "300.000",
        "Realisasi": "90.000",
    }
    second = {"Tahap": "2", "Tanggal Salur": "", "Nilai Salur": "0", "Realisasi": "0"}
    return pd.DataFrame([first, first | second])


@pytest.fixture
def rencana(anggaran: pd.DataFrame) -> pd.DataFrame:
    """The months in which the incentive is to be spent."""
    plan = {
        "Tahap": "1",
        "Kode Sub Kegiatan": anggaran["Kode Sub Kegiatan"][0],
        "Nama Sub Kegiatan": "Contoh bantuan",
        "Kode OPD": "OPD-02",
        "Strategi": "1",
        "Jenis Belanja": "bansos",
        "Bulan": "2024-10",
        "Rencana": "300.000",
        "Realisasi": "90.000",
    }
    return pd.DataFrame([plan, plan | {"Tahap": "2", "Bulan": "2024-12", "Realisasi": ""}])


@pytest.fixture
def penerima(register: pd.DataFrame, anggaran: pd.DataFrame) -> pd.DataFrame:
    """One family of Malingping that received one parcel."""
    aid = {
        "Periode": "2024Q3",
        "Kode Sub Kegiatan": anggaran["Kode Sub Kegiatan"][0],
        "ID Keluarga P3KE": register["ID Keluarga P3KE"][0],
        "Kode Kemdagri": "360201",
        "Jenis Bantuan": "Contoh paket",
        "Nilai": "200000",
        "Tanggal": "25 September 2024",
        "Hanya KE": "Ya",
    }
    return pd.DataFrame([aid])


@pytest.fixture
def individu(register: pd.DataFrame) -> pd.DataFrame:
    """Two persons of the first family."""
    person = {
        "ID Keluarga P3KE": register["ID Keluarga P3KE"][0],
        "Kode Kemdagri": "36.02.01",
        "ID Individu": "1",
        "Jenis Kelamin": "P",
        "Usia 7-12": "YA",
        "60+": "TIDAK",
    }
    return pd.DataFrame([person, person | {"ID Individu": "2"}])


@pytest.fixture
def full_desk(
    desk: Desk, register: pd.DataFrame, verval: pd.DataFrame, anggaran: pd.DataFrame
) -> Desk:
    """A quarter with register, verval and budget, all of them sound."""
    desk.put("sasaran_keluarga", register)
    desk.put("verval", verval)
    desk.put("anggaran", anggaran)
    return desk
