"""The keyed digests of every identity that was read: what the privacy gate looks for."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lebak_reports.identity import (
    is_telling_address,
    is_telling_name,
    searched_stretches,
)
from lebak_reports.tables.digests import IdentityDigests, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from lebak_reports.identity import Pseudonymiser
    from lebak_reports.tables.headings import MatchedTable

_FOLDER: Final = "identitas"
_ADDRESS: Final = "alamat"


def identity_stretches(matched: MatchedTable) -> frozenset[str]:
    """Return what the gate looks for of each NIK, card number, name and address of a file."""
    return frozenset().union(
        *(
            searched_stretches(
                matched.written(position).dropna().unique().tolist(),
                is_telling_address if field.name == _ADDRESS else is_telling_name,
            )
            for field, position in matched.positions
            if field.identity == "buang" and field.kind == "teks"
        )
    )


@dataclass(frozen=True, slots=True)
class DigestMaker:
    """Hashes the identities of quarters; those of a register that stays, only once.

    Attributes
    ----------
    pseudonymiser : Pseudonymiser
    """

    pseudonymiser: Pseudonymiser
    _last: dict[str, tuple[frozenset[str], bytes]] = field(default_factory=dict)

    def of_quarter(self, stretches: Mapping[str, frozenset[str]]) -> dict[str, bytes]:
        """Return, by input, the digests of the identities that no input before it holds."""
        known: set[str] = set()
        digests: dict[str, bytes] = {}
        for name, found in stretches.items():
            digests[name] = self._hashed(name, found - known if known else found)
            known |= found
        return digests

    def _hashed(self, name: str, stretches: frozenset[str]) -> bytes:
        made_from, digests = self._last.get(name, (None, b""))
        if made_from is not stretches:
            digests = in_order(b"".join(self.pseudonymiser.digests(stretches)))
            self._last[name] = (stretches, digests)
        return digests


def write_digests(folder: Path, digests: Mapping[str, bytes]) -> None:
    """Write the digests of each input of a quarter, readable by their owner only."""
    (folder / _FOLDER).mkdir(mode=0o700)
    for name, content in digests.items():
        path = folder / _FOLDER / f"{name}.bin"
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)


def add_digests(folder: Path, name: str, digests: Iterable[bytes]) -> None:
    """Let the gate also look for more identities of an input.

    Whoever stood in the file before is looked for until all of it is landed again.
    """
    path = folder / _FOLDER / f"{name}.bin"
    kept = path.read_bytes()
    asked = frozenset(digests)
    new = asked - IdentityDigests(frozenset([kept])).intersection(asked)
    if new:
        # A new file: the old one may be linked from the landing that still stands.
        path.unlink()
        path.write_bytes(in_order(kept + b"".join(new)))


def identity_digests(folders: Iterable[Path]) -> IdentityDigests:
    """Return the digests of every identity in the inputs of landed quarters.

    Parameters
    ----------
    folders : iterable of Path
        ``Landing.folder`` of each quarter.

    Returns
    -------
    IdentityDigests
        As `lebak_reports.identity.Pseudonymiser.digest` makes them.
    """
    files = (path for folder in folders for path in (folder / _FOLDER).iterdir())
    # A register that stays for quarters gives each of them the same bytes.
    return IdentityDigests(frozenset(path.read_bytes() for path in files))
