"""Annexes that the program writes itself: where numbers come from, and how to make them again."""

from lebak_reports.render.trail.annexes import Trail, with_annexes
from lebak_reports.render.trail.reproduction import Provenance

__all__ = ["Provenance", "Trail", "with_annexes"]
