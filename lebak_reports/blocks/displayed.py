"""What a notebook can display as the last value of a cell."""

from __future__ import annotations

from typing import Any


class Displayed:
    """A record that a notebook can display as the last value of a cell."""

    __slots__ = ()

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        # Imported on display: mime reads the blocks, so it can't be imported above them.
        from lebak_reports.blocks.mime import bundle

        return bundle(self)
