"""Identities as keyed hashes: one key, one normal form, for the door and for the gate.

A NIK is a 16-digit number: a plain hash of it is undone by trying them all. HMAC-SHA256 with a
key that never enters the repository, the cache or a release is not.
"""

from lebak_reports.identity.key import key_file, load_key
from lebak_reports.identity.normal import (
    SEARCHED_WORDS,
    is_telling_address,
    is_telling_name,
    joined,
    normalise,
    normalise_all,
    searched_stretches,
)
from lebak_reports.identity.pseudonymiser import DIGEST_BYTES, Pseudonymiser

__all__ = [
    "DIGEST_BYTES",
    "SEARCHED_WORDS",
    "Pseudonymiser",
    "is_telling_address",
    "is_telling_name",
    "joined",
    "key_file",
    "load_key",
    "normalise",
    "normalise_all",
    "searched_stretches",
]
