"""One whole sample quarter, published by one command, holds together to the last number."""

from __future__ import annotations

import csv
import hashlib
import json
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.release.conftest import Bench

pytestmark = pytest.mark.slow

KABUPATEN = "36.02"
LAPORAN = "36.02-lebak"
REGIONS = 29


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ledger_of(folder: Path) -> dict[str, Any]:
    entries = json.loads((folder / "ledger.json").read_text(encoding="utf-8"))["entries"]
    return {entry["id"]: entry["value"] for entry in entries}


def per_kecamatan(folder: Path) -> Iterator[tuple[str, dict[str, str], list[dict[str, str]]]]:
    """Yield each table that lists kecamatan and their total: its name, the total, the rest."""
    for path in sorted((folder / "tables").glob("*.csv")):
        rows = rows_of(path)
        kecamatan = [row for row in rows if row["baris"].startswith(f"{KABUPATEN}.")]
        for total in (row for row in rows if row["baris"] == KABUPATEN):
            yield path.stem, total, kecamatan


def test_every_region_has_every_file_and_none_is_empty(sample_quarter: Bench) -> None:
    folders = sorted(path for path in sample_quarter.release.iterdir() if path.is_dir())
    assert len(folders) == REGIONS
    for folder in folders:
        # The letter is there as DOCX where the extra is installed.
        suffixes = {path.suffix for path in folder.iterdir() if path.is_file()} - {".docx"}
        assert suffixes == {
            ".html",
            ".pdf",
            ".xlsx",
            ".json",
        }
        assert not (folder / "gagal.json").exists()
        assert list((folder / "notebooks").glob("*.ipynb"))
        assert list((folder / "tables").glob("*.csv"))
    for path in sample_quarter.release.rglob("*"):
        assert path.is_dir() or path.stat().st_size > 0, path


def test_portal_links_every_report(sample_quarter: Bench) -> None:
    portal = (sample_quarter.release / "index.html").read_text(encoding="utf-8")
    for document in sample_quarter.release.glob("36.02*/*.*"):
        if document.suffix in {".html", ".pdf", ".xlsx", ".docx"}:
            assert f'href="{document.relative_to(sample_quarter.release)}"' in portal
    assert f'href="{sample_quarter.release.name}/index.html"' in (
        sample_quarter.outputs / "index.html"
    ).read_text(encoding="utf-8")


def test_manifest_hashes_every_other_file(sample_quarter: Bench) -> None:
    files = sample_quarter.files()
    manifest = json.loads(files.pop("manifest.json"))
    assert {name: fact["sha256"] for name, fact in manifest["files"].items()} == {
        name: hashlib.sha256(content).hexdigest() for name, content in files.items()
    }


def test_status_and_crate_know_every_region(sample_quarter: Bench) -> None:
    status = json.loads((sample_quarter.release / "status.json").read_text(encoding="utf-8"))
    assert (status["exit_code"], status["contoh"]) == (0, True)
    assert [region["status"] for region in status["regions"]] == ["berhasil"] * REGIONS
    crate = (sample_quarter.release / "ro-crate-metadata.json").read_text(encoding="utf-8")
    for region in status["regions"]:
        assert region["folder"] in crate


def test_kecamatan_sum_to_the_kabupaten_in_every_table(sample_quarter: Bench) -> None:
    checked = 0
    for name, total, kecamatan in per_kecamatan(sample_quarter.region(LAPORAN)):
        assert len(kecamatan) == REGIONS - 1, name
        for column, whole in total.items():
            parts = [row[column] for row in kecamatan]
            if column in {"baris", "nama"} or column.endswith("_ratio") or not whole:
                continue
            shown = sum(int(part) for part in parts if part)
            if all(parts):
                assert shown == int(whole), (name, column)
                checked += 1
            else:
                # A change has a sign; a hidden count is never negative.
                assert shown <= int(whole) or name.startswith("perubahan"), (name, column)
    assert checked > 0


def test_list_of_kecamatan_closes_to_the_published_totals(sample_quarter: Bench) -> None:
    rows = rows_of(sample_quarter.region(LAPORAN) / "tables" / "ke-per-kecamatan.csv")
    kecamatan = [row for row in rows if row["baris"] != KABUPATEN]
    assert sum(int(row["keluarga"]) for row in kecamatan) == 5_698
    assert sum(int(row["jiwa"]) for row in kecamatan) == 30_115
    assert sum(int(row["perubahan"]) for row in kecamatan) == 5_698 - 6_043


def test_laporan_says_of_a_kecamatan_what_its_profil_says(
    sample_quarter: Bench, profil: tuple[Path, ...]
) -> None:
    rows = rows_of(sample_quarter.region(LAPORAN) / "tables" / "ke-per-kecamatan.csv")
    laporan = {row["baris"]: row for row in rows}
    for folder in profil:
        own, row = ledger_of(folder), laporan[folder.name.split("-")[0]]
        assert own["ke.keluarga"] == int(row["keluarga"])
        assert own["ke.jiwa"] == int(row["jiwa"])
        assert own["ke.peringkat"] == int(row["peringkat"])
        assert own["ke.keluarga.perubahan.tahun"] == int(row["perubahan"])


def test_every_page_says_that_the_data_are_a_sample(sample_quarter: Bench) -> None:
    for page in sample_quarter.release.glob("36.02*/*.html"):
        assert "DATA CONTOH" in page.read_text(encoding="utf-8")


def test_the_kabupaten_has_the_package_that_the_ministry_asks_for(sample_quarter: Bench) -> None:
    files = {path.name for path in sample_quarter.region(LAPORAN).iterdir()}
    assert files >= {
        "surat-pengantar.pdf",
        "matriks-1.pdf",
        "matriks-1.xlsx",
        "matriks-2.pdf",
        "matriks-2.xlsx",
        "realisasi-insentif.pdf",
        "bahan-rapat.pdf",
    }


def test_the_letter_is_one_page_and_the_meeting_ten(sample_quarter: Bench) -> None:
    folder = sample_quarter.region(LAPORAN)
    pages = {}
    for slug in ("surat-pengantar", "bahan-rapat"):
        opened = pypdfium2.PdfDocument(folder / f"{slug}.pdf")
        pages[slug] = len(opened)
        opened.close()
    assert pages == {"surat-pengantar": 1, "bahan-rapat": 10}
