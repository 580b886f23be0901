"""Small panels whose slopes can be computed by hand."""

import numpy as np
import pandas as pd
import pytest

from lebak_reports.indicators.impact import dose_panel

UNITS = [f"36.02.{number:02d}" for number in range(1, 29)]
QUARTERS = ["2023Q1", "2023Q2", "2023Q3", "2023Q4", "2024Q1", "2024Q2", "2024Q3", "2024Q4"]
MILLION = 1_000_000


def panel_of(changes, doses, *, base=1_000, quarters=("2024Q3", "2024Q4")):
    """One quarter before and one after; log families change by `changes`, dose as given."""
    units = UNITS[: len(doses)]
    before = np.full(len(doses), float(base))
    families = pd.DataFrame(
        {quarters[0]: before, quarters[1]: before * np.exp(changes)}, index=units
    )
    rupiah = pd.Series(np.asarray(doses) * base * MILLION, index=units).astype("int64")
    since = pd.Series(quarters[1], index=units).where(rupiah > 0)
    return dose_panel(families, rupiah=rupiah, since=since, base=quarters[0])


@pytest.fixture(scope="session")
def simulated():
    """28 x 8 quarters, money from the fifth, errors of 5 per cent, a slope of -0.2."""
    random = np.random.default_rng(20241025)
    base = random.integers(60, 500, 28)
    dose = random.gamma(2, 0.25, 28)
    noise = random.normal(0, 0.05, (28, 8))
    effect = -0.2 * dose[:, None] * (np.arange(8) >= 4)
    families = np.round(base[:, None] * np.exp(noise + effect) * 100)
    frame = pd.DataFrame(families, index=UNITS, columns=QUARTERS)
    rupiah = pd.Series((dose * frame["2023Q4"] * MILLION).astype("int64"), index=UNITS)
    return dose_panel(frame, rupiah=rupiah, since=pd.Series("2024Q1", index=UNITS), base="2023Q4")
