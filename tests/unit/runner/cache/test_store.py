"""The store gives back what was put in, or nothing; it is private and stays small."""

import os
import stat
import threading
import time

import pytest

from lebak_reports.runner.cache import Store
from lebak_reports.runner.cache.store import LIMIT_VARIABLE

KEY, OTHER = "ab" + "0" * 62, "cd" + "1" * 62
CONTENT = b"isi laporan" * 100


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "simpanan", limit=10_000)


def entry_of(store, key=KEY):
    return store.folder / key[:2] / key


def entries(store):
    return sorted(path.name for path in store.folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("content", [CONTENT, b"", b"\0\n\xff"])
def test_what_was_put_is_given_back(store, content):
    store.put(KEY, content)
    assert store.get(KEY) == content


def test_what_was_never_put_is_missing(store):
    assert store.get(KEY) is None


def damaged_entries():
    whole = len(CONTENT)
    return {
        "cut short": lambda entry: entry[: -whole // 2],
        "cut in its head": lambda entry: entry[:20],
        "empty": lambda _: b"",
        "one bit of the content": lambda entry: entry[:-1] + bytes([entry[-1] ^ 1]),
        "one bit of the proof": lambda entry: entry[:20] + bytes([entry[20] ^ 1]) + entry[21:],
        "longer": lambda entry: entry + b"x",
        "of another program": lambda entry: b"X" + entry[1:],
    }


@pytest.mark.parametrize("damage", damaged_entries().values(), ids=damaged_entries())
def test_a_damaged_entry_is_missing_is_removed_and_can_be_put_again(store, damage):
    store.put(KEY, CONTENT)
    path = entry_of(store)
    path.write_bytes(damage(path.read_bytes()))

    assert store.get(KEY) is None
    assert not path.exists()
    store.put(KEY, CONTENT)
    assert store.get(KEY) == CONTENT


def test_an_entry_under_the_name_of_another_is_not_taken_for_it(store):
    store.put(KEY, CONTENT)
    entry_of(store, OTHER).parent.mkdir()
    entry_of(store).rename(entry_of(store, OTHER))

    assert store.get(OTHER) is None


def test_entries_are_for_their_owner_only_whatever_the_umask(store):
    before = os.umask(0)
    try:
        store.put(KEY, CONTENT)
    finally:
        os.umask(before)
    assert stat.S_IMODE(entry_of(store).stat().st_mode) == 0o600
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(entry_of(store).parent.stat().st_mode) == 0o700


def test_a_write_that_breaks_off_leaves_the_old_entry_and_no_draft(store, monkeypatch):
    store.put(KEY, CONTENT)

    def no_space(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", no_space)
    with pytest.raises(OSError, match="No space"):
        store.put(KEY, b"baru")
    assert store.get(KEY) == CONTENT
    assert entries(store) == [KEY]


def test_writers_and_readers_at_once_never_see_a_half(store):
    seen, stop = set(), threading.Event()

    def read():
        while not stop.is_set():
            seen.add(store.get(KEY))

    def write():
        for _ in range(100):
            store.put(KEY, CONTENT)

    reader = threading.Thread(target=read)
    writers = [threading.Thread(target=write) for _ in range(4)]
    reader.start()
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    stop.set()
    reader.join()

    assert seen <= {None, CONTENT}
    assert store.get(KEY) == CONTENT
    assert entries(store) == [KEY]


def put_aged(store, key, *, size, seconds_ago):
    store.put(key, b"x" * size)
    moment = time.time() - seconds_ago
    os.utime(entry_of(store, key), (moment, moment))


def test_trimming_keeps_what_was_used_last(store):
    keys = [f"{number:02d}" + "0" * 62 for number in range(4)]
    for age, key in enumerate(keys):
        put_aged(store, key, size=4_000, seconds_ago=1000 * age)
    store.get(keys[3])

    store.trim()

    # Two entries of 4.000 bytes and their heads fit into 10.000: the newest and the one just read.
    assert entries(store) == sorted([keys[0], keys[3]])


def test_trimming_below_the_limit_removes_nothing(store):
    store.put(KEY, CONTENT)
    store.trim()
    assert store.get(KEY) == CONTENT


def test_trimming_removes_drafts_of_killed_runs_but_not_of_running_ones(store):
    store.put(KEY, CONTENT)
    old, new = (entry_of(store).with_name(f".draf-{name}") for name in ("lama", "baru"))
    for draft in (old, new):
        draft.write_bytes(b"setengah")
    os.utime(old, (0, 0))

    store.trim()

    assert not old.exists()
    assert new.exists()


def test_clearing_removes_everything_and_says_how_much(store):
    store.put(KEY, CONTENT)
    store.put(OTHER, CONTENT)
    size = entry_of(store).stat().st_size

    assert store.clear() == 2 * size
    assert entries(store) == []


def test_the_limit_is_one_gigabyte_unless_it_is_given(tmp_path, monkeypatch):
    monkeypatch.delenv(LIMIT_VARIABLE, raising=False)
    assert Store.beneath(tmp_path).limit == 1000 * 1_000_000
    monkeypatch.setenv(LIMIT_VARIABLE, "25")
    assert Store.beneath(tmp_path) == Store(tmp_path / "simpanan", limit=25 * 1_000_000)
