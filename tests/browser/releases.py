"""Releases of made-up reports, published by the real code: few files a region, quickly made."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from lebak_reports.project import Project
from lebak_reports.publish import (
    DocumentFact,
    Outcome,
    publish_release,
    staged_quarter,
)
from lebak_reports.publish.files import Hashes
from lebak_reports.regions import Wilayah
from tests.unit.publish.portal.conftest import release_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lebak_reports.periods import Quarter
    from lebak_reports.publish import Failure

HOSTILE = "Tabel <script>window.ran = 1</script> \u2028 \u202e \N{HOUSE BUILDING} &lt; \"'"

DOCUMENTS = {
    "kabupaten": (
        DocumentFact(slug="laporan-triwulan", title="Laporan Triwulan"),
        DocumentFact(slug="bahan-rapat", title="Bahan Rapat Triwulanan", formats=("pdf",)),
    ),
    "kecamatan": (
        DocumentFact(slug="profil-kecamatan", title="Profil Kemiskinan Ekstrem Kecamatan"),
        DocumentFact(slug="laporan-kecamatan", title="Laporan Triwulan Kecamatan"),
    ),
}
ITEMS = (
    ("bab-kondisi", "BAB I", "Kondisi Kemiskinan Ekstrem", ""),
    ("tabel-desil", "Tabel 1.1", "Keluarga menurut desil, {nama}", "desil"),
    ("tabel-desa", "Tabel 1.2", "Desa dan kelurahan, {nama}", "profil-desa"),
    ("tabel-jahat", "Tabel 1.3", HOSTILE, ""),
)
SLIDES = (("bagian-rapat-2", "", "Yang berubah sejak triwulan lalu", ""),)


def project_in(root: Path) -> Project:
    """Return a project whose folders are all its own."""
    return Project(root, root / "data", root / ".cache", root / "outputs", root / "internal")


def many_regions(count: int) -> Iterator[Wilayah]:
    """Yield a kabupaten and so many kecamatan, in rows of twenty-four on the map."""
    yield Wilayah("36.02", "3602", "Lebak", "kabupaten")
    for number in range(count):
        kode = f"36.{number // 99 + 3:02d}.{number % 99 + 1:02d}"
        nama, petak = f"Ujung {number:03d}", (number % 24, number // 24)
        yield Wilayah(kode, kode, nama, "kecamatan", petak=petak)


def publish(
    project: Project,
    regions: Sequence[Wilayah],
    quarter: Quarter,
    failure: Failure | None = None,
) -> None:
    """Publish a release of some regions, the last of which failed if there is a failure."""
    *done, last = regions
    outcomes = (*map(_outcome_of, done), _outcome_of(last, failure))
    release = replace(
        release_of(str(quarter), *outcomes),
        tiles={each.kode: each.petak for each in regions if each.petak},
        aliases={each.kode: each.alias for each in regions},
    )
    published = project.outputs / str(quarter)
    with staged_quarter(published) as staged:
        for each in outcomes:
            _write(staged / each.folder, each)
        publish_release(Hashes(staged), release, project=project, gate=lambda _: None)


def _outcome_of(wilayah: Wilayah, failure: Failure | None = None) -> Outcome:
    return Outcome(
        kode_wilayah=wilayah.kode,
        nama=wilayah.nama_lengkap,
        folder=wilayah.slug,
        documents=DOCUMENTS[wilayah.level],
        seconds=1.0,
        failure=failure,
    )


def _write(folder: Path, outcome: Outcome) -> None:
    tables = folder / "tables"
    tables.mkdir(parents=True)
    for document in outcome.documents:
        for name in document.files.values():
            (folder / name).touch()
    (tables / "desil.csv").write_text("baris,uraian\nOPD-02,Dinas Sosial (Dinsos)\n")
    if not outcome.is_kabupaten:
        desa = f"{outcome.kode_wilayah}.2001,Mekarsari {outcome.kode_wilayah[-2:]}"
        (tables / "profil-desa.csv").write_text(f"baris,nama\n{desa}\n")
    (folder / "ledger.json").write_text(_ledger(outcome))
    (folder / "daftar-isi.json").write_text(_outline(outcome))


def _ledger(outcome: Outcome) -> str:
    """Return numbers that grow with the code, the first kecamatan's reach withheld."""
    number = int(outcome.kode_wilayah.replace(".", "")[-2:])
    hidden = outcome.kode_wilayah == "36.02.01"
    entries = [
        _entry("ke.keluarga", 10 * number),
        _entry("ke.jiwa", 5300 * number, "jiwa"),
        _entry("ke.keluarga.perubahan.triwulan", -number),
        _entry("ke.keluarga.perubahan.tahun", -2 * number),
        _entry("ke.keluarga.tanpa_program", None if hidden else number),
        _entry("verval.porsi", 0.2, "persen"),
    ]
    return json.dumps({"entries": entries})


def _entry(name: str, value: float | None, unit: str = "keluarga") -> dict[str, object]:
    is_hidden = value is None
    return {
        "id": name,
        "value": value,
        "printed": "tidak ditampilkan" if is_hidden else f"{value:,} {unit}".replace(",", "."),
        "status": "disembunyikan" if is_hidden else "contoh",
        "definition": f"Arti {name}.",
        "row": None,
    }


def _outline(outcome: Outcome) -> str:
    documents = [
        {"slug": each.slug, "title": each.title, "items": _items(each, outcome)}
        for each in outcome.documents
    ]
    return json.dumps({"documents": documents})


def _items(document: DocumentFact, outcome: Outcome) -> list[dict[str, str]]:
    items = ITEMS if "html" in document.formats else SLIDES
    return [
        {"anchor": anchor, "label": label, "text": text.format(nama=outcome.nama), "exhibit": csv}
        for anchor, label, text, csv in items
    ]
