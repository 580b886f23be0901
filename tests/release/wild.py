"""A small register and its verval, in the shape in which regions get them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.fields import SCHEMAS

if TYPE_CHECKING:
    from lebak_reports.regions import Wilayah


@dataclass(frozen=True)
class Wild:
    """The families of a small register, and the files in which they arrive.

    In the kecamatan with serial number n there are 10 + n families on the list, 6 that are not
    padan and 7 that do not fulfil the criteria; each has four members.
    """

    kecamatan: tuple[Wilayah, ...]
    members: int = 4

    def families_on_list(self, kode: str) -> int:
        return 10 + int(kode[-2:])

    @property
    def rows(self) -> list[dict[str, str]]:
        return [
            _family(region, number, self.families_on_list(region.kode))
            for region in self.kecamatan
            for number in range(self.families_on_list(region.kode) + 6 + 7)
        ]

    @property
    def identities(self) -> set[str]:
        """What must be found nowhere after the door."""
        return {row[name] for row in self.rows for name in IDENTITIES}

    @property
    def register(self) -> bytes:
        """31 columns in another order under a title, blank ones between them, in cp1252."""
        labels = [
            field.label
            for field in reversed(SCHEMAS["sasaran_keluarga"].fields)
            if field.name not in {"nomor_baris", "nomor_kk"}
        ]
        labels[7:7] = [""]
        lines = ["DATA P3KE KABUPATEN LEBAK;;;", "", ";".join([*labels, ""])]
        lines += [";".join([*(row.get(label, "") for label in labels), ""]) for row in self.rows]
        return "\r\n".join(lines).encode("cp1252")

    @property
    def verval(self) -> bytes:
        """Comma separated, UTF-8 with a byte order mark, dates written in three ways."""
        lines = ["ID Keluarga P3KE,Nama,NIK,Status Verval,Tanggal Verval"]
        lines += [
            ",".join((row[ID], row["Kepala Keluarga"], row["NIK"], row["status"], row["tanggal"]))
            for row in self.rows
        ]
        return "\n".join(lines).encode("utf-8-sig")


ID = "ID Keluarga P3KE"
IDENTITIES = (ID, "NIK", "Kepala Keluarga", "Alamat")
NAMES = ("SULASTRI WIJAYANINGRUM", "KARTUBI SASTRAATMADJA", "ENDEH SUKAESIH")
SPELLINGS = {"Lebakgedong": "Lebak Gedong", "Kalanganyar": "Kalang Anyar"}
DAYS = ("25/04/2024", "2024-04-25 0:00:00", "25 April 2024")


def _family(region: Wilayah, number: int, on_list: int) -> dict[str, str]:
    serial = f"{region.kode[-2:]}{number:04d}"
    kode = f"{region.kode}.2001"
    is_padan, is_met = not on_list <= number < on_list + 6, number < on_list + 6
    return {
        ID: f"7788{serial}",
        "Provinsi": "BANTEN",
        "Kabupaten/Kota": "LEBAK",
        "Kecamatan": SPELLINGS.get(region.nama, region.nama.upper()),
        "Kode Kemdagri": kode if number % 2 else kode.replace(".", ""),
        "Desil Kesejahteraan": str(number % 4 + 1),
        "Alamat": f"KP. PASIR UJI {serial} RT 003 RW 01",
        "Kepala Keluarga": NAMES[number % 3],
        "NIK": f"3602{region.kode[-2:]}410170{number + 1:04d}",
        "Padan Dukcapil": "Padan" if is_padan else "TIDAK",
        "Jenis Kelamin": "Perempuan",
        "Tanggal Lahir": DAYS[number % 3],
        "Pekerjaan": "Pétani",
        "Jumlah Anggota Keluarga": "4",
        "status": "memenuhi" if is_met else "tidak_memenuhi",
        "tanggal": DAYS[number % 3],
    }
