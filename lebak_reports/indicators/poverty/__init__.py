"""Poverty and inequality of expenditure, with the errors of a survey's design.

Every measure takes arrays, a design and domains, and returns the tidy frame of ``survey``.
Persons or families: the caller's weights decide, and the caller's label says which.

fgt            P0, P1, P2 and any P_alpha; Watts
inequality     Gini, Lorenz ordinates, quintile share ratio
relative       at-risk rate and median gap against a share of the median, estimated
decomposition  shares of groups in the poverty of all
growth         Datt-Ravallion and Shapley
quality        weight at the line, missing, not positive
welfare        expenditure, lines and gaps
ranked         functionals of the sorted distribution
functionals    Gini, Lorenz and S80/S20 of one domain
moving         estimates that move with the estimated line
threshold      the estimated line and its density
"""

from lebak_reports.indicators.poverty.decomposition import contributions
from lebak_reports.indicators.poverty.fgt import fgt, watts
from lebak_reports.indicators.poverty.growth import datt_ravallion
from lebak_reports.indicators.poverty.inequality import gini, lorenz, quintile_share_ratio
from lebak_reports.indicators.poverty.quality import quality
from lebak_reports.indicators.poverty.relative import at_risk_rate, relative_median_gap

__all__ = [
    "at_risk_rate",
    "contributions",
    "datt_ravallion",
    "fgt",
    "gini",
    "lorenz",
    "quality",
    "quintile_share_ratio",
    "relative_median_gap",
    "watts",
]
