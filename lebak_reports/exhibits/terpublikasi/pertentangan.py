"""Published figures that can't both be right, with the arithmetic that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Column, Kalimat, Table
from lebak_reports.exhibits.origins import published_origin
from lebak_reports.exhibits.rows import text_row

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Row
    from lebak_reports.params.models import Kontradiksi

_CONFLICT_COLUMNS = (
    Column(key="topik", label="Pokok"),
    Column(key="pernyataan", label="Pernyataan dan sumbernya", is_quoted=True),
    Column(key="hitungan", label="Hitungan"),
    Column(key="bacaan", label="Bacaan laporan ini"),
)
_GRAVEST = "tinggi"


def tabel_kontradiksi(data: RegionData) -> Table | Kalimat:
    """List pairs of figures, out by the report's day, that contradict each other; gravest first."""
    day = data.run.tanggal_laporan
    conflicts = [each for each in data.params.kontradiksi if each.terbit <= day]
    if not conflicts:
        text = "Sampai tanggal laporan tidak tercatat angka terbitan yang saling bertentangan."
        return Kalimat(id="kontradiksi-terpublikasi", parts=(text,), role="catatan")
    ordered = sorted(conflicts, key=lambda conflict: conflict.tingkat != _GRAVEST)
    return Table(
        id="kontradiksi-terpublikasi",
        title="Angka terpublikasi yang saling bertentangan",
        columns=_CONFLICT_COLUMNS,
        rows=tuple(_conflict_row(each) for each in ordered),
        origin=published_origin("Sumber terbitan sebagaimana tercantum pada setiap baris"),
        notes=("Urut dari yang paling mudah menyesatkan pembaca.",),
    )


def _conflict_row(conflict: Kontradiksi) -> Row:
    statements = (
        f"{said.removesuffix('.')} ({source.penerbit})."
        for said, source in ((conflict.a, conflict.sumber_a), (conflict.b, conflict.sumber_b))
    )
    texts = (conflict.topik, " ".join(statements), conflict.hitungan, conflict.bacaan)
    return text_row(conflict.id, texts, published_origin(conflict.topik))
