import pandas as pd
import pytest

from lebak_reports.blocks import Cell, Claim, Column, Origin
from lebak_reports.exhibits.claims import (
    bare_claim,
    change_claim,
    claim,
    hidden_claim,
    refused_claim,
)
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import enumerated, paragraph, sentence
from lebak_reports.exhibits.ukuran import UKURAN
from lebak_reports.exhibits.values import SUPPRESSED, number, plain, withhold

CONTOH = Origin(input="verval", source="Contoh (diolah)", status="contoh", rows=10)
TERCATAT = Origin(input="verval", source="Register (diolah)", status="tercatat", rows=10)
COLUMNS = (
    Column(key="nama", label="Nama"),
    Column(key="keluarga", label="Keluarga", kind="bilangan", unit="keluarga"),
    Column(key="porsi", label="Porsi (persen)", kind="persen", unit="rasio"),
)


def test_a_claim_prints_its_number_with_the_unit_of_its_measure():
    assert claim("ke.keluarga", 5698, TERCATAT).printed == "5.698 keluarga"
    assert claim("anggaran.pagu", 500_900_000_000, TERCATAT).printed == "Rp500,9 miliar"
    assert claim("verval.porsi", 33 / 100, TERCATAT).printed == "33,00 persen"
    assert claim("ke.peringkat", 2, TERCATAT).printed == "peringkat ke-2"


def test_a_claim_about_a_part_appends_the_part_to_the_id_and_keeps_the_definition():
    of_part = claim("ke.keluarga.alasan", 3, TERCATAT, of="ganda")
    assert of_part.id == "ke.keluarga.alasan.ganda"
    assert of_part.definition == UKURAN["ke.keluarga.alasan"].definition


def test_a_measure_outside_the_catalogue_is_a_mistake_of_the_author():
    with pytest.raises(KeyError):
        claim("ke.rumah_tangga", 1, TERCATAT)


def test_a_missing_number_is_refused_in_words_and_never_zero():
    for missing in (None, pd.NA, float("nan")):
        refused = claim("ke.keluarga", missing, TERCATAT)
        assert (refused.value, refused.printed) == (None, "data tidak tersedia")
        assert refused.origin.status == "tidak_tersedia"


def test_a_change_says_its_direction_and_keeps_its_sign_in_the_ledger():
    fall = change_claim("ke.keluarga.perubahan.tahun", 5698 - 6043, TERCATAT)
    assert (fall.value, fall.printed) == (-345, "berkurang 345 keluarga")


def test_a_bare_claim_leaves_the_unit_to_the_sentence():
    assert bare_claim("opd.belum_lapor", 2, TERCATAT).printed == "2"


def test_a_hidden_number_reaches_neither_the_page_nor_the_ledger():
    hidden = hidden_claim("ke.keluarga", TERCATAT)
    assert hidden.value is None
    assert hidden.printed == "tidak ditampilkan untuk menjaga kerahasiaan"
    assert hidden.origin.status == "disembunyikan"


def test_a_rate_of_few_families_is_refused_with_the_reason():
    refused = refused_claim("verval.porsi", TERCATAT)
    assert (refused.value, refused.origin.status) == (None, "ditolak")
    assert "penyebut terlalu kecil" in refused.printed


def test_every_measure_has_a_definition_that_is_a_sentence():
    assert all(measure.definition.endswith(".") for measure in UKURAN.values())


def test_a_sentence_with_a_synthetic_number_says_so():
    assert sentence("Ada ", claim("ke.keluarga", 3, CONTOH))[-1] == " (contoh). "
    assert sentence("Ada ", claim("ke.keluarga", 3, TERCATAT))[-1] == ". "


def test_a_paragraph_ends_without_a_blank():
    assert paragraph(sentence("Satu"), sentence("Dua"))[-1] == "."


@pytest.mark.parametrize(
    ("names", "text"),
    [(["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")],
)
def test_names_are_joined_as_prose_joins_them(names, text):
    assert "".join(enumerated([(name,) for name in names])) == text


def test_rows_keep_keys_and_values_and_write_numbers_without_units():
    frame = pd.DataFrame(
        {"nama": ["A", "Jumlah"], "keluarga": [1234, 1234], "porsi": [0.5, 1.0]},
        index=["36.02.01", "36.02"],
    )
    first, total = rows_of(frame, COLUMNS, status="contoh", total="36.02")
    assert first.key == "36.02.01"
    assert first.cells[1] == Cell(1234, "1.234", "contoh")
    assert first.cells[2].printed == "50,00"
    assert (first.role, total.role) == ("data", "jumlah")


def test_a_hole_in_a_table_is_named():
    frame = pd.DataFrame({"nama": ["A"], "keluarga": pd.array([None], "Int64"), "porsi": [None]})
    (row,) = rows_of(frame, COLUMNS, status="tercatat")
    assert row.cells[1] == Cell(None, "data tidak tersedia", "tidak_tersedia")


def test_a_withheld_cell_loses_its_value():
    frame = pd.DataFrame({"nama": ["A", "B"], "keluarga": [3, 30], "porsi": [0.1, 0.2]})
    mask = pd.DataFrame({"keluarga": [True, False], "lain": [True, True]})
    small, large = rows_of(withhold(frame, mask, SUPPRESSED), COLUMNS, status="tercatat")
    assert small.cells[1] == Cell(None, "*", "disembunyikan")
    assert large.cells[1].value == 30


def test_numpy_scalars_become_plain_ones():
    assert type(plain(pd.Series([3])[0])) is int
    assert type(plain(pd.Series([0.5])[0])) is float
    with pytest.raises(TypeError):
        number("tiga")


def test_claims_carry_their_origin():
    assert isinstance(claim("ke.jiwa", 1, CONTOH), Claim)
    assert claim("ke.jiwa", 1, CONTOH).origin == CONTOH
