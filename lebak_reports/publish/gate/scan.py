"""Read a whole staged release and refuse it when it would reveal a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.errors import PrivacyError
from lebak_reports.publish.files import files_of
from lebak_reports.publish.gate.shapes import has_identity_number
from lebak_reports.publish.gate.texts import UnreadableOutputError, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lebak_reports.publish.gate.members import Identities

NUMBER_SHAPE = "angka berbentuk NIK atau nomor KK"
KNOWN_NUMBER = "NIK atau nomor KK dari data masukan"
KNOWN_NAME = "nama atau alamat dari data masukan"
UNREADABLE = "jenis berkas ini tidak dapat diperiksa"


def check_release(folder: Path, identities: Identities) -> None:
    """Read every file of a release; raise PrivacyError that names files and kinds.

    The error never holds the value: a log or a terminal would then be the leak.
    """
    judge = _Judge(identities)
    findings = {
        (judge.shown(path.relative_to(folder)), kind)
        for path in files_of(folder)
        for kind in judge.kinds_in(path)
    }
    if findings:
        raise PrivacyError(tuple(sorted(findings)))


class _Judge:
    """Judges pieces of text, each piece once: documents repeat each other."""

    def __init__(self, identities: Identities) -> None:
        self._identities = identities
        self._judged: dict[str, frozenset[str]] = {}

    def shown(self, path: Path) -> str:
        """Return a file's path, or only its folder when the name itself is the leak."""
        if self._kinds_of_text(path.name):
            return f"{path.parent.as_posix()}/(nama berkas)"
        return path.as_posix()

    def kinds_in(self, path: Path) -> Iterator[str]:
        yield from self._kinds_of_text(path.name)
        try:
            for text in texts_of(path.name, path.read_bytes()):
                yield from self._kinds_of_text(text)
        except UnreadableOutputError:
            yield UNREADABLE

    def _kinds_of_text(self, text: str) -> frozenset[str]:
        if text not in self._judged:
            self._judged[text] = frozenset(self._judge(text))
        return self._judged[text]

    def _judge(self, text: str) -> Iterator[str]:
        if has_identity_number(text):
            yield NUMBER_SHAPE
        for found in self._identities.found_in(text):
            yield KNOWN_NUMBER if found.isdigit() else KNOWN_NAME
