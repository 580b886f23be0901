"""What the rows that a region reads say, as one hash that is the same on every machine."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

import duckdb

from lebak_reports.tables.landed import BY_KECAMATAN, LANDED
from lebak_reports.tables.parts import columns_of, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

CONTENTS_FILE: Final = "isi.json"
_FAMILY: Final = "id_keluarga"
_PSEUDONYM: Final = "id_"
_EVERYWHERE: Final = "di_mana_mana"
_NO_ROWS: Final = "SELECT NULL AS id, NULL AS said LIMIT 0"
_SUM: Final = "sha256(coalesce(string_agg(said, '' ORDER BY said), ''))"


def content_digests(folder: Path, codes: Iterable[str]) -> dict[str, str]:
    """Return, by kode_wilayah, the sha256 of all rows that ``Tables(folder, code)`` reads.

    Parameters
    ----------
    folder : Path
        ``Landing.folder``.
    codes : iterable of str

    Notes
    -----
    A pseudonym depends on the machine's key, so that it is left out; what it ties together is
    not: the rows of a family are hashed as one. The order of rows says nothing. The hash of a
    region covers its register, never a small table alone, whose rows could be found by trying.
    """
    wanted, kept = tuple(codes), kept_digests(folder)
    missing = [code for code in wanted if code not in kept]
    if missing:
        with duckdb.connect() as connection:
            _say_once(connection, folder)
            kept |= {code: _digest(connection, folder, code) for code in missing}
        keep_digests(folder, kept)
    return {code: kept[code] for code in wanted}


def table_digests(folder: Path, kode_wilayah: str) -> dict[str, str]:
    """Return, by table, the sha256 of the files that hold a region's rows; of no file, ``""``.

    Unlike `content_digests` it depends on the machine's key and on the order of rows: it tells on
    this machine which of the tables changed.
    """
    paths = {name: parts_of(folder, name, kode_wilayah) for name in LANDED}
    return {name: _of_files(parts) for name, parts in paths.items()}


def _of_files(parts: list[Path] | None) -> str:
    if parts is None:
        return ""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part.read_bytes()).digest())
    return digest.hexdigest()


def kept_digests(folder: Path) -> dict[str, str]:
    """Return the hashes that were made before."""
    path = folder / CONTENTS_FILE
    kept: dict[str, str] = json.loads(path.read_text("ascii")) if path.exists() else {}
    return kept


def keep_digests(folder: Path, digests: dict[str, str]) -> None:
    """Write hashes, readable by their owner only."""
    path = folder / CONTENTS_FILE
    path.touch(mode=0o600)
    path.write_text(json.dumps(digests, indent=1), encoding="ascii")


def _say_once(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Keep what the rows say that every region reads: to say it a second time costs as much."""
    rows = _rows(folder, "", [name for name in LANDED if name not in BY_KECAMATAN])
    connection.execute(f"CREATE TABLE {_EVERYWHERE} AS {rows or _NO_ROWS}")


def _digest(connection: duckdb.DuckDBPyConnection, folder: Path, code: str) -> str:
    own = _rows(folder, code, sorted(BY_KECAMATAN))
    rows = f"FROM {_EVERYWHERE}" + (f" UNION ALL {own}" if own else "")
    families = f"SELECT {_SUM} AS said FROM ({rows}) GROUP BY id"  # noqa: S608  our own names
    ((digest,),) = connection.execute(f"SELECT {_SUM} FROM ({families})").fetchall()  # noqa: S608  our own names
    return str(digest)


def _rows(folder: Path, code: str, names: Iterable[str]) -> str:
    return " UNION ALL ".join(_queries(folder, code, names))


def _queries(folder: Path, code: str, names: Iterable[str]) -> Iterator[str]:
    """Yield, for each table, the query for the hash of each row and the family it is about."""
    for name in names:
        if paths := parts_of(folder, name, code):
            source = f"read_parquet({[str(path) for path in paths]})"
            columns = columns_of(name, code)
            family = _FAMILY if _FAMILY in columns else "NULL"
            values = ", ".join(
                f"'{column}': {column}" for column in columns if not column.startswith(_PSEUDONYM)
            )
            said = f"sha256('{name}' || to_json({{{values}}}))"
            yield f"SELECT {family} AS id, {said} AS said FROM {source}"  # noqa: S608  our own names
