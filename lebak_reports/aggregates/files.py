"""Small JSON files beside landed tables, and the code they were made by."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

SHARED_FILE = "bersama.json"
DIGESTS_FILE = "sidik.json"
_ROOMS = ("aggregates", "disclosure", "indicators")


def key_of(folder: Path) -> str | None:
    """Return the key of the stored aggregates, None when there are none."""
    path = folder / SHARED_FILE
    key: str | None = read_json(path)["kunci"] if path.exists() else None
    return key


@cache
def code_digest() -> str:
    """Return the hash of the code between landed tables and aggregates."""
    package = Path(__file__).parents[1]
    files = sorted(file for room in _ROOMS for file in (package / room).rglob("*.py"))
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def read_json(path: Path) -> Any:  # noqa: ANN401  JSON
    """Read a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Write JSON so that a reader sees the old file or the new one, never a half."""
    # mkstemp makes the file 0600: aggregates of small kecamatan are not for every user.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(json_text(content))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def json_text(content: Mapping[str, Any]) -> str:
    """Return JSON whose text is the same for equal content."""
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
