"""A DOCX as bytes that depend on the letter alone: no clock, no name of who ran the program."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lebak_reports.render.model import Meta
    from lebak_reports.render.word.sheet import Sheet

_LANGUAGE = "id-ID"
# Some readers of zip refuse the Unix permissions that Python would write.
_PLAIN_FILE = 0o600 << 16


def packed(sheet: Sheet, meta: Meta) -> bytes:
    """Return the file, its dates and properties from the document."""
    day = datetime.fromisoformat(meta.tanggal_laporan.iso)
    properties = sheet.word.core_properties
    properties.title = f"{meta.title}, {meta.subtitle}"
    properties.author = properties.last_modified_by = meta.instansi
    properties.subject = meta.surat.hal if meta.surat else ""
    properties.keywords = ", ".join(meta.keywords)
    properties.language = _LANGUAGE
    properties.comments = ""
    properties.created = properties.modified = day
    properties.revision = 1
    buffer = BytesIO()
    sheet.word.save(buffer)
    return _dated(buffer.getvalue(), day)


def _dated(content: bytes, day: datetime) -> bytes:
    """Give every member of a zip archive the same date, in place of the clock's."""
    buffer = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as made,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for member in made.namelist():
            info = zipfile.ZipInfo(member, day.timetuple()[:6])
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, _PLAIN_FILE
            written.writestr(info, made.read(member))
    return buffer.getvalue()
