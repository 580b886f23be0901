"""Macro context: what surveys estimate, under which line, beside the list of families."""

from lebak_reports.exhibits.makro.deret import macro_origin
from lebak_reports.exhibits.makro.konteks import konteks
from lebak_reports.exhibits.makro.selisih import gap_to_survey

__all__ = ["gap_to_survey", "konteks", "macro_origin"]
