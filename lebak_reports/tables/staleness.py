"""Since when the register of a quarter is, byte for byte, the same file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.sources import QualityNote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lebak_reports.periods import Quarter
    from lebak_reports.sources import Found

_REGISTER: Final = "sasaran_keluarga"


def stale_register(
    quarter: Quarter, found: Found, find: Callable[[Quarter], Found | None]
) -> Iterator[QualityNote]:
    """Yield a note when the quarter before holds the same register.

    Parameters
    ----------
    quarter : Quarter
    found : Found
        Its files.
    find : callable
        Gives the files of another quarter, None where it has no folder.
    """
    since, digest = quarter, _register_digest(found)
    while digest is not None and _register_digest(find(since.previous)) == digest:
        since = since.previous
    if since != quarter:
        yield QualityNote(
            input=_REGISTER,
            what=f"register sama persis dengan register {quarter.previous.label}",
            detail=f"Data tidak diperbarui sejak {since.label}.",
        )


def _register_digest(found: Found | None) -> str | None:
    files = () if found is None else found.files
    return next((file.sha256 for file in files if file.schema.name == _REGISTER), None)
