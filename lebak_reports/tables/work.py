"""The work behind the door: read, type, check and store one quarter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from lebak_reports.drafts import replacing
from lebak_reports.errors import InputRejectedError, Problem
from lebak_reports.tables.agreement import disagreements
from lebak_reports.tables.fingerprint import REGISTER
from lebak_reports.tables.gaps import population_of
from lebak_reports.tables.identities import write_digests
from lebak_reports.tables.index import RegisterIndex
from lebak_reports.tables.landed import landed_tables
from lebak_reports.tables.landing import InputRecord, Landing
from lebak_reports.tables.quarterful import Quarterful
from lebak_reports.tables.remarks import remarks
from lebak_reports.tables.rules import broken_rules
from lebak_reports.tables.store import write_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from concurrent.futures import Future
    from pathlib import Path

    import pandas as pd

    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter
    from lebak_reports.sources import Found, QualityNote
    from lebak_reports.tables.digest_maker import DigestMaker
    from lebak_reports.tables.fingerprint import LandingKey
    from lebak_reports.tables.remembering import FileReader
    from lebak_reports.tables.storage import Storage
    from lebak_reports.tables.typed import TypedTable


@dataclass(frozen=True)
class Work:
    """How the inputs of one quarter are landed."""

    quarter: Quarter
    synthetic: bool
    params: Params
    reader: FileReader
    digest_maker: DigestMaker
    storage: Storage

    def land(self, found: Found, *, key: LandingKey, target: Path) -> Landing:
        """Land the files of the quarter, or raise InputRejectedError with all their problems.

        The tables are handed to the storage.
        """
        files, digests = self._checked(found)
        tables = landed_tables(files, self.params.run(self.quarter).aturan_ke)
        landing = Landing(
            quarter=self.quarter,
            synthetic=self.synthetic,
            folder=target,
            key=key.whole,
            context=key.context,
            inputs=tuple(_record(table) for table in files.tables.values()),
            notes=(*found.notes, *_notes(files)),
            ke_tersedia=files.has("verval"),
        )
        index = RegisterIndex.of(files.tables[REGISTER], self.digest_maker.pseudonymiser.seal)
        self.storage(partial(_store, landing, tables, digests, index))
        return landing

    def _checked(self, found: Found) -> tuple[Quarterful, dict[str, Future[bytes]]]:
        """Read and check every file, then all of them together."""
        readable: dict[str, TypedTable] = {}
        digests: dict[str, Future[bytes]] = {}
        problems = list(found.problems)
        for source in found.files:
            try:
                file = self.reader.read(source)
            except InputRejectedError as refusal:
                problems += refusal.problems
                continue
            name = source.schema.name
            # Asked for before the file is typed, which is done meanwhile.
            digests[name] = self.digest_maker.digests(name, file.identities, tuple(digests))
            readable[name] = self._judged(file.table)
            problems += readable[name].problems
        files = self._together(readable)
        problems += disagreements(files)
        if problems:
            raise InputRejectedError(first_of_each_kind_first(problems))
        return files, digests

    def _judged(self, table: TypedTable) -> TypedTable:
        """Return a table with what its rows break among its problems."""
        return replace(table, problems=(*table.problems, *broken_rules(table, self.quarter)))

    def _together(self, readable: Mapping[str, TypedTable]) -> Quarterful:
        run = self.params.run(self.quarter)
        return Quarterful(
            readable,
            self.params.regions,
            self.params.opd_at(self.quarter.end),
            deadline=run.tenggat_laporan_opd,
            population=population_of(self.params, run.tanggal_laporan),
        )


def _store(
    landing: Landing,
    tables: Mapping[str, pd.DataFrame],
    digests: Mapping[str, Future[bytes]],
    index: RegisterIndex | None,
) -> None:
    with replacing(landing.folder) as draft:
        if index is not None:
            index.write(draft)
        write_tables(draft, tables)
        write_digests(draft, {name: made.result() for name, made in digests.items()})
        landing.write(draft)


def first_of_each_kind_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Order problems so that a file's five printed ones are of five kinds, not one kind."""
    seen: dict[tuple[str, str, str | None], int] = {}
    ranked: list[tuple[int, Problem]] = []
    for problem in problems:
        kind = (problem.file, problem.what, problem.column)
        seen[kind] = seen.get(kind, 0) + 1
        ranked.append((seen[kind], problem))
    return tuple(problem for _, problem in sorted(ranked, key=lambda pair: pair[0]))


def _record(table: TypedTable) -> InputRecord:
    source = table.source
    return InputRecord(source.schema.name, source.recorded, source.sha256, rows=len(table.frame))


def _notes(files: Quarterful) -> tuple[QualityNote, ...]:
    own = [note for table in files.tables.values() for note in table.notes]
    return (*own, *remarks(files))
