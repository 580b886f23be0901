"""Where things are: the folders of one checkout."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

SAMPLE_VARIABLE = "LEBAK_CONTOH"
"""Carries ``--contoh`` from the command line into kernels: ``1`` asks for the sample."""

_WHILE_SAVING = (".tmp", ".temp", ".part", ".partial", ".crdownload")

Edisi = Literal["publik", "internal"]
"""The public edition hides small counts; the internal one never enters the portal."""


def is_unfinished(name: str) -> bool:
    """Tell whether a program is at work on a file of this name, and takes it away when done.

    >>> [is_unfinished(name) for name in ("~$verval.xlsx", "lu81p.tmp", "verval.xlsx")]
    [True, True, False]
    """
    return name.startswith((".", "~")) or name.casefold().endswith(_WHILE_SAVING)


@dataclass(frozen=True, slots=True)
class Project:
    """The folders that the suite reads and writes.

    Attributes
    ----------
    root : Path
        The checkout: holds ``notebooks`` and ``params``.
    data : Path
        The user's inputs, ``data/<quarter>/<input>.<ext>``. Never written.
    cache : Path
        Landed tables and the sample; can be deleted at any time. Mode 0700.
    outputs, outputs_internal : Path
        Releases of the public and of the internal edition.
    """

    root: Path
    data: Path
    cache: Path
    outputs: Path
    outputs_internal: Path

    @classmethod
    def from_environment(cls) -> Project:
        """Locate the folders: ``LEBAK_ROOT``, ``_DATA``, ``_CACHE``, ``_OUTPUTS``."""
        root = Path(os.environ.get("LEBAK_ROOT") or Path(__file__).resolve().parents[1])
        outputs = Path(os.environ.get("LEBAK_OUTPUTS") or root / "outputs").absolute()
        return cls(
            root=root,
            data=Path(os.environ.get("LEBAK_DATA") or root / "data").absolute(),
            cache=Path(os.environ.get("LEBAK_CACHE") or root / ".cache").absolute(),
            outputs=outputs,
            outputs_internal=outputs.with_name(f"{outputs.name}-internal"),
        )

    def outputs_of(self, edisi: Edisi) -> Path:
        """Return where releases of an edition appear."""
        return self.outputs if edisi == "publik" else self.outputs_internal

    @property
    def notebooks(self) -> Path:
        """The notebooks analysts edit."""
        return self.root / "notebooks"

    @property
    def params(self) -> Path:
        """The curated, dated, sourced parameters."""
        return self.root / "params"

    def shown(self, path: Path) -> str:
        """Return a path as an analyst knows it: relative to the checkout where it can be."""
        return str(path.relative_to(self.root)) if path.is_relative_to(self.root) else str(path)

    def recorded(self, path: Path) -> str:
        """Return an input's path as a release states it: the same wherever the folders are."""
        for folder, name in ((self.data, "data"), (self.cache, ".cache")):
            if path.is_relative_to(folder):
                return f"{name}/{path.relative_to(folder).as_posix()}"
        return self.shown(path)

    def environment(self) -> dict[str, str]:
        """Return the variables that make another process find the same folders."""
        return {
            "LEBAK_ROOT": str(self.root),
            "LEBAK_DATA": str(self.data),
            "LEBAK_CACHE": str(self.cache),
            "LEBAK_OUTPUTS": str(self.outputs),
        }
