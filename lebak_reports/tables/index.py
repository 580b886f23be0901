"""Which family stands on which line of a register: what an edit of it is told by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.sources import Blocks, blocks_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lebak_reports.tables.typed import TypedTable

INDEX_FILE: Final = "baris.npz"


@dataclass(frozen=True, slots=True)
class RegisterIndex:
    """The lines of a landed register.

    Attributes
    ----------
    blocks : Blocks
    families : ndarray of bytes
        The family of each line, as its pseudonym.
    notes : int
        How many quality notes reading the file gave.
    """

    blocks: Blocks
    families: np.ndarray
    notes: int

    @classmethod
    def of(cls, table: TypedTable, seal: Callable[[bytes], bytes]) -> RegisterIndex | None:
        """Index a register; None where rows and lines are not the same."""
        blocks, lines = blocks_of(table.source, seal), table.frame.index.to_numpy()
        if blocks is None or not np.array_equal(lines, blocks.first + np.arange(blocks.rows)):
            return None
        return cls(blocks, table.frame["id_keluarga"].to_numpy().astype("S"), len(table.notes))

    @classmethod
    def read(cls, folder: Path) -> RegisterIndex | None:
        """Read what `write` wrote; None where there is none."""
        path = folder / INDEX_FILE
        if not path.exists():
            return None
        with np.load(path) as kept:
            first, rows, notes = kept["numbers"].tolist()
            head, *seals = (seal.tobytes() for seal in kept["seals"])
            blocks = Blocks(head, first, rows, tuple(seals))
            return cls(blocks, kept["families"], notes)

    def write(self, folder: Path) -> None:
        """Write the index into the folder of a landing."""
        seals = np.array([self.blocks.head, *self.blocks.seals], dtype="V32")
        numbers = np.array([self.blocks.first, self.blocks.rows, self.notes])
        np.savez(folder / INDEX_FILE, seals=seals, families=self.families, numbers=numbers)
