"""The keyed digests of every identity that was read: what the privacy gate looks for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from lebak_reports.identity import (
    is_telling_address,
    is_telling_name,
    joined,
    searched_stretches,
)
from lebak_reports.tables.digests import IdentityDigests, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from lebak_reports.tables.headings import MatchedTable

_FOLDER: Final = "identitas"
_ADDRESS: Final = "alamat"


class IdentityTexts(NamedTuple):
    """The identities in a file as written there, many texts as one.

    Attributes
    ----------
    names : str
        Names and numbers of persons and of family cards, `lebak_reports.identity.joined`.
    addresses : str
    """

    names: str
    addresses: str

    @classmethod
    def of(cls, matched: MatchedTable) -> IdentityTexts:
        """Return the identities of a file."""
        names: list[str] = []
        addresses: list[str] = []
        for field, position in matched.positions:
            if field.identity == "buang" and field.kind == "teks":
                cells = addresses if field.name == _ADDRESS else names
                cells += matched.written(position).dropna().tolist()
        return cls(joined(names), joined(addresses))

    def stretches(self) -> frozenset[str]:
        """Return what the gate looks for of them."""
        names = searched_stretches(self.names, is_telling_name)
        return names | searched_stretches(self.addresses, is_telling_address)


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
