"""Published figures that can't both be right, with the arithmetic that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports import formats
from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.origins import published_origin
from lebak_reports.exhibits.rows import text_row

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Row
    from lebak_reports.params.models import Kontradiksi

_CONFLICT_COLUMNS = (
    Column(key="topik", label="Pokok"),
    Column(key="pernyataan", label="Pernyataan dan sumbernya", is_quoted=True),
    Column(key="terbit", label="Terbit"),
    Column(key="hitungan", label="Hitungan"),
    Column(key="bacaan", label="Bacaan laporan ini"),
)
_GRAVEST = "tinggi"


def tabel_kontradiksi(data: RegionData) -> Table:
    """List pairs of published figures that contradict each other; gravest first.

    Those that were out only after the day of the report stand there too, with their day: who
    holds the report beside the press of a later year meets both.
    """
    ordered = sorted(data.params.kontradiksi, key=lambda conflict: conflict.tingkat != _GRAVEST)
    return Table(
        id="kontradiksi-terpublikasi",
        title="Angka terpublikasi yang saling bertentangan",
        columns=_CONFLICT_COLUMNS,
        rows=tuple(_conflict_row(each) for each in ordered),
        origin=published_origin("Sumber terbitan sebagaimana tercantum pada setiap baris"),
        notes=(
            "Urut dari yang paling mudah menyesatkan pembaca.",
            "Terbit: hari sejak kedua pernyataan tersedia.",
            "Yang terbit sesudah tanggal laporan tidak dipakai pada bagian lain.",
        ),
    )


def _conflict_row(conflict: Kontradiksi) -> Row:
    statements = (
        f"{said.removesuffix('.')} ({source.penerbit})."
        for said, source in ((conflict.a, conflict.sumber_a), (conflict.b, conflict.sumber_b))
    )
    printed = formats.tanggal(conflict.terbit)
    texts = (conflict.topik, " ".join(statements), printed, conflict.hitungan, conflict.bacaan)
    return text_row(conflict.id, texts, published_origin(conflict.topik))
