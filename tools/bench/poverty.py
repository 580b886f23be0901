"""How long P1 with its errors takes on ten million rows and 112 domains: prints seconds of CPU."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd

from lebak_reports.indicators.poverty import fgt
from lebak_reports.indicators.survey import SurveyDesign

LINE = 322_170.0
STRATA, PSUS, DOMAINS = 200, 10_000, 112  # 28 kecamatan of four quarters


@dataclass(frozen=True, slots=True)
class Timing:
    """What a measurement found.

    Attributes
    ----------
    rows, domains : int
    design_s, estimate_s : float
        Processor seconds of making the design, once a survey, and of the best estimate.
    """

    rows: int
    domains: int
    design_s: float
    estimate_s: float


def cpu_seconds() -> float:
    """Return user and system time of this process."""
    times = os.times()
    return times.user + times.system


def measure(rows: int = 10_000_000, *, repeats: int = 3) -> Timing:
    """Time P1 with Taylor-linearised errors on a made-up survey, the best of some repeats.

    Parameters
    ----------
    rows : int
        Rows of the survey.
    repeats : int
        Estimates made; each processor time is taken and the least returned.
    """
    random = np.random.default_rng(20241025)
    welfare = random.lognormal(13.5, 0.6, rows)
    psu = random.integers(0, PSUS, rows)
    kecamatan = pd.Categorical.from_codes(
        random.integers(0, DOMAINS, rows).astype(np.int16), categories=pd.Index(range(DOMAINS))
    )
    weights = random.uniform(50.0, 150.0, rows)
    start = cpu_seconds()
    design = SurveyDesign(weights, strata=psu % STRATA, psu=psu)
    made = cpu_seconds() - start
    best = min(_estimate(welfare, design, kecamatan) for _ in range(repeats))
    return Timing(rows, DOMAINS, made, best)


def _estimate(
    welfare: np.ndarray[tuple[int], np.dtype[np.float64]],
    design: SurveyDesign,
    kecamatan: pd.Categorical[int],
) -> float:
    start = cpu_seconds()
    fgt(welfare, LINE, alpha=1, design=design, domain=kecamatan)
    return cpu_seconds() - start


if __name__ == "__main__":
    print(json.dumps(asdict(measure())))
