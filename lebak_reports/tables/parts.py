"""Digests of a landed quarter's parts: what tells whether the rows of one region changed."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_FILE: Final = "bagian.json"


def record_parts(folder: Path) -> None:
    """Write the sha256 of every table of a folder, once, beside them."""
    digests = {
        path.relative_to(folder).with_suffix("").as_posix(): _sha256(path)
        for path in sorted(folder.rglob("*.parquet"))
    }
    (folder / _FILE).write_text(json.dumps(digests, indent=1), encoding="ascii")


def parts_read(folder: Path, kode_wilayah: str) -> dict[str, str]:
    """Return the digests of what ``Tables(folder, kode_wilayah)`` can read.

    Parameters
    ----------
    folder : Path
        ``Landing.folder``.
    kode_wilayah : str
        A kecamatan's own parts begin with its code, those of a kabupaten with that of the whole.

    Returns
    -------
    dict of str to str
        sha256 by name of the table, or ``<table>/<kode_wilayah>`` for a part.

    Examples
    --------
    ``{"anggaran": "0b3c...", "keluarga/36.02.09": "91fe..."}`` for Banjarsari.
    """
    digests: dict[str, str] = json.loads((folder / _FILE).read_text(encoding="ascii"))
    return {
        path: digest
        for path, digest in digests.items()
        if "/" not in path or path.partition("/")[2].startswith(kode_wilayah)
    }


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
