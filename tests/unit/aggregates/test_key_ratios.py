"""Ratios of the quarter before: as its report printed them, and as its data tell them now."""

import json

import pandas as pd
import pytest

from lebak_reports.aggregates.keyfigures import key_ratios
from lebak_reports.aggregates.releases import EarlierRelease
from lebak_reports.aggregates.standing import Standing
from lebak_reports.periods import Quarter

from .conftest import families, landed

BEFORE, NOW = Quarter(2024, 2), Quarter(2024, 3)


@pytest.fixture
def ratios(tmp_path, landing_of, params):
    """Verified 3 of 4 then, now 4 of 4; spent 30 of 100 then, now 60; published 25 percent."""
    register = families({"36.02.01": 4})
    then = register.assign(status_verval=pd.array(["belum", *["memenuhi"] * 3], "str"))
    untagged = {"pagu_perubahan_rp": 900, "realisasi_rp": 900, "penandaan": "bukan"}

    def spent(rupiah):
        tagged = {"pagu_perubahan_rp": 100, "realisasi_rp": rupiah, "penandaan": "langsung"}
        return landed("anggaran", [tagged, untagged])

    landings = {
        BEFORE: landing_of("2024Q2", keluarga=then, anggaran=spent(30)),
        NOW: landing_of("2024Q3", keluarga=register, anggaran=spent(60)),
    }
    entries = [{"id": "anggaran.serapan", "value": 0.25, "status": "ok"}]
    ledger = tmp_path / "ledger.json"
    ledger.write_text(json.dumps({"entries": entries}))
    releases = (EarlierRelease(BEFORE, ledger),)
    return key_ratios(Standing(landings[NOW], landings, params, releases))


def test_a_published_ratio_stands_beside_what_its_data_tell_now(ratios):
    assert ratios.loc["anggaran.serapan"].tolist() == [0.25, 30 / 100, 60 / 100]


def test_a_ratio_that_was_never_published_is_missing_there_only(ratios):
    verified = ratios.loc["verval.porsi"]
    assert verified.isna().tolist() == [True, False, False]
    assert verified[["tercatat", "kini"]].tolist() == [3 / 4, 4 / 4]


def test_a_ratio_without_its_input_is_missing(ratios):
    assert ratios.loc["if.serapan"].isna().all()
