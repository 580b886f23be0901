"""How firm the list is: revision beside change, who stayed off it, shrunk rates, verval's band."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from lebak_reports import exhibits
from lebak_reports.blocks import Kalimat
from lebak_reports.params.models import Kepekaan

KODE = [f"36.02.{number:02d}" for number in range(1, 29)]


def printed(table, key):
    (row,) = (row for row in table.rows if row.key == key)
    names = [column.key for column in table.columns]
    return {name: cell.printed for name, cell in zip(names, row.cells, strict=True)}


def with_graduations(data, counts, *, hidden=()):
    """Set how many graduated in each kecamatan, of fifty at the start of the year."""
    rows = data.shared.perubahan.copy()
    of_year = (rows["basis"] == "tahun") & (rows["kelompok"] == "graduasi")
    values = dict(zip(KODE, counts, strict=True)) | {"36.02": sum(counts)}
    rows.loc[of_year, "keluarga"] = rows.loc[of_year, "kode_wilayah"].map(values)
    rows.loc[of_year, "tersembunyi"] = rows.loc[of_year, "kode_wilayah"].isin(hidden)
    lists = data.shared.kecamatan.assign(keluarga_awal_tahun=50)
    lists.loc["36.02", "keluarga_awal_tahun"] = 28 * 50
    return replace(data, shared=replace(data.shared, perubahan=rows, kecamatan=lists))


def shown(data):
    persistence, rates, band = exhibits.kondisi.keteguhan(data)
    return {"ketahanan": persistence, "laju": rates, "pita": band}


def test_revision_stands_beside_change(kabupaten):
    table = exhibits.kondisi.tabel_kecamatan(kabupaten)
    # Published 10, now 9 at the start of the year and 7 today.
    first = printed(table, "36.02.01")
    assert (first["keluarga_awal_tahun"], first["revisi"], first["perubahan"]) == ("9", "−1", "−2")
    assert printed(table, "36.02.02")["revisi"] == "0"


def test_revision_is_told_in_words(kabupaten):
    text = exhibits.kondisi.kalimat_perubahan(kabupaten).text
    # 7 families more at the start of the year than now in 27 kecamatan, 5 in one; one revised.
    start = 27 * 9 + 5
    assert f"pertama kali terbit sebagai {start + 1} keluarga" in text
    assert "berkurang 1 keluarga" in text
    assert "tidak dihitung sebagai perubahan" in text


def test_page_one_tells_a_revision_apart_from_the_change(kabupaten):
    text = exhibits.ringkasan.perubahan(kabupaten).text
    # 9 families at the start of the year in 27 kecamatan, 5 in one; one family was taken out.
    assert (
        "Di luar perubahan itu, daftar awal tahun direvisi: berkurang 1 keluarga dari "
        f"{27 * 9 + 5 + 1} keluarga yang pertama kali terbit" in text
    )


def test_a_profil_tells_its_own_revision(kecamatan):
    text = exhibits.profil.kalimat_perubahan(kecamatan).text
    assert "daftar awal tahun direvisi: berkurang 1 keluarga dari 10 keluarga" in text


def test_page_one_is_silent_where_nothing_was_revised(kabupaten):
    lists = kabupaten.shared.kecamatan
    same = kabupaten.shared.terbit.assign(keluarga_awal_tahun=lists["keluarga_awal_tahun"])
    data = replace(kabupaten, shared=replace(kabupaten.shared, terbit=same))
    assert "direvisi" not in exhibits.ringkasan.perubahan(data).text


def test_a_hidden_list_tells_no_revision(kecamatan):
    hidden = kecamatan.shared.tersembunyi.assign(keluarga_awal_tahun=True)
    data = replace(kecamatan, shared=replace(kecamatan.shared, tersembunyi=hidden))
    assert "direvisi" not in exhibits.profil.kalimat_perubahan(data).text


def test_a_list_that_was_never_published_has_no_revision(kecamatan):
    table = exhibits.kondisi.tabel_kecamatan(kecamatan)
    assert printed(table, "keluarga_sebelumnya")["revisi"] == "…"
    assert printed(table, "keluarga_awal_tahun")["revisi"] == "−1"
    assert any("belum pernah terbit" in note for note in table.notes)


def test_those_who_graduated_are_followed_for_two_quarters(kabupaten):
    text = shown(kabupaten)["ketahanan"].text
    assert (
        "Dari 40 keluarga yang graduasi sejak awal tahun sampai Triwulan IV Tahun 2023, 30" in text
    )
    assert "75,00 persen" in text  # 30 / 40
    assert "Triwulan II Tahun 2024 belum dapat dihitung: belum lewat dua triwulan" in text


def test_few_who_came_back_are_not_told(kabupaten):
    hidden = kabupaten.shared.ketahanan.assign(tersembunyi=True, status="ok")
    data = replace(kabupaten, shared=replace(kabupaten.shared, ketahanan=hidden))
    text = shown(data)["ketahanan"].text
    assert "menjaga kerahasiaan" in text
    assert "40" not in text


def test_nobody_graduated_is_said(kabupaten):
    none = replace(kabupaten.shared, ketahanan=kabupaten.shared.ketahanan.iloc[:0])
    assert "tidak ada graduasi" in shown(replace(kabupaten, shared=none))["ketahanan"].text


def test_verval_has_a_band(kabupaten):
    text = shown(kabupaten)["pita"].text
    # 27 kecamatan of ten families, nine verified, seven listed; one of three, all verified.
    looked_at, listed = 27 * 9 + 3, 27 * 7 + 3
    low = (listed - 0.01 * looked_at) / 0.99  # 1 per cent of the others taken for poor
    high = listed / 0.95  # 5 per cent of the poor missed
    assert f"antara {low:.0f} keluarga dan {high:.0f} keluarga" in text
    assert "(andaian)" in text


def test_without_a_supposition_there_is_no_band(kabupaten):
    params = replace(kabupaten.params, kepekaan=Kepekaan())
    assert "belum diandaikan" in shown(replace(kabupaten, params=params))["pita"].text


def test_equal_rates_are_not_ranked(kabupaten):
    rates = shown(kabupaten)["laju"]
    assert isinstance(rates, Kalimat)
    assert "tidak melebihi yang dapat terjadi karena kebetulan" in rates.text


def test_rates_are_shrunk_and_their_ranks_uncertain(kabupaten):
    table = shown(with_graduations(kabupaten, [20, *[5] * 27]))["laju"]
    top = printed(table, "36.02.01")
    assert top["raw"] == "40,00"  # 20 / 50
    assert float(top["estimate"].replace(",", ".")) < 40
    best, worst = (int(rank) for rank in top["rentang"].split("–"))
    assert (best, worst < 10) == (1, True)
    assert table.rows[0].key == "36.02.01"


@pytest.mark.parametrize("seed", range(2))
def test_no_rate_tells_of_a_hidden_count(kabupaten, seed):
    random = np.random.default_rng(seed)
    counts = random.integers(5, 20, 28)
    counts[:4] = random.permutation([1, 2, 3, 4])
    other = np.concatenate([np.roll(counts[:4], 1), counts[4:]])
    first, second = (
        shown(with_graduations(kabupaten, each.tolist(), hidden=KODE[:4]))["laju"]
        for each in (counts, other)
    )
    assert first == second
    assert printed(first, "digabung")["graduasi"] == "10"  # 1 + 2 + 3 + 4, as totals give it


def test_rates_are_refused_where_the_sum_is_hidden(kabupaten):
    data = with_graduations(kabupaten, [5] * 28, hidden=["36.02", *KODE])
    assert "menjaga kerahasiaan" in shown(data)["laju"].text


def test_a_kecamatan_says_why_it_has_none_of_this(kecamatan):
    (told,) = exhibits.kondisi.keteguhan(kecamatan)
    assert "hanya dihitung untuk kabupaten" in told.text


def test_a_hidden_start_hides_its_revision(tiny):
    hidden = tiny.shared.tersembunyi.assign(keluarga_awal_tahun=True)
    data = replace(tiny, shared=replace(tiny.shared, tersembunyi=hidden))
    table = exhibits.kondisi.tabel_kecamatan(data)
    assert printed(table, "keluarga_awal_tahun")["revisi"] == "*"


def test_missing_counts_are_no_zero(kabupaten):
    rows = kabupaten.shared.perubahan.assign(keluarga=pd.array([pd.NA] * 174, dtype="Int64"))
    data = replace(kabupaten, shared=replace(kabupaten.shared, perubahan=rows))
    assert "data tidak tersedia" in shown(data)["laju"].text
