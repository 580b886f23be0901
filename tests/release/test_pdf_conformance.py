"""The PDF is archival and accessible: what its metadata claim, and an independent checker."""

from __future__ import annotations

import base64
import io
import runpy
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lebak_reports.render.model import LambangMeta, from_json
from lebak_reports.render.pdf import compile_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pikepdf

pytestmark = pytest.mark.system

DOKUMEN = Path(__file__).parents[1] / "data" / "dokumen.json"
ATTACHMENTS = {"ledger.json": b'{"entries": []}', "ke-per-kecamatan.csv": b"kode\n36.02.01\n"}


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return compile_pdf(from_json(DOKUMEN.read_text()), attachments=ATTACHMENTS)


@pytest.fixture(scope="module")
def maker() -> dict[str, Any]:
    """The names of tests/data/make_dokumen.py."""
    return runpy.run_path(str(DOKUMEN.with_name("make_dokumen.py")))


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


def test_the_place_of_the_signature_is_tagged_and_no_form_field(opened: pikepdf.Pdf) -> None:
    (place,) = (
        item for item in _figures_of(opened) if "tanda tangan elektronik" in str(item.get("/Alt"))
    )
    left, bottom, right, top = (float(edge) for edge in _box_of(place))
    points_per_cm = 72 / 2.54
    assert right - left == pytest.approx(8 * points_per_cm, abs=1)
    assert top - bottom == pytest.approx(3 * points_per_cm, abs=1)
    assert "/AcroForm" not in opened.Root


def test_the_coat_of_arms_is_drawn_and_named(maker: dict[str, Any]) -> None:
    import pikepdf

    picture = LambangMeta("svg", base64.b64encode(maker["SVG"].encode()).decode())
    document = from_json(DOKUMEN.read_text())
    armed = replace(document, meta=replace(document.meta, lambang=picture))
    with pikepdf.open(io.BytesIO(compile_pdf(armed, attachments={}))) as pdf:
        said = [str(item.Alt) for item in _figures_of(pdf)]
    assert said[0] == f"Lambang {document.meta.instansi}"


def test_its_clock_is_the_date_of_the_report(opened: pikepdf.Pdf) -> None:
    assert str(opened.docinfo["/CreationDate"]).startswith("D:20241031")


def test_weights_and_italics_are_fonts_of_their_own(maker: dict[str, Any]) -> None:
    """Variable fonts that were not instanced would print one and the same shape thrice."""
    import pikepdf

    words = "# Judul\n\nbiasa **tebal** *miring*"
    document = maker["build_document"](
        [maker["notebook"]("90_profil", words)], maker["meta"](), kind="profil", numbered=False
    )
    profil = replace(document, meta=replace(document.meta, bentuk="profil", contoh=False))
    with pikepdf.open(io.BytesIO(compile_pdf(profil, attachments={}))) as pdf:
        serif = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary)
            and item.get("/Type") == "/FontDescriptor"
            and "Serif" in str(item.FontName)
        ]
        programs = {(item.get("/FontFile3") or item.FontFile2).read_bytes() for item in serif}
        slanted = [item for item in serif if "Italic" in str(item.FontName)]
    assert len(programs) == 3
    assert len(slanted) == 1


@pytest.mark.skipif(shutil.which("verapdf") is None, reason="verapdf is not installed")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_verapdf_agrees(pdf: bytes, tmp_path: Path, flavour: str) -> None:
    path = tmp_path / "laporan-triwulan.pdf"
    path.write_bytes(pdf)
    command = ["verapdf", "--flavour", flavour, "--format", "text", path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("PASS"), done.stdout


def test_outloud_finds_no_error_in_any_kind_of_document(own_release: Path) -> None:
    """The whole laporan and its companions, and those of the smallest kecamatan."""
    folders = (own_release / "36.02-lebak", own_release / "36.02.25-lebakgedong")
    paths = [path for folder in folders for path in sorted(folder.glob("*.pdf"))]
    command = [Path(sys.executable).with_name("outloud"), "--quiet", "--fail-on", "error", *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert len(paths) >= 3


def test_every_published_pdf_carries_its_numbers_and_a_speaking_figure(own_release: Path) -> None:
    import pikepdf

    for path in sorted(own_release.glob("36.02*/*.pdf")):
        with pikepdf.open(path) as pdf:
            assert "ledger.json" in pdf.attachments, path
            assert str(pdf.Root.Lang) == "id-ID", path
            said = [str(item.Alt) for item in _figures_of(pdf)]
            assert all(len(words.split()) > 4 for words in said), path


def _box_of(figure: pikepdf.Dictionary) -> pikepdf.Array:
    import pikepdf

    given = figure.A if isinstance(figure.A, pikepdf.Array) else [figure.A]
    return next(each.BBox for each in given if "/BBox" in each)


def _figures_of(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    import pikepdf

    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure":
            yield item
