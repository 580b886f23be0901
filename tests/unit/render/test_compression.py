"""A compressed PDF is the same PDF: an independent reader finds every object again."""

import io

import pikepdf
import pytest

from lebak_reports.render.model import Document
from lebak_reports.render.pdf import compile_pdf, compiler
from lebak_reports.render.pdf.compression import UnknownLayoutError, compressed

ATTACHMENTS = {"ledger.json": b'{"entries": []}'}
CATALOG = b"1 0 obj\n<</Type/Catalog/Pages<</Type/Pages/Count 0/Kids[]>>>>\nendobj\n"


def small(*, place: int = 9, table: int = 9 + len(CATALOG)) -> bytes:
    """Return a PDF of one object, laid out as Typst does it, with these offsets in it."""
    xref = b"xref\n0 2\n0000000000 65535 f\r\n%010d 00000 n\r\n" % place
    end = b"trailer\n<</Size 2/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % table
    return b"%PDF-1.7\n" + CATALOG + xref + end


@pytest.fixture(scope="module")
def plain(document: Document) -> bytes:
    """A laporan as Typst writes it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiler, "compressed", bytes)
        return compile_pdf(document, attachments=ATTACHMENTS)


def read(pdf: bytes) -> dict[int, tuple[bytes, bytes]]:
    """Return what a reader finds: by number, each object and the bytes of its stream."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {found.objgen[0]: parts_of(found) for found in opened.objects}


def parts_of(found: pikepdf.Object) -> tuple[bytes, bytes]:
    if isinstance(found, pikepdf.Stream):
        return found.stream_dict.unparse(resolved=True), found.read_raw_bytes()
    return found.unparse(resolved=True), b""


def test_every_object_keeps_its_number_and_its_content(plain: bytes) -> None:
    before, after = read(plain), read(compressed(plain))
    assert {number: after[number] for number in before} == before
    added = [content for number, (content, _) in after.items() if number not in before]
    assert all(b"/ObjStm" in content or b"/XRef" in content for content in added)
    assert len(before) > 400


def test_a_strict_reader_finds_nothing_wrong(plain: bytes) -> None:
    with pikepdf.open(io.BytesIO(compressed(plain))) as opened:
        assert opened.check_pdf_syntax() == []
        with pikepdf.open(io.BytesIO(plain)) as original:
            assert opened.trailer.ID.unparse() == original.trailer.ID.unparse()
            assert opened.docinfo.unparse(resolved=True) == original.docinfo.unparse(resolved=True)
        assert opened.attachments["ledger.json"].get_file().read_bytes() == b'{"entries": []}'


def test_published_pdfs_are_compressed(plain: bytes, document: Document) -> None:
    published = compile_pdf(document, attachments=ATTACHMENTS)
    assert published == compressed(plain)
    assert b"/StructElem" in plain
    assert b"/StructElem" not in published


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(small(table=10), id="no table there"),
        pytest.param(small(place=10), id="no object there"),
        pytest.param(small().replace(b"1 0 obj", b"2 0 obj"), id="another number"),
        pytest.param(compressed(small()), id="compressed before"),
    ],
)
def test_another_layout_is_refused(other: bytes) -> None:
    with pytest.raises(UnknownLayoutError):
        compressed(other)
