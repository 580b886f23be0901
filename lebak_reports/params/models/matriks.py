"""Matriks 2: which columns it has, so that an official sheet is matched without code."""

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from lebak_reports.params.models.records import Record, Reference, Teks

IsiTeks = Literal[
    "nomor",
    "strategi",
    "nama_opd",
    "singkatan_opd",
    "kode_program",
    "kode_kegiatan",
    "kode_subkegiatan",
    "nama_subkegiatan",
    "penandaan",
    "sumber_dana",
    "jenis_belanja",
    "lokasi",
    "target_fisik",
    "penjelasan",
    "kosong",
]
IsiRupiah = Literal["pagu_murni_rp", "pagu_perubahan_rp", "realisasi_rp", "sisa_rp"]
IsiRasio = Literal["serapan_ratio", "realisasi_fisik_ratio"]
IsiKeluarga = Literal["keluarga_penerima", "keluarga_sasaran"]
Isi = Literal[IsiTeks, IsiRupiah, IsiRasio, IsiKeluarga]
SatuanRupiah = Literal["rupiah", "ribu rupiah", "juta rupiah"]
SatuanRasio = Literal["persen", "rasio"]
Satuan = Literal[SatuanRupiah, SatuanRasio]
Pembeda = Literal["kode_opd", "sumber_dana", "jenis_belanja", "kode_wilayah"]

_SATUAN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(get_args(IsiRupiah), get_args(SatuanRupiah)),
    **dict.fromkeys(get_args(IsiRasio), get_args(SatuanRasio)),
}
_WHOLE = "rupiah"


class KolomMatriks(Record):
    """A column of the matrix.

    Attributes
    ----------
    judul : str
        Heading as the official sheet prints it.
    isi : str
        What stands in it: a field of the budget or of the recipients; ``nomor`` counts the
        rows, ``kosong`` is left for the office to fill in.
    satuan : str or None
        Unit of an amount (``rupiah``, ``ribu rupiah``, ``juta rupiah``) or of a ratio
        (``persen``, ``rasio``); None takes the first of them.
    desimal : int or None
        Decimals in print; None prints two. Whole rupiah, counts and texts have none.
    nomor : str or None
        What the row of numbers prints under the heading, ``7 = 6 : 5``; None counts.
    kelompok : str or None
        Heading above this one and its neighbours of the same group.
    """

    judul: Teks
    isi: Isi
    satuan: Satuan | None = None
    desimal: Annotated[int, Field(ge=0, le=4)] | None = None
    nomor: Teks | None = None
    kelompok: Teks | None = None

    @property
    def satuan_cetak(self) -> str | None:
        """The unit that is printed; None for counts and texts."""
        return self.satuan or next(iter(_SATUAN.get(self.isi, ())), None)

    @model_validator(mode="after")
    def _unit_fits(self) -> "KolomMatriks":
        units = _SATUAN.get(self.isi, ())
        if self.satuan is not None and self.satuan not in units:
            allowed = f"salah satu dari {', '.join(units)}" if units else "kosong"
            raise ValueError(f"satuan untuk isi {self.isi} harus {allowed}")
        if self.desimal is not None and self.satuan_cetak in {None, _WHOLE}:
            raise ValueError(f"isi {self.isi} dalam satuan ini bilangan bulat, hapus desimal")
        return self


class Matriks2(Record):
    """The matrix of activities and money.

    Attributes
    ----------
    judul : str
        Title, without the quarter.
    baris : tuple of str
        What besides the activity tells rows apart: ``kode_opd``, ``sumber_dana``, ...
    ada_baris_nomor : bool
        Whether numbers of the columns stand under the headings.
    kolom : tuple of KolomMatriks
        In the order of the sheet.
    reference : Reference
        The official form, or where the columns come from until it is there.
    """

    judul: Teks
    baris: tuple[Pembeda, ...]
    ada_baris_nomor: bool
    kolom: Annotated[tuple[KolomMatriks, ...], Field(min_length=1)]
    reference: Reference
