"""A quarter that is published and whose sources nobody touched: nothing to do.

What a whole run of a release without failures looked at is remembered as a stamp, beside that
of the release. When both are the same again, no file has to be read, and neither params nor
pandas are imported: that is most of what a run of nothing would cost.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lebak_reports.aggregates.source import uses_sample
from lebak_reports.cli.stamps import Stamp
from lebak_reports.identity import Pseudonymiser
from lebak_reports.periods import Quarter
from lebak_reports.project import SAMPLE_VARIABLE
from lebak_reports.runner.cache.program import interpreter, package_folder
from lebak_reports.runner.cache.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lebak_reports.cli.workspace import Workspace

# What reaches a kernel or a worker from outside, apart from the folders, which are stamped.
_VARIABLES: Final = (SAMPLE_VARIABLE, "OPENBLAS_CORETYPE", "PYTHONPATH")


@dataclass(frozen=True, slots=True)
class Published:
    """What is remembered of a release.

    Attributes
    ----------
    quarters : tuple of str
        The quarters that its run could read.
    sources, release : str
        Digests of the stamps of what it was made from, and of its files.
    """

    quarters: tuple[str, ...]
    sources: str
    release: str


def is_unchanged(space: Workspace) -> bool:
    """Tell whether a whole, sound release stands and nothing it was made from was touched."""
    kept = Store.beneath(space.project.cache).get(_key(space))
    if kept is None:
        return False
    published = Published(**json.loads(kept))
    quarters = map(Quarter.parse, published.quarters)
    return (
        _stamp_of_release(space).digest == published.release
        and stamp_of_sources(space, quarters).digest == published.sources
    )


def remember(space: Workspace, quarters: Iterable[Quarter], sources: Stamp) -> None:
    """Remember a release that has just been published.

    Parameters
    ----------
    space : Workspace
    quarters : iterable of Quarter
        Those that the run could read.
    sources : Stamp
        Taken before the first of them was read.
    """
    release = _stamp_of_release(space)
    names = tuple(str(quarter) for quarter in quarters)
    record = {"quarters": names, "sources": sources.digest, "release": release.digest}
    Store.beneath(space.project.cache).put(_key(space), json.dumps(record).encode())


def stamp_of_sources(space: Workspace, quarters: Iterable[Quarter]) -> Stamp:
    """Look at everything that a quarter's reports and its portal depend on.

    The portal shows earlier releases that lie beside; a new status tells of a new release.
    """
    project = space.project
    places = [
        *_earlier_releases(space),
        project.params,
        project.notebooks,
        package_folder(),
        project.root / "requirements/run.txt",
    ]
    settings = [*interpreter(project.root), *_settings(space)]
    if uses_sample(project):
        # The sample follows from code and params; what matters of data/ is that it is empty.
        settings.append("contoh")
    else:
        places += [project.data / str(quarter) for quarter in quarters]
    return Stamp.of(places, settings)


def _earlier_releases(space: Workspace) -> list[Path]:
    own: Path = space.published
    beside = sorted(own.parent.glob("[!.]*/status.json"))
    return [path for path in beside if path.parent.name < own.name]


def _settings(space: Workspace) -> Iterator[str]:
    yield from (f"{name}={os.environ.get(name)}" for name in _VARIABLES)
    yield str(space.project.root)
    yield Pseudonymiser.of_this_machine().pseudonym("sidik jari kunci")


def _stamp_of_release(space: Workspace) -> Stamp:
    return Stamp.of([space.published])


def _key(space: Workspace) -> str:
    place: Path = space.published
    return hashlib.sha256(f"terbit {place} {space.edisi}".encode()).hexdigest()
