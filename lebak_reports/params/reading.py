"""Read one YAML 1.2 file into plain values and remember the line of each."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lebak_reports.errors import InputRejectedError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ruamel.yaml.error import MarkedYAMLError

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class YamlFile:
    """A parsed file.

    Attributes
    ----------
    name : str
        Name as the analyst sees it: ``params/opd.yaml``.
    data : object
        Plain values; lists are tuples.
    lines : mapping of tuple to int
        Line of each value by its place: ``("opd", 3, "kode") -> 41``.
    sha256 : str
        Of the bytes on disk.
    """

    name: str
    data: Any
    lines: Mapping[Place, int]
    sha256: str

    def problem(self, place: Place, what: str, *, remedy: str, value: object = None) -> Problem:
        """Return a problem at a place, or at the nearest place above it that has a line."""
        known = place
        while known and known not in self.lines:
            known = known[:-1]
        return Problem(
            file=self.name,
            what=what,
            remedy=remedy,
            row=self.lines.get(known),
            column=_dotted(place) or None,
            value=None if value is None else str(value),
        )


def read_yaml(path: Path, *, name: str) -> YamlFile:
    """Read a file with the safe loader.

    Parameters
    ----------
    path : Path
    name : str
        Name to use in problems.

    Raises
    ------
    InputRejectedError
        If the file is missing, not UTF-8, empty, or not YAML; duplicate keys included.
    """
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    from lebak_reports.params.yaml12 import parse

    raw = _bytes(path, name)
    try:
        data, lines = parse(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        remedy = "Simpan ulang berkas dengan pengodean UTF-8."
        raise _rejected(name, "bukan teks UTF-8", remedy) from error
    except MarkedYAMLError as error:
        raise _rejected(name, *_explained(error), row=_line(error)) from error
    except YAMLError as error:
        remedy = "Hapus karakter kendali dari berkas."
        raise _rejected(name, "memuat karakter yang dilarang YAML", remedy) from error
    if data is None:
        raise _rejected(name, "berkas kosong", "Pulihkan isinya dari riwayat git.")
    return YamlFile(name, data, lines, hashlib.sha256(raw).hexdigest())


def _bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise _rejected(name, "berkas tidak ada", "Pulihkan dari riwayat git.") from error


def _rejected(name: str, what: str, remedy: str, row: int | None = None) -> InputRejectedError:
    return InputRejectedError((Problem(file=name, what=what, remedy=remedy, row=row),))


def _explained(error: MarkedYAMLError) -> tuple[str, str]:
    if "duplicate key" in (error.problem or ""):
        return "kunci ditulis dua kali", "Sisakan satu saja."
    return (
        "bukan YAML yang sah",
        "Periksa indentasi, titik dua, dan tanda kutip di sekitar baris itu.",
    )


def _line(error: MarkedYAMLError) -> int | None:
    return None if error.problem_mark is None else error.problem_mark.line + 1


def _dotted(place: Place) -> str:
    """Write a place the way an analyst counts: ``opd[4].kode`` is the fourth office."""
    text = ""
    for step in place:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".")
