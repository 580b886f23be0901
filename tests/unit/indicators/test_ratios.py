"""A ratio keeps what was divided, and says why it has no value."""

from lebak_reports.indicators.ratios import Ratio, ratio


def test_scalar_ratio_keeps_numerator_and_denominator():
    assert ratio(1, 4) == Ratio(1 / 4, 1, 4, "ok")
    assert ratio(1, 0) == Ratio(None, 1, 0, "penyebut_nol")
