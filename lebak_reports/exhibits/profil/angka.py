"""Key figures of a kecamatan: four numbers to be seen from across a room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports import formats
from lebak_reports.blocks import Kalimat
from lebak_reports.exhibits.chapters import is_available
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.kerahasiaan import smallest_shown
from lebak_reports.exhibits.kunci import key_count, key_figure
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.profil.keadaan import change_of

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Claim


def angka_kunci(data: RegionData) -> tuple[Kalimat, ...]:
    """Return families, persons, the year's change, and families without any programme.

    Where counts of the kecamatan are hidden, a sentence below them says why.
    """
    figures = (
        ("keluarga", "Keluarga sasaran", key_count(data, "ke.keluarga", "keluarga", "verval")),
        ("jiwa", "Jiwa sasaran", key_count(data, "ke.jiwa", "jiwa", "verval")),
        ("perubahan", "Sejak awal tahun", _change(data)),
        (
            "tanpa-program",
            "Belum menerima program",
            key_count(data, "ke.keluarga.tanpa_program", "tanpa_program", "penerima"),
        ),
    )
    told = (key_figure(f"profil.angka.{name}", title, number) for name, title, number in figures)
    return (*told, *_why_hidden(data))


def _why_hidden(data: RegionData) -> tuple[Kalimat, ...]:
    if not data.shared.tersembunyi.loc[data.wilayah.kode].any():
        return ()
    least = formats.terbilang(smallest_shown(data))
    text = (
        f"Sebagian hitungan di kecamatan ini menyangkut kurang dari {least} keluarga. Hitungan "
        "itu, dan hitungan lain yang dapat membukanya, tidak ditampilkan agar tidak ada keluarga "
        "yang dapat dikenali."
    )
    return (Kalimat(id="profil.kerahasiaan", parts=(text,), role="catatan"),)


def _change(data: RegionData) -> Claim:
    name = "ke.keluarga.perubahan.tahun"
    if not is_available(data, ("verval",)):
        return claim(name, None, origin_of(data, "verval"))
    return change_of(data, name)
