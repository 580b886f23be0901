"""What the files of one quarter must say together: the same families, the same places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

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

    Sums are compared between files without problems of their own. Rows are looked up wherever
    both sides can be read, so that one bad cell does not hide what is wrong in other rows.
    """
    for needs, check in _CHECKS:
        if files.has(*needs):
            yield from check(files)
    for lookup in _LOOKUPS:
        table = files.sound_rows(lookup.examined, *lookup.columns)
        reference = files.reference(lookup.reference, *lookup.key)
        if table is not None and reference is not None:
            yield from lookup.check(table, reference)
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


def _verified_strangers(verval: TypedTable, register: pd.DataFrame) -> Iterator[Problem]:
    """Refuse a verval row of an unknown family unless the family is a new proposal.

    A family verified as ``memenuhi`` and not in the register would be missing from the count.
    """
    is_proposal = verval.frame["status_verval"] == "usulan_baru"
    yield from _told(
        verval,
        ~_is_in_register(verval, register) & ~is_proposal,
        what="keluarga hasil verval tidak ada di sasaran_keluarga",
        remedy="Pakai register dan verval dari versi yang sama; usulan berstatus usulan_baru.",
    )


def _persons_without_family(individu: TypedTable, register: pd.DataFrame) -> Iterator[Problem]:
    """Refuse persons without a family: tables of persons would count them, of families not."""
    yield from _told(
        individu,
        ~_is_in_register(individu, register),
        what="orang ini tidak mempunyai keluarga di sasaran_keluarga",
        remedy="Pakai berkas Keluarga dan Individu dari versi P3KE yang sama.",
    )


def _persons_elsewhere(individu: TypedTable, register: pd.DataFrame) -> Iterator[Problem]:
    """Refuse persons in another kecamatan than their family: no sum would close."""
    home = register.drop_duplicates("id_keluarga").set_index("id_keluarga")["kode_wilayah"]
    expected = individu.frame["id_keluarga"].map(home)
    yield from _told(
        individu,
        expected.notna() & (expected != individu.frame["kode_wilayah"]),
        what="kecamatan orang ini berbeda dari kecamatan keluarganya",
        remedy="Samakan Kode Kemdagri di berkas Individu dengan berkas Keluarga.",
        column="kode_wilayah",
    )


def _unbudgeted_aid(penerima: TypedTable, budget: pd.DataFrame) -> Iterator[Problem]:
    """Refuse aid from a sub kegiatan that the budget does not know."""
    yield from _told(
        penerima,
        ~penerima.frame["kode_subkegiatan"].isin(budget["kode_subkegiatan"]),
        what="kode sub kegiatan tidak ada di berkas anggaran",
        remedy="Betulkan kodenya, atau tambahkan sub kegiatan itu ke berkas anggaran.",
        column="kode_subkegiatan",
    )


def _is_in_register(table: TypedTable, register: pd.DataFrame) -> pd.Series[bool]:
    return table.frame["id_keluarga"].isin(register["id_keluarga"])


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
    (("anggaran", "insentif"), incentive_against_budget),
    (("insentif", "rencana_insentif"), incentive_against_plan),
)


class _Lookup(NamedTuple):
    """The rows of one file that another must know."""

    examined: str
    columns: tuple[str, ...]
    reference: str
    key: tuple[str, ...]
    check: Callable[[TypedTable, pd.DataFrame], Iterator[Problem]]


_LOOKUPS: Final = (
    _Lookup(
        "verval",
        ("id_keluarga", "status_verval"),
        "sasaran_keluarga",
        ("id_keluarga",),
        _verified_strangers,
    ),
    _Lookup(
        "individu", ("id_keluarga",), "sasaran_keluarga", ("id_keluarga",), _persons_without_family
    ),
    _Lookup(
        "individu",
        ("id_keluarga", "kode_wilayah"),
        "sasaran_keluarga",
        ("id_keluarga", "kode_wilayah"),
        _persons_elsewhere,
    ),
    _Lookup("penerima", ("kode_subkegiatan",), "anggaran", ("kode_subkegiatan",), _unbudgeted_aid),
)
