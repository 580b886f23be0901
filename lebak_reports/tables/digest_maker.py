"""Have the identities of quarters hashed: large files beside, and what stays only once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from lebak_reports.tables.hashing import Hasher, hashing_beside, hashing_here

if TYPE_CHECKING:
    from concurrent.futures import Future
    from contextlib import ExitStack

    from lebak_reports.identity import Pseudonymiser
    from lebak_reports.tables.hashing import Hashing
    from lebak_reports.tables.identities import IdentityTexts

# Fewer letters are hashed before a process has started.
_WORTH_A_PROCESS: Final = 4_000_000


class _Made(NamedTuple):
    texts: IdentityTexts
    before: tuple[str, ...]
    digests: Future[bytes]


@dataclass(slots=True)
class DigestMaker:
    """Has the identities of quarters hashed.

    Attributes
    ----------
    pseudonymiser : Pseudonymiser
    opened : ExitStack
        Ends the process that hashes; to be closed when all digests are stored.
    """

    pseudonymiser: Pseudonymiser
    opened: ExitStack
    _hashing: Hashing | None = None
    _last: dict[str, _Made] = field(default_factory=dict)

    def digests(self, name: str, texts: IdentityTexts, before: tuple[str, ...]) -> Future[bytes]:
        """Return the digests to come of the identities that no input before holds.

        Parameters
        ----------
        name : str
            The input.
        texts : IdentityTexts
            Of its file; the same object for a file that is the same as in the quarter before.
        before : tuple of str
            Inputs of the quarter that were asked for already.
        """
        last = self._last.get(name)
        is_same = last is not None and last.texts is texts
        # What inputs before it hold may be other families than it was in the quarter before.
        if last is not None and is_same and last.before == before == ():
            return last.digests
        digests = self._hashed_by(texts)(name, None if is_same else texts, before)
        self._last[name] = _Made(texts, before, digests)
        return digests

    def _hashed_by(self, texts: IdentityTexts) -> Hashing:
        """Return who hashes, chosen by the first file, which is the register."""
        if self._hashing is None:
            is_large = sum(map(len, texts)) >= _WORTH_A_PROCESS
            self._hashing = (
                self.opened.enter_context(hashing_beside())
                if is_large
                else hashing_here(Hasher(self.pseudonymiser))
            )
        return self._hashing
