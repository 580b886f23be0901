"""What is remembered equals what is made anew, and no change of data is missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.release.conftest import Bench, Checkout

pytestmark = pytest.mark.slow

BANJARSARI = ("--wilayah", "36.02.09")
SLUG = "36.02.09-banjarsari"


def files_of_region(bench: Bench) -> dict[str, bytes]:
    return {name: content for name, content in bench.files().items() if name.startswith(SLUG)}


def remembered_and_forced(bench: Bench) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Publish a region twice: with what is remembered, and without."""
    bench.publish(*BANJARSARI)
    remembered = files_of_region(bench)
    bench.publish(*BANJARSARI, "--paksa")
    return remembered, files_of_region(bench)


@pytest.fixture
def bench_again(real_quarter: Bench, tmp_path: Path) -> Bench:
    """The real quarter, published, in folders that a test may change."""
    return real_quarter.another(tmp_path / "lagi")


def test_a_family_that_is_no_longer_on_the_list_is_not_counted(bench_again: Bench) -> None:
    before = files_of_region(bench_again)
    path = bench_again.inputs / "verval.csv"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("778809"))
    lines[place] = lines[place].replace("memenuhi", "tidak_memenuhi")
    path.write_text("\n".join(lines), encoding="utf-8-sig")

    remembered, forced = remembered_and_forced(bench_again)

    assert remembered == forced
    assert remembered[f"{SLUG}/ledger.json"] != before[f"{SLUG}/ledger.json"]
    assert remembered[f"{SLUG}/profil-kecamatan.html"] != before[f"{SLUG}/profil-kecamatan.html"]


def test_a_new_sentence_is_printed_and_the_outputs_are_those_of_a_kernel(
    bench_again: Bench, checkout: Checkout, tmp_path: Path
) -> None:
    checkout.add_markdown("90_profil", "Kalimat yang baru ditulis analis.")
    bench = bench_again.another(tmp_path / "salinan-meja", root=checkout.root)

    remembered, forced = remembered_and_forced(bench)

    assert remembered == forced
    assert b"Kalimat yang baru ditulis analis." in remembered[f"{SLUG}/profil-kecamatan.html"]
