"""The gate finds people in every kind of file and alarms about nothing else."""

import base64
import io
import json
import zipfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
import typst
import xlsxwriter

from lebak_reports.errors import PrivacyError
from lebak_reports.identity import Pseudonymiser
from lebak_reports.publish.gate.members import Identities, public_names
from lebak_reports.publish.gate.scan import (
    KNOWN_NAME,
    KNOWN_NUMBER,
    NUMBER_SHAPE,
    UNREADABLE,
    check_release,
)
from lebak_reports.publish.gate.shapes import has_identity_number
from lebak_reports.publish.gate.vocabulary import vocabulary_of
from lebak_reports.regions import Wilayah

NIK = "9902094107800001"
NAME = "CONTOH-000123"
ADDRESS = "Kp. Contoh Selatan RT 01/RW 02"

CIBADAK = Wilayah("36.02.15", "3602150", "Cibadak", "kecamatan")
SANDI = Pseudonymiser(b"kunci untuk pengujian saja")
IDENTITIES = Identities(
    digests=frozenset(
        map(SANDI.digest, [NIK, NAME, ADDRESS, "Iti Contohwati", "Kecamatan Cibadak"])
    ),
    sandi=SANDI,
    public=public_names([CIBADAK], ["Dra. Iti Contohwati, M.Si."]),
)


def findings(folder: Path, name: str, content: bytes) -> tuple[tuple[str, str], ...]:
    (folder / name).write_bytes(content)
    with pytest.raises(PrivacyError) as raised:
        check_release(folder, IDENTITIES)
    assert NIK not in str(raised.value)
    assert NAME not in str(raised.value)
    return raised.value.findings


def letter(*runs: str) -> bytes:
    """Return a letter whose only paragraph is written in runs of different looks."""
    looks = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    body = "".join(looks.format(run) for run in runs)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", f"<w:body><w:p>{body}</w:p></w:body>")
    return stream.getvalue()


def workbook(text: str, **options: object) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.set_properties({"comments": str(options.get("property", ""))})
        book.add_worksheet("Terlihat").write(0, 0, "Banjarsari")
        hidden = book.add_worksheet("Tersembunyi")
        hidden.write(5, 3, text)
        hidden.hide()
    return stream.getvalue()


def small_pdf(text: str, attached: str = "kosong") -> bytes:
    """Make a PDF of one line that carries ``data.csv``."""
    source = """#set text(font: "Libertinus Serif")
    #pdf.attach("data.csv", bytes(sys.inputs.attached), mime-type: "text/csv")
    #sys.inputs.text"""
    inputs = {"text": text, "attached": attached}
    return typst.compile(source.encode(), sys_inputs=inputs, ignore_system_fonts=True)


def svg_in_html(text: str) -> bytes:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><text>{text}</text></svg>'
    return (
        f'<img src="data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}">'.encode()
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", f"<p>Keluarga <b>{NAME}</b> menerima bantuan</p>".encode()),
        ("a.html", f'<img alt="Rumah {NAME}">'.encode()),
        ("gambar.html", svg_in_html(NAME)),
        ("a.html", f'<script type="application/json" id="data">["{NAME}"]</script>'.encode()),
        ("a.svg", b"<svg><text>contoh&#45;000123</text></svg>"),
        ("a.csv", f'wilayah,kepala\n36.02.09,"{ADDRESS}"\n'.encode()),
        ("a.json", json.dumps({"catatan": [{"isi": f"alamat {ADDRESS}, Lebak"}]}).encode()),
        ("a.ipynb", json.dumps({"source": ["# data\n", f"kepala = '{NAME}'\n"]}).encode()),
        ("a.xlsx", workbook(f"kepala keluarga {NAME}")),
        ("a.xlsx", workbook("kosong", property=NAME)),
        ("a.docx", letter(f"Keluarga {NAME}")),
        ("a.docx", letter("Keluarga CONTOH-", "000123 menerima")),
        ("a.pdf", small_pdf(f"Keluarga {NAME} menerima")),
        ("a.pdf", small_pdf("Kosong", attached=f"kepala\n{NAME}\n")),
    ],
)
def test_a_name_or_address_of_the_inputs_is_found(
    tmp_path: Path, name: str, content: bytes
) -> None:
    assert ((name, KNOWN_NAME),) == findings(tmp_path, name, content)


