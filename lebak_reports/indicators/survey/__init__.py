"""Survey estimation: designs, Taylor-linearised errors, intervals and the gate of precision.

labels      labels of rows as numbers
numbers     numbers of rows as float64
design      ``SurveyDesign``: weights, strata, PSUs, fpc, the rule for a lonely PSU
sample      a design cut into domains; every PSU stays, rows outside a domain count zero
cells       what rows are added up to
variance    the ultimate-cluster variance and the rules for a stratum of one PSU
linear      weighted means and other linearised estimators
student     quantiles of Student's t
intervals   t, logit, rule of three
gate        relative standard errors and what they refuse; ``printable``
status      every status an estimate can have, with its words
tidy        the frame: measure domain estimate se ci_low ci_high n rse status
"""

from lebak_reports.indicators.survey.design import SurveyDesign
from lebak_reports.indicators.survey.gate import printable
from lebak_reports.indicators.survey.tidy import COLUMNS, refused

__all__ = ["COLUMNS", "SurveyDesign", "printable", "refused"]
