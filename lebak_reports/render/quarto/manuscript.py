"""A document as the one executed notebook that Quarto reads."""

from __future__ import annotations

import base64
import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from lebak_reports.blocks.markdown import literal, pipe_table
from lebak_reports.render.band import BAND, band_sentence
from lebak_reports.render.model import FigureNode, TableNode
from lebak_reports.render.pdf import picture_of
from lebak_reports.render.quarto.prose import heading_markdown, prose_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lebak_reports.render.model import Document, Exhibit, Meta, Node
    from lebak_reports.render.quarto.targets import Target

Cell = dict[str, Any]
_KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
_DIVIDER = ":::::"


def manuscript(document: Document, target: Target) -> str:
    """Return a document as executed notebook, nbformat 4 JSON; equal documents, equal text.

    Chapters follow each other as headings; every table and figure is a cell without code whose
    options carry caption and alternative text. All else is Markdown in which texts are
    literal, so that nothing in the data is a reference, a formula, a shortcode or HTML.

    Parameters
    ----------
    target : Target
        Decides how tables are labelled and figures are drawn.
    """
    cells = [
        {"id": f"sel-{place:04}", "metadata": {}, **cell}
        for place, cell in enumerate(_cells(document, target), start=1)
    ]
    metadata = {"kernelspec": _KERNEL, "language_info": {"name": "python"}}
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def _cells(document: Document, target: Target) -> Iterator[Cell]:
    # Without a title here Quarto takes the first heading for it, and out of the text.
    title = json.dumps(literal(document.meta.title), ensure_ascii=False)
    yield {"cell_type": "raw", "source": f"---\ntitle: {title}\n---\n"}
    if target.preamble:
        yield _markdown(target.preamble)
    yield _markdown(_opening(document.meta))
    yield from _nodes(document.front, target)
    for chapter in document.chapters:
        title = f"{chapter.label} {chapter.title}".strip()
        yield _markdown(heading_markdown(1, title, chapter.id))
        yield from _nodes(chapter.nodes, target)


def _opening(meta: Meta) -> str:
    dates = f"Data per {meta.tanggal_data.label}; laporan tanggal {meta.tanggal_laporan.label}; "
    lines = [literal(line) for line in (*meta.kop, f"{dates}edisi {meta.edisi}.")]
    if meta.contoh:
        lines.append(f"**{literal(BAND)}\\.** {literal(band_sentence(meta))}")
    return "\n\n".join(lines)


def _nodes(nodes: Iterable[Node], target: Target) -> Iterator[Cell]:
    """Yield the cells of a chapter; tables that lie on turned pages share them."""
    for is_turned, group in groupby(nodes, _is_turned):
        if is_turned:
            yield _markdown(f"{_DIVIDER} {{.landscape}}")
        for node in group:
            if isinstance(node, TableNode | FigureNode):
                yield _exhibit(node, target)
                yield _markdown(_footing(node))
            else:
                yield _markdown(prose_markdown(node))
        if is_turned:
            yield _markdown(_DIVIDER)


def _is_turned(node: Node) -> bool:
    return isinstance(node, TableNode) and node.block.landscape


def _exhibit(node: Exhibit, target: Target) -> Cell:
    caption = literal(f"{node.label} {node.caption}")
    if isinstance(node, TableNode):
        options = {"tbl-cap": _doubled(caption)}
        if target.labels_tables:
            options = {"label": f"tbl-{node.block.id}", **options, "tbl-cap-location": "top"}
        return _output(options, {"text/markdown": pipe_table(node.block)})
    options = {"fig-cap": caption, "fig-alt": _attribute(node.block.alt)}
    return _output(options, {target.drawing: _drawing(node, target)})


def _footing(node: Exhibit) -> str:
    notes = (*node.block.notes, f"Sumber: {node.block.origin.source}.")
    return "\n\n".join(map(literal, notes))


def _drawing(node: FigureNode, target: Target) -> str:
    if target.drawing == "image/svg+xml":
        return node.block.svg.decode()
    return base64.b64encode(picture_of(node.block.svg)).decode()


def _doubled(markdown: str) -> str:
    """Return Markdown that pandoc reads twice: Quarto hands it on as an attribute."""
    return markdown.replace("\\", "\\\\")


def _attribute(text: str) -> str:
    """Return a text as the value of an attribute; Quarto itself escapes apostrophes."""
    return _doubled(text).replace("&", "\\&").replace("\n", " ")


def _markdown(source: str) -> Cell:
    return {"cell_type": "markdown", "source": f"{source}\n"}


def _output(options: dict[str, str], bundle: dict[str, str]) -> Cell:
    lines = ["#| echo: false"]
    lines += [
        f"#| {name}: {json.dumps(value, ensure_ascii=False)}" for name, value in options.items()
    ]
    return {
        "cell_type": "code",
        "execution_count": None,
        "source": "\n".join(lines) + "\n",
        "outputs": [{"output_type": "display_data", "data": bundle, "metadata": {}}],
    }
