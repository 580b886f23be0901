"""The zygote of a client that was given none, such as JupyterLab's server."""

from __future__ import annotations

import atexit
from functools import cache
from typing import TYPE_CHECKING

from lebak_reports.runner.warm.house import ZygoteHouse
from lebak_reports.runner.warm.key import zygote_key

if TYPE_CHECKING:
    from collections.abc import Mapping


class OwnZygotes:
    """At most one zygote that answers; older ones stay while their kernels do.

    A server lives for days. When packages are upgraded under it, or a kernel is asked for under
    other variables, a new zygote takes over and the old one retires.
    """

    def __init__(self) -> None:
        self._houses: list[ZygoteHouse] = []

    def house_for(self, environment: Mapping[str, str]) -> ZygoteHouse:
        """Return a living zygote for this environment, started now if need be."""
        key = zygote_key(environment)
        for house in [each for each in self._houses if each.has_ended]:
            self._houses.remove(house)
            house.close()
        if self._houses and self._houses[-1].key == key:
            return self._houses[-1]
        for house in self._houses:
            house.retire()
        self._houses.append(ZygoteHouse(environment))
        return self._houses[-1]

    def close(self) -> None:
        """End all of them."""
        for house in self._houses:
            house.close()
        self._houses.clear()


@cache
def own_zygotes() -> OwnZygotes:
    """Return this process's zygotes; they end with it."""
    zygotes = OwnZygotes()
    atexit.register(zygotes.close)
    return zygotes
