"""Turn a parsed file into records, and pydantic's complaints into problems in Indonesian."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, TypeVar

from lebak_reports.errors import InputRejectedError, Problem

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

    from lebak_reports.params.reading import Place, YamlFile

_QUOTE = 'Apit dengan tanda kutip, misalnya "36.02.09".'
_EXPLAINED = {
    "missing": ("kunci wajib tidak ada", "Tambahkan kunci itu."),
    "string_type": ("harus teks", _QUOTE),
    "string_too_short": ("tidak boleh kosong", "Isi, atau hapus kunci ini bila tidak wajib."),
    "string_pattern_mismatch": ("bentuknya salah", "Ikuti bentuk butir lain di berkas ini."),
    "int_type": ("harus bilangan bulat", "Tulis angka tanpa tanda kutip dan tanpa koma."),
    "float_type": ("harus bilangan", "Tulis angka tanpa tanda kutip, desimal dengan titik."),
    "bool_type": ("harus true atau false", "Tulis true atau false tanpa tanda kutip."),
    "date_type": ("harus tanggal", "Tulis tahun-bulan-tanggal tanpa tanda kutip: 2024-10-25."),
    "tuple_type": ("harus daftar", "Tulis sebagai daftar, satu butir per baris diawali '- '."),
    "model_type": ("harus berisi kunci dan nilai", "Ikuti bentuk butir lain di berkas ini."),
    "too_long": ("terlalu banyak butir", "Kurangi sampai batasnya."),
    "too_short": ("terlalu sedikit butir", "Lengkapi butirnya."),
}
_OUT_OF_RANGE = ("greater_than", "greater_than_equal", "less_than", "less_than_equal")

Model = TypeVar("Model", bound="BaseModel")


def validate(file: YamlFile, model: type[Model]) -> Model:
    """Validate a file against its model.

    Raises
    ------
    InputRejectedError
        With every problem of the file, each with its line, key, value and remedy.
    """
    from pydantic import ValidationError

    try:
        return model.model_validate(file.data)
    except ValidationError as error:
        problems = tuple(_problem(file, detail) for detail in error.errors())
        raise InputRejectedError(problems) from error


def _problem(file: YamlFile, detail: ErrorDetails) -> Problem:
    place: Place = detail["loc"]
    what, remedy = _explained(detail)
    value = detail["input"]
    shown = None if isinstance(value, dict | tuple) else value
    return file.problem(place, what, remedy=remedy, value=shown)


def _explained(detail: ErrorDetails) -> tuple[str, str]:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        return "kunci tidak dikenal", _did_you_mean(str(detail["loc"][-1]))
    if kind == "literal_error":
        return "bukan pilihan yang sah", "Pilih salah satu: " + context["expected"].replace(
            " or ", " atau "
        ) + "."
    if kind == "value_error":
        return str(context["error"]), "Perbaiki menurut keterangan itu."
    if kind in _OUT_OF_RANGE:
        limit = next(iter(context.values()))
        return "di luar batas", f"Batasnya {limit}."
    return _EXPLAINED.get(kind, ("nilai tidak sah", "Ikuti bentuk butir lain di berkas ini."))


def _did_you_mean(key: str) -> str:
    near = difflib.get_close_matches(key, sorted(_known_keys()), n=1)
    hint = f"Mungkin maksudnya '{near[0]}'; jika bukan, hapus" if near else "Hapus"
    return f"{hint} kunci itu."


def _known_keys() -> set[str]:
    from lebak_reports.params.models.records import Record

    waiting, keys = [Record], set()
    while waiting:
        record = waiting.pop()
        keys |= set(record.model_fields)
        waiting += record.__subclasses__()
    return keys
