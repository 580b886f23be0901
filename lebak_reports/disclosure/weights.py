"""What a reader loses with a count that is not printed."""

from __future__ import annotations

from lebak_reports.disclosure.system import Cell

OF_KABUPATEN = 5
OF_A_LIST = 20


def printed(value: int, *, minimum: int, times: int = 1) -> Cell:
    """Return a cell that is to be printed, unless it is too small or must protect others.

    Parameters
    ----------
    value : int
        Count of families.
    minimum : int
        The smallest count that is printed; 0 is printed.
    times : int
        How much more than a count of one kecamatan it is worth.

    Notes
    -----
    Loss grows with the logarithm of the count: with counts alone the pattern would hide many
    small cells for each large one, with values it would spare the kabupaten's sums at any
    price. The number of binary digits is that logarithm in whole numbers, equal on all machines.
    """
    return Cell(
        value=value,
        weight=times * (_BASE + value.bit_length()),
        is_sensitive=0 < value < minimum,
    )


_BASE = 4
