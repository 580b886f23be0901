"""Published figures, and the contradictions between them."""

from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from lebak_reports.params.models.records import KodeWilayah, Kunci, Record, Reference, Teks

Ukuran = Literal[
    "ke_keluarga",
    "ke_keluarga_perubahan",
    "ke_jiwa",
    "ke_persen",
    "ke_porsi_penduduk_miskin",
    "desil1_jiwa",
    "penduduk_miskin",
    "persentase_penduduk_miskin",
    "indeks_kedalaman",
    "garis_kemiskinan",
    "penduduk",
    "anggaran_ke",
    "anggaran_lain",
    "kegiatan_ke",
    "insentif_fiskal",
    "rtlh_unit",
    "rtlh_anggaran",
    "lokus_desa",
    "lokus_kecamatan",
    "ipm",
]
Satuan = Literal[
    "keluarga",
    "jiwa",
    "persen",
    "rupiah",
    "rupiah per kapita per bulan",
    "rupiah per kapita per hari",
    "kegiatan",
    "unit",
    "desa",
    "kecamatan",
    "indeks",
]
_RELEASED = (9, 30)
Mutu = Literal["dipakai", "dibulatkan", "bertentangan", "salah_label"]


class Sumber(Reference):
    """Who printed a figure.

    Attributes
    ----------
    penyampai : str or None
        Official or office that the source quotes.
    """

    penyampai: Teks | None = None

    @property
    def judul(self) -> str:
        """Title of the publication."""
        return self.title

    @property
    def penerbit(self) -> str:
        """Publisher and day, which titles give after their last comma."""
        return self.title.rpartition(", ")[2]


class AngkaTerpublikasi(Record):
    """A figure that somebody printed about the kabupaten.

    Attributes
    ----------
    id : str
        Dotted and stable: ``ke.keluarga.2024-10-25``.
    kode_wilayah : str
        Kemendagri code.
    ukuran : str
        What is measured.
    nilai : int or float
        As printed, in `satuan`; a percentage stays 0 to 100 here, see `nilai_ratio`.
    satuan : str
    periode : str
        Period the figure describes, in words.
    tanggal : date or None
        Day it was stated; None when the source does not say.
    definisi : str
        What the source means by it, in our words.
    mutu : {"dipakai", "dibulatkan", "bertentangan", "salah_label"}
        Whether a report may use it as it stands.
    sumber : Sumber
    catatan : str or None
    """

    id: Kunci
    kode_wilayah: KodeWilayah
    ukuran: Ukuran
    nilai: float | int
    satuan: Satuan
    periode: Teks
    tanggal: date | None
    definisi: Teks
    mutu: Mutu
    sumber: Sumber
    catatan: Teks | None = None

    @model_validator(mode="after")
    def _undated_names_its_year(self) -> Self:
        """Refuse a figure of which nothing says when it may be printed."""
        if self.tanggal is None and not self.periode[-len("2024") :].isdigit():
            raise ValueError("angka tanpa tanggal: periode harus berakhir dengan tahun")
        return self

    @property
    def nilai_ratio(self) -> float:
        """The percentage as a ratio, 0 to 1.

        Raises
        ------
        ValueError
            If the figure is not a percentage.
        """
        if self.satuan != "persen":
            raise ValueError(f"{self.id} is in {self.satuan}, not a percentage")
        return self.nilai / 100

    def is_known_at(self, day: date) -> bool:
        """Whether a report of that day may print the figure.

        A figure without a day counts from the end of September of the year it describes: BPS
        tells in the third quarter what the Susenas of March found.
        """
        if self.tanggal is not None:
            return self.tanggal <= day
        return date(int(self.periode[-len("2024") :]), *_RELEASED) <= day

    @property
    def desimal(self) -> int:
        """Decimals that the source printed."""
        return len(repr(self.nilai).partition(".")[2])


class Kontradiksi(Record):
    """Two published figures that can't both be right, with the arithmetic.

    Attributes
    ----------
    id : str
    topik : str
    tingkat : {"tinggi", "sedang"}
        How much a reader may be misled.
    a, b : str
        The two statements, a sentence each.
    terbit : date
        Day from which both statements had been printed.
    sumber_a, sumber_b : Sumber
    hitungan : str
        The arithmetic.
    bacaan : str
        How this report reads it.
    """

    id: Kunci
    topik: Teks
    tingkat: Literal["tinggi", "sedang"]
    a: Teks
    b: Teks
    terbit: date
    sumber_a: Sumber
    sumber_b: Sumber
    hitungan: Teks
    bacaan: Teks
