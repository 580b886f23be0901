"""Arrays from which no number can be computed: exit 4."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lebak_reports.errors.root import LebakReportsError


@dataclass(eq=False)
class IndicatorError(LebakReportsError):
    """Arrays from which no number can be computed; data that are only too few get a status.

    Attributes
    ----------
    argument : str
        Argument of the indicator.
    what : str
        What is wrong with it, in Indonesian.
    remedy : str
        What to do, in Indonesian, without a full stop.
    """

    exit_code: ClassVar[int] = 4

    argument: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"Indikator tidak dapat dihitung: '{self.argument}' {self.what}. {self.remedy}."


class LengthError(IndicatorError):
    """Arrays of one call are not equally long."""


class WeightError(IndicatorError):
    """A weight is negative, missing or infinite."""


class DesignError(IndicatorError):
    """Strata, PSU, fpc or domains contradict each other."""


class WelfareError(IndicatorError):
    """Expenditure is not a series of numbers."""


class LineError(IndicatorError):
    """A poverty line is not a positive number."""


class ChoiceError(IndicatorError):
    """An option has no such value."""

    @classmethod
    def among(cls, argument: str, value: object, choices: tuple[str, ...]) -> ChoiceError:
        """Return the error that names what could have been chosen."""
        return cls(argument, f"tidak mengenal '{value}'", "Pilih " + ", ".join(choices))
