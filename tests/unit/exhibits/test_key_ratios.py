"""A revision of the past is told apart from what happened, for ratios as for counts."""

from dataclasses import replace

import pytest

from lebak_reports.exhibits.lampiran import tabel_angka_pokok


def cells(data, name):
    rows = {row.key: row for row in tabel_angka_pokok(data).rows}
    return [cell.printed for cell in rows[name].cells[1:]]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        # Published 20, now told as 20 + 1; since then 21 + 4 = 25.
        ("verval.porsi", ["20,00", "1,00", "21,00", "4,00", "25,00"]),
        ("anggaran.serapan", ["30,00", "0,00", "30,00", "30,00", "60,00"]),
        ("if.serapan", ["…", "…", "…", "…", "12,00"]),
    ],
)
def test_revision_and_change_lead_from_the_published_ratio_to_todays(kabupaten, name, printed):
    assert cells(kabupaten, name) == printed


def test_money_of_another_year_is_not_compared(kabupaten):
    pembanding = kabupaten.run.pembanding
    before = pembanding.sebelumnya.previous.previous.previous
    run = kabupaten.run.model_copy(
        update={"pembanding": pembanding.model_copy(update={"sebelumnya": before})}
    )
    data = replace(kabupaten, run=run)
    assert cells(data, "anggaran.serapan")[3] == "tahun baru"
    assert cells(data, "verval.porsi")[3] == "4,00"
