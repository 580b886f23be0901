"""Refuse the one MIME type with which Quarto loses tables and says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.errors import NotebookContentError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.render.model import Notebook

_LATEX = "text/latex"


def refuse_latex(notebooks: Iterable[Notebook]) -> None:
    r"""Raise NotebookContentError for an output that offers ``text/latex``.

    Quarto takes ``\begin{...}`` for mathematics and drops such a table from what is not LaTeX,
    with exit code 0.
    """
    for notebook in notebooks:
        for place, cell in enumerate(notebook.node["cells"], start=1):
            for output in cell.get("outputs", ()):
                if _LATEX in output.get("data", {}):
                    raise NotebookContentError(
                        f"{notebook.name}.ipynb",
                        place,
                        f"keluaran memuat {_LATEX}, yang oleh Quarto dihilangkan tanpa pesan",
                    )
