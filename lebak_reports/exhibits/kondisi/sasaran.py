"""Who is on the list and where, and how the list stands against the register's desil."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.desil import desil_of_kabupaten
from lebak_reports.exhibits.kerahasiaan import notes_for, suppressed
from lebak_reports.exhibits.kolom import JIWA, KECAMATAN, KELUARGA, families
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.pergantian import break_notes, is_broken
from lebak_reports.exhibits.peta import map_of_kecamatan
from lebak_reports.exhibits.revisi import REVISI, printed_revisions, revision_note, revisions
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import on_day, paragraph, sentence
from lebak_reports.exhibits.values import NOT_APPLICABLE, withhold
from lebak_reports.exhibits.wilayah import hidden_columns, kecamatan_only, totals, with_names
from lebak_reports.indicators.targeting import concentration

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure
    from lebak_reports.exhibits.sentences import Parts

_COLUMNS = (
    KECAMATAN,
    KELUARGA,
    JIWA,
    families(
        "keluarga_awal_tahun",
        "Keluarga awal tahun",
        "Keluarga sasaran pada akhir tahun sebelumnya.",
    ),
    REVISI,
    families(
        "perubahan",
        "Perubahan",
        "Keluarga sasaran triwulan ini dikurangi keluarga sasaran awal tahun.",
    ),
    Column(
        key="peringkat",
        label="Peringkat",
        kind="bilangan",
        unit="peringkat",
        definition="Urutan menurut jumlah keluarga sasaran; satu berarti terbanyak.",
    ),
)
_OF_CHANGE = ("keluarga_awal_tahun", "revisi", "perubahan")
_RANK = "Peringkat hanya mengurutkan jumlah, bukan ukuran kinerja."
_COUNTED = {
    "keluarga": ("keluarga",),
    "jiwa": ("jiwa",),
    "keluarga_awal_tahun": ("keluarga_awal_tahun",),
    "revisi": ("keluarga_awal_tahun",),
    "perubahan": ("keluarga", "keluarga_awal_tahun"),
    "peringkat": ("peringkat",),
}


@told("kondisi.jumlah", needs=("verval",))
def kalimat_jumlah(data: RegionData) -> Parts:
    """Say how many are on the list and how concentrated they are."""
    total, origin = totals(data), origin_of(data, "verval")
    largest = concentration(kecamatan_only(data)["keluarga"]).value
    return paragraph(
        sentence(
            "Per ",
            on_day(data.run.tanggal_data),
            ", daftar sasaran memuat ",
            claim("ke.keluarga", total["keluarga"], origin),
            " dengan ",
            claim("ke.jiwa", total["jiwa"], origin),
        ),
        sentence(
            "Lima kecamatan dengan keluarga sasaran terbanyak menampung ",
            claim("ke.konsentrasi", largest, origin),
            " dari seluruh keluarga sasaran",
        ),
    )


@shown("ke-per-kecamatan", needs=("verval",))
def tabel_kecamatan(data: RegionData) -> Table:
    """List families and persons on the list by kecamatan."""
    origin, kabupaten = origin_of(data, "verval"), data.params.regions.kabupaten
    hidden, columns = hidden_columns(data, **_COUNTED), _columns(data)
    return Table(
        id="ke-per-kecamatan",
        title=f"Keluarga dan jiwa sasaran menurut kecamatan, {data.quarter.label}",
        columns=columns,
        rows=rows_of(
            suppressed(_per_kecamatan(data), hidden),
            columns,
            status=origin.status,
            total=kabupaten.kode,
        ),
        origin=origin,
        notes=(*notes_for(hidden), *_notes(data)),
    )


@shown("peta-ke", needs=("verval",))
def peta(data: RegionData) -> Figure:
    """Map families on the list, one tile a kecamatan."""
    return map_of_kecamatan(data)


@told("kondisi.desil", needs=("verval", "sasaran_keluarga"))
def kalimat_desil(data: RegionData) -> Parts:
    """Say why the lowest desil of the register is not the list."""
    total, register = totals(data), origin_of(data, "sasaran_keluarga")
    return paragraph(
        sentence(
            "Desil kesatu pada register memuat ",
            claim("register.desil1.keluarga", total["keluarga_desil1"], register),
            " dengan ",
            claim("register.desil1.jiwa", total["jiwa_desil1"], register),
            "; desil adalah peringkat kesejahteraan, bukan daftar sasaran",
        ),
        sentence(
            "Pada daftar sasaran terdapat ",
            claim("ke.keluarga.luar_desil1", total["keluarga_luar_desil1"], register),
            " di luar desil kesatu yang tetap dihitung karena memenuhi kriteria verval",
        ),
    )


@shown("desil-dan-sasaran", needs=("sasaran_keluarga",))
def tabel_desil(data: RegionData) -> Table:
    """Set the register's desil against the list."""
    return desil_of_kabupaten(data)


def _columns(data: RegionData) -> tuple[Column, ...]:
    """Return the columns, those of the change only where the start of the year compares."""
    if not is_broken(data, data.run.pembanding.awal_tahun):
        return _COLUMNS
    return tuple(column for column in _COLUMNS if column.key not in _OF_CHANGE)


def _notes(data: RegionData) -> tuple[str, ...]:
    """Return what the reader of the table must know, of a revision only where it is printed."""
    if is_broken(data, data.run.pembanding.awal_tahun):
        return (_RANK, *break_notes(data))
    return (*revision_note(revisions(data)), _RANK)


def _per_kecamatan(data: RegionData) -> pd.DataFrame:
    frame = with_names(data, data.shared.kecamatan)
    changed = frame.assign(
        revisi=printed_revisions(data), perubahan=frame["keluarga"] - frame["keluarga_awal_tahun"]
    )
    is_whole = changed.index == data.params.regions.kabupaten.kode
    return withhold(changed, pd.DataFrame({"peringkat": is_whole}, changed.index), NOT_APPLICABLE)
