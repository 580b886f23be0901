"""Rows of the region list, as the YAML file writes them."""

from typing import Annotated

from pydantic import Field

from lebak_reports.params.models.records import KodeBps, KodeWilayah, Record, Teks
from lebak_reports.regions import Level, Wilayah

Petak = tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(ge=0)]]


class Kabupaten(Record):
    """The kabupaten.

    Attributes
    ----------
    kode, kode_bps : str
    nama : str
        Official spelling, without the level.
    alias : tuple of str
        Other spellings met in files.
    jumlah_desa, jumlah_kelurahan : int
    """

    kode: KodeWilayah
    kode_bps: KodeBps
    nama: Teks
    alias: tuple[Teks, ...] = ()
    jumlah_desa: Annotated[int, Field(ge=0)]
    jumlah_kelurahan: Annotated[int, Field(ge=0)]

    def wilayah(self) -> Wilayah:
        """Return the region every room knows."""
        return self._wilayah("kabupaten", None)

    def _wilayah(self, level: Level, petak: Petak | None) -> Wilayah:
        return Wilayah(
            kode=self.kode,
            kode_bps=self.kode_bps,
            nama=self.nama,
            level=level,
            alias=self.alias,
            jumlah_desa=self.jumlah_desa,
            jumlah_kelurahan=self.jumlah_kelurahan,
            petak=petak,
        )


class Kecamatan(Kabupaten):
    """A kecamatan: a region with a place in the tile-grid map.

    Attributes
    ----------
    petak : tuple of int
        Column and row of its tile, from 0, north up.
    """

    petak: Petak

    def wilayah(self) -> Wilayah:
        """Return the region every room knows."""
        return self._wilayah("kecamatan", self.petak)
