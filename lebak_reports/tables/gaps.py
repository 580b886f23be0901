"""What the files on institutions leave out, or say otherwise than another file or a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from lebak_reports.sources import QualityNote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from lebak_reports.params import Params
    from lebak_reports.tables.quarterful import Quarterful

    Check = Callable[[Quarterful], Iterator[QualityNote]]

_QUESTIONS: Final = 28
_LIKELY: Final = (0.5, 2.0)
"""A survey's persons divided by the population; far from one, its weights are no weights."""


def gaps(files: Quarterful) -> Iterator[QualityNote]:
    """Yield a note for each thing that is missing or contradicted and stops nothing."""
    for needs, check in _CHECKS:
        if files.has(*needs):
            yield from check(files)


def population_of(params: Params, day: date) -> int | None:
    """Return the persons in the kabupaten as last published by a day."""
    counts = [
        each.nilai
        for each in params.angka_terpublikasi
        if each.ukuran == "penduduk"
        and each.kode_wilayah == params.regions.kabupaten.kode
        and each.mutu == "dipakai"
        and each.is_known_at(day)
    ]
    return int(counts[-1]) if counts else None


def _offices_without_row(files: Quarterful) -> Iterator[QualityNote]:
    written = set(files.frame("laporan_opd")["kode_opd"])
    duty = [each for each in files.offices if each.wajib_lapor]
    missing = [each.singkatan for each in duty if each.kode not in written]
    if missing:
        yield QualityNote(
            input="laporan_opd",
            what="OPD wajib lapor tanpa baris",
            detail=f"Dihitung belum melapor: {', '.join(missing)}.",
            rows=len(missing),
        )


def _states_against_deadline(files: Quarterful) -> Iterator[QualityNote]:
    """Tell of states that the days contradict: the report counts by the days."""
    if files.deadline is None:
        return
    reports = files.frame("laporan_opd").dropna(subset="tanggal_lapor")
    is_late = reports["tanggal_lapor"] > pd.Timestamp(files.deadline)
    contradicted = int((is_late != (reports["status"] == "terlambat")).sum())
    if contradicted:
        yield QualityNote(
            input="laporan_opd",
            what="status lapor berbeda dari tanggal lapor dan tenggatnya",
            detail=f"Laporan memakai tanggalnya terhadap tenggat {files.deadline:%d-%m-%Y}.",
            rows=contradicted,
        )


def _questions_left_out(files: Quarterful) -> Iterator[QualityNote]:
    asked = files.frame("matriks1")["no_pertanyaan"].nunique()
    if asked < _QUESTIONS:
        yield QualityNote(
            input="matriks1",
            what=f"hanya {asked} dari {_QUESTIONS} pertanyaan ada",
            detail="Yang tidak ada dalam berkas tidak dihitung terjawab maupun belum.",
            rows=_QUESTIONS - asked,
        )


def _weights_against_population(files: Quarterful) -> Iterator[QualityNote]:
    survei, population = files.frame("survei"), files.population
    if population is None or "jumlah_anggota" not in survei:
        return
    persons = float((survei["penimbang"] * survei["jumlah_anggota"]).sum())
    low, high = _LIKELY
    if not low <= persons / population <= high:
        yield QualityNote(
            input="survei",
            what="jumlah orang menurut penimbang jauh dari jumlah penduduk",
            detail=(
                f"Penimbang dikali anggota = {persons:.0f} orang, penduduk sekitar {population}; "
                "periksa apakah penimbang sudah dinormalkan atau bukan penimbang akhir."
            ),
            rows=len(survei),
        )


def _minutes_against_list(files: Quarterful) -> Iterator[QualityNote]:
    """Minutes are told in two files; the list of desa is the one that the report reads."""
    verval, register = files.frame("verval"), files.frame("sasaran_keluarga")
    if "no_ba_musdes" not in verval or "no_ba_musdes" not in files.frame("desa"):
        return
    home = register.set_index("id_keluarga")["kode_desa"]
    placed = verval.assign(kode_desa=verval["id_keluarga"].map(home)).dropna(subset="kode_desa")
    numbered = (placed["no_ba_musdes"] != "").groupby(placed["kode_desa"]).any()
    desa = files.frame("desa").set_index("kode_desa")["no_ba_musdes"] != ""
    contradicted = int((desa.reindex(numbered.index, fill_value=False) != numbered).sum())
    if contradicted:
        yield QualityNote(
            input="desa",
            what="desa yang berita acaranya dicatat lain oleh berkas verval",
            detail="Laporan memakai berkas desa; samakan nomor berita acara di kedua berkas.",
            rows=contradicted,
        )


_CHECKS: Final[tuple[tuple[tuple[str, ...], Check], ...]] = (
    (("laporan_opd",), _offices_without_row),
    (("laporan_opd",), _states_against_deadline),
    (("matriks1",), _questions_left_out),
    (("survei",), _weights_against_population),
    (("verval", "desa"), _minutes_against_list),
)
