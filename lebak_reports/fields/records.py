"""The two records every input is described with: a column and a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Kind = Literal[
    "teks",
    "uraian",
    "kategori",
    "pilihan",
    "ya_tidak",
    "bilangan",
    "desimal",
    "rupiah",
    "persen",
    "tanggal",
    "bulan",
    "triwulan",
    "kode_wilayah",
    "kode_desa",
]
Identity = Literal["buang", "sandi"]
Use = Literal["simpan", "periksa", "abaikan"]
Register = Literal["P3KE", "DTSEN"]


@dataclass(frozen=True, slots=True)
class Field:
    """One column of an input file.

    Attributes
    ----------
    name : str
        Column of the landed table.
    label : str
        Heading of the column in the file, and its Indonesian name in print.
    kind : Kind
        How a written value is read. ``kategori`` is an open list, ``pilihan`` a closed one;
        ``uraian`` is free text, in which a number like a NIK is refused; ``persen`` is written
        0..100 and landed as a ratio 0..1.
    definition : str
        What the column means, in Indonesian, a full sentence.
    example : str
        A value as it stands in a real file; never a real person's.
    required : bool
        Whether a file without the column is refused.
    nullable : bool
        Whether a cell may be empty.
    unit : str
        Unit in print; empty where there is none.
    identity : {"buang", "sandi"} or None
        ``buang``: identifies a person, dropped at the door. ``sandi``: replaced by its keyed
        hash at the door. None: not an identity.
    aliases : tuple of str
        Other headings met in real files.
    choices : tuple of str
        Closed list of landed values of a ``pilihan``.
    spellings : tuple of (written, meant)
        Written values that mean another choice; compared without case and punctuation.
    otherwise : str or None
        Choice that stands for any other text, counted in the quality notes; None refuses it.
    minimum, maximum : float or None
        Range of a number, as landed, both ends included.
    use : {"simpan", "periksa", "abaikan"}
        Landed; read for a check and then let go; or recognised and never read.
    """

    name: str
    label: str
    kind: Kind
    definition: str
    example: str
    required: bool = True
    nullable: bool = False
    unit: str = ""
    identity: Identity | None = None
    aliases: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
    otherwise: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    use: Use = "simpan"


@dataclass(frozen=True)
class Schema:
    """One input file: what it holds, its columns, and what makes a row unique.

    Attributes
    ----------
    name : str
        Name of the file without its ending, and of the input everywhere else.
    label : str
        Indonesian name in print.
    definition : str
        What one row is and where the file comes from.
    fields : tuple of Field
    key : tuple of str
        Columns that no two rows may share.
    mandatory : bool
        Whether a quarter without the file is refused.
    register : {"P3KE", "DTSEN"} or None
        Which register of families it is, None where it is none.
    """

    name: str
    label: str
    definition: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    mandatory: bool = False
    register: Register | None = None

    def __getitem__(self, name: str) -> Field:
        """Return the column of a name; raise KeyError."""
        return self._by_name[name]

    def find(self, heading: str) -> Field | None:
        """Return the column that a written heading names, or None.

        Case, spaces and punctuation do not count: ``KODE_KEMDAGRI`` is ``Kode Kemdagri``.
        """
        return self._by_heading.get(folded(heading))

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The official headings, in the order of the file as it is handed out."""
        return tuple(field.label for field in self.fields)

    @cached_property
    def stored(self) -> tuple[Field, ...]:
        """The columns that are landed, in order."""
        return tuple(field for field in self.fields if field.use == "simpan")

    @cached_property
    def _by_name(self) -> dict[str, Field]:
        return {field.name: field for field in self.fields}

    @cached_property
    def _by_heading(self) -> dict[str, Field]:
        found: dict[str, Field] = {}
        for field in self.fields:
            for heading in (field.label, field.name, *field.aliases):
                found.setdefault(folded(heading), field)
        return found


def folded(text: str) -> str:
    """Fold a heading or a choice for comparison: letters and digits only, no case.

    >>> folded("Desa / Kelurahan") == folded("desa_kelurahan")
    True
    """
    return re.sub(r"[\W_]+", "", text.casefold())
