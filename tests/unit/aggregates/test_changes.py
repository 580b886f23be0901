"""Changes by kecamatan and by reason: what each table hides, the other must not give away."""

import pandas as pd
import pytest

from lebak_reports.aggregates.changes import changes_by_kecamatan, reasons_of_kabupaten
from lebak_reports.disclosure import TOTAL
from lebak_reports.indicators.flows import ARAH, KELOMPOK

FIRST, KABUPATEN = "36.02.01", "36.02"


@pytest.fixture
def both(params):
    """Return both tables of one quarter from counts of the first kecamatan; others have none."""

    def make(**counts):
        codes = [region.kode for region in params.regions.kecamatan]
        table = pd.DataFrame(0, index=codes, columns=list(ARAH))
        for reason, count in counts.items():
            table.loc[FIRST, reason] = count
        groups = changes_by_kecamatan(table, basis="tahun", regions=params.regions, minimum=5)
        reasons = reasons_of_kabupaten(table, basis="tahun", groups=groups, minimum=5)
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


def test_a_hidden_group_hides_every_reason_in_it(both):
    groups, reasons = both(graduasi=2, ganda=15, masuk_baru=10)
    hidden = hidden_groups(groups, KABUPATEN)
    assert hidden["graduasi"]
    for group in hidden.index[hidden]:
        assert reasons.loc[list(KELOMPOK[group]), "tersembunyi"].all()


def test_changes_that_could_not_be_closed_are_missing_and_hide_nothing(params):
    groups = changes_by_kecamatan(None, basis="tahun", regions=params.regions, minimum=5)
    reasons = reasons_of_kabupaten(None, basis="tahun", groups=groups, minimum=5)
    assert groups["keluarga"].isna().all()
    assert reasons["keluarga"].isna().all()
    assert not groups["tersembunyi"].any()
    assert TOTAL not in set(groups["kode_wilayah"])
