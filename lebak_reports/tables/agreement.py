"""What the files of one quarter must say together: same families, sums that close."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lebak_reports.errors import Problem
from lebak_reports.sources import QualityNote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

    from lebak_reports.regions import Regions
    from lebak_reports.tables.typed import TypedTable

IF_KE: Final = "IF-KE"
_SHOWN_KECAMATAN: Final = 5


@dataclass(frozen=True)
class Quarterful:
    """The typed files of one quarter, by input.

    Attributes
    ----------
    tables : mapping of str to TypedTable
        Only the inputs that are there.
    regions : Regions
    """

    tables: Mapping[str, TypedTable]
    regions: Regions

    def frame(self, name: str) -> pd.DataFrame | None:
        """Return the frame of an input, or None."""
        table = self.tables.get(name)
        return None if table is None else table.frame

    def has(self, *names: str) -> bool:
        """Tell whether all these inputs are there."""
        return all(name in self.tables for name in names)


def disagreements(files: Quarterful) -> Iterator[Problem]:
    """Yield every way in which the files of a quarter contradict each other.

    Only files without problems of their own are compared: a row that could not be read would
    be missed twice.
    """
    yield from _kecamatan_missing(files)
    yield from _verified_strangers(files)
    yield from _strangers(files)
    yield from _persons_elsewhere(files)
    yield from _unbudgeted_recipients(files)


def _kecamatan_missing(files: Quarterful) -> Iterator[Problem]:
    """Refuse a register in which a kecamatan has no family at all."""
    register = files.tables.get("sasaran_keluarga")
    if register is None:
        return
    present = set(register.frame["kode_wilayah"])
    missing = [region for region in files.regions.kecamatan if region.kode not in present]
    if missing:
        names = ", ".join(region.nama for region in missing[:_SHOWN_KECAMATAN])
        more = "" if len(missing) <= _SHOWN_KECAMATAN else ", dan lain-lain"
        total = len(files.regions.kecamatan)
        yield Problem(
            file=register.file,
            what=f"hanya {total - len(missing)} dari {total} kecamatan ada; hilang: {names}{more}",
            remedy="Gabungkan berkas semua kecamatan menjadi satu, lalu jalankan lagi.",
        )


def _verified_strangers(files: Quarterful) -> Iterator[Problem]:
    """Refuse a verval row of an unknown family unless the family is a new proposal.

    A family verified as ``memenuhi`` and not in the register would be missing from the count.
    """
    register, verval = files.frame("sasaran_keluarga"), files.tables.get("verval")
    if register is None or verval is None:
        return
    is_known = verval.frame["id_keluarga"].isin(register["id_keluarga"])
    is_proposal = verval.frame["status_verval"] == "usulan_baru"
    for row in verval.frame.index[~is_known & ~is_proposal]:
        yield verval.problem(
            "keluarga hasil verval tidak ada di sasaran_keluarga",
            "Pakai register dan verval dari versi yang sama; usulan berstatus usulan_baru.",
            row=int(row),
            column="id_keluarga",
        )


def _strangers(files: Quarterful) -> Iterator[Problem]:
    """Refuse persons without a family: they would be counted nowhere or twice."""
    register, individu = files.frame("sasaran_keluarga"), files.tables.get("individu")
    if register is None or individu is None:
        return
    for row in individu.frame.index[~individu.frame["id_keluarga"].isin(register["id_keluarga"])]:
        yield individu.problem(
            "orang ini tidak mempunyai keluarga di sasaran_keluarga",
            "Pakai berkas Keluarga dan Individu dari versi P3KE yang sama.",
            row=int(row),
            column="id_keluarga",
        )


def _persons_elsewhere(files: Quarterful) -> Iterator[Problem]:
    """Refuse persons in another kecamatan than their family: no sum would close."""
    register, individu = files.frame("sasaran_keluarga"), files.tables.get("individu")
    if register is None or individu is None:
        return
    home = register.drop_duplicates("id_keluarga").set_index("id_keluarga")["kode_wilayah"]
    expected = individu.frame["id_keluarga"].map(home)
    for row in individu.frame.index[
        expected.notna() & (expected != individu.frame["kode_wilayah"])
    ]:
        yield individu.problem(
            "kecamatan orang ini berbeda dari kecamatan keluarganya",
            "Samakan Kode Kemdagri di berkas Individu dengan berkas Keluarga.",
            row=int(row),
            column="kode_wilayah",
        )


def _unbudgeted_recipients(files: Quarterful) -> Iterator[Problem]:
    """Refuse aid from a sub kegiatan that the budget does not know."""
    anggaran, penerima = files.frame("anggaran"), files.tables.get("penerima")
    if anggaran is None or penerima is None:
        return
    is_known = penerima.frame["kode_subkegiatan"].isin(anggaran["kode_subkegiatan"])
    for row in penerima.frame.index[~is_known]:
        yield penerima.problem(
            "kode sub kegiatan tidak ada di berkas anggaran",
            "Betulkan kodenya, atau tambahkan sub kegiatan itu ke berkas anggaran.",
            row=int(row),
            column="kode_subkegiatan",
        )


def remarks(files: Quarterful) -> Iterator[QualityNote]:
    """Yield what the files of a quarter say together that a reader should know."""
    register = files.frame("sasaran_keluarga")
    if register is None:
        return
    yield from _unknown_recipients(files, register)
    yield from _proposals(files, register)
    yield from _coverage(files, register)
    yield from _persons_against_members(files, register)


def _unknown_recipients(files: Quarterful, register: pd.DataFrame) -> Iterator[QualityNote]:
    """Recipients outside the register are a finding on targeting, not an error of the file."""
    penerima = files.frame("penerima")
    if penerima is None:
        return
    if count := int((~penerima["id_keluarga"].isin(register["id_keluarga"])).sum()):
        yield QualityNote(
            input="penerima",
            what="penerima di luar sasaran_keluarga",
            detail="Baris itu dihitung sebagai penerima di luar sasaran.",
            rows=count,
        )


def _proposals(files: Quarterful, register: pd.DataFrame) -> Iterator[QualityNote]:
    verval = files.frame("verval")
    if verval is None:
        return
    is_new = ~verval["id_keluarga"].isin(register["id_keluarga"])
    if count := int(is_new.sum()):
        yield QualityNote(
            input="verval",
            what="usulan baru yang belum ada di sasaran_keluarga",
            detail="Usulan itu tidak ikut dihitung sampai masuk register.",
            rows=count,
        )


def _coverage(files: Quarterful, register: pd.DataFrame) -> Iterator[QualityNote]:
    verval = files.frame("verval")
    if verval is None:
        yield QualityNote(
            input="verval",
            what="berkas verval tidak ada",
            detail="Jumlah keluarga KE tidak dapat dihitung; hanya tabel desil yang terbit.",
        )
        return
    verified = verval.loc[verval["status_verval"] != "belum", "id_keluarga"]
    if count := int((~register["id_keluarga"].isin(verified)).sum()):
        yield QualityNote(
            input="verval",
            what="keluarga yang belum diverifikasi",
            detail="Keluarga itu berstatus belum dan tidak dihitung sebagai KE.",
            rows=count,
        )


def _persons_against_members(files: Quarterful, register: pd.DataFrame) -> Iterator[QualityNote]:
    individu = files.frame("individu")
    if individu is None or "jumlah_anggota" not in register:
        return
    persons = register["id_keluarga"].map(individu["id_keluarga"].value_counts())
    differs = persons.notna() & (persons != register["jumlah_anggota"])
    if count := int(differs.sum()):
        yield QualityNote(
            input="individu",
            what="banyak baris individu berbeda dari jumlah_anggota keluarga",
            detail="Jumlah jiwa memakai banyaknya baris individu.",
            rows=count,
        )
