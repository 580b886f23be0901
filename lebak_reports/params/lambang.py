"""The coat of arms that letterheads carry: a picture beside the YAML files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.errors import InputRejectedError

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.params.reading import YamlFile

FORMATS = {".svg": b"<", ".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff"}
"""What each kind of picture begins with."""
_PLACE = ("tata_naskah", "lambang")


@dataclass(frozen=True, slots=True)
class Lambang:
    """A picture: ``svg``, ``png`` or ``jpg``, and its bytes."""

    jenis: str
    isi: bytes

    @property
    def sha256(self) -> str:
        """Hash of the bytes."""
        return hashlib.sha256(self.isi).hexdigest()


def read_lambang(file: YamlFile, path: Path) -> Lambang:
    """Read the picture that ``tata_naskah.lambang`` of a file names.

    Parameters
    ----------
    file : YamlFile
        ``dokumen.yaml``, which names it.
    path : Path
        Where it should be.

    Raises
    ------
    InputRejectedError
        If there is no such picture, or it is of another kind than its name says.
    """
    if not path.is_file():
        raise _rejected(
            file,
            path,
            what="berkas lambang tidak ada",
            remedy=f"Simpan gambarnya sebagai {file.name.rpartition('/')[0]}/{path.name}, atau "
            "hapus kunci lambang agar tempatnya dicetak kosong.",
        )
    content = path.read_bytes()
    if not content.lstrip().startswith(FORMATS.get(path.suffix, b"\0")):
        raise _rejected(
            file,
            path,
            what="berkas lambang bukan gambar SVG, PNG, atau JPG",
            remedy="Simpan ulang gambarnya dengan nama berakhiran .svg, .png, atau .jpg.",
        )
    return Lambang(path.suffix.removeprefix("."), content)


def _rejected(file: YamlFile, path: Path, *, what: str, remedy: str) -> InputRejectedError:
    return InputRejectedError((file.problem(_PLACE, what, remedy=remedy, value=path.name),))
