"""Seeded random streams: the same name gives the same numbers on every machine."""

from __future__ import annotations

import numpy as np

SEED = 20_241_025


def stream(name: str) -> np.random.Generator:
    """Return the random stream of a name.

    One stream a subject, so that a change in one part of the sample leaves the others alone.

    Examples
    --------
    >>> stream("keluarga").integers(1000) == stream("keluarga").integers(1000)
    np.True_
    """
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([SEED, *name.encode()])))
