"""What the government of the kabupaten announced for a later day."""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from lebak_reports.params.models.records import Kunci, Record, Reference, Teks


class Janji(Record):
    """A statement about the KE list on a later day, to be held against the data of that day.

    Attributes
    ----------
    id : str
    tanggal : date
        Day of the statement.
    penyampai : str
        Office that made it.
    isi : str
        What was said, in our words, after "menyatakan bahwa"; no figure.
    keluarga_awal : int
        Families on the list that it starts from.
    tanggal_awal : date
        Day of that list.
    batas : date
        Last day it speaks of.
    reference : Reference
    """

    id: Kunci
    tanggal: date
    penyampai: Teks
    isi: Teks
    keluarga_awal: Annotated[int, Field(ge=0)]
    tanggal_awal: date
    batas: date
    reference: Reference

    @model_validator(mode="after")
    def _looks_ahead(self) -> "Janji":
        if not self.tanggal_awal <= self.tanggal < self.batas:
            raise ValueError("tanggal tidak urut: tanggal_awal, tanggal, lalu batas")
        return self
