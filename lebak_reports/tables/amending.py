"""Land an edited register by its edited lines, where that gives what landing it whole gives.

It does where only how families live was edited: the same families stand on the edited lines, in
the same kecamatan, and nothing that is counted over all families changed. Then keys stay unique,
the other files agree as they did, and only the parts of those kecamatan differ. In any doubt the
whole register is landed, so that whatever is wrong with it is told in the usual words.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import duckdb
import numpy as np

from lebak_reports.drafts import replacing
from lebak_reports.errors import InputRejectedError
from lebak_reports.sources import blocks_of, edited, lines_of, read_lines
from lebak_reports.tables.contents import CONTENTS_FILE, keep_digests, kept_digests
from lebak_reports.tables.fingerprint import REGISTER
from lebak_reports.tables.headings import match_headings
from lebak_reports.tables.identities import IdentityTexts, add_digests
from lebak_reports.tables.index import INDEX_FILE, RegisterIndex
from lebak_reports.tables.landed import LANDED, SHARED_COLUMNS
from lebak_reports.tables.landing import LANDING_FILE
from lebak_reports.tables.reader import Tables
from lebak_reports.tables.rules import keeps_rules
from lebak_reports.tables.store import write_table
from lebak_reports.tables.typed import read_typed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd

    from lebak_reports.sources import Found, SourceFile
    from lebak_reports.tables.landing import Landing
    from lebak_reports.tables.typed import TypedTable
    from lebak_reports.tables.work import Work

_TABLE: Final = "keluarga"
# Where more than half of the blocks, and more than a few, were edited, landing all is as fast.
_FEW: Final = 8


@dataclass(frozen=True, slots=True)
class _Edit:
    """The edited lines of a register, typed and sound, and the index with them."""

    table: TypedTable
    index: RegisterIndex


def amended(landing: Landing, found: Found, work: Work, *, key: str) -> Landing | None:
    """Return the landing of an edited register, None where it has to be landed whole.

    Parameters
    ----------
    landing : Landing
        Of the files as they were; only the register differs.
    found : Found
        The files as they are.
    work : Work
    key : str
        Of the files as they are.
    """
    source = next(file for file in found.files if file.schema.name == REGISTER)
    edit = _edit(source, RegisterIndex.read(landing.folder), work)
    parts = None if edit is None else _parts(landing.folder, edit.table.frame)
    if edit is None or parts is None:
        return None
    inputs = tuple(
        replace(record, sha256=source.sha256) if record.name == REGISTER else record
        for record in landing.inputs
    )
    after = replace(landing, key=key, base=landing.counted, inputs=inputs)
    stretches = IdentityTexts.of(edit.table.matched).stretches()
    digests = work.digest_maker.pseudonymiser.digests(stretches)
    with replacing(landing.folder) as draft:
        _link_others(landing.folder, draft, parts)
        _write_parts(draft, parts)
        keep_digests(draft, _without(kept_digests(landing.folder), parts))
        add_digests(draft, REGISTER, digests)
        edit.index.write(draft)
        after.write(draft)
    return after


def _edit(source: SourceFile, index: RegisterIndex | None, work: Work) -> _Edit | None:
    """Read the edited lines; None where they are not sound, or hold other families."""
    try:
        now = blocks_of(source, work.digest_maker.pseudonymiser.seal)
        if index is None or now is None:
            return None
        numbers = edited(index.blocks, now)
        if not numbers or len(numbers) > max(_FEW, len(now.seals) // 2):
            return None
        lines = lines_of(now, numbers)
        raw = read_lines(source, lines)
    except InputRejectedError:
        return None
    if raw is None or raw.frame.index.tolist() != lines:
        return None
    table = read_typed(match_headings(raw), regions=work.params.regions, book=work.reader.book)
    if table.problems or len(table.notes) != index.notes:
        return None
    if not keeps_rules(table, work.quarter):
        return None
    places = np.array(lines) - now.first
    families = table.frame["id_keluarga"].to_numpy().astype("S")
    if not np.array_equal(np.sort(families), np.sort(index.families[places])):
        return None
    written = index.families.copy()
    written[places] = families
    return _Edit(table, RegisterIndex(now, written, index.notes))


def _parts(folder: Path, edited_rows: pd.DataFrame) -> dict[str, pd.DataFrame] | None:
    """Return the parts of the register that differ; None where what is counted differs."""
    parts = {}
    for kode, rows in edited_rows.groupby("kode_wilayah"):
        before = Tables(folder, str(kode)).keluarga
        after = None if before is None else _with_rows(before, rows)
        if before is None or after is None:
            return None
        if not after.equals(before):
            parts[str(kode)] = after
    return parts


def _with_rows(before: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame | None:
    """Put edited families into their part; None where one is new to it or counts otherwise."""
    places = before["id_keluarga"].reset_index().set_index("id_keluarga")["index"]
    if not rows["id_keluarga"].isin(places.index).all():
        return None
    at = places[rows["id_keluarga"]].to_numpy()
    read = [name for name in LANDED[_TABLE] if name in rows]
    values = rows[read].astype({name: LANDED[_TABLE][name] for name in read})
    counted = [name for name in read if name in SHARED_COLUMNS[_TABLE]]
    if not values[counted].equals(before[counted].iloc[at].set_axis(values.index)):
        return None
    columns = {name: before[name].array.copy() for name in read if name not in counted}
    for name, column in columns.items():
        column[at] = values[name].array
    return before.assign(**columns)


def _link_others(folder: Path, draft: Path, parts: Mapping[str, pd.DataFrame]) -> None:
    """Give the draft every file that stays as it is, as a hard link."""
    own = {folder / _TABLE / f"{kode}.parquet" for kode in parts}
    anew = {folder / name for name in (LANDING_FILE, CONTENTS_FILE, INDEX_FILE)}

    def left_out(place: str, names: list[str]) -> set[str]:
        return {name for name in names if folder.__class__(place, name) in own | anew}

    shutil.copytree(folder, draft, ignore=left_out, copy_function=os.link, dirs_exist_ok=True)


def _write_parts(draft: Path, parts: Mapping[str, pd.DataFrame]) -> None:
    with duckdb.connect() as connection:
        for kode, part in parts.items():
            write_table(connection, draft / _TABLE / f"{kode}.parquet", part)


def _without(digests: dict[str, str], parts: Mapping[str, pd.DataFrame]) -> dict[str, str]:
    return {kode: digest for kode, digest in digests.items() if kode not in parts}
