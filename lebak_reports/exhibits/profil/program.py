"""Whom programmes reach in the kecamatan, and how far its register is verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.istilah import STRATEGI
from lebak_reports.exhibits.kerahasiaan import (
    is_mostly_hidden,
    notes_for,
    protected,
    suppressed,
    withheld,
)
from lebak_reports.exhibits.kolom import families
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.wilayah import count_claim, rate_claim

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
# The third strategy builds roads and clean water: it has no recipients unless a file names some.
_WITH_RECIPIENTS = {1, 2}


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
    # Each strategy splits the same list in two, so each is a table of its own to protect.
    hidden = pd.concat([protected(data, counts.loc[[key]]).loc[[key]] for key in counts.index])
    if is_mostly_hidden(hidden):
        return withheld("profil-program", "Penerima program menurut strategi")
    named = counts.assign(strategi=[f"{key}. {STRATEGI[int(key)]}" for key in counts.index])
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
    keluarga, penerima = given(data.tables.keluarga), given(data.tables.penerima)
    listed = keluarga.loc[keluarga["is_ke"], "id_keluarga"]
    strategies = given(data.tables.anggaran).groupby("kode_subkegiatan")["strategi"].first()
    received = penerima.assign(strategi=penerima["kode_subkegiatan"].map(strategies))
    on_list = received[received["id_keluarga"].isin(listed)]
    reached = on_list.groupby("strategi")["id_keluarga"].nunique()
    strategies_shown = sorted(_WITH_RECIPIENTS.union(reached.index))
    counts = reached.reindex(strategies_shown, fill_value=0).rename(index=str)
    return pd.DataFrame({"penerima": counts, "bukan_penerima": len(listed) - counts})
