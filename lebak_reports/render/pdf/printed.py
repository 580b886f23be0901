"""A document -> what its pages print, as JSON values.

A laporan has thousands of cells. What the ledger knows of each of them, its value, status and
definition, is not printed, and Typst would read and compare it several times.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lebak_reports.render.model import FigureNode, TableNode, document_to_wire, node_to_wire
from lebak_reports.render.pdf.lettering import breakable, capitalised
from lebak_reports.render.pdf.measures import measures_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.blocks import Figure, Table
    from lebak_reports.blocks.tables import Column, Row
    from lebak_reports.render.model import Chapter, Document, Node


def printed_document(document: Document) -> dict[str, Any]:
    """Return a document with tables and figures as the templates read them.

    Returns
    -------
    dict
        As `document_to_wire` gives it, apart from the blocks of tables and figures: a cell is its
        text, a heading has its capitals, and a table has its measures beside it, ``ukuran``.
    """
    around = document_to_wire(replace(document, front=(), chapters=()))
    return {
        **around,
        "front": _printed_nodes(document.front),
        "chapters": [_printed_chapter(chapter) for chapter in document.chapters],
    }


def _printed_chapter(chapter: Chapter) -> dict[str, Any]:
    return {
        "id": chapter.id,
        "label": chapter.label,
        "title": chapter.title,
        "nodes": _printed_nodes(chapter.nodes),
    }


def _printed_nodes(nodes: Iterable[Node]) -> list[dict[str, Any]]:
    return [_printed_node(node) for node in nodes]


def _printed_node(node: Node) -> dict[str, Any]:
    match node:
        case TableNode(block=table):
            return {**_headed(node), "block": _table(table), "ukuran": measures_of(table)}
        case FigureNode(block=figure):
            return {**_headed(node), "block": _figure(figure)}
        case _:
            return node_to_wire(node)


def _headed(node: TableNode | FigureNode) -> dict[str, Any]:
    return {
        "type": node.type,
        "number": node.number,
        "anchor": node.anchor,
        "caption": node.caption,
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "columns": [_column(column) for column in table.columns],
        "rows": [_row(row) for row in table.rows],
        "notes": table.notes,
        "source": table.origin.source,
        "landscape": table.landscape,
    }


def _column(column: Column) -> dict[str, str]:
    return {
        "label": capitalised(column.label),
        "kind": column.kind,
        "group": column.group,
        "number": column.number,
    }


def _row(row: Row) -> dict[str, Any]:
    return {"role": row.role, "cells": [breakable(cell.printed) for cell in row.cells]}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "svg": figure.svg.decode(),
        "alt": figure.alt,
        "notes": figure.notes,
        "source": figure.data.origin.source,
    }
