"""What a report says of the incentive's effect, on the tiny quarter of conftest."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lebak_reports import exhibits
from lebak_reports.blocks import Kalimat
from lebak_reports.indicators.projection import project
from lebak_reports.params.models import BatasPatah, Kepekaan, Reference
from lebak_reports.wording import faults


@pytest.fixture(scope="module")
def made(kabupaten):
    return {name: getattr(exhibits.dampak, name)(kabupaten) for name in exhibits.dampak.__all__}


def texts(block):
    if isinstance(block, tuple):
        return [text for each in block for text in texts(each)]
    if isinstance(block, Kalimat):
        return [block.text]
    cells = [cell.printed for row in block.rows for cell in row.cells]
    return [block.title, *block.notes, *cells, *(column.definition for column in block.columns)]


def test_the_fall_came_before_the_award_and_the_award_is_small(made):
    text = made["dosis"][0].text
    assert "insentif diserahkan pada 18 September 2024, sesudah 345 dari 345 keluarga" in text
    assert "Angka itu tidak berubah sejak Mei 2024" in text
    # 5.9 / 500.9
    assert (
        "Insentif Rp5,9 miliar setara 1,2 persen dari anggaran kemiskinan ekstrem Rp500,9" in text
    )


def test_every_quarter_has_its_verdict(made, kabupaten):
    assert {row.cells[1].printed for row in made["tabel_putusan"].rows} == {
        "Belum dapat dinilai: belum ada periode sesudah penyaluran"
    }
    assert (
        "Pengaruh insentif belum dapat dinilai" in exhibits.ringkasan.tingkat_bukti(kabupaten).text
    )


def test_the_smallest_effect_is_told_with_what_it_rests_on(made):
    smallest = made["dosis"][2]
    text = smallest.text
    assert "periode sebelum penyaluran terlalu sedikit" in text
    assert "Dari satu perubahan daftar" in text
    (families,) = (c for c in smallest.claims if c.id == "dampak.mde.keluarga")
    assert (families.unit, families.origin.evidence) == ("keluarga", "C")


def test_costs_are_refused_where_the_window_precedes_the_money(made):
    assert "terjadi sebelum dana disalurkan" in made["biaya_keluar"].text


@pytest.mark.parametrize("name", exhibits.dampak.__all__)
def test_no_cause_and_no_hole_is_printed(made, name):
    for text in texts(made[name]):
        assert not faults(text)
        assert "nan" not in text.lower().split()


def test_a_projection_is_refused_with_the_last_number_and_the_largest_move(kabupaten):
    text = exhibits.penutup.kalimat_proyeksi(kabupaten).text
    assert "hasil berbeda 2 kali; hasil terakhir 196 keluarga" in text
    assert "perubahan terbesar antarverifikasi 56 keluarga" in text
    assert "proyeksi tidak dibuat" in text


def test_a_projection_prints_its_intervals_and_probability(kabupaten):
    days = [date(2023, month, 28) for month in (3, 6, 9, 12)] + [date(2024, 10, 25)]
    walked = project(pd.Series([300, 280, 250, 252, 196], index=days), target=date(2024, 12, 31))
    flows = kabupaten.shared.proyeksi.query("measure == 'proyeksi_arus'")
    shared = replace(kabupaten.shared, proyeksi=pd.concat([walked, flows], ignore_index=True))
    told = exhibits.penutup.kalimat_proyeksi(replace(kabupaten, shared=shared))
    assert {"proyeksi.median", "proyeksi.bawah95", "proyeksi.peluang_turun"} <= {
        each.id for each in told.claims
    }
    assert "menyatakan peluang, bukan janji" in told.text


def with_worth(kabupaten):
    """5.9 miliar over 400 families at the top level: Rp14.75 million each."""
    found = kabupaten.shared.pengaruh
    is_worth = found["measure"] == "biaya_per_keluarga_terpengaruh"
    numbers = {"estimate": 14_750_000.0, "ci_low": 11_800_000.0, "ci_high": 29_500_000.0}
    worth = found[is_worth].assign(**numbers, n=400, status="ok")
    verdicts = kabupaten.shared.putusan.assign(level="A", ground="lulus")
    effects = pd.concat([found[~is_worth], worth], ignore_index=True)
    shared = replace(kabupaten.shared, pengaruh=effects, putusan=verdicts)
    reference = Reference(title="Analisis tren", document="Nota", accessed=date(2024, 10, 28))
    bound = BatasPatah(triwulan="2024Q3", nilai=1.2, cara="besaran relatif", reference=reference)
    params = replace(kabupaten.params, kepekaan=Kepekaan(pengaruh=(bound,)))
    return replace(kabupaten, shared=shared, params=params)


def test_worth_is_printed_where_a_cause_is_established(kabupaten):
    told = exhibits.dampak.dosis(with_worth(kabupaten))[-1]
    assert "sepadan dengan 400 keluarga yang tidak lagi pada daftar" in told.text
    assert "Rp14,75 juta per keluarga" in told.text
    assert "dari Rp11,8 juta sampai Rp29,5 juta" in told.text
    assert "bertahan sampai perbedaan tren 1,20 kali" in told.text


def test_worth_is_refused_until_then(made):
    told = made["dosis"][-1]
    assert "tidak dihitung: bukti sebab akibatnya belum mencukupi" in told.text
    assert told.claims == ()
