"""Poverty lines, each with its release and method."""

from typing import Annotated, Literal

from pydantic import Field

from lebak_reports.params.models.records import Dated, Reference, Teks

JenisGaris = Literal["ke", "umum"]


class GarisKemiskinan(Dated):
    """A poverty line, in rupiah per person per month.

    Lines of different ``garis`` or ``metode`` are never subtracted from each other.

    Attributes
    ----------
    jenis : {"ke", "umum"}
        Extreme poverty, or the general line of BPS for the kabupaten.
    wilayah : str
        Area the line was published for.
    rupiah : float
        As published, per person per month; BPS prints tenths of a rupiah.
    is_dibulatkan : bool
        Whether the source printed a rounded figure.
    garis : str
        Name of the line: ``USD 1,90 PPP-2011``.
    metode : str
        How BPS derives it.
    rilis : str
        Reference month and release.
    catatan : str or None
    reference : Reference
    """

    jenis: JenisGaris
    wilayah: Teks
    rupiah: Annotated[float, Field(gt=0)]
    is_dibulatkan: bool = False
    garis: Teks
    metode: Teks
    rilis: Teks
    catatan: Teks | None = None
    reference: Reference
