"""Where every printed number comes from, as tables of an annex."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from lebak_reports.blocks import Cell, Column, Origin, Row, Table
from lebak_reports.formats import bilangan
from lebak_reports.render.model import KalimatNode, table_of
from lebak_reports.render.values import machine_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lebak_reports.render.model import Document
    from lebak_reports.render.trail.reproduction import Provenance

    Entry = Mapping[str, Any]

_ORIGIN = Origin(
    input="ledger.json", source="Buku angka laporan ini (ledger.json)", status="tercatat"
)
_SOURCE = "Masukan; notebook, sel"
_SENTENCE_COLUMNS = (
    Column(key="id", label="Kode angka", is_quoted=True),
    Column(key="tercetak", label="Tercetak (nilai)", is_quoted=True),
    Column(key="asal", label=_SOURCE, is_quoted=True),
)
_EXHIBIT_COLUMNS = (
    Column(key="sajian", label="Sajian"),
    Column(key="kode", label="Awal kode angka", is_quoted=True),
    Column(key="banyak", label="Banyak angka"),
    Column(key="asal", label=_SOURCE, is_quoted=True),
)


def number_tables(
    document: Document, ledger: Mapping[str, Any], _: Provenance
) -> tuple[Table, ...]:
    """Return the numbers of the document's sentences, one by one, and those of its exhibits.

    Parameters
    ----------
    document : Document
    ledger : mapping
        The region's ``ledger.json``; what other documents print is left out.
    """
    return (_sentences(document, ledger["entries"]), _exhibits(document, ledger["entries"]))


def _sentences(document: Document, entries: Iterable[Entry]) -> Table:
    printed = {node.block.id for node in document.nodes if isinstance(node, KalimatNode)}
    first: dict[str, Entry] = {}
    for entry in entries:
        if entry["exhibit"] in printed:
            first.setdefault(entry["id"], entry)
    return Table(
        id="jejak-angka-kalimat",
        title="Angka dalam kalimat dan asalnya",
        columns=_SENTENCE_COLUMNS,
        rows=tuple(
            _row(name, name, _valued(entry), _source(entry)) for name, entry in first.items()
        ),
        origin=_ORIGIN,
        notes=(
            "Nilai ditulis sebagaimana disimpan: rasio nol sampai satu, rupiah penuh.",
            "Angka yang tercetak berulang disebut pada tempatnya yang pertama.",
        ),
    )


def _exhibits(document: Document, entries: Iterable[Entry]) -> Table:
    known: dict[str, Entry] = {}
    counted: Counter[str] = Counter()
    for entry in entries:
        known.setdefault(entry["exhibit"], entry)
        counted[entry["exhibit"]] += 1
    labels = {table_of(node).id: node.label for node in document.exhibits}
    return Table(
        id="jejak-angka-sajian",
        title="Angka dalam tabel dan gambar dan asalnya",
        columns=_EXHIBIT_COLUMNS,
        rows=tuple(
            _row(name, label, f"{name}.", bilangan(counted[name]), _source(entry))
            for name, label in labels.items()
            if name in known
            for entry in [known[name]]
        ),
        origin=_ORIGIN,
        notes=("Kode setiap angka: awal kode, kunci baris, lalu kunci kolom.",),
    )


def _valued(entry: Entry) -> str:
    value = machine_text(entry["value"])
    return f"{entry['printed']} ({value})" if value else str(entry["printed"])


def _source(entry: Entry) -> str:
    return f"{entry['input']}; {entry['notebook']}, {entry['cell']}"


def _row(key: str, *texts: str) -> Row:
    return Row(key, tuple(Cell(text, text) for text in texts))
