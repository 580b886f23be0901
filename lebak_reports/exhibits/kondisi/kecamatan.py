"""The state of extreme poverty in one kecamatan, as its own report tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import claim, hidden_claim
from lebak_reports.exhibits.kerahasiaan import notes_for, suppressed
from lebak_reports.exhibits.kolom import KELUARGA, families
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.pergantian import INCOMPARABLE, is_broken
from lebak_reports.exhibits.peta import map_of_kecamatan
from lebak_reports.exhibits.revisi import REVISI, printed_revisions, revision_note, revisions
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import on_day, paragraph, sentence
from lebak_reports.exhibits.values import NOT_APPLICABLE, Withheld, withhold
from lebak_reports.exhibits.wilayah import count_claim, totals
from lebak_reports.indicators.ratios import ratio

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Claim, Figure
    from lebak_reports.exhibits.sentences import Parts

_LISTS = {
    "keluarga": "Triwulan ini",
    "keluarga_sebelumnya": "Triwulan sebelumnya",
    "keluarga_awal_tahun": "Awal tahun",
}
_COLUMNS = (
    Column(key="waktu", label="Daftar"),
    KELUARGA,
    REVISI,
    families("selisih", "Perubahan sampai kini", "Keluarga sasaran kini dikurangi daftar itu."),
)


@told("kondisi.jumlah", needs=("verval",))
def kalimat_jumlah(data: RegionData) -> Parts:
    """Say how many are on the list, and what part of the kabupaten's list they are."""
    origin = origin_of(data, "verval")
    return paragraph(
        sentence(
            "Per ",
            on_day(data.run.tanggal_data),
            f", daftar sasaran {data.wilayah.nama_lengkap} memuat ",
            count_claim(data, "ke.keluarga", "keluarga", origin),
            " dengan ",
            count_claim(data, "ke.jiwa", "jiwa", origin),
        ),
        sentence("Bagian dari daftar sasaran kabupaten: ", _share(data)),
    )


@shown("peta-ke", needs=("verval",))
def peta(data: RegionData) -> Figure:
    """Map families on the list, this kecamatan outlined."""
    return map_of_kecamatan(data, highlighted=data.wilayah.kode)


@shown("sasaran-kecamatan", needs=("verval",))
def tabel_daftar(data: RegionData) -> Table:
    """List the families on the list now, a quarter ago and at the start of the year."""
    origin, own = origin_of(data, "verval"), totals(data)
    pattern = data.shared.tersembunyi.loc[data.wilayah.kode, list(_LISTS)]
    counts = pd.Series({name: own[name] for name in _LISTS}, dtype="Int64")
    frame = pd.DataFrame(
        {
            "waktu": pd.Series(_LISTS),
            "keluarga": counts,
            "revisi": _revisions(data),
            "selisih": own["keluarga"] - counts,
        }
    )
    hidden = pd.DataFrame(
        {
            "keluarga": pattern,
            "revisi": pattern,
            "selisih": pattern | bool(pattern["keluarga"]),
        }
    ).astype(bool)
    return Table(
        id="sasaran-kecamatan",
        title=f"Keluarga sasaran {data.wilayah.nama_lengkap}, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(_comparable(data, suppressed(frame, hidden)), _COLUMNS, status=origin.status),
        origin=origin,
        notes=(*notes_for(hidden), *_unrevised(data)),
    )


def _revisions(data: RegionData) -> pd.Series[int]:
    """Return the revision of each list compared with; today's list has none to be told."""
    kode = data.wilayah.kode
    return pd.Series(
        {
            "keluarga": NOT_APPLICABLE,
            **{
                name: printed_revisions(data, name)[kode]
                for name in ("keluarga_sebelumnya", "keluarga_awal_tahun")
            },
        }
    )


def _unrevised(data: RegionData) -> tuple[str, ...]:
    known = pd.concat([revisions(data, name) for name in list(_LISTS)[1:]])
    return revision_note(known)


def _comparable(data: RegionData, frame: pd.DataFrame) -> pd.DataFrame:
    """Say of lists of another register that they can't be held against this one."""
    compared = data.run.pembanding
    before = {
        "keluarga_sebelumnya": compared.sebelumnya,
        "keluarga_awal_tahun": compared.awal_tahun,
    }
    broken = [name for name, quarter in before.items() if is_broken(data, quarter)]
    mask = pd.DataFrame(data=True, index=broken, columns=["keluarga", "revisi", "selisih"])
    return withhold(frame, mask, Withheld(INCOMPARABLE, "ditolak"))


@told("kondisi.desil", needs=("verval", "sasaran_keluarga"))
def kalimat_desil(data: RegionData) -> Parts:
    """Say why the lowest desil of the register is not the list."""
    register = origin_of(data, "sasaran_keluarga")
    return paragraph(
        sentence(
            "Desil kesatu pada register memuat ",
            count_claim(data, "register.desil1.keluarga", "keluarga_desil1", register),
            "; desil adalah peringkat kesejahteraan, bukan daftar sasaran",
        ),
        sentence(
            "Keluarga sasaran di luar desil kesatu: ",
            count_claim(data, "ke.keluarga.luar_desil1", "keluarga_luar_desil1", register),
        ),
    )


def _share(data: RegionData) -> Claim:
    name, origin = "ke.keluarga.porsi_kabupaten", origin_of(data, "verval")
    if data.shared.tersembunyi.loc[data.wilayah.kode, "keluarga"]:
        return hidden_claim(name, origin)
    whole = int(data.shared.sebaran["keluarga"].sum())
    return claim(name, ratio(int(totals(data)["keluarga"]), whole).value, origin)
