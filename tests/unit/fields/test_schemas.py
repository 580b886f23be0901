"""Every input is described so that a heading means one column and no other."""

from pathlib import Path

import pytest

from lebak_reports.fields import SCHEMAS, Field, Schema, folded
from lebak_reports.fields.page import reference_page

PAGE = Path(__file__).parents[3] / "docs" / "rujukan" / "masukan.md"
REMEDY = (
    "Perbarui dengan: python -c 'from lebak_reports.fields.page import reference_page; "
    'print(reference_page(), end="")\' > docs/rujukan/masukan.md'
)
FIELDS = [
    pytest.param(field, id=f"{schema.name}.{field.name}")
    for schema in SCHEMAS.values()
    for field in schema.fields
]
P3KE_KELUARGA = (  # noqa: SIM905  the heading line as it is published
    "ID Keluarga P3KE, Provinsi, Kabupaten/Kota, Kecamatan, Desa/Kelurahan, Kode Kemdagri, "
    "Desil Kesejahteraan, Alamat, Kepala Keluarga, NIK, Padan Dukcapil, Jenis Kelamin, "
    "Tanggal Lahir, Pekerjaan, Pendidikan, Kepemilikan Rumah, "
    "Memiliki Simpanan Uang/Perhiasan/Ternak/Lainnya, Jenis Atap, Jenis Dinding, Jenis Lantai, "
    "Sumber Penerangan, Bahan Bakar Memasak, Sumber Air Minum, "
    "Memiliki Fasilitas Buang Air Besar, Penerima BPNT, Penerima BPUM, Penerima BST, "
    "Penerima PKH, Penerima SEMBAKO, Resiko Stunting"
).split(", ")


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=list(SCHEMAS))
def test_no_heading_names_two_columns(schema: Schema) -> None:
    headings = [
        folded(heading) for field in schema.fields for heading in (field.label, *field.aliases)
    ]
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=list(SCHEMAS))
def test_key_is_made_of_columns_of_the_file(schema: Schema) -> None:
    assert all(schema[name].use != "abaikan" for name in schema.key)


def test_the_thirty_columns_of_p3ke_are_known_by_their_official_heading() -> None:
    schema = SCHEMAS["sasaran_keluarga"]
    assert len(P3KE_KELUARGA) == 30
    assert set(P3KE_KELUARGA) <= set(schema.headings)


def test_heading_is_found_in_any_case_and_punctuation() -> None:
    found = SCHEMAS["sasaran_keluarga"].find("KODE_KEMDAGRI")
    assert found is not None
    assert found.name == "kode_wilayah"


@pytest.mark.parametrize("field", FIELDS)
def test_column_says_what_it_means(field: Field) -> None:
    assert field.definition.endswith(".")
    assert field.example
    assert (field.kind == "pilihan") == bool(field.choices)


@pytest.mark.parametrize("field", FIELDS)
def test_spelling_means_one_of_the_choices(field: Field) -> None:
    assert {meant for _, meant in field.spellings} <= set(field.choices)
    assert field.otherwise is None or field.otherwise in field.choices


@pytest.mark.parametrize("field", FIELDS)
def test_identity_is_never_landed_as_it_is(field: Field) -> None:
    assert field.identity != "buang" or field.use == "abaikan"
    is_name_of_a_place = field is SCHEMAS["desa"]["nama"]
    may_be_a_person = field.name in {"nik", "nomor_kk", "nama", "alamat"} and not is_name_of_a_place
    assert not may_be_a_person or field.identity == "buang"


def test_page_of_the_documentation_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference_page(), REMEDY
