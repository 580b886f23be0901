"""Every row is counted in its domain, and every domain has a count."""

import pandas as pd
import pytest

from lebak_reports.indicators.counts import counts_by


def test_row_outside_the_domains_is_a_programming_error():
    with pytest.raises(ValueError, match=r"outside the domains: 36\.03"):
        counts_by(pd.Series(["36.03"]), ["36.02.01"])


def test_domain_without_rows_counts_zero():
    counts = counts_by(pd.Series([], dtype="str"), ["36.02.01", "36.02.02"])
    assert counts.to_dict() == {"36.02.01": 0, "36.02.02": 0}
