"""Identities that nobody can have, as SQL over the family's number.

No province has the code 99, so no NIK or card number here can be a person's; names and
addresses say what they are. Columns: ``nomor`` of the family, ``kembar`` of the family whose
NIK is shown, ``kode_desa``. A NIK depends on the family's number alone, so that a duplicate in
another village shows the same one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

PROVINCE = "99"
"""A province code that does not exist."""

HEAD = 1
"""Number of the head of the family among its members."""

ID_KELUARGA = "printf('CONTOH-K%07d', nomor)"
NAMA_KEPALA = "printf('CONTOH-%06d', nomor)"
ALAMAT = "printf('ALAMAT CONTOH %06d RT %02d RW %02d', nomor, nomor % 9 + 1, nomor % 5 + 1)"
NOMOR_KK = f"printf('{PROVINCE}02%02d9%07d00', nomor % 28 + 1, nomor)"
KODE_COMPACT = "replace(kode_desa, '.', '')"
KODE_DOTTED = "kode_desa"


def nik(member: str = str(HEAD), family: str = "kembar") -> str:
    """Return the SQL of a member's NIK: 16 digits, the province impossible."""
    return f"printf('{PROVINCE}02%02d0%07d%02d', {family} % 28 + 1, {family}, {member})"


def written_date(days: str, *, order: str = "nomor") -> str:
    """Return the SQL of a day in one of the three spellings met in one file; NULL stays NULL."""
    day = f"(DATE '1970-01-01' + CAST({days} AS INTEGER))"
    spellings = ("%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y")
    cases = " ".join(
        f"WHEN {position} THEN strftime({day}, '{spelling}')"
        for position, spelling in enumerate(spellings)
    )
    return f"CASE {order} % {len(spellings)} {cases} END"


def answer(column: str, values: Sequence[str]) -> str:
    """Return the SQL that turns a position into the written answer."""
    written = ", ".join(f"'{value}'" for value in values)
    return f"list_extract([{written}], CAST({column} AS INTEGER) + 1)"


def yes_no(column: str, yes: str = "YA", no: str = "TIDAK") -> str:
    """Return the SQL that writes a boolean."""
    return f"CASE WHEN {column} THEN '{yes}' ELSE '{no}' END"
