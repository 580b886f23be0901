"""Releases in the making, with only what the portal reads of them."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from lebak_reports.periods import Quarter
from lebak_reports.publish.facts import DocumentFact, Failure, Outcome, Release
from lebak_reports.publish.files import json_bytes
from lebak_reports.publish.manifest import STATUS, status
from lebak_reports.publish.portal.claims import Claims, Printed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Numbers = dict[str, int | float | None]

ALIASES = {"36.02.12": ("Sajirah",)}

KABUPATEN, BANJARSARI, SAJIRA = "36.02", "36.02.09", "36.02.12"
NAMES = {
    KABUPATEN: "Kabupaten Lebak",
    BANJARSARI: "Kecamatan Banjarsari",
    SAJIRA: "Kecamatan Sajira",
}
TILES = {BANJARSARI: (0, 3), SAJIRA: (4, 2)}


def printed(value: float | None, status: str = "contoh") -> Printed:
    return Printed(value, str(value), status)


def claims(**numbers: float | None) -> Claims:
    return {name.replace("__", "."): printed(value) for name, value in numbers.items()}


def outcome(kode: str, failure: Failure | None = None, nama: str = "") -> Outcome:
    slug = "laporan-triwulan" if kode == KABUPATEN else "profil-kecamatan"
    return Outcome(
        kode_wilayah=kode,
        nama=nama or NAMES.get(kode, f"Kecamatan {kode}"),
        folder=f"{kode}-folder",
        documents=(DocumentFact(slug=slug, title=f"Judul {slug}"),),
        seconds=1.0,
        failure=failure,
    )


def release_of(quarter: str, *outcomes: Outcome, contoh: bool = True) -> Release:
    return Release(
        quarter=Quarter.parse(quarter),
        edisi="publik",
        contoh=contoh,
        publisher="Pemerintah Kabupaten Lebak",
        tanggal_data=date(2024, 10, 25),
        tanggal_laporan=date(2024, 10, 28),
        inputs=(),
        outcomes=outcomes,
        started=datetime(2024, 10, 28, tzinfo=UTC),
        regions_expected=len(outcomes),
        tiles=TILES,
        aliases=ALIASES,
    )


def write_ledger(folder: Path, numbers: Numbers) -> None:
    entries = [
        {
            "id": name,
            "value": value,
            "printed": str(value),
            "status": "contoh",
            "definition": f"Arti {name}. Lebih lanjut.",
            "row": None,
        }
        for name, value in numbers.items()
    ]
    (folder / "ledger.json").write_text(json.dumps({"entries": entries}), encoding="utf-8")


@pytest.fixture
def stage(tmp_path: Path) -> Callable[..., Path]:
    """Write a release's folder: its status, and a ledger and a page for each region."""

    def write(release: Release, numbers: dict[str, Numbers], name: str = "") -> Path:
        folder = tmp_path / (name or str(release.quarter))
        folder.mkdir()
        (folder / STATUS).write_bytes(json_bytes(status(release)))
        for each in release.outcomes:
            (folder / each.folder).mkdir()
            for document in each.documents:
                (folder / each.folder / f"{document.slug}.html").write_text("isi")
            if each.failure is None:
                write_ledger(folder / each.folder, numbers.get(each.kode_wilayah, {}))
        return folder

    return write
