"""Blocks as JSON and back: what travels between the rooms, and to programs that are not ours."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from lebak_reports.blocks.claims import Claim, Origin, Part, Tag
from lebak_reports.blocks.figures import Figure
from lebak_reports.blocks.sentences import Kalimat
from lebak_reports.blocks.tables import Cell, Column, Row, Table

if TYPE_CHECKING:
    from lebak_reports.blocks.block import Block

TABLE_MIME = "application/vnd.lebak.table+json"
FIGURE_MIME = "application/vnd.lebak.figure+json"
KALIMAT_MIME = "application/vnd.lebak.kalimat+json"
VENDOR_MIMES = (TABLE_MIME, FIGURE_MIME, KALIMAT_MIME)


def to_wire(block: Block) -> dict[str, Any]:
    """Return a block as JSON values; ``from_wire`` gives the equal block back."""
    match block:
        case Kalimat():
            parts = [_part_to_wire(part) for part in block.parts]
            return {
                "id": block.id,
                "role": block.role,
                "title": block.title,
                "level": block.level,
                "parts": parts,
            }
        case Table():
            return dataclasses.asdict(block)
        case Figure():
            return {
                "id": block.id,
                "title": block.title,
                "alt": block.alt,
                "svg": block.svg.decode(),
                "texts": list(block.texts),
                "notes": list(block.notes),
                "data": to_wire(block.data),
            }


def from_wire(mime: str, value: dict[str, Any]) -> Block:
    """Rebuild the block that ``to_wire`` wrote under a vendor MIME type."""
    if mime == KALIMAT_MIME:
        parts = tuple(_part_from_wire(part) for part in value["parts"])
        return Kalimat(**{**value, "parts": parts})
    if mime == TABLE_MIME:
        return _table_from_wire(value)
    return Figure(
        id=value["id"],
        title=value["title"],
        alt=value["alt"],
        svg=value["svg"].encode(),
        texts=tuple(value["texts"]),
        notes=tuple(value["notes"]),
        data=_table_from_wire(value["data"]),
    )


def _table_from_wire(value: dict[str, Any]) -> Table:
    rows = tuple(
        Row(row["key"], tuple(Cell(**cell) for cell in row["cells"]), row["role"])
        for row in value["rows"]
    )
    return Table(
        id=value["id"],
        title=value["title"],
        columns=tuple(Column(**column) for column in value["columns"]),
        rows=rows,
        origin=Origin(**value["origin"]),
        notes=tuple(value["notes"]),
        landscape=value["landscape"],
    )


def _part_to_wire(part: Part) -> dict[str, Any]:
    match part:
        case Claim():
            return {"claim": dataclasses.asdict(part)}
        case Tag():
            return {"tag": dataclasses.asdict(part)}
        case str():
            return {"text": part}


def _part_from_wire(part: dict[str, Any]) -> Part:
    if "claim" in part:
        claim = part["claim"]
        return Claim(**{**claim, "origin": Origin(**claim["origin"])})
    if "tag" in part:
        return Tag(**part["tag"])
    text: str = part["text"]
    return text
