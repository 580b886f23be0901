"""A PDF -> the same objects, compressed: what Typst leaves as it is, is most of a laporan.

Thousands of small objects tell a screen reader which words are a cell and which its heading. Since
PDF 1.5 such objects can be compressed together, in object streams (ISO 32000-1, 7.5.7), and are
then found through a cross-reference stream (7.5.8). PDF/A-3 and PDF/UA-1 allow both.
"""

from __future__ import annotations

import re
import zlib
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# A reader that wants one object unpacks all that are compressed with it.
_TOGETHER = 200
_END = re.compile(rb"trailer\n<<(.*)>>\nstartxref\n(\d+)\n%%EOF\s*\Z", re.DOTALL)
_XREF = re.compile(rb"xref\n0 \d+\n\d{10} 65535 f\r\n((?:\d{10} 00000 n\r\n)*)trailer\n")
_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*)\nendobj\s*\Z", re.DOTALL)
# What an entry of a cross-reference stream is (ISO 32000-1, table 18), and its bytes a field.
_FREE, _PLACE, _COMPRESSED = range(3)
_FIELDS = (1, 4, 2)

_Numbered = tuple[int, bytes]
_Entry = tuple[int, int, int]


class UnknownLayoutError(ValueError):
    """The PDF is not laid out as Typst does it, so that its objects can't be told apart."""


def compressed(pdf: bytes) -> bytes:
    """Return a PDF of Typst with its small objects compressed; equal input, equal bytes.

    No object changes its number or its content, and streams stay as they are: fonts, drawings,
    metadata and attachments.

    Raises
    ------
    UnknownLayoutError
        If the PDF does not end with a table of all its objects, numbered as they stand.
    """
    trailer, objects = _read(pdf)
    written = {number: each for number, each in objects.items() if each.endswith(b"\nendstream")}
    small = [(number, each) for number, each in objects.items() if number not in written]
    entries: dict[int, _Entry] = {0: (_FREE, 0, 0xFFFF)}
    for holder, group in enumerate(_groups(small), start=len(objects) + 1):
        written[holder] = _object_stream(group)
        entries |= {number: (_COMPRESSED, holder, at) for at, (number, _) in enumerate(group)}
    parts = [pdf[: pdf.index(b"1 0 obj\n")]]
    place = len(parts[0])
    for number, content in written.items():
        entries[number] = (_PLACE, place, 0)
        parts.append(_object(number, content))
        place += len(parts[-1])
    return b"".join([*parts, _cross_references(entries, trailer, place)])


def _read(pdf: bytes) -> tuple[bytes, Mapping[int, bytes]]:
    """Return what the trailer says beside its size, and the content of objects by number."""
    end = _END.search(pdf, max(0, pdf.rfind(b"trailer\n")))
    xref = _XREF.match(pdf, int(end[2])) if end else None
    if end is None or xref is None:
        raise UnknownLayoutError("no cross-reference table at the end")
    offsets = [int(line.split()[0]) for line in xref[1].splitlines()]
    pieces = [_OBJECT.match(pdf[a:b]) for a, b in pairwise([*offsets, int(end[2])])]
    objects = {int(piece[1]): piece[2] for piece in pieces if piece}
    if list(objects) != list(range(1, len(offsets) + 1)):
        raise UnknownLayoutError("objects do not stand in the order of their numbers")
    return re.sub(rb"/Size \d+", b"", end[1]), objects


def _groups(small: Sequence[_Numbered]) -> Iterator[Sequence[_Numbered]]:
    for start in range(0, len(small), _TOGETHER):
        yield small[start : start + _TOGETHER]


def _object_stream(group: Sequence[_Numbered]) -> bytes:
    """Return objects one after the other, below a list of their numbers and places."""
    places, body = [], b""
    for number, content in group:
        places.append(b"%d %d" % (number, len(body)))
        body += content + b"\n"
    listed = b" ".join(places) + b"\n"
    return _stream(b"/Type/ObjStm/N %d/First %d" % (len(group), len(listed)), listed + body)


def _cross_references(entries: Mapping[int, _Entry], trailer: bytes, place: int) -> bytes:
    """Return the object that finds every object, itself too, and the end of the file."""
    own = len(entries)
    table = b"".join(
        value.to_bytes(size, "big")
        for _, entry in sorted({**entries, own: (_PLACE, place, 0)}.items())
        for value, size in zip(entry, _FIELDS, strict=True)
    )
    head = b"/Type/XRef/W[%d %d %d]/Size %d%b" % (*_FIELDS, own + 1, trailer)
    end = b"startxref\n%d\n%%%%EOF" % place
    return _object(own, _stream(head, table)) + end


def _object(number: int, content: bytes) -> bytes:
    return b"%d 0 obj\n%b\nendobj\n" % (number, content)


def _stream(head: bytes, content: bytes) -> bytes:
    data = zlib.compress(content)
    length = b"/Length %d/Filter/FlateDecode" % len(data)
    return b"<<%b%b>>\nstream\n%b\nendstream" % (head, length, data)
