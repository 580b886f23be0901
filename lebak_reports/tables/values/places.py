"""Read kode Kemendagri: dotted or compact, of a kecamatan or of a desa below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lebak_reports.errors import UnknownRegionError
from lebak_reports.tables.values.reading import Reading, UnreadableError

if TYPE_CHECKING:
    from lebak_reports.fields import Field
    from lebak_reports.regions import Regions, Wilayah
    from lebak_reports.tables.values.reading import Reader

KODE_KABUPATEN_LENGTH: Final = len("36.02")
KODE_KECAMATAN_LENGTH: Final = len("36.02.09")
# The last four digits of a desa begin with 2, those of a kelurahan with 1 (Permendagri 72/2019).
_KODE: Final = re.compile(r"(\d\d)\.?(\d\d)\.?(\d\d)(?:\.?([12]\d{3}))?")
_DESA: Final = 4
_DIGITS: Final = re.compile(r"[\d.\s]+")
_LEVEL: Final = re.compile(r"^(?:kec|kab)\.?\s+", re.IGNORECASE)


def place_reader(field: Field, regions: Regions) -> Reader:
    """Return the reader of a region column.

    A code is read as ``36.02.09`` or ``36.02.09.2001``; a name as the code of its kecamatan.
    Where the column may be empty, the kabupaten itself reads as ``""``: no one kecamatan.
    """

    def read_place(written: str) -> Reading:
        text = _LEVEL.sub("", written.strip())
        match = _KODE.fullmatch(text)
        if match is not None:
            kode = ".".join(part for part in match.groups() if part)
            return Reading(_known(kode, regions))
        if regions.find(text) is None and _DIGITS.fullmatch(text):
            raise UnreadableError(
                "kode wilayah bukan kode Kemendagri kecamatan atau desa",
                "Tulis kode Kemendagri sebagai teks, misalnya 36.02.09 atau 36.02.09.2001.",
            )
        return Reading(_kecamatan_kode(_resolved(text, regions), field))

    return read_place


def desa_reader(regions: Regions) -> Reader:
    """Return the reader of a column of desa codes; a code of a kecamatan will not do."""

    def read_desa(written: str) -> Reading:
        match = _KODE.fullmatch(written.strip())
        if match is None or match.group(_DESA) is None:
            raise UnreadableError(
                "bukan kode Kemendagri desa/kelurahan",
                "Tulis kodenya sebagai teks, misalnya 36.02.09.2001 atau 3602092001.",
            )
        return Reading(_known(".".join(match.groups()), regions))

    return read_desa


def _known(kode: str, regions: Regions) -> str:
    if regions.find(kode[:KODE_KECAMATAN_LENGTH]) is None:
        raise UnreadableError(
            "kode wilayah tidak ada di Kabupaten Lebak",
            "Kode kecamatan yang benar 36.02.01 sampai 36.02.28; periksa params/wilayah.yaml.",
        )
    return kode


def _resolved(text: str, regions: Regions) -> Wilayah:
    try:
        return regions.resolve(text)
    except UnknownRegionError as error:
        near = " atau ".join(error.suggestions)
        remedy = f"Maksud Anda {near}?" if near else "Tulis kode Kemendagri, misalnya 36.02.09."
        raise UnreadableError("wilayah tidak dikenal", remedy) from error


def _kecamatan_kode(wilayah: Wilayah, field: Field) -> str:
    if wilayah.level == "kecamatan":
        return wilayah.kode
    if field.nullable:
        return ""
    raise UnreadableError("kode menunjuk kabupaten, bukan kecamatan", "Tulis kode kecamatannya.")
