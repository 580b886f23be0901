"""Which landed tables a notebook read, as its kernel tells when the last cell has run."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, Final

from lebak_reports.runner.client import BoundedClient

if TYPE_CHECKING:
    from collections.abc import Mapping

Reads = tuple[str, ...] | None
"""Names of tables; None where nobody knows, so that it may be any."""

_NAME: Final = "dibaca"
_QUESTION: Final = "__import__('lebak_reports.tables.witness', fromlist=['_']).tables_read()"


class WitnessedClient(BoundedClient):
    """Runs cells, then asks what they read; no output shows that it was asked.

    Attributes
    ----------
    reads : tuple of str or None
        See `Reads`.
    """

    reads: Reads = None

    def papermill_execute_cells(self) -> None:
        """Run all cells, and ask."""
        super().papermill_execute_cells()
        question = {_NAME: _QUESTION}
        asked = self.kc.execute("", silent=True, store_history=False, user_expressions=question)
        self.reads = _answer(self.wait_for_reply(asked))


def _answer(reply: Mapping[str, Any] | None) -> Reads:
    """Read a kernel's reply; one that could not answer says nothing."""
    expressions = (reply or {}).get("content", {}).get("user_expressions", {})
    answer = expressions.get(_NAME, {})
    if answer.get("status") != "ok":
        return None
    reads: Reads = ast.literal_eval(answer["data"]["text/plain"])
    return reads
