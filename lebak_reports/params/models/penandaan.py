"""How tagged spending is scored, and which activities count as work."""

from typing import Annotated

from pydantic import Field

from lebak_reports.params.models.records import Ratio, Record, Reference, Rupiah, Teks


class Bobot(Record):
    """Weight of each class of tag."""

    langsung: Ratio
    tidak_langsung: Ratio
    penunjang: Ratio


class TahunAnggaran(Record):
    """What a year's budget adds to the score.

    Attributes
    ----------
    tahun : int
    belanja_apbd_rp : int
        All spending of the kabupaten's budget.
    nilai_maksimum : float or None
        Highest score of all regions, 0 to 1; None while it is not published.
    reference : Reference
    """

    tahun: int
    belanja_apbd_rp: Annotated[Rupiah, Field(gt=0)]
    nilai_maksimum: Annotated[float, Field(gt=0, le=1)] | None = None
    reference: Reference


class Penandaan(Record):
    """The score of tagged spending.

    Attributes
    ----------
    bobot : Bobot
    jenis_belanja_dikecualikan : tuple of str
        Kinds of spending that do not count.
    tahun_anggaran : tuple of TahunAnggaran
    reference : Reference
    """

    bobot: Bobot
    jenis_belanja_dikecualikan: tuple[Teks, ...]
    tahun_anggaran: tuple[TahunAnggaran, ...]
    reference: Reference

    def for_year(self, year: int) -> TahunAnggaran | None:
        """Return a year's budget, None while it has not been entered."""
        return next((each for each in self.tahun_anggaran if each.tahun == year), None)


class KesempatanKerja(Record):
    """Words in the name of an activity that gives or prepares work."""

    kata: tuple[Teks, ...]
    reference: Reference
