"""The regime of a period: legal basis, addressee, cadence, list and line."""

from datetime import date

from lebak_reports.params.models.records import (
    Dated,
    Irama,
    Record,
    Reference,
    SumberSasaran,
    Teks,
)


class DasarHukum(Record):
    """One legal basis.

    Attributes
    ----------
    nomor : str
        Kind, number and year: ``Peraturan Menteri Keuangan Nomor 43 Tahun 2024``.
    singkatan : str
        Short form for tables: ``PMK 43/2024``.
    tentang : str
        Subject, as the report prints it after "tentang".
    terbit : date or None
        Day it was issued, where that lies inside the regime; None when it is older.
    is_terbit_asumsi : bool
        True while that day is assumed.
    reference : Reference
    """

    nomor: Teks
    singkatan: Teks
    tentang: Teks
    terbit: date | None = None
    is_terbit_asumsi: bool = False
    reference: Reference

    def is_issued(self, day: date) -> bool:
        """Return whether a report dated that day can name it."""
        return self.terbit is None or self.terbit <= day


class Rezim(Dated):
    """Rules of reporting that hold in a period.

    Attributes
    ----------
    nama : str
        Name for a chart break: ``P3KE, garis USD 1,90 PPP 2011``.
    dasar_hukum : tuple of DasarHukum
    penerima_laporan : str
        Addressee of the cover letter.
    tembusan : tuple of str
        Offices that receive a copy.
    saluran : str
        Channel by which the ministry receives the report.
    irama : {"triwulan", "semester"}
        Cadence owed to the addressee.
    sumber_sasaran : {"P3KE", "DTSEN"}
        National register behind the list.
    garis : str
        Line of extreme poverty: ``USD 1,90 PPP-2011``.
    catatan : str or None
        Caveat that the report prints.
    reference : Reference
    """

    nama: Teks
    dasar_hukum: tuple[DasarHukum, ...]
    penerima_laporan: Teks
    tembusan: tuple[Teks, ...]
    saluran: Teks
    irama: Irama
    sumber_sasaran: SumberSasaran
    garis: Teks
    catatan: Teks | None = None
    reference: Reference

    def dasar_hukum_at(self, day: date) -> tuple[DasarHukum, ...]:
        """Return the laws that a report dated that day rests on: none of a later day."""
        return tuple(each for each in self.dasar_hukum if each.is_issued(day))
