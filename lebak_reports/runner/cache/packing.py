"""A region's files as one entry of the store."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def packed(files: Mapping[str, bytes]) -> bytes:
    r"""Return files one after the other, below a line with their names and sizes.

    >>> unpacked(packed({"a.csv": b"1;2\n", "b.pdf": b""}))
    {'a.csv': b'1;2\n', 'b.pdf': b''}
    """
    sizes = json.dumps([[name, len(content)] for name, content in files.items()])
    return b"".join([sizes.encode(), b"\n", *files.values()])


def unpacked(entry: bytes) -> dict[str, bytes]:
    """Return the files that `packed` put together."""
    start = entry.index(b"\n") + 1
    files = {}
    for name, size in json.loads(entry[:start]):
        files[name] = entry[start : start + size]
        start += size
    return files
