"""Find the files of a quarter: one per input, and say what is there and not understood."""

from __future__ import annotations

import difflib
from itertools import chain
from typing import TYPE_CHECKING, Final

from lebak_reports.errors import Problem
from lebak_reports.fields import SCHEMAS, schemas_of
from lebak_reports.project import is_unfinished
from lebak_reports.sources.records import Found, QualityNote, SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lebak_reports.fields import Register
    from lebak_reports.project import Project

ENDINGS: Final = (".csv", ".xlsx", ".parquet")
_SPREADSHEETS_NOT_READ: Final = (".xls", ".xlsm", ".xlsb", ".ods", ".tsv", ".txt", ".zip")
_SAMPLE_MARK: Final = "-contoh"
_NOT_INPUTS: Final = ("README.md",)


def find_sources(
    folder: Path, *, project: Project, synthetic: bool, register: Register = "P3KE"
) -> Found:
    """Find the input files of one quarter's folder.

    Parameters
    ----------
    folder : Path
        ``data/<quarter>``, or its twin among the samples.
    synthetic : bool
        Whether the folder holds the sample, whose files end in ``-CONTOH``.
    register : {"P3KE", "DTSEN"}
        The shape that the register of families must have.
    """
    schemas = schemas_of(register)
    candidates: dict[str, list[Path]] = {name: [] for name in SCHEMAS}
    strangers: list[Path] = []
    for path in _files(folder):
        candidates.get(_input_name(path), strangers).append(path)
    problems = {
        name: tuple(_problems(name, paths, project=project, synthetic=synthetic))
        for name, paths in candidates.items()
    }
    missing = _missing(candidates, strangers, shown=project.shown(folder))
    return Found(
        files=tuple(
            SourceFile(schemas[name], path, project.shown(path), project.recorded(path))
            for name, paths in candidates.items()
            for path in paths
            if not problems[name]
        ),
        notes=tuple(_note(path) for path in strangers),
        problems=(*chain.from_iterable(problems.values()), *missing),
    )


def _files(folder: Path) -> Iterator[Path]:
    """Yield what the analyst put there; a file that is still being saved is none of it."""
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name not in _NOT_INPUTS and not is_unfinished(path.name):
            yield path


def _input_name(path: Path) -> str:
    """Return the input a file claims to be: its name without ending, in lower case."""
    stem = path.stem.casefold().removesuffix(_SAMPLE_MARK)
    return stem if path.suffix.casefold() in (*ENDINGS, *_SPREADSHEETS_NOT_READ) else path.name


def _problems(
    name: str, paths: list[Path], *, project: Project, synthetic: bool
) -> Iterator[Problem]:
    if len(paths) > 1:
        yield Problem(
            file=project.shown(paths[0]),
            what=f"masukan {name} mempunyai {len(paths)} berkas",
            remedy=f"Sisakan satu saja; pindahkan {', '.join(p.name for p in paths[1:])}.",
        )
    for path in paths:
        if path.suffix.casefold() not in ENDINGS:
            yield Problem(
                file=project.shown(path),
                what=f"jenis berkas {path.suffix} tidak dibaca",
                remedy="Simpan sebagai .xlsx atau .csv dengan nama yang sama.",
            )
        if not synthetic and path.stem.casefold().endswith(_SAMPLE_MARK):
            yield Problem(
                file=project.shown(path),
                what="berkas contoh tidak boleh bercampur dengan data triwulan",
                remedy="Pindahkan berkas -CONTOH itu dari folder data.",
            )


def _missing(
    candidates: dict[str, list[Path]], strangers: list[Path], *, shown: str
) -> Iterator[Problem]:
    for name, paths in candidates.items():
        if SCHEMAS[name].mandatory and not paths:
            stems = {path.stem.casefold(): path.name for path in strangers}
            near = difflib.get_close_matches(name, stems, n=1)
            remedy = f"Letakkan {name}.csv, {name}.xlsx atau {name}.parquet di folder itu."
            if near:
                remedy = f"Ganti nama {stems[near[0]]} bila itu yang dimaksud."
            yield Problem(file=shown, what=f"masukan wajib {name} tidak ada", remedy=remedy)


def _note(path: Path) -> QualityNote:
    near = difflib.get_close_matches(path.stem.casefold(), SCHEMAS, n=1)
    question = f" Maksud Anda {near[0]}{path.suffix}?" if near else ""
    return QualityNote(
        input="",
        what=f"berkas {path.name} tidak dikenali",
        detail=f"Berkas itu tidak dibaca.{question}",
    )
