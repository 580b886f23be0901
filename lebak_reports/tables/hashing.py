"""Hash the identities of files in a process beside the one that reads them.

A register of 400,000 families holds 1.3 million identities: to hash them takes as long as reading
the file, and nothing before the storing needs their digests.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, Pipe
from typing import TYPE_CHECKING, Protocol

from lebak_reports.identity import Pseudonymiser
from lebak_reports.tables.digests import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.tables.identities import IdentityTexts


class Hashing(Protocol):
    """Hashes the identities of one file."""

    def __call__(
        self, name: str, texts: IdentityTexts | None, before: tuple[str, ...], /
    ) -> Future[bytes]:
        """Return the digests to come; see `Hasher.digests`."""


@dataclass(frozen=True, slots=True)
class Hasher:
    """Hashes identities, and keeps in mind those of the last file of each input.

    Attributes
    ----------
    pseudonymiser : Pseudonymiser
    """

    pseudonymiser: Pseudonymiser
    _held: dict[str, frozenset[str]] = field(default_factory=dict)

    def digests(self, name: str, texts: IdentityTexts | None, before: tuple[str, ...]) -> bytes:
        """Return the digests of identities that no input before holds, in order.

        Parameters
        ----------
        name : str
            The input.
        texts : IdentityTexts or None
            Of its file; None for the file of this input that came last.
        before : tuple of str
            Inputs of the same quarter that came before.
        """
        if texts is not None:
            self._held[name] = texts.stretches()
        new = self._held[name].difference(*(self._held[each] for each in before))
        return in_order(b"".join(self.pseudonymiser.digests(new)))


@contextmanager
def hashing_beside() -> Iterator[Hashing]:
    """Give a hasher that works in a process of its own while the caller goes on."""
    ours, theirs = Pipe()
    # A program of its own: multiprocessing would run the caller's main module once more.
    process = subprocess.Popen(  # noqa: S603  our own module and interpreter
        [sys.executable, "-P", "-m", __name__, str(theirs.fileno())],
        stdin=subprocess.DEVNULL,
        pass_fds=(theirs.fileno(),),
    )
    theirs.close()

    def ask(*request: object) -> bytes:
        ours.send(request)
        return ours.recv_bytes()

    pool = ThreadPoolExecutor(max_workers=1)
    try:
        yield lambda *request: pool.submit(ask, *request)
    finally:
        # Whoever needs a digest has it by now: what is still asked was for a refused quarter.
        pool.shutdown(wait=False, cancel_futures=True)
        process.terminate()
        process.wait()
        pool.shutdown()
        ours.close()


def hashing_here(hasher: Hasher) -> Hashing:
    """Give a hasher that works at once, for what is too little for a process."""

    def hashed(name: str, texts: IdentityTexts | None, before: tuple[str, ...], /) -> Future[bytes]:
        done: Future[bytes] = Future()
        done.set_result(hasher.digests(name, texts, before))
        return done

    return hashed


def _serve(requests: Connection) -> None:
    """Hash until the pipe closes, which it does when the other process ends, in any way."""
    # Ctrl-C reaches the whole group; who asks decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    hasher = Hasher(Pseudonymiser.of_this_machine())
    try:
        while True:
            requests.send_bytes(hasher.digests(*requests.recv()))
    except (EOFError, BrokenPipeError):
        return


if __name__ == "__main__":
    _serve(Connection(int(sys.argv[1])))
