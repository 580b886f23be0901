"""A document and its trail -> the document with the annexes that its settings ask for."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lebak_reports.render.model import Numbering, Paragraph, TableNode, Text, caption_of
from lebak_reports.render.trail.numbers import number_tables
from lebak_reports.render.trail.reproduction import Provenance, reproduction_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lebak_reports.blocks import Table
    from lebak_reports.params.models.dokumen import Lampiran
    from lebak_reports.render.model import Chapter, Document, Node


@dataclass(frozen=True, slots=True)
class Trail:
    """What stands behind the numbers of a region's documents.

    Attributes
    ----------
    ledger : bytes
        The finished ``ledger.json``.
    provenance : Provenance
    """

    ledger: bytes
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class _Annex:
    title: str
    opening: str
    tables: Callable[[Document, Mapping[str, Any], Provenance], tuple[Table, ...]]


_ANNEXES: Mapping[Lampiran, _Annex] = {
    "jejak-angka": _Annex(
        "Jejak Angka",
        "Buku angka (ledger.json) terlampir pada berkas PDF ini dan mencatat setiap angka yang "
        "tercetak: nilai sebelum dibulatkan, satuan, definisi, masukan, banyaknya baris, notebook, "
        "dan sel. Lampiran ini memuat angka dalam kalimat satu per satu, serta angka dalam tabel "
        "dan gambar menurut sajiannya.",
        number_tables,
    ),
    "jejak-reproduksi": _Annex(
        "Jejak Reproduksi",
        "Laporan ini dapat disusun ulang. Dari data, parameter, notebook, dan program dengan sidik "
        "yang sama dihasilkan laporan yang sama, tanpa bergantung pada waktu dan komputer.",
        reproduction_tables,
    ),
}


def with_annexes(document: Document, names: Iterable[Lampiran], trail: Trail) -> Document:
    """Return a document with annexes appended, lettered after those of its notebooks."""
    ledger = json.loads(trail.ledger)
    for name in names:
        annex = _ANNEXES[name]
        tables = annex.tables(document, ledger, trail.provenance)
        document = replace(
            document, chapters=(*document.chapters, _chapter(document, annex, tables))
        )
    return document


def _chapter(document: Document, annex: _Annex, tables: tuple[Table, ...]) -> Chapter:
    numbering = Numbering.of_lampiran(1 + sum(each.is_annex for each in document.chapters))
    nodes: list[Node] = [Paragraph((Text(annex.opening),))]
    for place, table in enumerate(tables, start=1):
        number = f"{numbering.prefix}{place}"
        nodes.append(TableNode(number, f"tabel-{table.id}", caption_of(table), table))
    return numbering.chapter(f"lampiran-{numbering.number.lower()}", annex.title, nodes)