@pytest.mark.parametrize(
    "text", [NIK, "9902 0941 0780 0001", "99.02.09.410780.0001", "990209 410780 0001"]
)
def test_a_known_nik_is_found_in_any_grouping(tmp_path: Path, text: str) -> None:
    kinds = {kind for _, kind in findings(tmp_path, "a.csv", f"kode\n{text}\n".encode())}
    assert KNOWN_NUMBER in kinds


def test_a_nik_that_is_in_no_input_is_found_by_its_shape(tmp_path: Path) -> None:
    unknown = "3602094107800001"
    assert findings(tmp_path, "a.html", f"<td>{unknown}</td>".encode()) == (
        ("a.html", NUMBER_SHAPE),
    )


@pytest.fixture
def phrase_book(tmp_path: Path) -> Identities:
    """Return a gate that knows three names, two of which the reports print in any case."""
    printed = tmp_path / "notebooks"
    printed.mkdir()
    (printed / "10.yaml").write_text("a: Usaha budi daya ikan\nb: Contoh-000123\nc: Siti\nWati\n")
    names = ["Budi Daya", "Contoh-000123", "Siti Wati"]
    digests = frozenset(map(SANDI.digest, names))
    return Identities(digests, SANDI, vocabulary=partial(vocabulary_of, [printed]))


def test_a_name_that_every_report_prints_betrays_nobody(phrase_book: Identities) -> None:
    assert phrase_book.found_among({"BUDI DAYA"}) == set()


@pytest.mark.parametrize("stretch", ["CONTOH 000123", "SITI WATI"])
def test_numbers_and_words_of_two_lines_are_no_vocabulary(
    phrase_book: Identities, stretch: str
) -> None:
    assert phrase_book.found_among({stretch}) == {stretch}


def test_vocabulary_is_read_only_for_a_name(phrase_book: Identities) -> None:
    def unread() -> str:
        pytest.fail("the vocabulary was read though no name was found")

    assert replace(phrase_book, vocabulary=unread).found_among({"KAWASAN HUTAN"}) == set()


def test_a_nik_in_a_file_name_is_found(tmp_path: Path) -> None:
    assert NUMBER_SHAPE in {kind for _, kind in findings(tmp_path, f"{NIK}.csv", b"a\n")}


def test_the_first_words_of_an_address_are_enough(tmp_path: Path) -> None:
    start = " ".join(ADDRESS.split()[:4])
    assert findings(tmp_path, "a.csv", f"{start}\n".encode()) == (("a.csv", KNOWN_NAME),)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    assert findings(tmp_path, "a.odt", b"PK") == (("a.odt", UNREADABLE),)


@pytest.mark.parametrize(
    "text",
    [
        "3602094107800001",
        "NIK3602094107800001",
        "3602 0941 0780 0001",
        "36.02.09.41.07.80.0001",
        "3-6-0-2-0-9-4-1-0-7-8-0-0-0-0-1",
    ],
)
def test_shapes_of_a_nik(text: str) -> None:
    assert has_identity_number(f"nomor {text}, ditulis petugas")


@pytest.mark.parametrize(
    "text",
    [
        "0.9428571428571428",
        "0,9428571428571428",
        "6.043 5.698 31.968 30.115",
        "2021 2022 2023 2024",
        "Rp500.900.000.000 Rp5.900.000.000",
        "NIP 197001011990031001",
        "sha256:1a1234567890123456bc",
        "36.02.09.2001",
    ],
)
def test_numbers_that_are_not_a_nik(text: str) -> None:
    assert not has_identity_number(text)


def test_regions_and_officials_are_public_even_when_an_input_holds_them(tmp_path: Path) -> None:
    text = "<p>Kepala: Dra. Iti Contohwati, M.Si.</p><td>Kecamatan Cibadak</td>"
    (tmp_path / "a.html").write_text(text)

    check_release(tmp_path, IDENTITIES)


def test_neighbouring_words_of_script_data_are_no_name(tmp_path):
    data = json.dumps({"Iti": 1, "Contohwati": 2})
    page = f'<script type="application/json">{data}</script>'
    (tmp_path / "a.html").write_text(page)
    check_release(tmp_path, replace(IDENTITIES, public=frozenset()))
