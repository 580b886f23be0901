"""Which landed tables this process has read: what the outputs of a notebook depend on.

A kernel runs one notebook, which gets its rows from `Tables` and from nowhere else. What it did
not ask for can change without changing what it displays: the same code that reads the same
values goes the same way again, and asks for nothing more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_regions: Final[set[tuple[Path, str]]] = set()
_tables: Final[set[str]] = set()


def note_region(folder: Path, kode_wilayah: str) -> None:
    """Note that a region was opened."""
    _regions.add((folder, kode_wilayah))


def note_table(name: str) -> None:
    """Note that a table was asked for, whether or not there is one."""
    _tables.add(name)


def tables_read() -> tuple[str, ...] | None:
    """Return the tables that were read of the one region that this process has opened.

    None where it opened none, or several: then nobody knows where its rows came from.
    """
    return tuple(sorted(_tables)) if len(_regions) == 1 else None
