"""A published region is taken over only as long as it is what was published, byte for byte."""

import errno
import os
from types import SimpleNamespace

import pytest

from lebak_reports.cli import delivering
from lebak_reports.cli.delivering import Delivery
from lebak_reports.cli.standing import Standing, StandingRelease
from lebak_reports.publish.files import Hashes, sha256_of
from lebak_reports.runner.cache import Store

SLUG, KEY = "36.02.09-banjarsari", "kunci"
PLAN = SimpleNamespace(wilayah=SimpleNamespace(slug=SLUG))
NAMES = ("ledger.json", "tables/desil.csv")


@pytest.fixture
def published(tmp_path):
    folder = tmp_path / "outputs" / "2024Q3"
    for name in NAMES:
        path = folder / SLUG / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"isi {name}\n", encoding="utf-8")
    (folder / "manifest.json").write_text("{}", encoding="utf-8")
    return folder


@pytest.fixture
def release(published, tmp_path):
    """What a run remembers of the release that it has published."""
    release = StandingRelease(published, Store(tmp_path / "simpanan", limit=10**6))
    release.remember({SLUG: KEY}, Hashes(published))
    return StandingRelease(release.published, release.store)


@pytest.fixture
def staged(tmp_path):
    folder = tmp_path / "outputs" / ".2024Q3.staging"
    folder.mkdir(parents=True)
    return Hashes(folder)


def test_an_untouched_region_stands_with_its_hashes(release, published):
    expected = {name: sha256_of(published / SLUG / name) for name in NAMES}
    assert release.region(SLUG, KEY) == Standing(published / SLUG, expected)


def test_what_another_key_would_make_does_not_stand(release):
    assert release.region(SLUG, "lain") is None
    assert release.region("36.02.08-cibadak", KEY) is None


def same_size_and_time(path):
    before = path.stat()
    path.write_text(path.read_text(encoding="utf-8").upper(), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize(
    "touch",
    [
        lambda folder: (folder / "ledger.json").write_text("lain\n", encoding="utf-8"),
        lambda folder: same_size_and_time(folder / "ledger.json"),
        lambda folder: (folder / "ledger.json").unlink(),
        lambda folder: (folder / "tables" / "titipan.csv").write_text("a\n", encoding="utf-8"),
    ],
    ids=["edited", "edited and set back", "removed", "added"],
)
def test_a_region_that_somebody_touched_does_not_stand(release, published, touch):
    touch(published / SLUG)
    assert release.region(SLUG, KEY) is None


def test_what_was_written_after_it_was_hashed_is_not_remembered(release, published):
    hashes = Hashes(published)
    hashes.all()
    later = (published / "manifest.json").stat().st_mtime_ns + 1
    os.utime(published / SLUG / "ledger.json", ns=(later, later))
    release.remember({SLUG: KEY}, hashes)
    assert StandingRelease(published, release.store).region(SLUG, KEY) is None


def test_what_stands_is_linked_and_not_hashed_again(release, staged, published):
    Delivery(staged)(PLAN, release.region(SLUG, KEY))
    for name in NAMES:
        assert (staged.folder / SLUG / name).samefile(published / SLUG / name)
        # Another content of the same inode shows that nobody read it.
        (published / SLUG / name).write_text("lain\n", encoding="utf-8")
        assert staged.of(f"{SLUG}/{name}") != sha256_of(published / SLUG / name)


def test_without_hard_links_it_is_copied_and_hashed(release, staged, published, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(delivering.os, "link", refuse)
    standing = release.region(SLUG, KEY)
    (published / SLUG / "ledger.json").write_text("disunting\n", encoding="utf-8")
    Delivery(staged)(PLAN, standing)

    copy = staged.folder / SLUG / "ledger.json"
    assert copy.read_text(encoding="utf-8") == "disunting\n"
    assert not copy.samefile(published / SLUG / "ledger.json")
    assert staged.of(f"{SLUG}/ledger.json") == sha256_of(copy)


def test_a_disk_that_fails_is_not_taken_for_one_without_links(release, staged, monkeypatch):
    def fail(*_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(delivering.os, "link", fail)
    with pytest.raises(OSError, match="full"):
        Delivery(staged)(PLAN, release.region(SLUG, KEY))


def test_made_files_are_written_in_their_folders(staged):
    Delivery(staged)(PLAN, {"tables/desil.csv": b"a\n"})
    assert staged.all() == {
        f"{SLUG}/tables/desil.csv": sha256_of(staged.folder / SLUG / "tables/desil.csv")
    }
