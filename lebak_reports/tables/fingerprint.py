"""What a landed quarter was made from, as one hash: equal hash, equal tables."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.identity import Pseudonymiser
    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter
    from lebak_reports.sources import Found, SourceFile

REGISTER: Final = "sasaran_keluarga"
_ROOMS: Final = ("periods.py", "regions.py")
_PACKAGES: Final = ("errors", "fields", "identity", "sources", "tables")


class LandingKey(NamedTuple):
    """What a landed quarter was made from.

    Attributes
    ----------
    whole : str
        Hash of everything.
    context : str
        Hash of everything but the content of the register.
    """

    whole: str
    context: str


def landing_key(
    found: Found, quarter: Quarter, *, params: Params, pseudonymiser: Pseudonymiser
) -> LandingKey:
    """Return the hash of the inputs, of what params decide, of the key and of the code.

    Only the params that shape the tables count, so that a new official does not land 400,000
    families again.
    """
    parts = [
        code_digest(),
        str(quarter),
        params.register_at(quarter),
        params.run(quarter).aturan_ke,
        pseudonymiser.pseudonym("sidik jari kunci"),
        *(repr(region) for region in params.regions),
        *(opd.kode for opd in params.opd_at(quarter.end)),
        *(repr(note) for note in found.notes),
    ]
    others = [_of_file(source) for source in found.files if source.schema.name != REGISTER]
    context = _hash([*parts, *others])
    return LandingKey(_hash([context, *map(_of_file, found.files)]), context)


def _of_file(source: SourceFile) -> str:
    return f"{source.schema.name} {source.recorded} {source.sha256}"


def _hash(parts: list[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def code_digest() -> str:
    """Return the hash of the code between a file and its table."""
    digest = hashlib.sha256()
    for path in _modules():
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _modules() -> Iterator[Path]:
    root = Path(__file__).parents[1]
    yield from (root / name for name in _ROOMS)
    for package in _PACKAGES:
        yield from sorted((root / package).rglob("*.py"))
