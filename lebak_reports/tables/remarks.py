"""What the files of one quarter say together that a reader of the report should know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.sources import QualityNote
from lebak_reports.tables.gaps import gaps
from lebak_reports.tables.landed import persons_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from lebak_reports.tables.quarterful import Quarterful


_USUAL_FAMILY_SIZES: Final = (2, 8)


def remarks(files: Quarterful) -> Iterator[QualityNote]:
    """Yield a note for each thing that is odd or missing and stops nothing."""
    register = files.frame("sasaran_keluarga")
    if files.has("penerima"):
        yield from _unknown_recipients(files.frame("penerima"), register)
    if files.has("verval"):
        yield from _proposals(files.frame("verval"), register)
        yield from _unverified(files.frame("verval"), register)
    else:
        yield QualityNote(
            input="verval",
            what="berkas verval tidak ada",
            detail="Jumlah keluarga KE tidak dapat dihitung; hanya tabel desil yang terbit.",
        )
    if files.has("individu") and "jumlah_anggota" in register:
        yield from _persons_against_members(files.frame("individu"), register)
    yield from _odd_family_sizes(files)
    yield from gaps(files)


def _unknown_recipients(penerima: pd.DataFrame, register: pd.DataFrame) -> Iterator[QualityNote]:
    """Recipients outside the register are a finding on targeting, not an error of the file."""
    yield from _counted(
        ~penerima["id_keluarga"].isin(register["id_keluarga"]),
        input_name="penerima",
        what="penerima di luar sasaran_keluarga",
        detail="Baris itu dihitung sebagai penerima di luar sasaran.",
    )


def _proposals(verval: pd.DataFrame, register: pd.DataFrame) -> Iterator[QualityNote]:
    yield from _counted(
        ~verval["id_keluarga"].isin(register["id_keluarga"]),
        input_name="verval",
        what="usulan baru yang belum ada di sasaran_keluarga",
        detail="Usulan itu tidak ikut dihitung sampai masuk register.",
    )


def _unverified(verval: pd.DataFrame, register: pd.DataFrame) -> Iterator[QualityNote]:
    verified = verval.loc[verval["status_verval"] != "belum", "id_keluarga"]
    yield from _counted(
        ~register["id_keluarga"].isin(verified),
        input_name="verval",
        what="keluarga yang belum diverifikasi",
        detail="Keluarga itu berstatus belum dan tidak dihitung sebagai KE.",
    )


def _persons_against_members(
    individu: pd.DataFrame, register: pd.DataFrame
) -> Iterator[QualityNote]:
    persons = register["id_keluarga"].map(individu["id_keluarga"].value_counts())
    yield from _counted(
        persons.notna() & (persons != register["jumlah_anggota"]),
        input_name="individu",
        what="banyak baris individu berbeda dari jumlah_anggota keluarga",
        detail="Jumlah jiwa memakai banyaknya baris individu.",
    )


def _odd_family_sizes(files: Quarterful) -> Iterator[QualityNote]:
    """Families and persons are easily mistaken for each other: their ratio shows it."""
    kecamatan = files.frame("sasaran_keluarga")["kode_wilayah"]
    mean = persons_of(files).groupby(kecamatan).mean()
    odd = mean[~mean.between(*_USUAL_FAMILY_SIZES) & mean.notna()].index
    if len(odd):
        names = ", ".join(files.regions.resolve(kode).nama for kode in odd)
        low, high = _USUAL_FAMILY_SIZES
        yield QualityNote(
            input="sasaran_keluarga",
            what=f"rata-rata jiwa per keluarga di luar {low} sampai {high}",
            detail=f"Periksa apakah jiwa dan keluarga tertukar di {names}.",
            rows=int(kecamatan.isin(odd).sum()),
        )


def _counted(
    is_odd: pd.Series[bool], *, input_name: str, what: str, detail: str
) -> Iterator[QualityNote]:
    """Yield one note with the number of rows, or none."""
    if count := int(is_odd.sum()):
        yield QualityNote(input_name, what, detail, count)
