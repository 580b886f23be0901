"""The record of one landed quarter: what was read, what to note, where the tables are."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from lebak_reports.periods import Quarter
from lebak_reports.sources import QualityNote

if TYPE_CHECKING:
    from pathlib import Path

LANDING_FILE: Final = "landing.json"


@dataclass(frozen=True, slots=True)
class InputRecord:
    """One file that was read.

    Attributes
    ----------
    name : str
        Name of the input.
    file : str
        The file as the analyst knows it.
    sha256 : str
    rows : int
        Data rows that were landed.
    """

    name: str
    file: str
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True)
class Landing:
    """One quarter whose inputs were read, checked and stored.

    Attributes
    ----------
    quarter : Quarter
    synthetic : bool
        Whether it is the sample.
    folder : Path
        Where its tables are.
    key : str
        Hash of everything the tables were made from.
    inputs : tuple of InputRecord
    notes : tuple of QualityNote
    ke_tersedia : bool
        Whether there is a verval, without which no family can be called KE.
    context : str
        Hash of everything but the register that the tables were made from.
    base : str
        Key of the landing of which this one differs only in how families live; empty where
        everything was landed anew.
    """

    quarter: Quarter
    synthetic: bool
    folder: Path
    key: str
    inputs: tuple[InputRecord, ...]
    notes: tuple[QualityNote, ...]
    ke_tersedia: bool
    context: str = ""
    base: str = ""

    @property
    def counted(self) -> str:
        """Hash of what is counted over all families; see `amending`."""
        return self.base or self.key

    @classmethod
    def read(cls, folder: Path) -> Landing:
        """Read the record of a landed folder."""
        stored: dict[str, Any] = json.loads((folder / LANDING_FILE).read_text(encoding="utf-8"))
        return cls(
            quarter=Quarter.parse(stored["quarter"]),
            synthetic=stored["synthetic"],
            folder=folder,
            key=stored["key"],
            inputs=tuple(InputRecord(**record) for record in stored["inputs"]),
            notes=tuple(QualityNote(**note) for note in stored["notes"]),
            ke_tersedia=stored["ke_tersedia"],
            context=stored["context"],
            base=stored["base"],
        )

    @classmethod
    def read_if_exists(cls, folder: Path) -> Landing | None:
        """Return the record of a folder; None where there is none, or an older program's."""
        path = folder / LANDING_FILE
        return cls.read(folder) if path.exists() and b'"context"' in path.read_bytes() else None

    def write(self, folder: Path) -> None:
        """Write the record into a folder."""
        stored = {
            "quarter": str(self.quarter),
            "synthetic": self.synthetic,
            "key": self.key,
            "inputs": [asdict(record) for record in self.inputs],
            "notes": [asdict(note) for note in self.notes],
            "ke_tersedia": self.ke_tersedia,
            "context": self.context,
            "base": self.base,
        }
        text = json.dumps(stored, ensure_ascii=False, indent=1)
        (folder / LANDING_FILE).write_text(text, encoding="utf-8")
