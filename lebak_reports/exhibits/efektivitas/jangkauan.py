"""Whom programmes reach: by strategy, by work, and by strategies together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Claim, Column, Table
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import claim, hidden_claim, refused_claim
from lebak_reports.exhibits.istilah import STRATEGI
from lebak_reports.exhibits.kerahasiaan import (
    notes_for,
    suppressed,
)
from lebak_reports.exhibits.kolom import families, share
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.values import Withheld, withhold
from lebak_reports.exhibits.wilayah import (
    count_claim,
    rate_claim,
    totals,
)

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts

_NEEDS = ("verval", "penerima", "anggaran")
_UNNAMED = Withheld("tidak dicatat per keluarga", "tidak_tersedia")
_WORDS = {
    **{f"strategi{key}": f"{key}. {words}" for key, words in STRATEGI.items()},
    "kerja": "Kesempatan kerja: padat karya, pelatihan, pemberdayaan",
    "komplementer": "Strategi pertama dan kedua sekaligus",
    "lengkap": "Keduanya, di kecamatan dengan realisasi strategi ketiga",
}
_COLUMNS = (
    Column(key="uraian", label="Strategi"),
    families("keluarga", "Keluarga sasaran", "Keluarga sasaran yang tercatat menerima."),
    share("porsi_ratio", "Bagian sasaran", "Keluarga itu dibagi seluruh keluarga sasaran."),
)


@told("efektivitas.jangkauan", needs=_NEEDS)
def kalimat_jangkauan(data: RegionData) -> Parts:
    """Say how many families are covered, and how many get two strategies together."""
    origin = origin_of(data, "penerima")
    return paragraph(
        sentence(
            "Paling sedikit satu program tercatat diterima ",
            count_claim(data, "ke.keluarga.tercakup", "tercakup", origin),
            " (",
            rate_claim(data, "ke.keluarga.tercakup.porsi", ("tercakup", "keluarga"), origin),
            "); strategi pertama dan kedua diterima sekaligus oleh ",
            _reach_claim(data, "komplementer"),
            " (",
            _share_claim(data, "komplementer"),
            "); program kesempatan kerja oleh ",
            _reach_claim(data, "kerja"),
        ),
        sentence(
            "Komplementaritas menunjukkan bantuan yang bertemu pada satu keluarga, bukan hasilnya"
        ),
    )


@shown("jangkauan-strategi", needs=_NEEDS)
def tabel_jangkauan(data: RegionData) -> Table:
    """List families reached by strategy, by work, and by strategies together."""
    origin, own = origin_of(data, "penerima"), _reach(data).reindex(list(_WORDS))
    listed = int(totals(data)["keluarga"])
    frame = pd.DataFrame(
        {
            "uraian": pd.Series(_WORDS),
            "keluarga": own["keluarga"],
            "porsi_ratio": own["keluarga"] / listed if listed else pd.NA,
        }
    )
    hidden = pd.DataFrame(dict.fromkeys(("keluarga", "porsi_ratio"), own["tersembunyi"]))
    # Roads and clean water have no recipients by name: a nought would say that nobody gains.
    is_unnamed = (own["keluarga"] == 0) & (own.index == "strategi3")
    unnamed = pd.DataFrame(dict.fromkeys(("keluarga", "porsi_ratio"), is_unnamed.astype(bool)))
    marked = suppressed(withhold(frame, unnamed, _UNNAMED), hidden.astype(bool))
    return Table(
        id="jangkauan-strategi",
        title=f"Keluarga sasaran yang dijangkau menurut strategi, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(marked, _COLUMNS, status=origin.status),
        origin=origin,
        notes=(
            *notes_for(hidden),
            "Satu keluarga dapat menerima beberapa strategi, sehingga baris tidak dijumlahkan.",
        ),
    )


def _reach(data: RegionData) -> pd.DataFrame:
    reach = data.shared.jangkauan
    return reach[reach["kode_wilayah"] == data.wilayah.kode].set_index("ukuran")


def _reach_claim(data: RegionData, ukuran: str) -> Claim:
    name, origin, own = f"efektivitas.{ukuran}", origin_of(data, "penerima"), _reach(data)
    if ukuran not in own.index:
        return claim(name, None, origin)
    if own.loc[ukuran, "tersembunyi"]:
        return hidden_claim(name, origin)
    return claim(name, own.loc[ukuran, "keluarga"], origin)


def _share_claim(data: RegionData, ukuran: str) -> Claim:
    name, origin, counted = f"efektivitas.{ukuran}.porsi", origin_of(data, "penerima"), None
    counted = _reach_claim(data, ukuran)
    listed = int(totals(data)["keluarga"])
    if not isinstance(counted.value, int):
        return claim(name, None, counted.origin)
    if listed < data.run.penyebut_minimum:
        return refused_claim(name, origin)
    return claim(name, counted.value / listed, origin)
