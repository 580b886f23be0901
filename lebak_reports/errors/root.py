"""What every error of this package has in common."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar


@dataclass(init=False, eq=False)
class LebakReportsError(Exception):
    """Anything this package refuses with a sentence the analyst can act on.

    A subclass with data of its own is a ``dataclass(eq=False)``: what it carries are its fields,
    and two errors are never equal because they say the same.
    """

    exit_code: ClassVar[int] = 1

    def __post_init__(self) -> None:
        # Exceptions are pickled by ``args``, which lack what was given by name.
        self.args = tuple(getattr(self, field.name) for field in fields(self))
