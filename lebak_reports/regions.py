"""Regions: the kabupaten and its kecamatan, their codes, spellings and neighbours."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from lebak_reports.errors import UnknownRegionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Level = Literal["kabupaten", "kecamatan"]


@dataclass(frozen=True, slots=True)
class Wilayah:
    """One region.

    Attributes
    ----------
    kode : str
        Kemendagri code, dotted, a string: ``36.02`` or ``36.02.09``. The region key.
    kode_bps : str
        BPS code, a string: ``3602`` or ``3602060``.
    nama : str
        Official spelling, without the level: ``Banjarsari``.
    level : {"kabupaten", "kecamatan"}
    alias : tuple of str
        Other spellings met in real files.
    jumlah_desa, jumlah_kelurahan : int
        Villages and urban villages below it.
    petak : tuple of int or None
        Column and row of the region's tile in the tile-grid map; None for the kabupaten.
    """

    kode: str
    kode_bps: str
    nama: str
    level: Level
    alias: tuple[str, ...] = ()
    jumlah_desa: int = 0
    jumlah_kelurahan: int = 0
    petak: tuple[int, int] | None = None

    @property
    def nama_lengkap(self) -> str:
        """Name with its level, ``Kecamatan Banjarsari``."""
        return f"{self.level.capitalize()} {self.nama}"

    @property
    def slug(self) -> str:
        """Folder name of the region's outputs, ``36.02.09-banjarsari``."""
        return f"{self.kode}-{_folded(self.nama)}"


class Regions:
    """The closed list of regions a report can be about.

    Parameters
    ----------
    members : iterable of Wilayah
        The kabupaten first, then its kecamatan in the order of their codes.
    """

    def __init__(self, members: Iterable[Wilayah]) -> None:
        self._members = tuple(members)

    def __iter__(self) -> Iterator[Wilayah]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)

    def __getitem__(self, kode: str) -> Wilayah:
        """Return the region of a dotted Kemendagri code; raise UnknownRegionError."""
        try:
            return self._by_kode[kode]
        except KeyError:
            raise UnknownRegionError(kode) from None

    @cached_property
    def kabupaten(self) -> Wilayah:
        """The kabupaten itself."""
        return next(region for region in self._members if region.level == "kabupaten")

    @cached_property
    def kecamatan(self) -> tuple[Wilayah, ...]:
        """The kecamatan, in the order of their codes."""
        return tuple(region for region in self._members if region.level == "kecamatan")

    def find(self, text: str) -> Wilayah | None:
        """Return the region that a code, name or alias names, or None.

        Codes may be dotted or compact, names in any case and with or without spaces.
        """
        return self._by_key.get(_folded(text))

    def resolve(self, text: str) -> Wilayah:
        """Return the region, or raise UnknownRegionError with the nearest names."""
        found = self.find(text)
        if found is not None:
            return found
        near = difflib.get_close_matches(_folded(text), self._by_key, n=3, cutoff=0.75)
        names = dict.fromkeys(self._by_key[key].nama for key in near)
        raise UnknownRegionError(text, tuple(names))

    @cached_property
    def _by_kode(self) -> dict[str, Wilayah]:
        return {region.kode: region for region in self._members}

    @cached_property
    def _by_key(self) -> dict[str, Wilayah]:
        keys: dict[str, Wilayah] = {}
        for region in self._members:
            for text in (region.kode, region.kode_bps, region.nama, *region.alias):
                keys[_folded(text)] = region
            keys[_folded(region.nama_lengkap)] = region
        return keys


def _folded(text: str) -> str:
    """Fold case, spaces and punctuation: ``Lebak Gedong`` and ``36.02.25`` become keys."""
    return re.sub(r"[^a-z0-9]", "", text.casefold())
