"""What every record of the params shares: strictness, codes and references."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, model_validator

from lebak_reports.errors import QuarterError
from lebak_reports.periods import Quarter

Teks = Annotated[str, Field(min_length=1)]
KodeWilayah = Annotated[str, Field(pattern=r"^\d{2}\.\d{2}(\.\d{2})?$")]
KodeBps = Annotated[str, Field(pattern=r"^\d{4}(\d{3})?$")]
Kunci = Annotated[str, Field(pattern=r"^[a-z0-9]+([-.][a-z0-9]+)*$")]
Ratio = Annotated[float, Field(ge=0, le=1)]
Rupiah = Annotated[int, Field(ge=0)]
Irama = Literal["triwulan", "semester"]
SumberSasaran = Literal["P3KE", "DTSEN"]


def _quarter(value: Any) -> Quarter:  # noqa: ANN401  YAML may hold anything here
    if not isinstance(value, str):
        raise ValueError("triwulan harus teks, misalnya 2024Q3")  # noqa: TRY004  pydantic's contract
    try:
        return Quarter.parse(value)
    except QuarterError as error:
        raise ValueError("bukan triwulan, tulis misalnya 2024Q3") from error


Triwulan = Annotated[Quarter, PlainValidator(_quarter)]


class Record(BaseModel):
    """A frozen record that refuses unknown keys and never converts a type."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


class Reference(Record):
    """Where a value comes from.

    Attributes
    ----------
    title : str
        Title of the publication or regulation.
    url, document : str or None
        Web address, or the paper document; at least one of the two.
    page : str or None
        Page or article.
    accessed : date
        Day on which the source was read.
    """

    title: Teks
    url: Annotated[str, Field(pattern=r"^https?://")] | None = None
    document: Teks | None = None
    page: Teks | None = None
    accessed: date

    @model_validator(mode="after")
    def _can_be_found(self) -> "Reference":
        if self.url is None and self.document is None:
            raise ValueError("sumber tidak dapat ditelusuri, isi url atau document")
        return self


class Dated(Record):
    """A record that is in force from one day to another, both included.

    Attributes
    ----------
    berlaku_dari : date
        First day.
    berlaku_sampai : date or None
        Last day; None while it is still in force.
    """

    berlaku_dari: date
    berlaku_sampai: date | None = None

    @model_validator(mode="after")
    def _runs_forward(self) -> "Dated":
        if self.berlaku_sampai is not None and self.berlaku_sampai < self.berlaku_dari:
            raise ValueError("berlaku_sampai mendahului berlaku_dari")
        return self

    def in_force(self, day: date) -> bool:
        """Return whether the record holds on a day."""
        return self.berlaku_dari <= day <= (self.berlaku_sampai or date.max)
