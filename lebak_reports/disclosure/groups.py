"""Counts that tell about every family of a small group: all of them, or none."""

from __future__ import annotations


def tells_about_each(part: int, whole: int, *, smallest_group: int) -> bool:
    """Say whether a part is none or all of a group that is small enough to be known.

    Parameters
    ----------
    part, whole : int
        Families with an attribute, and families of the group.
    smallest_group : int
        Groups of at least so many families are not known one by one (``run.penyebut_minimum``).

    Notes
    -----
    "No family of this village receives a programme" says so of each of them. Of two hundred
    families it is a fact about the kecamatan and stays; of twelve, neighbours know the twelve.

    Examples
    --------
    >>> tells_about_each(12, 12, smallest_group=30)
    True
    >>> tells_about_each(0, 200, smallest_group=30)
    False
    """
    return 0 < whole < smallest_group and part in {0, whole}
