"""Identities are hashed the same here and in a process beside, and none is hashed twice."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path

from lebak_reports.identity import Pseudonymiser, joined
from lebak_reports.tables.digest_maker import DigestMaker
from lebak_reports.tables.digests import in_order
from lebak_reports.tables.hashing import Hasher
from lebak_reports.tables.identities import IdentityTexts

FAMILIES = IdentityTexts(joined(["Contoh-1", "Contoh-2", "CAHAYA"]), joined(["Kp. Contoh RT 01"]))
RECIPIENTS = IdentityTexts(joined(["Contoh-2", "Contoh-3"]), "")
# Repeated until a process is worth its start; the gate looks for one name of it.
MANY_TIMES = IdentityTexts(joined(["Contoh-1"] * 500_000), "")


def hashers() -> list[str]:
    """The children of this process that hash."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii").split()
    commands = {pid: Path("/proc", pid, "cmdline").read_bytes() for pid in children}
    return [pid for pid, command in commands.items() if b"lebak_reports.tables.hashing" in command]


def expected(*texts: str) -> bytes:
    return in_order(b"".join(map(Pseudonymiser.of_this_machine().digest, texts)))


def test_a_single_word_is_no_identity_and_an_address_is():
    digests = Hasher(Pseudonymiser.of_this_machine()).digests("sasaran_keluarga", FAMILIES, ())
    assert digests == expected("Contoh-1", "Contoh-2", "Kp. Contoh RT 01")


def test_what_an_input_before_holds_is_not_hashed_again():
    hasher = Hasher(Pseudonymiser.of_this_machine())
    hasher.digests("sasaran_keluarga", FAMILIES, ())
    assert hasher.digests("penerima", RECIPIENTS, ("sasaran_keluarga",)) == expected("Contoh-3")


def test_a_file_that_stays_is_known_without_being_told_again():
    hasher = Hasher(Pseudonymiser.of_this_machine())
    first = hasher.digests("penerima", RECIPIENTS, ())
    assert hasher.digests("penerima", None, ()) == first == expected("Contoh-2", "Contoh-3")


def test_a_register_that_stays_is_hashed_once_and_others_against_it():
    with ExitStack() as opened:
        maker = DigestMaker(Pseudonymiser.of_this_machine(), opened)
        register = maker.digests("sasaran_keluarga", FAMILIES, ())
        recipients = maker.digests("penerima", RECIPIENTS, ("sasaran_keluarga",))
        assert maker.digests("sasaran_keluarga", FAMILIES, ()) is register
        assert maker.digests("penerima", RECIPIENTS, ()).result() != recipients.result()
        assert not hashers()


def test_a_large_file_is_hashed_beside_and_the_process_ends_with_its_maker():
    with ExitStack() as opened:
        maker = DigestMaker(Pseudonymiser.of_this_machine(), opened)
        register = maker.digests("sasaran_keluarga", MANY_TIMES, ())
        recipients = maker.digests("penerima", RECIPIENTS, ("sasaran_keluarga",))
        assert hashers()
        assert register.result() == expected("Contoh-1")
        assert recipients.result() == expected("Contoh-2", "Contoh-3")
    assert not hashers()


def test_a_process_that_still_hashes_ends_when_its_quarter_is_refused():
    with ExitStack() as opened:
        maker = DigestMaker(Pseudonymiser.of_this_machine(), opened)
        maker.digests("sasaran_keluarga", MANY_TIMES, ())
    assert not hashers()
