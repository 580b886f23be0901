"""What reading one written value gives, or why it cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Reading:
    """The meaning of one written value.

    Attributes
    ----------
    value : object
        A plain value of the column's kind.
    remark : str
        Something the reader of the report should know, in Indonesian; mostly empty.
    """

    value: object
    remark: str = ""


class UnreadableError(ValueError):
    """A written value that has no meaning, or more than one.

    Attributes
    ----------
    what, remedy : str
        As in `lebak_reports.errors.Problem`.
    """

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy


Reader: TypeAlias = Callable[[str], Reading]
