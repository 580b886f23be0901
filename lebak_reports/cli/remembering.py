"""What a run remembers of earlier ones."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from lebak_reports import aggregates, tables
from lebak_reports.aggregates.preparing import quarters_read
from lebak_reports.cli import unchanged
from lebak_reports.cli.stamps import TICK_SECONDS
from lebak_reports.cli.standing import StandingMemory, StandingRelease
from lebak_reports.runner.cache import Ingredients, RenewedMemory, Store, StoredMemory
from lebak_reports.runner.cache.program import execution_digest, typesetting_digest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lebak_reports.cli.stamps import Stamp
    from lebak_reports.cli.workspace import Workspace
    from lebak_reports.periods import Quarter
    from lebak_reports.publish import Release
    from lebak_reports.publish.files import Hashes
    from lebak_reports.tables import Landing


@dataclass(frozen=True)
class Remembering:
    """The cache as one run uses it.

    Attributes
    ----------
    space : Workspace
    sources : Stamp
        Of everything the reports depend on, taken before any of it was read.
    """

    space: Workspace
    sources: Stamp

    @classmethod
    def begin(cls, space: Workspace) -> Remembering:
        """Look at the sources as they are now, after the tick in which one was just saved."""
        quarters = quarters_read(space.run)
        sources = unchanged.stamp_of_sources(space, quarters)
        if not sources.is_settled:
            time.sleep(TICK_SECONDS)
            sources = unchanged.stamp_of_sources(space, quarters)
        return cls(space, sources)

    @cached_property
    def store(self) -> Store:
        """Where entries are kept."""
        return Store.beneath(self.space.project.cache)

    @cached_property
    def typesetting(self) -> str:
        """Hash of all that makes files of executed notebooks, as the run found it."""
        return typesetting_digest(self.space.project.root)

    def memory(self, landing: Landing, *, is_renewed: bool) -> StandingMemory:
        """Return the memory of a run; a renewed one recalls nothing and keeps everything."""
        kind = RenewedMemory if is_renewed else StoredMemory
        kept = kind(self.store, self._ingredients(landing), self.is_steady)
        return StandingMemory(kept, None if is_renewed else self._standing)

    def file(self, facts: str, make: Callable[[], bytes]) -> bytes:
        """Return the file that this program makes of some facts, made now or before."""
        made_from = f"{self.typesetting}\n{facts}"
        key = hashlib.sha256(made_from.encode()).hexdigest()
        content = self.store.get(key)
        if content is None:
            content = make()
            self.store.put(key, content)
        return content

    def is_steady(self) -> bool:
        """Tell whether nothing was touched since the run began."""
        now = unchanged.stamp_of_sources(self.space, self._quarters)
        return self.sources.is_settled and now.digest == self.sources.digest

    def end(self, release: Release, keys: Mapping[str, str], hashes: Hashes) -> None:
        """Remember a published release, as unchanged if it is whole, and keep the store small.

        Parameters
        ----------
        release : Release
        keys : mapping of str to str
            Keys of the files of this run's regions, by folder.
        hashes : Hashes
            Of all files of the release.
        """
        if self.is_steady():
            failed = {outcome.folder for outcome in release.failed}
            sound = {slug: key for slug, key in keys.items() if slug not in failed}
            self._standing.remember(sound, hashes)
            if not release.sebagian and not release.failed:
                unchanged.remember(self.space, self._quarters, self.sources)
        self.store.trim()

    @cached_property
    def _standing(self) -> StandingRelease:
        return StandingRelease(self.space.published, self.store)

    @cached_property
    def _quarters(self) -> tuple[Quarter, ...]:
        return quarters_read(self.space.run)

    def _ingredients(self, landing: Landing) -> Ingredients:
        params = self.space.params
        return Ingredients(
            execution=execution_digest(self.space.project.root),
            typesetting=self.typesetting,
            params=params.digest,
            regions=aggregates.readable_digests(landing, params.regions),
            given=aggregates.given_digests(landing, params.regions),
            tables=cache(partial(tables.table_digests, landing.folder)),
        )
