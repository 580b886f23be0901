"""One written value has one meaning, or none: never a guessed one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from lebak_reports.fields import SCHEMAS
from lebak_reports.tables.values import UnreadableError, is_blank, reader_of

if TYPE_CHECKING:
    from lebak_reports.params import Params
    from lebak_reports.tables.values import Reader

DAY = datetime(2024, 10, 25)  # noqa: DTZ001  a day has no zone
KODE = SCHEMAS["sasaran_keluarga"]["kode_wilayah"]
LOKASI = SCHEMAS["anggaran"]["kode_wilayah"]


@pytest.fixture
def reader(checkout_params: Params, request: pytest.FixtureRequest) -> Reader:
    return reader_of(request.param, checkout_params.regions)


def field(schema: str, name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("reader", [SCHEMAS[schema][name]], indirect=True, ids=[name])


@field("anggaran", "realisasi_rp")
@pytest.mark.parametrize(
    ("written", "rupiah"),
    [
        ("1234567", 1_234_567),
        ("Rp 1.234.567,00", 1_234_567),
        ("Rp1.234.567", 1_234_567),
        ("Rp. 1.234.567,-", 1_234_567),
        ("IDR 1234567", 1_234_567),
        ("1234567,00", 1_234_567),
        ("1234567.0", 1_234_567),
        ("1.234", 1_234),
        (" 0 ", 0),
        ("(1.000)", -1_000),
        ("-1000", -1_000),
        ("1\xa0234\xa0567", 1_234_567),
    ],
)
def test_money_is_read_as_whole_rupiah(reader: Reader, written: str, rupiah: int) -> None:
    assert reader(written).value == rupiah


@field("anggaran", "realisasi_rp")
def test_sen_are_rounded_and_remarked_on(reader: Reader) -> None:
    reading = reader("Rp 1.234.567,50")
    assert reading.value == 1_234_567 + 1
    assert "dibulatkan" in reading.remark


@field("anggaran", "realisasi_rp")
@pytest.mark.parametrize(
    "written", ["1,234,567", "1,234", "1.23.456", "1,5E+09", "lima juta", "1234.567", "9" * 16]
)
def test_doubtful_money_is_refused(reader: Reader, written: str) -> None:
    with pytest.raises(UnreadableError):
        reader(written)


@field("penerima", "tanggal")
@pytest.mark.parametrize(
    "written",
    [
        "2024-10-25",
        "2024/10/25",
        "25/10/2024",
        "25-10-2024",
        "25.10.2024",
        "25 Oktober 2024",
        "25 OKT 2024",
        "25 October 2024",
        "25-Oct-2024",
        "2024-10-25 0:00:00",
        "25/10/2024 00:00:00",
        "2024-10-25T08:30:00",
        "45590",
        "45590.0",
    ],
)
def test_day_is_read_in_every_format_of_the_wild(reader: Reader, written: str) -> None:
    assert reader(written).value == DAY


@field("penerima", "tanggal")
@pytest.mark.parametrize("written", ["31-02-2024", "10/25/2024", "25/10/24", "25 Otober 2024", "0"])
def test_day_that_does_not_exist_is_refused(reader: Reader, written: str) -> None:
    with pytest.raises(UnreadableError):
        reader(written)


@field("rencana_insentif", "bulan")
@pytest.mark.parametrize("written", ["2024-10", "10/2024", "Oktober 2024", "okt-2024", "1/10/2024"])
def test_month_is_read_as_year_and_month(reader: Reader, written: str) -> None:
    assert reader(written).value == "2024-10"


@field("rencana_insentif", "bulan")
@pytest.mark.parametrize("written", ["2024-13", "Oktember 2024", "2024"])
def test_month_that_does_not_exist_is_refused(reader: Reader, written: str) -> None:
    with pytest.raises(UnreadableError):
        reader(written)


@field("anggaran", "periode")
@pytest.mark.parametrize("written", ["2024Q3", "TW3-2024", "TW III 2024", "Triwulan 3 Tahun 2024"])
def test_quarter_is_read_in_words_and_codes(reader: Reader, written: str) -> None:
    assert reader(written).value == "2024Q3"


@field("sasaran_keluarga", "is_padan")
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Padan", True),
        ("YA", True),
        ("Ya", True),
        ("1", True),
        ("TIDAK", False),
        ("Tidak Padan", False),
        ("0", False),
    ],
)
def test_yes_and_no_of_p3ke(reader: Reader, written: str, meant: bool) -> None:
    assert reader(written).value is meant


@pytest.mark.parametrize("reader", [KODE], indirect=True, ids=["kode"])
@pytest.mark.parametrize(
    ("written", "kode"),
    [
        ("36.02.09", "36.02.09"),
        ("360209", "36.02.09"),
        ("36.02.09.2001", "36.02.09.2001"),
        ("3602091001", "36.02.09.1001"),
        ("3602092001", "36.02.09.2001"),
        ("Banjarsari", "36.02.09"),
        ("KEC. BANJARSARI", "36.02.09"),
        ("Lebak Gedong", "36.02.25"),
        ("Kalang Anyar", "36.02.24"),
    ],
)
def test_kode_is_read_dotted_compact_or_as_a_name(reader: Reader, written: str, kode: str) -> None:
    assert reader(written).value == kode


@pytest.mark.parametrize("reader", [KODE], indirect=True, ids=["kode"])
@pytest.mark.parametrize(
    "written",
    ["36.02", "3602", "36.02.29", "3603092001", "0360209", "3602060001", "Lebak", "36.2.9"],
)
def test_kode_of_no_kecamatan_is_refused(reader: Reader, written: str) -> None:
    with pytest.raises(UnreadableError):
        reader(written)


@pytest.mark.parametrize("reader", [LOKASI], indirect=True, ids=["lokasi"])
def test_budget_of_the_whole_kabupaten_has_no_kecamatan(reader: Reader) -> None:
    assert reader("Kabupaten Lebak").value == ""


@field("anggaran", "realisasi_fisik_ratio")
@pytest.mark.parametrize(
    ("written", "ratio"), [("45,5", 0.455), ("45.5%", 0.455), ("100", 1.0), ("0", 0.0)]
)
def test_percent_is_read_as_a_ratio(reader: Reader, written: str, ratio: float) -> None:
    assert reader(written).value == ratio


@field("anggaran", "realisasi_fisik_ratio")
def test_percent_that_is_no_number_is_refused(reader: Reader) -> None:
    with pytest.raises(UnreadableError):
        reader("selesai")


@field("sasaran_keluarga", "desil")
def test_count_that_is_not_whole_is_refused(reader: Reader) -> None:
    assert reader("4.0").value == 4
    with pytest.raises(UnreadableError):
        reader("4,5")


@field("anggaran", "jenis_belanja")
def test_misspelt_choice_is_asked_back(reader: Reader) -> None:
    assert reader("Belanja Bantuan Sosial").value == "bansos"
    with pytest.raises(UnreadableError) as refusal:
        reader("honorarum")
    assert refusal.value.remedy.startswith("Maksud Anda 'honorarium'?")


@field("verval", "alasan")
def test_other_reason_is_kept_as_other_and_remarked_on(reader: Reader) -> None:
    reading = reader("ikut anak ke kota")
    assert reading.value == "lainnya"
    assert reading.remark


@pytest.mark.parametrize("written", ["", "  ", "-", "NULL", "null", "#N/A"])
def test_cell_that_says_nothing_is_blank(written: str) -> None:
    assert is_blank(written)
