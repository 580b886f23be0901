"""Revision beside change: what was rewritten of the past, apart from what happened since.

The list of an earlier quarter may be corrected after it was published. Today's list less the
corrected one is a change; the corrected one less the published one is a revision.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exhibits.claims import change_claim, claim
from lebak_reports.exhibits.kolom import families
from lebak_reports.exhibits.pergantian import is_broken
from lebak_reports.exhibits.sentences import sentence
from lebak_reports.exhibits.values import Withheld, number
from lebak_reports.exhibits.wilayah import totals
from lebak_reports.indicators.flows import revision_and_change

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Origin
    from lebak_reports.exhibits.sentences import Parts

REVISI = families(
    "revisi", "Revisi", "Daftar pembanding menurut data kini dikurangi yang pertama kali terbit."
)
_START, _BEFORE = "keluarga_awal_tahun", "keluarga_sebelumnya"
_NAMES = {
    _BEFORE: (
        "triwulan sebelumnya",
        "ke.keluarga.revisi.triwulan",
        "ke.keluarga.sebelumnya.terbit",
    ),
    _START: ("awal tahun", "ke.keluarga.revisi", "ke.keluarga.awal_tahun.terbit"),
}
"""Of each list compared with: its name in words, and the measures of its revision."""
_UNPUBLISHED = Withheld("…", "tidak_tersedia")
_NOTE = "Tanda … berarti daftar pembanding belum pernah terbit, sehingga revisinya tidak diketahui."


def revisions(data: RegionData, compared: str = _START) -> pd.Series[int]:
    """Return by region how many families were added to the published list of a quarter since.

    Parameters
    ----------
    data : RegionData
    compared : {"keluarga_awal_tahun", "keluarga_sebelumnya"}
        The list that today's is compared with.

    Returns
    -------
    Series of Int64
        Missing where that list was never published.
    """
    lists = data.shared.kecamatan
    found = revision_and_change(data.shared.terbit[compared], lists[compared], lists["keluarga"])
    return found["revisi"]


def printed_revisions(data: RegionData, compared: str = _START) -> pd.Series[int]:
    """Return `revisions` as the column `REVISI` prints them."""
    found = revisions(data, compared)
    return found.astype(object).mask(found.isna(), _UNPUBLISHED)


def revision_note(known: pd.Series[int]) -> tuple[str, ...]:
    """Return the note that a table owes where a revision is unknown."""
    return (_NOTE,) if bool(known.isna().any()) else ()


def revision_sentence(data: RegionData, origin: Origin) -> Parts:
    """Say whether the list of the start of the year still is what was published."""
    kode = data.wilayah.kode
    known, published = number(revisions(data)[kode]), data.shared.terbit[_START][kode]
    if known is None:
        return sentence(
            "Revisi tidak dapat dipisahkan dari perubahan: daftar awal tahun belum pernah terbit "
            "dengan rincian ini"
        )
    if known == 0:
        return sentence("Daftar awal tahun sama dengan yang pertama kali terbit, tanpa revisi")
    return sentence(
        "Daftar awal tahun pertama kali terbit sebagai ",
        claim("ke.keluarga.awal_tahun.terbit", published, origin),
        "; revisinya ",
        change_claim("ke.keluarga.revisi", known, origin),
        " menjadi ",
        claim("ke.keluarga.awal_tahun", totals(data)[_START], origin),
        ", dan tidak dihitung sebagai perubahan",
    )


def told_revisions(data: RegionData, origin: Origin) -> tuple[Parts, ...]:
    """Return a sentence for each list compared with that was rewritten after its release.

    Nothing is said of a list that stands as it was published, that never was, that comes from
    another register, or whose number of families is hidden.
    """
    return tuple(_rewritten(data, name, origin) for name in _compared(data)
                 if number(revisions(data, name)[data.wilayah.kode]))  # fmt: skip


def _compared(data: RegionData) -> list[str]:
    """Return the lists to tell of; in the first quarter of a year both are the same."""
    others, hidden = data.run.pembanding, data.shared.tersembunyi.loc[data.wilayah.kode]
    quarters = {others.sebelumnya: _BEFORE} | {others.awal_tahun: _START}
    return [name for quarter, name in quarters.items()
            if not is_broken(data, quarter) and not hidden[["keluarga", name]].any()]  # fmt: skip


def _rewritten(data: RegionData, compared: str, origin: Origin) -> Parts:
    words, revised, published = _NAMES[compared]
    kode = data.wilayah.kode
    return sentence(
        f"Di luar perubahan itu, daftar {words} direvisi: ",
        change_claim(revised, revisions(data, compared)[kode], origin),
        " dari ",
        claim(published, data.shared.terbit[compared][kode], origin),
        " yang pertama kali terbit",
    )
