"""No identity that entered is in any file that was written, and a leak is stopped."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from typing import TYPE_CHECKING

import duckdb
import pypdfium2
import pytest

from lebak_reports.publish.gate.scan import KNOWN_NAME, KNOWN_NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.release.conftest import Bench, Checkout
    from tests.release.wild import Wild

pytestmark = pytest.mark.slow

PRIVACY = 5
IDENTITIES = ("ID Keluarga P3KE", "NIK", "Kepala Keluarga", "Alamat")
FAMILIES = 8
DATA_URI = re.compile(rb"base64,([A-Za-z0-9+/=]+)")


def contents(path: Path) -> Iterator[bytes]:
    """Yield a file's bytes and everything packed inside it."""
    content = path.read_bytes()
    yield content
    yield from (base64.b64decode(match[1]) for match in DATA_URI.finditer(content))
    match path.suffix:
        case ".xlsx" | ".docx":
            with zipfile.ZipFile(io.BytesIO(content)) as workbook:
                yield from map(workbook.read, workbook.namelist())
        case ".pdf":
            yield from _pdf_contents(content)
        case ".parquet":
            relation = duckdb.connect().read_parquet(str(path))
            yield from (repr(row).encode() for row in relation.fetchall())


def _pdf_contents(content: bytes) -> Iterator[bytes]:
    document = pypdfium2.PdfDocument(content)
    for page in document:
        yield page.get_textpage().get_text_range().encode()
    for number in range(document.count_attachments()):
        yield bytes(document.get_attachment(number).get_data())
    document.close()


def found(folder: Path, identities: set[str]) -> set[str]:
    """Return the files that hold one of the identities."""
    wanted = re.compile(b"|".join(re.escape(text.encode()) for text in sorted(identities)))
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and any(wanted.search(content) for content in contents(path))
    }


def test_search_finds_what_is_packed(tmp_path: Path, wild: Wild) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as workbook:
        workbook.writestr("xl/sheet1.xml", f"<t>{wild.rows[0]['NIK']}</t>")
    table = tmp_path / "a.parquet"
    duckdb.connect().sql(f"SELECT '{wild.rows[1]['Alamat']}' AS x").write_parquet(str(table))
    assert found(tmp_path, wild.identities) == {"a.xlsx", "a.parquet"}


def test_identities_of_the_inputs_are_nowhere(real_quarter: Bench, wild: Wild) -> None:
    assert found(real_quarter.outputs, wild.identities) == set()
    assert found(real_quarter.cache, wild.identities) == set()


def test_identities_of_the_sample_are_in_no_output(sample_quarter: Bench) -> None:
    (register,) = sample_quarter.cache.glob("contoh/2024Q3/sasaran_keluarga*.parquet")
    families = duckdb.read_parquet(str(register)).limit(FAMILIES)
    rows = families.select(*map(duckdb.ColumnExpression, IDENTITIES)).fetchall()
    identities = {value for row in rows for value in row}
    assert len(identities) > FAMILIES
    assert found(sample_quarter.release, identities) == set()
    assert found(sample_quarter.cache / "tabel" / "2024Q3-contoh", identities) == set()


def test_notebook_that_prints_a_person_is_stopped(
    real_quarter: Bench, tmp_path: Path, wild: Wild, checkout: Checkout
) -> None:
    person = next(row for row in wild.rows if row["Kode Kemdagri"].startswith("36.02.09"))
    printed = [person[identity] for identity in ("NIK", "Kepala Keluarga", "Alamat")]
    for identity in printed:
        checkout.add_markdown("90_profil", f"Keluarga {identity.title()} sudah dikunjungi.")
    bench = real_quarter.another(tmp_path / "meja", root=checkout.root)
    before = bench.files()
    done = bench.run("run", "--wilayah", "banjarsari")
    assert done.returncode == PRIVACY
    assert not any(identity in done.stderr for identity in printed)
    for kind in (KNOWN_NUMBER, KNOWN_NAME):
        assert f"36.02.09-banjarsari/notebooks/90_profil.ipynb: {kind}" in done.stderr
    assert bench.files() == before
    assert {path.name for path in bench.outputs.iterdir()} == {"2024Q3", "index.html"}
