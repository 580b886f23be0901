"""What the different texts of a column mean, or why they mean nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from lebak_reports.tables.values import UnreadableError, is_blank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lebak_reports.tables.values import Reading


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What each of some texts means, by its position among them.

    Attributes
    ----------
    meanings : list of object
        None for a text that says nothing or cannot be read.
    blanks : list of int
        Texts that say nothing.
    refusals : dict of int to UnreadableError
        Texts that cannot be read.
    remarks : dict of int to str
        What the reader of the report should know of a text.
    """

    meanings: list[object]
    blanks: list[int] = field(default_factory=list)
    refusals: dict[int, UnreadableError] = field(default_factory=dict)
    remarks: dict[int, str] = field(default_factory=dict)


TextReader: TypeAlias = "Callable[[list[str]], Outcomes]"


def one_by_one(read: Callable[[str], Reading]) -> TextReader:
    """Return the reader of many texts that asks the reader of one value, text by text."""
    return lambda texts: _outcomes(
        None if is_blank(text) else _reading(text, read) for text in texts
    )


def all_at_once(
    read: Callable[[Sequence[str]], Sequence[Reading | UnreadableError]],
) -> TextReader:
    """Return the reader of many texts that must see them together; blank ones say nothing."""

    def read_texts(texts: list[str]) -> Outcomes:
        readings = iter(read([text for text in texts if not is_blank(text)]))
        return _outcomes(None if is_blank(text) else next(readings) for text in texts)

    return read_texts


def _reading(text: str, read: Callable[[str], Reading]) -> Reading | UnreadableError:
    try:
        return read(text)
    except UnreadableError as refusal:
        return refusal


def _outcomes(readings: Iterable[Reading | UnreadableError | None]) -> Outcomes:
    outcomes = Outcomes([])
    for position, reading in enumerate(readings):
        match reading:
            case None:
                outcomes.meanings.append(None)
                outcomes.blanks.append(position)
            case UnreadableError():
                outcomes.meanings.append(None)
                outcomes.refusals[position] = reading
            case _:
                outcomes.meanings.append(reading.value)
                if reading.remark:
                    outcomes.remarks[position] = reading.remark
    return outcomes
