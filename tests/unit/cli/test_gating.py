"""The gate reads a file again unless just these bytes passed just this gate."""

import hashlib

import pytest

from lebak_reports.cli import gating
from lebak_reports.cli.gating import Gate
from lebak_reports.errors import PrivacyError
from lebak_reports.identity import Pseudonymiser
from lebak_reports.publish.files import Hashes
from lebak_reports.publish.gate import Identities, Judge
from lebak_reports.runner.cache import Store

SANDI = Pseudonymiser(b"kunci untuk pengujian saja")
KEY, OTHER_KEY = (hashlib.sha256(name).hexdigest() for name in (b"satu", b"dua"))
NOBODY = Identities(frozenset(), SANDI)
SOMEBODY = Identities(frozenset([SANDI.digest("CONTOH 000123")]), SANDI)


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "simpanan", limit=10**6)


@pytest.fixture
def release(tmp_path):
    """A release that names a person whom only the second of two gates knows."""
    folder = tmp_path / "rilis"
    folder.mkdir()
    (folder / "laporan.csv").write_text("Contoh 000123\n", encoding="utf-8")
    return folder


@pytest.fixture
def passed(store, release):
    Gate(Judge(NOBODY), store, KEY)(Hashes(release))
    return release


def test_what_passed_is_not_read_again(store, passed):
    # Under an equal key a gate knows the same people; another one shows that nothing was read.
    Gate(Judge(SOMEBODY), store, KEY)(Hashes(passed))


def test_a_gate_that_knows_other_people_reads_everything(store, passed):
    with pytest.raises(PrivacyError, match=r"laporan\.csv"):
        Gate(Judge(SOMEBODY), store, OTHER_KEY)(Hashes(passed))


def test_a_file_that_changed_is_read(store, passed):
    (passed / "laporan.csv").write_text("Contoh 000123 lagi\n", encoding="utf-8")
    with pytest.raises(PrivacyError):
        Gate(Judge(SOMEBODY), store, KEY)(Hashes(passed))


def test_a_file_under_another_name_is_read(store, passed):
    (passed / "laporan.csv").rename(passed / "lampiran.csv")
    with pytest.raises(PrivacyError):
        Gate(Judge(SOMEBODY), store, KEY)(Hashes(passed))


def test_a_damaged_memory_lets_everything_be_read(store, passed):
    (path,) = store.folder.glob("??/*")
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(PrivacyError):
        Gate(Judge(SOMEBODY), store, KEY)(Hashes(passed))


def test_what_was_stopped_is_stopped_again(store, release):
    for _ in range(2):
        with pytest.raises(PrivacyError):
            Gate(Judge(SOMEBODY), store, KEY)(Hashes(release))


def test_a_judge_who_is_asked_again_reads_what_is_new(store, passed):
    judge = Judge(SOMEBODY)
    (passed / "laporan.csv").write_text("Aman\n", encoding="utf-8")
    judge.check(passed, [passed / "laporan.csv"])

    (passed / "laporan.csv").write_text("Aman\nContoh 000123\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(PrivacyError):
            judge.check(passed, [passed / "laporan.csv"])


def test_another_key_has_another_judge():
    first = gating._judge_under(KEY, NOBODY)
    assert gating._judge_under(KEY, NOBODY) is first
    other = gating._judge_under(OTHER_KEY, SOMEBODY)
    assert other is not first
    assert gating._judge_under(KEY, NOBODY) is not first
