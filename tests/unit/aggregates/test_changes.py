"""Changes by kecamatan and by reason: what each table hides, the other must not give away."""

import pandas as pd
import pytest

from lebak_reports.aggregates.changes import Told, changes_by_kecamatan, reasons_of_kabupaten
from lebak_reports.aggregates.joint import release_of
from lebak_reports.aggregates.summary import QuarterSummary
from lebak_reports.disclosure import TOTAL
from lebak_reports.indicators.flows import ARAH, KELOMPOK, net_change
from lebak_reports.periods import Quarter

FIRST, KABUPATEN = "36.02.01", "36.02"


def summaries(changes):
    before = dict.fromkeys(changes.index, 100)
    now = {kode: 100 + net for kode, net in net_change(changes).items()}
    rows = {reason: counts.to_dict() for reason, counts in changes.items()}
    return {
        Quarter(2023, 4): QuarterSummary(keluarga=before),
        Quarter(2024, 3): QuarterSummary(keluarga=now, perubahan=rows),
    }


@pytest.fixture
def both(params):
    """Return both tables of one quarter from counts of the first kecamatan; others have none."""

    def make(**counts):
        codes = [region.kode for region in params.regions.kecamatan]
        table = pd.DataFrame(0, index=codes, columns=list(ARAH))
        for reason, count in counts.items():
            table.loc[FIRST, reason] = count
        release = release_of(Quarter(2024, 3), summaries(table), params)
        told = Told("tahun", release.is_change_hidden)
        groups = changes_by_kecamatan(table, told, regions=params.regions)
        reasons = reasons_of_kabupaten(table, told, kabupaten=KABUPATEN)
        return groups, reasons.set_index("jenis_perubahan")

    return make


def hidden_groups(groups, kode):
    return groups[groups["kode_wilayah"] == kode].set_index("kelompok")["tersembunyi"]


def test_large_counts_are_all_shown(both):
    groups, reasons = both(graduasi=20, ganda=15, masuk_baru=10)
    assert not groups["tersembunyi"].any()
    assert not reasons["tersembunyi"].any()


def test_groups_close_to_the_reasons(both):
    groups, reasons = both(graduasi=20, ganda=15, meninggal=9, masuk_baru=10)
    whole = groups[groups["kode_wilayah"] == KABUPATEN].set_index("kelompok")["keluarga"]
    sums = {group: reasons.loc[list(names), "keluarga"].sum() for group, names in KELOMPOK.items()}
    assert whole.to_dict() == sums == {"graduasi": 20, "keluar_lain": 15 + 9, "masuk": 10}


def test_a_small_reason_takes_another_of_its_group_along(both):
    _, reasons = both(graduasi=20, ganda=15, meninggal=2, masuk_baru=10)
    hidden = set(reasons.index[reasons["tersembunyi"]])
    # The total of the group is printed: alone, the two deaths would follow from it.
    assert "meninggal" in hidden
    assert hidden & (set(KELOMPOK["keluar_lain"]) - {"meninggal"})


def test_reasons_of_a_hidden_group_do_not_add_up_to_it(both):
    groups, reasons = both(graduasi=2, ganda=15, masuk_baru=10)
    hidden = hidden_groups(groups, KABUPATEN)
    assert hidden["graduasi"]
    for group in hidden.index[hidden]:
        assert reasons.loc[list(KELOMPOK[group]), "tersembunyi"].any()


def test_changes_that_could_not_be_closed_are_missing_and_hide_nothing(params):
    told = Told("tahun", is_hidden=lambda *_: True)
    groups = changes_by_kecamatan(None, told, regions=params.regions)
    reasons = reasons_of_kabupaten(None, told, kabupaten=KABUPATEN)
    assert groups["keluarga"].isna().all()
    assert reasons["keluarga"].isna().all()
    assert not groups["tersembunyi"].any()
    assert TOTAL not in set(groups["kode_wilayah"])
