"""Compute a quarter's shared aggregates, unless they are up to date."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from lebak_reports.aggregates.files import SHARED_FILE, code_digest, key_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lebak_reports.aggregates.releases import EarlierRelease
    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter
    from lebak_reports.tables import Landing


def compute(
    quarter: Quarter,
    *,
    params: Params,
    landings: Mapping[Quarter, Landing],
    releases: Sequence[EarlierRelease] = (),
) -> None:
    """Write a quarter's ``bersama.json`` beside its landed tables, unless it is up to date.

    Parameters
    ----------
    quarter : Quarter
    params : Params
    landings : mapping of Quarter to Landing
        This quarter, and those of its comparisons and trend that are there. All real, or
        all of the sample.
    releases : sequence of EarlierRelease
        Of earlier quarters, oldest first: what they printed is known, and what they projected
        is scored.

    Raises
    ------
    InputRejectedError
        If the recorded changes do not connect the lists of two quarters.
    """
    landing = landings[quarter]
    key = _key(params, landings, releases)
    if key_of(landing.folder) == key:
        # Newer than every input again: notebooks compare dates before they trust it.
        (landing.folder / SHARED_FILE).touch()
        return

    # Imported here: what is up to date needs no pandas.
    from lebak_reports.aggregates.sharing import shared_of
    from lebak_reports.aggregates.slices import write_digests
    from lebak_reports.aggregates.standing import Standing
    from lebak_reports.aggregates.storage import write_shared

    shared = shared_of(Standing(landing, landings, params, releases))
    write_digests(landing.folder, shared, params.regions)
    write_shared(landing.folder, shared, key=key)


def _key(
    params: Params, landings: Mapping[Quarter, Landing], releases: Sequence[EarlierRelease]
) -> str:
    """Hash what the aggregates are made from: what is counted, params and this code."""
    parts = [f"{quarter} {landings[quarter].counted}" for quarter in sorted(landings)]
    parts += [f"{release.quarter} {release.digest}" for release in releases]
    return hashlib.sha256("\n".join([*parts, params.digest, code_digest()]).encode()).hexdigest()
