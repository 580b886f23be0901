"""Documents by Quarto, for who has it: nothing else in the suite needs it.

`find_quarto` -> `manuscript` -> `render_with`.
"""

from lebak_reports.render.quarto.latex import refuse_latex
from lebak_reports.render.quarto.manuscript import manuscript
from lebak_reports.render.quarto.program import Quarto, find_quarto
from lebak_reports.render.quarto.rendering import QuartoRefusedError, render_with
from lebak_reports.render.quarto.targets import TARGETS, Target

__all__ = [
    "TARGETS",
    "Quarto",
    "QuartoRefusedError",
    "Target",
    "find_quarto",
    "manuscript",
    "refuse_latex",
    "render_with",
]
