"""MIME bundles of blocks: the vendor JSON is the source of truth, the rest is for JupyterLab.

The drawing of a figure is stored once, as ``image/svg+xml``: the vendor JSON goes without it.
Never ``text/latex``: Quarto would turn it into mathematics and drop the table silently.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from lebak_reports.blocks import wire
from lebak_reports.blocks.figures import Figure
from lebak_reports.blocks.markdown import literal, pipe_table
from lebak_reports.blocks.sentences import Kalimat
from lebak_reports.blocks.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.blocks.block import Block
    from lebak_reports.blocks.displayed import Displayed

_SVG = "image/svg+xml"


def bundle(block: Displayed) -> dict[str, Any]:
    """Return the MIME bundle that a notebook stores for a block."""
    match block:
        case Table():
            return _bundle_of_table(block)
        case Figure():
            return _bundle_of_figure(block)
        case Kalimat():
            return _bundle_of_kalimat(block)
    raise TypeError(f"no MIME bundle for {type(block).__name__}")


def block_of(stored: Mapping[str, Any]) -> Block | None:
    """Return the block that a stored bundle shows; None when it shows something else.

    Parameters
    ----------
    stored : mapping of str to JSON values
        A bundle as a notebook keeps it: text in one piece, or as a list of lines.
    """
    for mime in wire.VENDOR_MIMES:
        if mime in stored:
            drawing = {"svg": "".join(stored[_SVG])} if mime == wire.FIGURE_MIME else {}
            return wire.from_wire(mime, {**stored[mime], **drawing})
    return None


def _bundle_of_kalimat(kalimat: Kalimat) -> dict[str, Any]:
    heading = f"{kalimat.title}: " if kalimat.title else ""
    text = heading + kalimat.text
    return {
        wire.KALIMAT_MIME: wire.to_wire(kalimat),
        "text/html": f"<p>{escape(text)}</p>",
        "text/markdown": literal(text),
        "text/plain": text,
    }


def _bundle_of_table(table: Table) -> dict[str, Any]:
    return {
        wire.TABLE_MIME: wire.to_wire(table),
        "text/html": _table_html(table),
        "text/markdown": pipe_table(table),
        "text/plain": f"<Tabel {table.id}: {len(table.rows)} baris>",
    }


def _bundle_of_figure(figure: Figure) -> dict[str, Any]:
    wired = wire.to_wire(figure)
    return {
        _SVG: wired.pop("svg"),
        wire.FIGURE_MIME: wired,
        "text/plain": f"<Gambar {figure.id}: {figure.title}>",
    }


def _table_html(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(column.label)}</th>' for column in table.columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell.printed)}</td>" for cell in row.cells) + "</tr>"
        for row in table.rows
    )
    return (
        f"<table><caption>{escape(table.title)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )
