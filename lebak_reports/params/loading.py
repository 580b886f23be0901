"""Read a params folder whole, check it whole, and say everything that is wrong at once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from lebak_reports.errors import InputRejectedError
from lebak_reports.params import rules
from lebak_reports.params.collection import Params
from lebak_reports.params.lambang import FORMATS, read_lambang
from lebak_reports.params.reading import YamlFile, read_yaml
from lebak_reports.params.remembering import recall, remember, remembered_at
from lebak_reports.params.validating import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pydantic import BaseModel

    from lebak_reports.errors import Problem
    from lebak_reports.params.lambang import Lambang

    Rule = Callable[[YamlFile, Any], Iterator[Problem]]
    Stamp = tuple[tuple[str, int, int], ...]

Model = TypeVar("Model", bound="BaseModel")


def load_params(folder: Path, *, cache: Path | None = None) -> Params:
    """Load the parameters of a folder.

    Parameters
    ----------
    folder : Path
        The checkout's ``params``.
    cache : Path or None
        The checkout's ``.cache``: other processes that read the same files recall them from
        there instead of parsing again. None reads the files only.

    Returns
    -------
    Params
        The same object as long as no file of the folder changes.

    Raises
    ------
    InputRejectedError
        Every problem of every file: syntax, types, unknown keys, broken rules.
    """
    folder = folder.resolve()
    stats = ((file, file.stat()) for file in _files(folder))
    stamp = tuple((str(file), stat.st_mtime_ns, stat.st_size) for file, stat in stats)
    return _load(folder, cache, stamp)


def _files(folder: Path) -> list[Path]:
    """Return the YAML files, and the pictures that one of them may name."""
    patterns = ("*.yaml", "runs/*.yaml", *(f"*{suffix}" for suffix in FORMATS))
    return sorted(file for pattern in patterns for file in folder.glob(pattern))


@lru_cache(maxsize=4)
def _load(folder: Path, cache: Path | None, _stamp: Stamp) -> Params:
    if cache is None:
        return _read(folder)
    path = remembered_at(cache, _files(folder))
    params = recall(path)
    if params is None:
        params = _read(folder)
        remember(params, path)
    return params


def _read(folder: Path) -> Params:
    from lebak_reports.params.models import Kepekaan, Run, berkas

    reader = _Reader(folder)
    reader.read("wilayah", berkas.BerkasWilayah, rules.wilayah)
    reader.read("rezim", berkas.BerkasRezim, rules.rezim)
    reader.read("garis_kemiskinan", berkas.BerkasGarisKemiskinan, rules.garis_kemiskinan)
    reader.read("insentif", berkas.BerkasInsentif, rules.insentif)
    reader.read("opd", berkas.BerkasOpd, rules.opd)
    reader.read("dokumen", berkas.BerkasDokumen, rules.dokumen)
    reader.read("matriks2", berkas.BerkasMatriks2, rules.matriks2)
    reader.read_lambang()
    reader.read("singkatan", berkas.BerkasSingkatan, rules.singkatan)
    reader.read("penandaan", berkas.BerkasPenandaan, rules.penandaan)
    reader.read("angka_terpublikasi", berkas.BerkasAngkaTerpublikasi, rules.angka_terpublikasi)
    reader.read("janji", berkas.BerkasJanji, rules.janji)
    reader.read("kepekaan", Kepekaan, rules.kepekaan)
    for quarter in sorted(file.stem for file in folder.glob("runs/*.yaml")):
        reader.read(f"runs/{quarter}", Run, rules.run)
    reader.compare_files()
    if reader.problems:
        raise InputRejectedError(tuple(reader.problems))
    return _assembled(reader)


def _assembled(reader: _Reader) -> Params:
    from lebak_reports.params.models import Kepekaan, Run, berkas

    dokumen = reader.one(berkas.BerkasDokumen)
    angka = reader.one(berkas.BerkasAngkaTerpublikasi)
    tagged = reader.one(berkas.BerkasPenandaan)
    return Params(
        regions=rules.regions_of(reader.one(berkas.BerkasWilayah)),
        rezim=reader.one(berkas.BerkasRezim).rezim,
        garis_kemiskinan=reader.one(berkas.BerkasGarisKemiskinan).garis_kemiskinan,
        insentif=reader.one(berkas.BerkasInsentif).insentif,
        tanpa_insentif=reader.one(berkas.BerkasInsentif).tanpa_insentif,
        berkas_opd=reader.one(berkas.BerkasOpd),
        dokumen=rules.by_level(dokumen),
        tata_naskah=dokumen.tata_naskah,
        matriks2=reader.one(berkas.BerkasMatriks2).matriks2,
        lambang=reader.lambang,
        singkatan=reader.one(berkas.BerkasSingkatan).singkatan,
        penandaan=tagged.penandaan,
        kesempatan_kerja=tagged.kesempatan_kerja,
        runs={run.quarter: run for run in reader.all(Run)},
        angka_terpublikasi=angka.angka,
        kontradiksi=angka.kontradiksi,
        janji=reader.one(berkas.BerkasJanji).janji,
        kepekaan=reader.one(Kepekaan),
        files=reader.hashes,
    )


class _Reader:
    """Reads files one after the other and keeps every problem instead of stopping."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._records: list[BaseModel] = []
        self.files: dict[str, YamlFile] = {}
        self.lambang: Lambang | None = None
        self.problems: list[Problem] = []

    def read(self, name: str, model: type[BaseModel], rule: Rule) -> None:
        """Read, validate and check one file."""
        path = self._folder / f"{name}.yaml"
        try:
            file = read_yaml(path, name=f"{self._folder.name}/{name}.yaml")
            record = validate(file, model)
        except InputRejectedError as error:
            self.problems += error.problems
            return
        self.problems += rule(file, record)
        self.files[name] = file
        self._records.append(record)

    def read_lambang(self) -> None:
        """Read the picture that the documents' file names, where it names one."""
        from lebak_reports.params.models import berkas

        for dokumen in self.all(berkas.BerkasDokumen):
            if dokumen.tata_naskah.lambang is None:
                return
            try:
                path = self._folder / dokumen.tata_naskah.lambang
                self.lambang = read_lambang(self.files["dokumen"], path)
            except InputRejectedError as error:
                self.problems += error.problems

    @property
    def hashes(self) -> dict[str, str]:
        """The sha256 of everything that was read, by the name an analyst knows."""
        hashes = {file.name: file.sha256 for file in self.files.values()}
        return hashes if self.lambang is None else hashes | {"lambang": self.lambang.sha256}

    def compare_files(self) -> None:
        """Check what one file says against another, where both could be read."""
        from lebak_reports.params.models import berkas

        for opd in self.all(berkas.BerkasOpd):
            for dokumen in self.all(berkas.BerkasDokumen):
                self.problems += rules.issuers(self.files["dokumen"], dokumen, opd)
        for wilayah in self.all(berkas.BerkasWilayah):
            for angka in self.all(berkas.BerkasAngkaTerpublikasi):
                regions = rules.regions_of(wilayah)
                self.problems += rules.places(self.files["angka_terpublikasi"], angka, regions)

    def all(self, model: type[Model]) -> list[Model]:
        """Return the records of a model that could be read."""
        return [record for record in self._records if isinstance(record, model)]

    def one(self, model: type[Model]) -> Model:
        """Return the only record of a model."""
        (record,) = self.all(model)
        return record
