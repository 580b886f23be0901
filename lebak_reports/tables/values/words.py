"""Read yes/no, closed choices and plain words."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Final

from lebak_reports.fields import folded
from lebak_reports.tables.values.reading import Reading, UnreadableError
from lebak_reports.wording import foreign_letter

if TYPE_CHECKING:
    from lebak_reports.fields import Field
    from lebak_reports.tables.values.reading import Reader

_LIKE_NIK: Final = re.compile(r"(?<!\d)\d(?:[ .-]?\d){15}(?![ .-]?\d)")
_YES: Final = frozenset(("ya", "y", "padan", "sudahpadan", "1", "true", "benar", "penerima"))
_NO: Final = frozenset(
    ("tidak", "t", "n", "tidakpadan", "belumpadan", "belum", "0", "false", "salah", "bukanpenerima")
)


def read_yes_no(written: str) -> Reading:
    """Read ``Padan``, ``YA``, ``Tidak``, ``1``, ``0`` as a truth value.

    >>> read_yes_no("Padan").value, read_yes_no("TIDAK").value
    (True, False)
    """
    text = folded(written).removesuffix("dukcapil")
    if text in _YES:
        return Reading(value=True)
    if text in _NO:
        return Reading(value=False)
    raise UnreadableError("bukan ya atau tidak", "Tulis YA atau TIDAK.")


def read_text(written: str) -> Reading:
    """Read words: single spaces, nothing else is changed; what no report can print is refused."""
    text = re.sub(r"\s+", " ", written.strip())
    if letter := foreign_letter(text):
        raise UnreadableError(
            f"teks memuat huruf yang tidak dapat dicetak: {letter}", "Hapus atau ganti huruf itu."
        )
    return Reading(text)


def read_free_text(written: str) -> Reading:
    """Read free text; a number of 16 digits, however grouped, may be a person's and is refused.

    >>> read_free_text("Menunggu  APBD").value
    'Menunggu APBD'
    """
    if _LIKE_NIK.search(written):
        raise UnreadableError(
            "teks memuat angka 16 digit seperti NIK atau nomor KK",
            "Hapus angka itu dari teks; sebut jabatan atau nomor surat, bukan orangnya.",
        )
    return read_text(written)


def choice_reader(field: Field) -> Reader:
    """Return the reader of a column with a closed list of values."""
    meanings = {folded(choice): choice for choice in field.choices}
    meanings |= {folded(spelling): choice for spelling, choice in field.spellings}

    def read_choice(written: str) -> Reading:
        text = folded(written)
        if text in meanings:
            return Reading(meanings[text])
        if field.otherwise is not None:
            return Reading(field.otherwise, f"isi di luar daftar dicatat '{field.otherwise}'")
        near = difflib.get_close_matches(text, meanings, n=1)
        question = f"Maksud Anda '{meanings[near[0]]}'? " if near else ""
        allowed = ", ".join(field.choices)
        raise UnreadableError(
            "isi di luar daftar pilihan", f"{question}Pilih salah satu: {allowed}."
        )

    return read_choice
