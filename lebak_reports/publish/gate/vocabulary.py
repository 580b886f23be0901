"""The words that reports print whatever the inputs say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.identity import normalise_all

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SUFFIXES: Final = frozenset((".py", ".typ", ".csv", ".html", ".ipynb", ".yaml"))


def vocabulary_of(folders: Iterable[Path]) -> str:
    """Return the lines of the files that reports are written with, in normal form.

    Parameters
    ----------
    folders : iterable of Path
        Of the package, the notebooks and the params; never of inputs.

    Returns
    -------
    str
        One line a line, spaces around each, so that ``" BUDI DAYA "`` is found as whole words
        and never across two lines.
    """
    files = (
        path
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.suffix in SUFFIXES and path.is_file()
    )
    lines = {line for path in files for line in path.read_text(encoding="utf-8").splitlines()}
    return "\n".join(f" {line} " for line in normalise_all(sorted(lines)))
