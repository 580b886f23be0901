"""What a document was made from, and the command that makes it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lebak_reports.blocks import Cell, Column, Origin, Row, Table
from lebak_reports.formats import bilangan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.render.model import Document

_RECIPE_COLUMNS = (
    Column(key="bahan", label="Bahan", is_quoted=True),
    Column(key="sidik", label="Sidik (sha256) atau isi", is_quoted=True),
)
_INPUT_COLUMNS = (
    Column(key="masukan", label="Masukan", is_quoted=True),
    Column(key="berkas", label="Berkas", is_quoted=True),
    Column(key="baris", label="Baris"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What a region's documents were made from; the same on every machine.

    Attributes
    ----------
    params, notebooks, code : str
        sha256 of the curated parameters, of the region's notebooks as analysts edit them, and
        of the program.
    lock : str or None
        sha256 of the list of locked packages; None outside a checkout.
    command : str
        What makes the documents again, in the checkout.
    """

    params: str
    notebooks: str
    code: str
    lock: str | None
    command: str


def reproduction_tables(
    _: Document, ledger: Mapping[str, Any], provenance: Provenance
) -> tuple[Table, ...]:
    """Return what the document was made from, and the files behind it."""
    return (_recipe(ledger, provenance), _inputs(ledger))


def _recipe(ledger: Mapping[str, Any], provenance: Provenance) -> Table:
    made_from = {
        "data": ("Data yang dibaca wilayah ini", ledger["data_sha256"]),
        "parameter": ("Parameter (params)", provenance.params),
        "notebook": ("Notebook (notebooks)", provenance.notebooks),
        "paket": ("Kunci paket (requirements/run.txt)", provenance.lock or "tidak ada"),
        "program": ("Program (lebak_reports)", provenance.code),
        "perintah": ("Perintah", provenance.command),
    }
    return Table(
        id="jejak-reproduksi",
        title="Bahan penyusun laporan dan perintahnya",
        columns=_RECIPE_COLUMNS,
        rows=tuple(_row(key, *texts) for key, texts in made_from.items()),
        origin=Origin(input="program", source="Catatan program laporan ini", status="tercatat"),
        notes=(
            "Sidik data dihitung dari baris yang dibaca wilayah ini, tanpa identitas.",
            "Sidik setiap berkas masukan dan keluaran ada pada manifest.json rilis.",
        ),
    )


def _inputs(ledger: Mapping[str, Any]) -> Table:
    return Table(
        id="jejak-masukan",
        title="Berkas masukan triwulan ini",
        columns=_INPUT_COLUMNS,
        rows=tuple(
            _row(name, name, fact["file"], bilangan(fact["rows"]))
            for name, fact in ledger["inputs"].items()
        ),
        origin=Origin(input="masukan", source="Berkas masukan triwulan ini", status="tercatat"),
    )


def _row(key: str, *texts: str) -> Row:
    return Row(key, tuple(Cell(text, text) for text in texts))
