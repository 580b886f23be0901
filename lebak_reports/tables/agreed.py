"""Landed quarters that were found to agree, so that nobody compares them again."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.errors import Problem
    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter
    from lebak_reports.tables.landing import Landing

_MARK_LENGTH: Final = 16


def new_history_problems(
    landings: Mapping[Quarter, Landing], params: Params
) -> tuple[Problem, ...]:
    """Check quarters against each other, unless just these were found to agree before."""
    if not landings:
        return ()
    keys = "".join(landing.counted for landing in landings.values())
    digest = hashlib.sha256(keys.encode()).hexdigest()[:_MARK_LENGTH]
    mark = landings[max(landings)].folder / f"selaras-{digest}"
    if mark.exists():
        return ()

    from lebak_reports.tables.history import history_problems

    problems = tuple(history_problems(landings, params))
    if not problems:
        mark.touch(mode=0o600)
    return problems
