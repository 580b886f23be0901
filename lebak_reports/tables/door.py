"""The door: a quarter's files in, landed tables out, or every problem at once."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from lebak_reports.errors import InputRejectedError, Problem
from lebak_reports.identity import Pseudonymiser
from lebak_reports.sources import find_sources
from lebak_reports.tables.agreed import new_history_problems
from lebak_reports.tables.fingerprint import landing_key
from lebak_reports.tables.folders import input_folder, landing_folder
from lebak_reports.tables.landing import Landing
from lebak_reports.tables.missing import no_folder
from lebak_reports.tables.staleness import stale_register
from lebak_reports.tables.storage import storage_beside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter
    from lebak_reports.project import Project
    from lebak_reports.sources import Found
    from lebak_reports.tables.digest_maker import DigestMaker
    from lebak_reports.tables.remembering import FileReader
    from lebak_reports.tables.storage import Storage


def land(quarter: Quarter, *, project: Project, params: Params, synthetic: bool) -> Landing:
    """Read, check and store the inputs of one quarter; reuse them if nothing changed.

    Parameters
    ----------
    quarter : Quarter
        Its folder is ``data/<quarter>``, or that of the sample.
    project : Project
    params : Params
        Regions and the quarter's rule of who is KE are used.
    synthetic : bool
        Whether to land the sample.

    Returns
    -------
    Landing

    Raises
    ------
    InputRejectedError
        With every problem of every file of the quarter; an earlier landing is left alone.
    """
    with _open_door(project, params, synthetic=synthetic) as door:
        return door.land(quarter)


def land_all(
    quarters: Iterable[Quarter], *, project: Project, params: Params, synthetic: bool
) -> dict[Quarter, Landing]:
    """Land several quarters and check them against each other.

    Parameters
    ----------
    quarters : iterable of Quarter
        The last one is the report's and must have a folder; an earlier one without a folder
        is left out, its numbers are "data tidak tersedia".

    Returns
    -------
    dict of Quarter to Landing
        In the order of time.

    Raises
    ------
    InputRejectedError
        With every problem of every file of every quarter.
    """
    wanted = sorted(set(quarters))
    landings: dict[Quarter, Landing] = {}
    problems: list[Problem] = []
    with _open_door(project, params, synthetic=synthetic) as door:
        for quarter in wanted:
            if quarter != wanted[-1] and not door.input_folder(quarter).is_dir():
                continue
            try:
                landings[quarter] = door.land(quarter)
            except InputRejectedError as refusal:
                problems += refusal.problems
    problems += new_history_problems(landings, params)
    if problems:
        raise InputRejectedError(tuple(problems))
    return landings


@contextmanager
def _open_door(project: Project, params: Params, *, synthetic: bool) -> Iterator[Door]:
    """Give a door; everything that came in is stored when it closes."""
    # Digests are made until all is stored, so their maker ends after the storage.
    with ExitStack() as makers, storage_beside() as storage:
        yield Door(project, params, synthetic, storage, makers)


@dataclass(frozen=True)
class Door:
    """The way in for the quarters of one run, which share what was read before."""

    project: Project
    params: Params
    synthetic: bool
    storage: Storage
    makers: ExitStack

    def land(self, quarter: Quarter) -> Landing:
        """Land one quarter; see `land`."""
        found = self._find(quarter)
        if found is None:
            folder = self.input_folder(quarter)
            raise InputRejectedError((no_folder(quarter, folder, self.project),))
        notes = (*found.notes, *stale_register(quarter, found, self._find))
        found = replace(found, notes=notes)
        key = landing_key(found, quarter, params=self.params, pseudonymiser=self._pseudonymiser)
        target = landing_folder(quarter, project=self.project, synthetic=self.synthetic)
        landing = Landing.read_if_exists(target)
        if landing is not None and landing.key == key.whole and not found.problems:
            return landing

        from lebak_reports.tables.amending import amended
        from lebak_reports.tables.work import Work

        work = Work(
            quarter=quarter,
            synthetic=self.synthetic,
            params=self.params,
            reader=self._reader,
            digest_maker=self._digest_maker,
            storage=self.storage,
        )
        if landing is not None and landing.context == key.context and not found.problems:
            changed = amended(landing, found, work, key=key.whole)
            if changed is not None:
                return changed
        return work.land(found, key=key, target=target)

    def input_folder(self, quarter: Quarter) -> Path:
        """Return the folder of a quarter's files."""
        return input_folder(quarter, project=self.project, synthetic=self.synthetic)

    def _find(self, quarter: Quarter) -> Found | None:
        """Return the files of a quarter, looked for once; None where it has no folder."""
        if quarter not in self._finds:
            folder = self.input_folder(quarter)
            self._finds[quarter] = (
                find_sources(
                    folder,
                    project=self.project,
                    synthetic=self.synthetic,
                    register=self.params.register_at(quarter),
                )
                if folder.is_dir()
                else None
            )
        return self._finds[quarter]

    @cached_property
    def _finds(self) -> dict[Quarter, Found | None]:
        return {}

    @cached_property
    def _pseudonymiser(self) -> Pseudonymiser:
        return Pseudonymiser.of_this_machine()

    @cached_property
    def _reader(self) -> FileReader:
        from lebak_reports.tables.pseudonyms import PseudonymBook
        from lebak_reports.tables.remembering import FileReader

        return FileReader(self.params.regions, PseudonymBook(self._pseudonymiser))

    @cached_property
    def _digest_maker(self) -> DigestMaker:
        from lebak_reports.tables.digest_maker import DigestMaker

        return DigestMaker(self._pseudonymiser, self.makers)
