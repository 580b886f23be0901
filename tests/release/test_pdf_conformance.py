"""The PDF is archival and accessible: what its metadata claim, and an independent checker."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lebak_reports.render.model import from_json
from lebak_reports.render.pdf import compile_pdf

if TYPE_CHECKING:
    import pikepdf

pytestmark = pytest.mark.system

DOKUMEN = Path(__file__).parents[1] / "data" / "dokumen.json"
ATTACHMENTS = {"ledger.json": b'{"entries": []}', "ke-per-kecamatan.csv": b"kode\n36.02.01\n"}


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return compile_pdf(from_json(DOKUMEN.read_text()), attachments=ATTACHMENTS)


@pytest.fixture
def opened(pdf: bytes) -> pikepdf.Pdf:
    # Imported here: make test has no pikepdf, and collects this folder all the same.
    import pikepdf

    return pikepdf.open(io.BytesIO(pdf))


def test_it_claims_pdf_a_3a_and_pdf_ua_1(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "3"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"


def test_it_is_tagged_indonesian_with_a_title(opened: pikepdf.Pdf) -> None:
    assert str(opened.Root.Lang).lower().startswith("id")
    assert opened.Root.MarkInfo.Marked
    assert opened.Root.ViewerPreferences.DisplayDocTitle
    assert "/StructTreeRoot" in opened.Root


def test_the_data_are_attached_as_data(opened: pikepdf.Pdf) -> None:
    assert set(opened.attachments) == set(ATTACHMENTS)
    for name, content in ATTACHMENTS.items():
        assert opened.attachments[name].get_file().read_bytes() == content
    assert {str(file.AFRelationship) for file in opened.Root.AF} == {"/Data"}


def test_every_font_is_embedded(opened: pikepdf.Pdf) -> None:
    import pikepdf

    dictionaries = [item for item in opened.objects if isinstance(item, pikepdf.Dictionary)]
    descriptors = [item for item in dictionaries if item.get("/Type") == "/FontDescriptor"]
    assert descriptors
    assert all({"/FontFile2", "/FontFile3"} & set(item.keys()) for item in descriptors)


def test_nothing_in_it_runs_or_is_locked(opened: pikepdf.Pdf) -> None:
    assert "/JavaScript" not in opened.Root.get("/Names", {})
    assert "/OpenAction" not in opened.Root
    assert not opened.is_encrypted


def test_its_clock_is_the_date_of_the_report(opened: pikepdf.Pdf) -> None:
    assert str(opened.docinfo["/CreationDate"]).startswith("D:20241031")


def test_outloud_finds_no_error(pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "laporan-triwulan.pdf"
    path.write_bytes(pdf)
    command = [Path(sys.executable).with_name("outloud"), "--fail-on", "error", path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
