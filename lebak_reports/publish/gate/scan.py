"""Read a whole staged release and refuse it when it would reveal a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.errors import PrivacyError
from lebak_reports.publish.files import files_of
from lebak_reports.publish.gate.members import stretches_of
from lebak_reports.publish.gate.shapes import has_identity_number
from lebak_reports.publish.gate.texts import UnreadableOutputError, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lebak_reports.publish.gate.members import Identities

NUMBER_SHAPE = "angka berbentuk NIK atau nomor KK"
KNOWN_NUMBER = "NIK atau nomor KK dari data masukan"
KNOWN_NAME = "nama atau alamat dari data masukan"
UNREADABLE = "jenis berkas ini tidak dapat diperiksa"
# Some tens of megabytes, which a watch keeps from one release to the next.
_MOST_KEPT = 500_000


def check_release(folder: Path, identities: Identities) -> None:
    """Read every file of a release; raise PrivacyError that names files and kinds."""
    Judge(identities).check(folder, files_of(folder))


class Judge:
    """Judges files, each piece of text and each stretch of words once: documents repeat.

    So do releases: a judge may be asked again as long as those it knows stay the same.
    """

    def __init__(self, identities: Identities) -> None:
        self._identities = identities
        self._clean_texts: set[str] = set()
        self._clean_stretches: set[str] = set()

    def check(self, folder: Path, files: Iterable[Path]) -> None:
        """Read some files of a release; raise PrivacyError that names files and kinds.

        The error never holds the value: a log or a terminal would then be the leak.
        """
        findings = {
            (self._shown(path.relative_to(folder)), kind)
            for path in files
            for kind in self._kinds_in(path)
        }
        if len(self._clean_stretches) > _MOST_KEPT:
            self._clean_texts.clear()
            self._clean_stretches.clear()
        if findings:
            raise PrivacyError(tuple(sorted(findings)))

    def _shown(self, path: Path) -> str:
        """Return a file's path, or only its folder when the name itself is the leak."""
        if self._kinds_among({path.name}):
            return f"{path.parent.as_posix()}/(nama berkas)"
        return path.as_posix()

    def _kinds_in(self, path: Path) -> Iterator[str]:
        """Yield what is found in a file; of one that is read in part, in that part too."""
        texts = {path.name}
        try:
            texts.update(texts_of(path.name, path.read_bytes()))
        except UnreadableOutputError:
            yield UNREADABLE
        yield from self._kinds_among(texts)

    def _kinds_among(self, texts: set[str]) -> set[str]:
        new = [*(texts - self._clean_texts)]
        stretches = stretches_of(new) - self._clean_stretches
        found = self._identities.found_among(stretches)
        self._clean_stretches |= stretches - found
        kinds = {KNOWN_NUMBER if stretch.isdigit() else KNOWN_NAME for stretch in found}
        if any(map(has_identity_number, new)):
            kinds.add(NUMBER_SHAPE)
        if not kinds:
            self._clean_texts.update(new)
        return kinds
