"""Pages of the published sample: no stranded caption, no orphan heading, no half-empty page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.release.pages import Layout

if TYPE_CHECKING:
    from pathlib import Path

    from tests.release.conftest import Bench

pytestmark = pytest.mark.slow

LAPORAN = "36.02-lebak/laporan-triwulan.pdf"
SMALLEST, LARGEST = "36.02.25-lebakgedong", "36.02.09-banjarsari"
DOCUMENTS = (
    LAPORAN,
    *(
        f"{folder}/{slug}-kecamatan.pdf"
        for folder in (SMALLEST, LARGEST)
        for slug in ("profil", "laporan")
    ),
)


@pytest.fixture(params=DOCUMENTS)
def layout(request: pytest.FixtureRequest, sample_quarter: Bench) -> Layout:
    return Layout.of(sample_quarter.release / request.param)


def test_every_caption_stands_above_something(layout: Layout) -> None:
    assert layout.stranded_captions() == []


def test_every_heading_stands_above_something(layout: Layout) -> None:
    assert layout.orphan_headings() == []


def test_no_page_is_half_empty_while_its_chapter_goes_on(layout: Layout) -> None:
    assert layout.half_empty() == []


def test_no_chapter_ends_with_a_few_lines_alone_on_a_page(layout: Layout) -> None:
    assert layout.short_ends() == []


def test_every_profil_fills_two_pages(profil: tuple[Path, ...]) -> None:
    for folder in profil:
        pages = Layout.of(folder / "profil-kecamatan.pdf").pages
        assert len(pages) == 2, folder.name
        assert all(page.filled > 0.65 for page in pages), folder.name


def test_the_ringkasan_is_one_page(sample_quarter: Bench) -> None:
    layout = Layout.of(sample_quarter.release / LAPORAN)
    places = {title: page for title, _, page in layout.bookmarks}
    assert places["Daftar Isi"] - places["Ringkasan Eksekutif"] == 1


def test_page_one_answers_in_the_agreed_order(sample_quarter: Bench) -> None:
    layout = Layout.of(sample_quarter.release / LAPORAN)
    places = {title: page for title, _, page in layout.bookmarks}
    text = "\n".join(layout.pages[places["Ringkasan Eksekutif"] - 1].lines)
    answers = (
        "Jumlah sasaran",
        "Perubahan",
        "Belum menerima program",
        "Serapan",
        "Syarat tahap II",
        "Kemajuan verval",
        "Keputusan yang diminta",
        "Pelaporan OPD",
        "survei memperkirakan",
        "Tingkat bukti",
    )
    found = [text.index(answer) for answer in answers]
    assert found == sorted(found)


def test_the_parts_of_a_laporan_stand_in_the_usual_order(sample_quarter: Bench) -> None:
    layout = Layout.of(sample_quarter.release / LAPORAN)
    titles = [title for title, level, _ in layout.bookmarks if level == 0]
    assert titles[:6] == [
        "Lembar Pengesahan",
        "Ringkasan Eksekutif",
        "Daftar Isi",
        "Daftar Tabel",
        "Daftar Gambar",
        "Daftar Singkatan",
    ]
    assert [title.split()[1] for title in titles[6:13]] == [
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
    ]
    assert [title.split(maxsplit=2)[2] for title in titles[13:]] == [
        "Matriks Pelaporan Program dan Anggaran",
        "Metode dan Rumus",
        "Catatan Kualitas Data",
        "Perangkat Daerah Wajib Lapor",
        "Jejak Angka",
        "Jejak Reproduksi",
    ]
