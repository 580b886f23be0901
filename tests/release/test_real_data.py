"""A region's own files give its own numbers, and never a synthetic one."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.release.conftest import Bench
    from tests.release.wild import Wild

pytestmark = pytest.mark.slow

LAPORAN, BANJARSARI = "36.02-lebak", "36.02.09-banjarsari"
MISSING = "data tidak tersedia"


def rows_of(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["baris"]: row for row in csv.DictReader(file)}


def ledger_of(folder: Path) -> dict[str, dict[str, Any]]:
    entries = json.loads((folder / "ledger.json").read_text(encoding="utf-8"))["entries"]
    return {entry["id"]: entry for entry in entries}


def pages_of(folder: Path) -> list[str]:
    return [page.read_text(encoding="utf-8") for page in sorted(folder.glob("*.html"))]


def test_files_of_the_wild_give_the_right_counts(real_quarter: Bench, wild: Wild) -> None:
    rows = rows_of(real_quarter.region(LAPORAN) / "tables" / "ke-per-kecamatan.csv")
    expected = {region.kode: wild.families_on_list(region.kode) for region in wild.kecamatan}
    expected["36.02"] = sum(expected.values())
    assert {kode: int(row["keluarga"]) for kode, row in rows.items()} == expected
    assert {kode: int(row["jiwa"]) for kode, row in rows.items()} == {
        kode: wild.members * keluarga for kode, keluarga in expected.items()
    }


def test_profil_counts_its_own_families(real_quarter: Bench, wild: Wild) -> None:
    ledger = ledger_of(real_quarter.region(BANJARSARI))
    assert ledger["ke.keluarga"]["value"] == wild.families_on_list("36.02.09")


def test_real_data_are_never_called_a_sample(real_quarter: Bench) -> None:
    for name, content in real_quarter.files().items():
        if name.endswith((".html", ".csv", "ledger.json")):
            assert b"contoh" not in content.lower(), name


def test_missing_quarter_is_said_and_not_filled(real_quarter: Bench) -> None:
    for slug in (LAPORAN, BANJARSARI):
        assert all(MISSING in page.lower() for page in pages_of(real_quarter.region(slug)))
        ledger = ledger_of(real_quarter.region(slug))
        assert {entry["status"] for entry in ledger.values()} <= {
            "tercatat",
            "terpublikasi",
            "ditolak",
            "tidak_tersedia",
            "disembunyikan",
        }
        assert ledger["ke.keluarga.perubahan.triwulan"]["value"] is None
    trend = rows_of(real_quarter.region(LAPORAN) / "tables" / "tren-ke.csv")
    assert {quarter for quarter, row in trend.items() if row["keluarga"]} == {"2024Q3"}


def test_part_of_a_quarter_is_marked_so(real_quarter: Bench) -> None:
    status = json.loads((real_quarter.release / "status.json").read_text(encoding="utf-8"))
    assert [region["folder"] for region in status["regions"]] == [LAPORAN, BANJARSARI]
    assert status["sebagian"]


def test_register_without_verval_gives_desil_only(bench: Bench, wild: Wild) -> None:
    bench.inputs.mkdir(parents=True)
    (bench.inputs / "sasaran_keluarga.csv").write_bytes(wild.register)
    bench.publish("--wilayah", "banjarsari")
    ledger = ledger_of(bench.region(BANJARSARI))
    for page in pages_of(bench.region(BANJARSARI)):
        assert "belum diverifikasi" in page or "verval" in page
    ke = {name: entry["value"] for name, entry in ledger.items() if name.startswith("ke.")}
    assert set(ke.values()) <= {None}
    desil = rows_of(bench.region(BANJARSARI) / "tables" / "desil-dan-sasaran.csv")
    assert int(desil["jumlah"]["register"]) == wild.families_on_list("36.02.09") + 6 + 7


def test_bad_input_is_told_at_once_and_leaves_the_release(
    real_quarter: Bench, tmp_path: Path, wild: Wild
) -> None:
    bench = real_quarter.another(tmp_path)
    before = bench.files()
    text = wild.register.decode("cp1252").replace("3602092001", "3602992001", 1)
    (bench.inputs / "sasaran_keluarga.csv").write_bytes(text.encode("cp1252"))
    (bench.inputs / "verval.csv").write_bytes(
        wild.verval.replace(b"25 April 2024", b"31-02-2024", 1)
    )
    (bench.inputs / "anggaran.csv").write_bytes(b"")
    (bench.inputs / "penerima.xlsx").write_bytes(b"PK\x03\x04")
    (bench.inputs / "insentif.csv").write_bytes(b"x")
    (bench.inputs / "insentif.xlsx").write_bytes(b"x")
    for verb in ("check", "run"):
        done = bench.run(verb)
        assert done.returncode == 4
        for sign in ("3602992001", "31-02-2024", "anggaran.csv", "penerima.xlsx", "2 berkas"):
            assert sign in done.stderr
        assert not any(identity in done.stderr for identity in wild.identities)
    assert bench.files() == before
