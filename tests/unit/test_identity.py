"""The key is made once, kept private, and never guessed."""

from __future__ import annotations

import hmac
import stat
from typing import TYPE_CHECKING

import pytest

from lebak_reports.errors import IdentityKeyError
from lebak_reports.identity import (
    DIGEST_BYTES,
    Pseudonymiser,
    is_telling_address,
    is_telling_name,
    joined,
    key_file,
    load_key,
    normalise_all,
    searched_stretches,
)

if TYPE_CHECKING:
    from pathlib import Path

KEY = b"kunci untuk pengujian saja"


@pytest.fixture
def configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("LEBAK_KEY", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def test_digest_is_the_hmac_of_the_normal_form() -> None:
    expected = hmac.digest(KEY, b"CONTOH 000123", "sha256")[:DIGEST_BYTES]
    assert Pseudonymiser(KEY).digest(" Contoh-000123") == expected


def test_long_key_is_the_hmac_too() -> None:
    key = KEY * 5
    assert Pseudonymiser(key).digest("A 1") == hmac.digest(key, b"A 1", "sha256")[:DIGEST_BYTES]


def test_pseudonym_is_no_prefix_of_the_digest() -> None:
    sandi = Pseudonymiser(KEY)
    assert sandi.pseudonym("3602090000001") != sandi.digest("3602090000001").hex()[:16]


def test_another_key_gives_another_pseudonym() -> None:
    pseudonyms = {Pseudonymiser(key).pseudonym("1") for key in (KEY, KEY + b"x")}
    assert len(pseudonyms) == 2


def test_key_is_made_at_first_use_and_kept(configuration: Path) -> None:
    first = load_key()
    assert load_key() == first
    assert key_file() == configuration / "lebak-reports" / "kunci"
    assert stat.S_IMODE(key_file().stat().st_mode) == 0o600
    assert [path.name for path in key_file().parent.iterdir()] == ["kunci"]


def test_key_of_the_environment_comes_first(
    configuration: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEBAK_KEY", KEY.decode())
    assert load_key() == KEY
    assert not key_file().exists()


def test_short_key_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEBAK_KEY", "pendek")
    with pytest.raises(IdentityKeyError, match="terlalu pendek"):
        load_key()


def test_key_that_others_can_read_is_refused(configuration: Path) -> None:
    load_key()
    key_file().chmod(0o644)
    with pytest.raises(IdentityKeyError, match="chmod 600"):
        load_key()


@pytest.mark.parametrize(
    ("normal", "telling"),
    [("", False), ("CAHAYA", False), ("CONTOH 000123", True), ("9999", True), ("A B", True)],
)
def test_single_word_points_at_no_one(normal: str, telling: bool) -> None:
    assert is_telling_name(normal) is telling


@pytest.mark.parametrize(
    ("normal", "telling"),
    [
        ("", False),
        ("CIBADAK", False),
        ("KAMPUNG CONTOH", False),
        ("KAMPUNG CONTOH SELATAN", True),
        ("KP CONTOH 12", True),
        ("JALAN 5", True),
    ],
)
def test_address_of_two_words_without_a_number_is_a_hamlet(
    normal: str,
    telling: bool,
) -> None:
    assert is_telling_address(normal) is telling


def test_gate_looks_for_the_first_four_words() -> None:
    address = "Kp. Contoh Selatan RT 01/RW 02"
    stretches = searched_stretches(joined([address, "Contoh"]), is_telling_address)
    assert stretches == {"KP CONTOH SELATAN RT"}


def test_a_text_that_holds_what_parts_texts_stays_one() -> None:
    texts = ["Contoh\0satu", "Kp. Contoh"]
    assert joined(texts).count("\0") == len(texts) - 1
    assert normalise_all(texts) == ["CONTOH SATU", "KP CONTOH"]


def test_many_digests_are_those_of_each() -> None:
    sandi = Pseudonymiser(KEY)
    assert list(sandi.digests(["A 1", "B 2"])) == [sandi.digest("a 1"), sandi.digest("b-2")]
