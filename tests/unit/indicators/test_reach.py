"""Which strategies reach a family, and where the third one is."""

import pandas as pd

from lebak_reports.indicators import reach

KELUARGA = pd.DataFrame(
    {
        "id_keluarga": ["a", "b", "c", "d"],
        "kode_wilayah": ["36.02.01", "36.02.01", "36.02.02", "36.02.02"],
        "is_ke": [True, True, True, False],
    }
)
ANGGARAN = pd.DataFrame(
    {
        "kode_subkegiatan": ["p", "q", "r", "s"],
        "nama_subkegiatan": ["Bantuan pangan", "Padat Karya Tunai", "Benih", "Jalan desa"],
        "strategi": [1, 2, 2, 3],
        "kode_wilayah": ["", "36.02.02", "", "36.02.01"],
        "realisasi_rp": [5, 5, 5, 5],
    }
)
PENERIMA = pd.DataFrame(
    {"kode_subkegiatan": ["p", "p", "q", "r", "p"], "id_keluarga": ["a", "a", "a", "b", "d"]}
)


def received():
    return reach.received(KELUARGA, PENERIMA, ANGGARAN, kata_kerja=("padat karya",))


def test_only_families_of_the_list_are_looked_at():
    assert len(received()) == 3


def test_a_family_may_get_several_strategies():
    flags = received()[["strategi1", "strategi2", "kerja"]].to_numpy().tolist()
    assert flags == [[True, True, True], [False, True, False], [False, False, False]]


def test_works_without_recipients_reach_nobody_by_name():
    assert not received()["strategi3"].any()


def test_a_strategy_is_where_it_has_spent():
    assert reach.locations(ANGGARAN, strategi=3) == {"36.02.01"}
    nothing_spent = ANGGARAN.assign(realisasi_rp=0)
    assert reach.locations(nothing_spent, strategi=3) == frozenset()
