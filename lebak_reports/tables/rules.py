"""What every row of an input must obey, and what to say where it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.fields import ALASAN_KELUAR
from lebak_reports.tables.record_rules import RECORD_RULES
from lebak_reports.tables.rule import Rule
from lebak_reports.tables.unit_rules import UNIT_RULES
from lebak_reports.tables.values import KODE_KECAMATAN_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.errors import Problem
    from lebak_reports.fields import Field, Schema
    from lebak_reports.periods import Quarter
    from lebak_reports.tables.typed import TypedTable


def broken_rules(table: TypedTable, quarter: Quarter) -> Iterator[Problem]:
    """Yield a problem for each row and each rule that it breaks.

    Rows with an unreadable cell have their problem already and are left out.
    """
    unreadable = [problem.row for problem in table.problems if problem.row is not None]
    frame = table.frame[~table.frame.index.isin(unreadable)] if unreadable else table.frame
    for rule in _rules_for(frame, table.schema, quarter):
        holds = rule.kept_by(frame)
        for row in holds.index[~holds]:
            yield table.problem(rule.what, rule.remedy, row=int(row), column=rule.column)


def keeps_rules(table: TypedTable, quarter: Quarter) -> bool:
    """Tell whether no row breaks a rule."""
    return next(broken_rules(table, quarter), None) is None


def _rules_for(frame: pd.DataFrame, schema: Schema, quarter: Quarter) -> list[Rule]:
    """Return the rules of an input that concern columns that are there."""
    rules = _rules(schema, quarter)
    return [rule for rule in rules if all(column in frame for column in rule.needs)]


def _rules(schema: Schema, quarter: Quarter) -> Iterator[Rule]:
    yield _unique_key(schema)
    for field in schema.fields:
        if field.minimum is not None or field.maximum is not None:
            yield _range(field)
    yield from _EXTRA_RULES.get(schema.name, ())
    yield from UNIT_RULES.get(schema.name, ())
    yield from RECORD_RULES.get(schema.name, ())
    yield from _period_rules(schema, quarter)
    yield Rule(
        column="kode_desa",
        needs=("kode_desa", "kode_wilayah"),
        what="kode desa di luar kecamatan baris itu",
        remedy="Delapan angka pertama kode desa adalah kode kecamatannya; betulkan salah satunya.",
        holds=lambda frame: (
            (frame["kode_desa"].str[:KODE_KECAMATAN_LENGTH] == frame["kode_wilayah"])
            | (frame["kode_desa"] == "")
        ),
    )
    yield Rule(
        column="kecamatan",
        needs=("kecamatan", "kode_wilayah"),
        what="nama kecamatan dan Kode Kemdagri menunjuk kecamatan yang berbeda",
        remedy="Betulkan salah satunya; kode yang bermakna ganda tidak dipilihkan.",
        holds=lambda frame: (
            (frame["kecamatan"] == frame["kode_wilayah"]) | (frame["kecamatan"] == "")
        ),
    )


def _unique_key(schema: Schema) -> Rule:
    key = list(schema.key)
    labels = ", ".join(schema[name].label for name in key)
    return Rule(
        column=key[0],
        needs=schema.key,
        what=f"baris ganda: {labels} sama dengan baris sebelumnya",
        remedy="Sisakan satu baris untuk kunci itu.",
        holds=lambda frame: ~frame.duplicated(key),
    )


def _range(field: Field) -> Rule:
    low = float("-inf") if field.minimum is None else field.minimum
    high = float("inf") if field.maximum is None else field.maximum
    scale = 100 if field.kind == "persen" else 1
    bounds = f"paling sedikit {low * scale:g}"
    if field.maximum is not None:
        bounds = f"{low * scale:g} sampai {high * scale:g}"
    return Rule(
        column=field.name,
        needs=(field.name,),
        what=f"nilai di luar batas ({bounds})",
        remedy="Periksa isian dan satuannya, lalu betulkan di berkas asal.",
        holds=lambda frame: frame[field.name].between(low, high) | frame[field.name].isna(),
    )


def _period_rules(schema: Schema, quarter: Quarter) -> Iterator[Rule]:
    months = {f"{quarter.year}-{month:02d}" for month in range(1, 13)}
    if schema.name in ("anggaran", "klasik", "siraja", "laporan_opd"):
        yield _within("periode", {str(quarter)}, f"harus {quarter}, triwulan folder ini")
    elif schema.name in ("status_triwulan", "penerima"):
        quarters = {f"{quarter.year}Q{number}" for number in range(1, quarter.number + 1)}
        expected = f"harus {quarter.year}Q1 sampai {quarter} (kumulatif tahun berjalan)"
        yield _within("periode", quarters, expected)
    elif schema.name == "insentif":
        yield _within("tahun", {quarter.year}, f"harus {quarter.year}")
    elif schema.name == "rencana_insentif":
        yield _within("bulan", months, f"harus bulan dalam tahun {quarter.year}")


def _within(column: str, allowed: set[str] | set[int], expected: str) -> Rule:
    return Rule(
        column=column,
        needs=(column,),
        what=f"waktu tidak sesuai dengan triwulan yang dilaporkan: {expected}",
        remedy="Pindahkan baris ke folder triwulannya, atau betulkan isinya.",
        holds=lambda frame: frame[column].isin(allowed),
    )


_EXTRA_RULES: dict[str, tuple[Rule, ...]] = {
    "anggaran": (
        Rule(
            column="realisasi_rp",
            needs=("realisasi_rp", "pagu_perubahan_rp"),
            what="realisasi melebihi pagu perubahan tanpa penjelasan",
            remedy="Betulkan angkanya, atau isi kolom Penjelasan pada baris itu.",
            holds=lambda frame: (
                (frame["realisasi_rp"] <= frame["pagu_perubahan_rp"]) | is_explained(frame)
            ),
        ),
        Rule(
            column="realisasi_fisik_ratio",
            needs=("realisasi_fisik_ratio",),
            what="satuan salah: seluruh kolom paling besar 1, tampaknya rasio, bukan persen",
            remedy="Tulis persen 0 sampai 100; di Excel, ubah format sel dari persen ke angka.",
            holds=lambda frame: _is_whole_or_above_one(frame["realisasi_fisik_ratio"] * 100),
        ),
    ),
    "status_triwulan": (
        Rule(
            column="arah",
            needs=("arah", "jenis_perubahan"),
            what="arah tidak cocok dengan jenis perubahan",
            remedy="Alasan keluar berarah keluar, alasan masuk berarah masuk.",
            holds=lambda frame: (
                (frame["arah"] == "keluar") == frame["jenis_perubahan"].isin(ALASAN_KELUAR)
            ),
        ),
    ),
    "insentif": (
        Rule(
            column="nilai_salur_rp",
            needs=("nilai_salur_rp", "pagu_rp"),
            what="nilai salur melebihi pagu tahap",
            remedy="Periksa satuan dan tahapnya.",
            holds=lambda frame: frame["nilai_salur_rp"] <= frame["pagu_rp"],
        ),
        Rule(
            column="realisasi_rp",
            needs=("realisasi_rp", "nilai_salur_rp"),
            what="realisasi melebihi nilai yang sudah disalurkan",
            remedy="Periksa satuan dan tahapnya.",
            holds=lambda frame: frame["realisasi_rp"] <= frame["nilai_salur_rp"],
        ),
    ),
}


def _is_whole_or_above_one(percents: pd.Series[float]) -> pd.Series[bool]:
    """Tell which percents are no ratio in disguise: all are fine once one of them exceeds 1."""
    is_fine = percents.isna() | (percents % 1 == 0)
    return is_fine | bool(percents.max() > 1)


def is_explained(frame: pd.DataFrame) -> pd.Series[bool]:
    """Tell which budget rows carry an explanation."""
    if "penjelasan" not in frame:
        return pd.Series(data=False, index=frame.index)
    return frame["penjelasan"] != ""
