"""What of a landed quarter travels to a cluster, and what never does."""

from __future__ import annotations

from lebak_reports.cli.cargo import cargo_of
from lebak_reports.periods import Quarter
from lebak_reports.project import Project
from lebak_reports.tables import Landing


def landed(root, *files):
    project = Project(root, root / "data", root / ".cache", root / "out", root / "out-internal")
    folder = project.cache / "tabel" / "2024Q3"
    for name in (*files, "../../../data/2024Q3/verval.csv", "../../../notebooks/a.ipynb"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    landing = Landing(
        quarter=Quarter.parse("2024Q3"),
        synthetic=False,
        folder=folder,
        key="",
        inputs=(),
        notes=(),
        ke_tersedia=True,
    )
    return project, landing


def test_tables_travel_and_identities_and_inputs_stay(tmp_path):
    tables = ("landing.json", "bersama.json", "anggaran.parquet", "keluarga/36.02.01.parquet")
    kept = ("identitas.bin", "identitas/verval.bin", "ikhtisar.json", "selaras-1")
    project, landing = landed(tmp_path, *tables, *kept)

    cargo = cargo_of(project, landing)

    travels = {*cargo.common, *(path for paths in cargo.parts.values() for path in paths)}
    assert {path.relative_to(tmp_path).as_posix() for path in travels} == {
        "notebooks/a.ipynb",
        ".cache/tabel/2024Q3/landing.json",
        ".cache/tabel/2024Q3/bersama.json",
        ".cache/tabel/2024Q3/anggaran.parquet",
        ".cache/tabel/2024Q3/keluarga",
        ".cache/tabel/2024Q3/keluarga/36.02.01.parquet",
    }


def test_a_kecamatan_has_the_parts_of_all_its_tables(tmp_path):
    parts = [f"{table}/36.02.01.parquet" for table in ("individu", "keluarga", "penerima")]
    project, landing = landed(tmp_path, "landing.json", *parts, "keluarga/36.02.02.parquet")
    assert {kode: len(paths) for kode, paths in cargo_of(project, landing).parts.items()} == {
        "36.02.01": 3,
        "36.02.02": 1,
    }


def test_kernels_are_led_to_the_landed_tables(tmp_path):
    project, landing = landed(tmp_path)
    assert cargo_of(project, landing).variables == {"LEBAK_TABEL": landing.folder}
