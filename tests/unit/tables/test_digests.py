"""The people whom the gate looks for, held as numbers, are found as in a set."""

from lebak_reports.tables.digests import IdentityDigests, in_order


def digest(first: int, second: int) -> bytes:
    return first.to_bytes(8, "little") + second.to_bytes(8, "little")


def held(*digests: bytes) -> IdentityDigests:
    return IdentityDigests(frozenset([b"".join(digests)]))


def test_a_digest_is_found_by_both_halves():
    digests = held(digest(7, 1), digest(7, 3), digest(9, 1))
    asked = [digest(7, 3), digest(7, 2), digest(9, 3), digest(10, 1), digest(0, 0)]
    assert digests.intersection(asked) == {digest(7, 3)}


def test_what_a_python_set_finds_is_found():
    # Few first halves, so that many digests share one; 7 and 9 have no common divisor with 4, 5.
    some = {digest(number % 7, number % 4) for number in range(0, 28, 3)}
    asked = {digest(number % 9, number % 5) for number in range(45)}
    assert held(*some).intersection(asked) == some & asked


def test_nobody_is_found_among_nobody_and_nothing_is_asked():
    assert not IdentityDigests(frozenset([b""])).intersection([digest(1, 1)])
    assert not held(digest(1, 1)).intersection([])


def test_a_digest_in_two_files_is_found_once():
    one, other = digest(1, 1), digest(2, 2)
    found = IdentityDigests(frozenset([one + other, other])).intersection([other, other])
    assert found == {other}


def test_the_version_knows_no_order_and_every_digest():
    one, other = digest(1, 2**63), digest(2, 5)
    assert held(one, other).version == held(other, one).version
    assert held(one, other).version != held(one).version


def test_in_order_digests_are_the_same_and_ascend_in_their_first_halves():
    unordered = digest(9, 0) + digest(2**63, 1) + digest(1, 5)
    assert in_order(unordered) == digest(1, 5) + digest(9, 0) + digest(2**63, 1)
    assert in_order(in_order(unordered)) == in_order(unordered)
