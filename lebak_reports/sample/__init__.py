"""The synthetic quarters: seeded, calibrated to published totals, unmistakably synthetic.

``generate`` writes files that enter through the same door as real ones. Every NIK has a province
code that does not exist, every name begins with CONTOH, every file ends in ``-CONTOH``. Totals
that were published are met exactly; how they split by kecamatan, reason or programme is invented.
"""

from lebak_reports.sample.generation import generate

__all__ = ["generate"]
