"""How far numbers of a report could move if what they suppose is wrong."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from lebak_reports.params.models.records import Dated, Ratio, Record, Reference, Teks, Triwulan
from lebak_reports.periods import Quarter


class Rentang(Record):
    """The lowest and the highest that a share may be."""

    rendah: Ratio
    tinggi: Ratio

    @model_validator(mode="after")
    def _runs_upward(self) -> "Rentang":
        if self.tinggi < self.rendah:
            raise ValueError("tinggi lebih kecil daripada rendah")
        return self

    @property
    def ends(self) -> tuple[float, float]:
        """Both ends, the lower first."""
        return self.rendah, self.tinggi


class KetelitianVerval(Dated):
    """How well verval tells who is extremely poor.

    Attributes
    ----------
    dasar : {"andaian", "verifikasi_ulang"}
        Whether that is supposed, or known from families looked at again.
    sensitivitas, spesifisitas : Rentang
        Share of true cases that verval finds, and of the others that it passes over.
    reference : Reference
    """

    dasar: Literal["andaian", "verifikasi_ulang"]
    sensitivitas: Rentang
    spesifisitas: Rentang
    reference: Reference


class BatasPatah(Record):
    """The breakdown value of an estimated effect, from an analysis made elsewhere.

    Attributes
    ----------
    triwulan : Quarter
        Whose data the analysis rests on; it says nothing of another quarter's.
    nilai : float
        Largest multiple of the differences of trend before the money that the result survives.
    cara : str
        How it was found.
    reference : Reference
    """

    triwulan: Triwulan
    nilai: Annotated[float, Field(ge=0, allow_inf_nan=False)]
    cara: Teks
    reference: Reference


class Kepekaan(Record):
    """``kepekaan.yaml``."""

    verval: tuple[KetelitianVerval, ...] = ()
    pengaruh: tuple[BatasPatah, ...] = ()

    def verval_at(self, day: date) -> KetelitianVerval | None:
        """Return how well verval tells on a day, None where nothing is supposed."""
        return next((each for each in self.verval if each.in_force(day)), None)

    def batas_patah_at(self, quarter: Quarter) -> BatasPatah | None:
        """Return the breakdown value for a quarter's data, None while none was entered."""
        return next((each for each in self.pengaruh if each.triwulan == quarter), None)
