"""The ledger: every number a document prints, and what stands behind it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from lebak_reports.blocks import Claim, Figure, Kalimat, Table, block_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lebak_reports.blocks import Block, Cell, Column, Origin, Row
    from lebak_reports.blocks.claims import Value
    from lebak_reports.publish.facts import InputFact

_NOT_MEASURED = frozenset({"teks", "tanggal"})


class LedgerConflictError(ValueError):
    """One id was printed with two different values: a mistake of an exhibit's author."""

    def __init__(self, first: Entry, second: Entry) -> None:
        super().__init__(first, second)
        self.first = first
        self.second = second

    def __str__(self) -> str:
        return (
            f"angka '{self.first.id}' tercetak dengan dua nilai: "
            f"{self.first.value!r} di {self.first.notebook} (sel {self.first.cell}) dan "
            f"{self.second.value!r} di {self.second.notebook} (sel {self.second.cell})"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One number at one place of one notebook.

    Attributes
    ----------
    id : str
        Id of the claim, or ``<exhibit>.<row key>.<column key>`` for a cell of a table.
    value : int, float, str or None
        The number before formatting; None when it is refused, missing or suppressed.
    exhibit, row, column : str or None
        The block that prints it, and the place in a table.
    input, rows : str, int or None
        The input it was computed from, and how many of its rows.
    notebook, cell : str
        Stem of the notebook and id of the cell that displays it.
    """

    id: str
    value: Value
    unit: str
    printed: str
    definition: str
    exhibit: str
    row: str | None
    column: str | None
    input: str
    rows: int | None
    notebook: str
    cell: str
    status: str
    evidence: str | None


def ledger_entries(notebooks: Mapping[str, str]) -> tuple[Entry, ...]:
    """List every number that executed notebooks print, in reading order.

    Parameters
    ----------
    notebooks : mapping of str to str
        Executed notebooks as nbformat JSON, by stem, in the order of the document.

    Raises
    ------
    LedgerConflictError
        If one id is printed with different values or units.
    """
    entries: list[Entry] = []
    known: dict[str, Entry] = {}
    for entry in _printed_numbers(notebooks):
        first = known.setdefault(entry.id, entry)
        if (first.value, first.unit) != (entry.value, entry.unit):
            raise LedgerConflictError(first, entry)
        entries.append(entry)
    return tuple(entries)


def ledger_json(
    entries: Iterable[Entry], inputs: Iterable[InputFact], *, data_sha256: str
) -> bytes:
    """Return ``ledger.json``: the files, the hash of what was read of them, one entry a line.

    Parameters
    ----------
    entries : iterable of Entry
    inputs : iterable of InputFact
        The files of the quarter; ``manifest.json`` has the hash of each.
    data_sha256 : str
        Of the rows and the aggregates that this region's notebooks could read, and no other:
        the same on every machine, and as long as nothing of this region changes.
    """
    files = {fact.name: {"file": fact.file, "rows": fact.rows} for fact in inputs}
    head = f'"inputs": {_line(files)},\n"data_sha256": {_line(data_sha256)}'
    lines = ",\n".join(_line(asdict(entry)) for entry in entries)
    return f'{{{head},\n"entries": [\n{lines}\n]}}\n'.encode()


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


@dataclass(frozen=True, slots=True)
class _Place:
    notebook: str
    cell: str


def _printed_numbers(notebooks: Mapping[str, str]) -> Iterator[Entry]:
    for stem, text in notebooks.items():
        for cell in json.loads(text)["cells"]:
            for output in cell.get("outputs", ()):
                block = block_of(output.get("data", {}))
                if block is not None:
                    yield from _entries_of(block, _Place(stem, cell["id"]))


def _entries_of(block: Block, place: _Place) -> Iterator[Entry]:
    match block:
        case Kalimat():
            for claim in block.claims:
                yield _of_claim(claim, block.id, place)
        case Figure():
            yield from _entries_of(block.data, place)
        case Table():
            for row in block.rows:
                for index, column in enumerate(block.columns):
                    if _is_number(column, row, row.cells[index]):
                        yield _of_cell(block, row, index, place)


def _is_number(column: Column, row: Row, cell: Cell) -> bool:
    return column.kind not in _NOT_MEASURED and row.role != "kelompok" and bool(cell.printed)


def _of_claim(claim: Claim, exhibit: str, place: _Place) -> Entry:
    return Entry(
        id=claim.id,
        value=_rounded(claim.value),
        unit=claim.unit,
        printed=claim.printed,
        definition=claim.definition,
        exhibit=exhibit,
        row=None,
        column=None,
        input=claim.origin.input,
        rows=claim.origin.rows,
        notebook=place.notebook,
        cell=place.cell,
        status=claim.origin.status,
        evidence=claim.origin.evidence,
    )


def _of_cell(table: Table, row: Row, index: int, place: _Place) -> Entry:
    column, cell = table.columns[index], row.cells[index]
    return Entry(
        id=f"{table.id}.{row.key}.{column.key}",
        value=_rounded(cell.value),
        unit=column.unit,
        printed=cell.printed,
        definition=column.definition,
        exhibit=table.id,
        row=row.key,
        column=column.key,
        input=table.origin.input,
        rows=table.origin.rows,
        notebook=place.notebook,
        cell=place.cell,
        status=_status_of(cell, table.origin),
        evidence=table.origin.evidence,
    )


def _status_of(cell: Cell, origin: Origin) -> str:
    """Return the cell's own refusal, or else the status of the whole table."""
    return origin.status if cell.status == "tercatat" else cell.status


def _rounded(value: Value) -> Value:
    """Keep twelve significant digits: what ledgers and files promise to be stable."""
    return float(f"{value:.12g}") if isinstance(value, float) else value
