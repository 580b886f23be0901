"""The keyed digests of every identity that was read: what the privacy gate looks for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from lebak_reports.identity import DIGEST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lebak_reports.tables.headings import MatchedTable

_FILE: Final = "identitas.bin"


def identity_texts(matched: MatchedTable) -> Iterator[str]:
    """Yield each different NIK, family card number, name and address of a file."""
    for field, position in matched.positions:
        if field.identity == "buang" and field.kind == "teks":
            yield from matched.written(position).dropna().unique().tolist()


def write_digests(folder: Path, digests: set[bytes]) -> None:
    """Write the digests of a quarter, readable by their owner only."""
    descriptor = os.open(folder / _FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(b"".join(digests))


def identity_digests(folder: Path) -> frozenset[bytes]:
    """Return the digests of every identity in the inputs of a landed quarter.

    Parameters
    ----------
    folder : Path
        ``Landing.folder``.

    Returns
    -------
    frozenset of bytes
        As `lebak_reports.identity.Pseudonymiser.digest` makes them.
    """
    content = (folder / _FILE).read_bytes()
    return frozenset(
        content[start : start + DIGEST_BYTES] for start in range(0, len(content), DIGEST_BYTES)
    )
