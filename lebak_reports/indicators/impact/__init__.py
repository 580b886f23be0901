"""Impact: what the incentive may be said to have done, and what the data can't carry.

allocation     money of the incentive by kecamatan
panel, doses   families and doses of kecamatan by quarter
within         two-way fixed effects, partialled out
jackknife      CRV3: the error from leaving each kecamatan out
bootstrap      the wild cluster bootstrap, null imposed
randomisation  doses exchanged among kecamatan of similar size
resampling     samples beside the data, under any supposed slope
inversion      intervals of what a test keeps
effects        the three together, the least favourable as headline; what stands in the way
checks         placebo dates, one kecamatan less, other models
power          the smallest detectable effect, from the quarters before the money
one_change     the same when the list was verified only twice before
fieller        sets of ratios with an uncertain denominator
cost           rupiah per family that left: an accounting ratio
verdict        the level of evidence, and why it is no higher
assessment     all of it at one quarter
value          rupiah per family, once an effect is established
tidy, status   the frame and what a row can have instead of a number
"""

from lebak_reports.indicators.impact.allocation import Allocation, by_kecamatan
from lebak_reports.indicators.impact.assessment import Assessment, assess, first_quarter_after
from lebak_reports.indicators.impact.checks import leave_one_out, other_models, placebo_dates
from lebak_reports.indicators.impact.cost import cost_per_exit
from lebak_reports.indicators.impact.doses import dose_panel
from lebak_reports.indicators.impact.effects import effects
from lebak_reports.indicators.impact.fieller import fieller
from lebak_reports.indicators.impact.one_change import detectable_from_one_change
from lebak_reports.indicators.impact.panel import Panel
from lebak_reports.indicators.impact.power import minimum_detectable
from lebak_reports.indicators.impact.value import cost_of_effect
from lebak_reports.indicators.impact.verdict import Evidence, Verdict, verdict

__all__ = [
    "Allocation",
    "Assessment",
    "Evidence",
    "Panel",
    "Verdict",
    "assess",
    "by_kecamatan",
    "cost_of_effect",
    "cost_per_exit",
    "detectable_from_one_change",
    "dose_panel",
    "effects",
    "fieller",
    "first_quarter_after",
    "leave_one_out",
    "minimum_detectable",
    "other_models",
    "placebo_dates",
    "verdict",
]
