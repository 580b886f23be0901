"""Read landed tables back: the kabupaten whole, a kecamatan its own part."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

import duckdb

from lebak_reports.tables.landed import BY_KECAMATAN, LANDED, SHARED_COLUMNS
from lebak_reports.tables.values import KODE_KECAMATAN_LENGTH
from lebak_reports.tables.witness import note_region, note_table

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

_REGISTER_OF_ALL: Final = "keluarga/??.??.parquet"


@dataclass(frozen=True)
class Tables:
    """The landed tables of one quarter, as one region sees them.

    A table is read when it is first asked for, and is None where the quarter has no such
    input. Columns and dtypes are those of `lebak_reports.tables.landed.LANDED`.

    Attributes
    ----------
    folder : Path
        ``Landing.folder``.
    kode_wilayah : str
        ``36.02`` for all kecamatan, else the one. Of all families together only the columns
        of `lebak_reports.tables.landed.SHARED_COLUMNS` are read.
    """

    folder: Path
    kode_wilayah: str

    def __post_init__(self) -> None:
        note_region(self.folder, self.kode_wilayah)

    @cached_property
    def keluarga(self) -> pd.DataFrame | None:
        """One row a family of the register, with its verification."""
        return self._read("keluarga")

    @cached_property
    def individu(self) -> pd.DataFrame | None:
        """One row a person."""
        return self._read("individu")

    @cached_property
    def status_triwulan(self) -> pd.DataFrame | None:
        """One row a family that entered or left, since the start of the year."""
        return self._read("status_triwulan")

    @cached_property
    def anggaran(self) -> pd.DataFrame | None:
        """One row a tagged budget line; always of the whole kabupaten."""
        return self._read("anggaran")

    @cached_property
    def penerima(self) -> pd.DataFrame | None:
        """One row an aid received, since the start of the year."""
        return self._read("penerima")

    @cached_property
    def insentif(self) -> pd.DataFrame | None:
        """One row a tranche of the incentive."""
        return self._read("insentif")

    @cached_property
    def rencana_insentif(self) -> pd.DataFrame | None:
        """One row a month of the plan for the incentive."""
        return self._read("rencana_insentif")

    @cached_property
    def indikator_makro(self) -> pd.DataFrame | None:
        """One row an official figure; ``nilai`` is a ratio, or rupiah for a line."""
        return self._read("indikator_makro")

    @cached_property
    def survei(self) -> pd.DataFrame | None:
        """One row a household of a sample survey, with its weight and design."""
        return self._read("survei")

    @cached_property
    def klasik(self) -> pd.DataFrame | None:
        """One row an indicator of KLASIK, with target and actual in its unit."""
        return self._read("klasik")

    @cached_property
    def matriks1(self) -> pd.DataFrame | None:
        """One row a question of Matriks 1; ``jawaban`` is ``""`` where it is unanswered."""
        return self._read("matriks1")

    @cached_property
    def tindak_lanjut(self) -> pd.DataFrame | None:
        """One row a decision of a meeting, with who answers for it and by when."""
        return self._read("tindak_lanjut")

    @cached_property
    def rencana(self) -> pd.DataFrame | None:
        """One row an indicator of RPKD or RAT in a year, in its unit."""
        return self._read("rencana")

    @cached_property
    def siraja(self) -> pd.DataFrame | None:
        """One row a sub kegiatan as SIRAJA exports it; always of the whole kabupaten."""
        return self._read("siraja")

    @cached_property
    def laporan_opd(self) -> pd.DataFrame | None:
        """One row an office that has to report."""
        return self._read("laporan_opd")

    @cached_property
    def desa(self) -> pd.DataFrame | None:
        """One row a desa or kelurahan."""
        return self._read("desa")

    def _read(self, name: str) -> pd.DataFrame | None:
        note_table(name)
        chosen = parts_of(self.folder, name, self.kode_wilayah)
        if chosen is None:
            return None
        return _frame(chosen, name) if chosen else _empty(name)


def parts_of(folder: Path, name: str, kode_wilayah: str) -> list[Path] | None:
    """Return the files that hold a region's rows of a table, None where there is no such input."""
    if name not in BY_KECAMATAN:
        path = folder / f"{name}.parquet"
        return [path] if path.exists() else None
    parts = folder / name
    if not parts.exists():
        return None
    own = parts / f"{kode_wilayah}.parquet"
    return [own] if own.exists() else sorted(parts.glob(f"{kode_wilayah}*.parquet"))


def columns_of(name: str, kode_wilayah: str) -> tuple[str, ...]:
    """Return the columns of a table that a region reads."""
    if name in SHARED_COLUMNS and len(kode_wilayah) < KODE_KECAMATAN_LENGTH:
        return SHARED_COLUMNS[name]
    return tuple(LANDED[name])


def listed_families(folder: Path) -> pd.DataFrame:
    """Return the families on the KE list of a quarter, without reading its register whole.

    Returns
    -------
    DataFrame
        ``kode_wilayah id_keluarga jumlah_jiwa``, sorted by the first two.

    Raises
    ------
    ValueError
        If the folder holds no register.
    """
    columns = ["kode_wilayah", "id_keluarga", "jumlah_jiwa"]
    frame = (
        _cursor()
        .execute(
            f"SELECT {', '.join(columns)} FROM read_parquet(?) WHERE is_ke ORDER BY 1, 2",  # noqa: S608  our own names
            [str(_register(folder))],
        )
        .df()
    )
    return frame.astype({name: LANDED["keluarga"][name] for name in columns})


def verified_families(folder: Path) -> tuple[int, int]:
    """Count the families of a quarter's register that are verified, and all of them.

    Raises
    ------
    ValueError
        If the folder holds no register.
    """
    verified, register = (
        _cursor()
        .execute(
            "SELECT count(*) FILTER (status_verval <> 'belum'), count(*) FROM read_parquet(?)",
            [str(_register(folder))],
        )
        .fetchall()[0]
    )
    return verified, register


def _register(folder: Path) -> Path:
    register = next(folder.glob(_REGISTER_OF_ALL), None)
    if register is None:
        raise ValueError(f"{folder} holds no register: landing must refuse that")
    return register


def _frame(paths: list[Path], name: str) -> pd.DataFrame:
    query = "SELECT * FROM read_parquet(?)"
    frame = _cursor().execute(query, [[str(path) for path in paths]]).df()
    return frame.astype({column: LANDED[name][str(column)] for column in frame})


def _cursor() -> duckdb.DuckDBPyConnection:
    return _database().cursor()


@cache
def _database() -> duckdb.DuckDBPyConnection:
    """Return this process's empty database: to make one costs ten times a small table.

    One thread, because a notebook shares the processor with others.
    """
    return duckdb.connect(config={"threads": 1})


def _empty(name: str) -> pd.DataFrame:
    """Return a table without rows: the input is there, this kecamatan is not in it."""
    import pandas as pd

    return pd.DataFrame(columns=list(LANDED[name])).astype(dict(LANDED[name]))
