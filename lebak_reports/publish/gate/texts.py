"""What a reader can see or dig out of an output file, as pieces of text."""

from __future__ import annotations

import base64
import csv
import html
import io
import json
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DATA_SVG = re.compile(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)")
_SCRIPT_DATA = re.compile(
    r"<script type=\"application/json\"[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE
)
_STYLE = re.compile(r"<style\b[^>]*>.*?</style>", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\s[\w:.-]+=(?:"([^"]*)"|'([^']*)')""")
# Drawing instructions: numbers only, and most of an SVG.
_PATHS = re.compile(r"""\s(?:d|points|transform|style|viewBox)=(?:"[^"]*"|'[^']*')""")
# Inside a line of text these change the looks; every other tag begins another piece.
_INLINE = re.compile(
    r"</?(?:a|abbr|b|code|data|em|i|mark|small|span|strong|sub|sup|time|r|t|tspan)\b[^>]*>"
)
_WORD_PREFIX = re.compile(r"(</?)w:")
_RUN_LOOKS = re.compile(r"<rPr>.*?</rPr>|<rPr/>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_PNG_BASE64 = "iVBORw0KGgo"


class UnreadableOutputError(ValueError):
    """An output has a type that the gate can't look into."""


def texts_of(name: str, content: bytes) -> Iterator[str]:
    """Yield the pieces of text of a file: seen, hidden, in properties and in attachments.

    Raises
    ------
    UnreadableOutputError
        If there is no reader for this type of file.
    """
    suffix = name.rpartition(".")[2].lower()
    if suffix not in _READERS:
        raise UnreadableOutputError(suffix)
    yield from _READERS[suffix](content)


def _of_markup(content: bytes) -> Iterator[str]:
    yield from _of_markup_text(content.decode())


def _of_markup_text(text: str) -> Iterator[str]:
    for match in _DATA_SVG.finditer(text):
        yield from _of_markup(base64.b64decode(match[1]))
    for match in _SCRIPT_DATA.finditer(text):
        yield from _of_json(match[1].encode())
    bare = _PATHS.sub("", _STYLE.sub("", _SCRIPT_DATA.sub("", _DATA_SVG.sub("", text))))
    for match in _ATTRIBUTE.finditer(bare):
        yield html.unescape(match[1] or match[2] or "")
    for piece in _TAG.sub("\0", _INLINE.sub(" ", bare)).split("\0"):
        if piece and not piece.isspace():
            yield html.unescape(piece)


def _of_json(content: bytes) -> Iterator[str]:
    waiting = [json.loads(content)]
    while waiting:
        value = waiting.pop()
        match value:
            case dict():
                waiting += value
                waiting += value.values()
            case list() if value and all(isinstance(part, str) for part in value):
                # Notebooks keep a text as the list of its lines.
                waiting.append("\n".join(value))
            case list():
                waiting += value
            case str():
                yield from _of_json_text(value)
            case int():
                yield str(value)


def _of_json_text(text: str) -> Iterator[str]:
    if text.startswith(_PNG_BASE64):
        return
    if text.lstrip().startswith("<"):
        yield from _of_markup_text(text)
    else:
        yield text


def _of_csv(content: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
        yield from row


def _of_xlsx(content: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as workbook:
        for member in workbook.namelist():
            if member.endswith((".xml", ".rels", ".vml")):
                yield from _of_markup(workbook.read(member))


def _of_docx(content: bytes) -> Iterator[str]:
    """Yield the texts of a letter; the looks of its runs part no name in two."""
    with zipfile.ZipFile(io.BytesIO(content)) as letter:
        for member in letter.namelist():
            if member.endswith((".xml", ".rels")):
                bare = _WORD_PREFIX.sub(r"\1", letter.read(member).decode())
                yield from _of_markup_text(_RUN_LOOKS.sub("", bare))


def _of_pdf(content: bytes) -> Iterator[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        yield from document.get_metadata_dict().values()
        for page in document:
            yield page.get_textpage().get_text_range()
        for number in range(document.count_attachments()):
            attached = document.get_attachment(number)
            yield from texts_of(attached.get_name(), bytes(attached.get_data()))
    finally:
        document.close()


_READERS: dict[str, Callable[[bytes], Iterator[str]]] = {
    "csv": _of_csv,
    "docx": _of_docx,
    "html": _of_markup,
    "ipynb": _of_json,
    "json": _of_json,
    "pdf": _of_pdf,
    "svg": _of_markup,
    "xlsx": _of_xlsx,
}
