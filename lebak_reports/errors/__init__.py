"""Every error an analyst can act on.

LebakReportsError              anything we refuse with a sentence
  + UsageError                 exit 2: the command or a parameter is wrong
    - QuarterError             the text is not a quarter
    - UnknownRegionError       no such wilayah; carries suggestions
    - UnknownParameterError    the notebook has no such parameter, or another type
    - NotebookContentError     a cell holds something that no report can print
    - WordingError             a sentence says more than its evidence carries
    - QuarterBusyError         another run is working on the same quarter
    - MissingToolError         an optional program is not installed
    - ToolVersionError         an optional program is too old
    - IdentityKeyError         the key that hides identities cannot be used
    - ClusterError             a Dask cluster cannot do the work
  + InputRejectedError         exit 4: carries every problem of every file
  + IndicatorError             exit 4: arrays from which no number can be computed
    - LengthError              arrays of one call are not equally long
    - WeightError              a weight is negative, missing or infinite
    - DesignError              strata, PSU or fpc contradict each other
    - WelfareError             expenditure is not a number
    - LineError                a poverty line is not a positive number
    - ChoiceError              an option has no such value
  + RegionsFailedError         exit 3: some regions failed, the others are published
    - NothingMadeError         every region failed, nothing is published
    - DocumentsFailedError     a program outside the suite did not make some documents
  + PrivacyError               exit 5: an output would reveal a person

Each class keeps its data as fields, survives pickling between processes with all of them, and
says in ``__str__``, in Indonesian, what happened, where, with which value, and what to do.
"""

from lebak_reports.errors.indicator import (
    ChoiceError,
    DesignError,
    IndicatorError,
    LengthError,
    LineError,
    WeightError,
    WelfareError,
)
from lebak_reports.errors.inputs import (
    InputRejectedError,
    Problem,
)
from lebak_reports.errors.outcomes import (
    DocumentsFailedError,
    NothingMadeError,
    PrivacyError,
    RegionsFailedError,
)
from lebak_reports.errors.root import LebakReportsError
from lebak_reports.errors.usage import (
    ClusterError,
    IdentityKeyError,
    MissingToolError,
    NotebookContentError,
    QuarterBusyError,
    QuarterError,
    ToolVersionError,
    UnknownParameterError,
    UnknownRegionError,
    UsageError,
)
from lebak_reports.errors.wording import WordingError, WordingProblem

__all__ = [
    "ChoiceError",
    "ClusterError",
    "DesignError",
    "DocumentsFailedError",
    "IdentityKeyError",
    "IndicatorError",
    "InputRejectedError",
    "LebakReportsError",
    "LengthError",
    "LineError",
    "MissingToolError",
    "NotebookContentError",
    "NothingMadeError",
    "PrivacyError",
    "Problem",
    "QuarterBusyError",
    "QuarterError",
    "RegionsFailedError",
    "ToolVersionError",
    "UnknownParameterError",
    "UnknownRegionError",
    "UsageError",
    "WeightError",
    "WelfareError",
    "WordingError",
    "WordingProblem",
]
