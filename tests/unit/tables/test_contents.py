"""The hash of what a region reads: equal content, equal hash, on every machine."""

import pandas as pd
import pytest

from lebak_reports.tables import LANDED, Tables, content_digests, table_digests, witness
from lebak_reports.tables.landed import SHARED_COLUMNS
from lebak_reports.tables.store import write_tables

KABUPATEN, CIBADAK, BANJARSARI = "36.02", "36.02.08", "36.02.09"
FILLERS = {"bool": False, "int64": 0, "int8": 1, "str": ""}


def landed(name, **columns):
    dtypes = LANDED[name]
    rows = pd.DataFrame(columns)
    absent = {key: FILLERS.get(dtype, pd.NA) for key, dtype in dtypes.items() if key not in rows}
    return rows.assign(**absent)[list(dtypes)].astype(dict(dtypes))


def register(ids=("a", "b", "c"), floors=("tanah", "semen", "semen")):
    places = [CIBADAK, BANJARSARI, BANJARSARI]
    return landed("keluarga", id_keluarga=list(ids), kode_wilayah=places, jenis_lantai=list(floors))


def aids(*ids):
    return landed("penerima", id_keluarga=list(ids), kode_wilayah=BANJARSARI, nilai_rp=1)


@pytest.fixture
def digests(tmp_path):
    numbers = iter(range(10))

    def of(**frames):
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        write_tables(folder, frames)
        found = content_digests(folder, (KABUPATEN, CIBADAK, BANJARSARI))
        assert content_digests(folder, found) == found
        return found

    return of


def changed(before, after):
    return {code for code in before if before[code] != after[code]}


def test_pseudonyms_and_the_order_of_rows_say_nothing(digests):
    turned = register(("z", "y", "x")).iloc[[2, 0, 1]]
    assert digests(keluarga=register()) == digests(keluarga=turned)


def test_how_a_family_lives_is_read_in_its_kecamatan_only(digests):
    other = register(floors=("tanah", "semen", "bambu"))
    assert changed(digests(keluarga=register()), digests(keluarga=other)) == {BANJARSARI}


def test_the_kabupaten_reads_of_all_families_what_it_counts(tmp_path):
    write_tables(tmp_path, {"keluarga": register()})
    whole, own = (Tables(tmp_path, code).keluarga for code in (KABUPATEN, BANJARSARI))
    assert tuple(whole) == SHARED_COLUMNS["keluarga"]
    assert tuple(own) == tuple(LANDED["keluarga"])
    assert (len(whole), len(own)) == (3, 2)


def test_two_aids_of_one_family_are_not_one_aid_of_each_of_two(digests):
    to_one, to_two = (
        digests(keluarga=register(), penerima=aids(*ids)) for ids in (("b", "b"), ("b", "c"))
    )
    assert changed(to_one, to_two) == {KABUPATEN, BANJARSARI}


def test_the_digest_of_a_table_tells_in_which_regions_it_changed(tmp_path):
    def of(name, code, **frames):
        folder = tmp_path / name
        if not folder.exists():
            folder.mkdir()
            write_tables(folder, frames)
        return table_digests(folder, code)

    frames = {"penerima": aids("b"), "keluarga": register()}
    other = frames | {"keluarga": register(floors=("tanah", "semen", "bambu"))}
    for code in (KABUPATEN, CIBADAK):
        assert of("dulu", code, **frames) == of("kini", code, **other)
    before, now = of("dulu", BANJARSARI), of("kini", BANJARSARI)
    assert {name for name in LANDED if before[name] != now[name]} == {"keluarga"}
    assert before["klasik"] == ""
    # No recipient of Cibadak is not the same as no list of recipients.
    assert of("dulu", CIBADAK)["penerima"] not in ("", before["penerima"])


@pytest.fixture
def fresh_witness(monkeypatch):
    """A process that has opened nothing yet."""
    for name in ("_regions", "_tables"):
        monkeypatch.setattr(witness, name, set())


def test_a_process_tells_which_tables_it_asked_for_of_its_one_region(tmp_path, fresh_witness):
    assert witness.tables_read() is None

    write_tables(tmp_path, {"keluarga": register()})
    own = Tables(tmp_path, BANJARSARI)
    assert witness.tables_read() == ()
    assert own.keluarga is not None
    assert own.klasik is None
    assert witness.tables_read() == ("keluarga", "klasik")

    Tables(tmp_path, KABUPATEN)
    assert witness.tables_read() is None
