"""What the files of one quarter must say together: the same families, the same places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.errors import Problem
from lebak_reports.tables.closure import incentive_against_budget, incentive_against_plan
from lebak_reports.tables.membership import strangers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pandas as pd

    from lebak_reports.tables.quarterful import Quarterful
    from lebak_reports.tables.typed import TypedTable

_SHOWN_KECAMATAN: Final = 5


def disagreements(files: Quarterful) -> Iterator[Problem]:
    """Yield every way in which the files of a quarter contradict each other.

    Only files without problems of their own are compared: a row that could not be read would
    be missed twice.
    """
    for needs, check in _CHECKS:
        if files.has(*needs):
            yield from check(files)
    yield from strangers(files)


def _kecamatan_missing(files: Quarterful) -> Iterator[Problem]:
    """Refuse a register in which a kecamatan has no family at all."""
    register = files.tables["sasaran_keluarga"]
    present = set(register.frame["kode_wilayah"].unique())
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
    verval = files.tables["verval"]
    is_proposal = verval.frame["status_verval"] == "usulan_baru"
    yield from _told(
        verval,
        ~_is_in_register(verval, files) & ~is_proposal,
        what="keluarga hasil verval tidak ada di sasaran_keluarga",
        remedy="Pakai register dan verval dari versi yang sama; usulan berstatus usulan_baru.",
    )


def _persons_without_family(files: Quarterful) -> Iterator[Problem]:
    """Refuse persons without a family: tables of persons would count them, of families not."""
    individu = files.tables["individu"]
    yield from _told(
        individu,
        ~_is_in_register(individu, files),
        what="orang ini tidak mempunyai keluarga di sasaran_keluarga",
        remedy="Pakai berkas Keluarga dan Individu dari versi P3KE yang sama.",
    )


def _persons_elsewhere(files: Quarterful) -> Iterator[Problem]:
    """Refuse persons in another kecamatan than their family: no sum would close."""
    individu = files.tables["individu"]
    home = files.frame("sasaran_keluarga").set_index("id_keluarga")["kode_wilayah"]
    expected = individu.frame["id_keluarga"].map(home)
    yield from _told(
        individu,
        expected.notna() & (expected != individu.frame["kode_wilayah"]),
        what="kecamatan orang ini berbeda dari kecamatan keluarganya",
        remedy="Samakan Kode Kemdagri di berkas Individu dengan berkas Keluarga.",
        column="kode_wilayah",
    )


def _unbudgeted_aid(files: Quarterful) -> Iterator[Problem]:
    """Refuse aid from a sub kegiatan that the budget does not know."""
    penerima = files.tables["penerima"]
    budgeted = files.frame("anggaran")["kode_subkegiatan"]
    yield from _told(
        penerima,
        ~penerima.frame["kode_subkegiatan"].isin(budgeted),
        what="kode sub kegiatan tidak ada di berkas anggaran",
        remedy="Betulkan kodenya, atau tambahkan sub kegiatan itu ke berkas anggaran.",
        column="kode_subkegiatan",
    )


def _is_in_register(table: TypedTable, files: Quarterful) -> pd.Series[bool]:
    return table.frame["id_keluarga"].isin(files.frame("sasaran_keluarga")["id_keluarga"])


def _told(
    table: TypedTable,
    is_wrong: pd.Series[bool],
    *,
    what: str,
    remedy: str,
    column: str = "id_keluarga",
) -> Iterator[Problem]:
    """Yield one problem for each row that is wrong."""
    for row in table.frame.index[is_wrong]:
        yield table.problem(what, remedy, row=int(row), column=column)


_CHECKS: Final[tuple[tuple[tuple[str, ...], Callable[[Quarterful], Iterator[Problem]]], ...]] = (
    (("sasaran_keluarga",), _kecamatan_missing),
    (("sasaran_keluarga", "verval"), _verified_strangers),
    (("sasaran_keluarga", "individu"), _persons_without_family),
    (("sasaran_keluarga", "individu"), _persons_elsewhere),
    (("anggaran", "penerima"), _unbudgeted_aid),
    (("anggaran", "insentif"), incentive_against_budget),
    (("insentif", "rencana_insentif"), incentive_against_plan),
)
