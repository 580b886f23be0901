"""Abbreviations that a report may print."""

from lebak_reports.params.models.records import Record, Teks


class Singkatan(Record):
    """An abbreviation and what it stands for.

    Attributes
    ----------
    singkatan : str
        As it is printed: ``DBH CHT``.
    kepanjangan : str
        In the letters in which a sentence would write it.
    """

    singkatan: Teks
    kepanjangan: Teks
