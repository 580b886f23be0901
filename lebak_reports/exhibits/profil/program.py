"""Whom programmes reach in the kecamatan, and how far its register is verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.istilah import STRATEGI
from lebak_reports.exhibits.kerahasiaan import (
    is_mostly_hidden,
    notes_for,
    suppressed,
    withheld,
)
from lebak_reports.exhibits.kolom import families
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.wilayah import count_claim, rate_claim, totals

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Kalimat
    from lebak_reports.exhibits.sentences import Parts

_COLUMNS = (
    Column(key="strategi", label="Strategi"),
    families("penerima", "Penerima", "Keluarga sasaran yang tercatat menerima program itu."),
    families("bukan_penerima", "Bukan penerima", "Keluarga sasaran yang tidak menerimanya."),
)
_NOTES = (
    "Satu keluarga dapat menerima program dari lebih dari satu strategi.",
    "Strategi yang menyasar wilayah tidak mencatat penerima per keluarga.",
)


@told("profil.cakupan", needs=("verval", "penerima"))
def kalimat_cakupan(data: RegionData) -> Parts:
    """Say how many families of the list no programme reaches."""
    origin = origin_of(data, "penerima")
    return paragraph(
        sentence(
            "Keluarga sasaran yang belum tercatat menerima program apa pun: ",
            count_claim(data, "ke.keluarga.tanpa_program", "tanpa_program", origin),
            *_share_without(data),
        )
    )


@told("profil.verval", needs=("verval",))
def kalimat_verval(data: RegionData) -> Parts:
    """Say how far the register of the kecamatan is verified and matched."""
    origin = origin_of(data, "verval")
    return paragraph(
        sentence(
            "Register memuat ",
            count_claim(data, "register.keluarga", "keluarga_register", origin),
            "; kemajuan verval ",
            rate_claim(data, "verval.porsi", ("terverifikasi", "keluarga_register"), origin),
            ", padan Dukcapil ",
            rate_claim(data, "verval.padan.porsi", ("padan", "keluarga_register"), origin),
        )
    )


@shown("profil-program", needs=("verval", "penerima", "anggaran"))
def tabel_program(data: RegionData) -> Table | Kalimat:
    """Count families of the list that programmes of each strategy reach."""
    origin, counts = origin_of(data, "penerima"), _reached(data)
    hidden = pd.DataFrame(dict.fromkeys(("penerima", "bukan_penerima"), counts["tersembunyi"]))
    if counts.empty or is_mostly_hidden(hidden):
        return withheld("profil-program", "Penerima program menurut strategi")
    named = counts.assign(strategi=[f"{key}. {STRATEGI[int(str(key))]}" for key in counts.index])
    return Table(
        id="profil-program",
        title=f"Keluarga sasaran penerima program menurut strategi, {data.wilayah.nama_lengkap}",
        columns=_COLUMNS,
        rows=rows_of(suppressed(named, hidden), _COLUMNS, status=origin.status),
        origin=origin,
        notes=(*notes_for(hidden), *_NOTES),
    )


def _share_without(data: RegionData) -> Parts:
    """Say the share after the count; nothing where the count itself is not shown."""
    columns = ("tanpa_program", "keluarga")
    if data.shared.tersembunyi.loc[data.wilayah.kode, list(columns)].any():
        return ()
    origin = origin_of(data, "penerima")
    share = rate_claim(data, "ke.keluarga.tanpa_program.porsi", columns, origin)
    return ("; bagian dari sasaran: ", share)


def _reached(data: RegionData) -> pd.DataFrame:
    """Return families reached by strategy; hidden as the kabupaten's totals require."""
    reach = data.shared.jangkauan
    own = reach[reach["kode_wilayah"] == data.wilayah.kode].set_index("ukuran")
    counts = own.set_axis(own.index.str.removeprefix("strategi"))
    return pd.DataFrame(
        {
            "penerima": counts["keluarga"],
            "bukan_penerima": totals(data)["keluarga"] - counts["keluarga"],
            "tersembunyi": counts["tersembunyi"],
        }
    )
