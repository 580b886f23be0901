"""Whether the incentive was spent on what its rule allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import incentive_rows, incentive_rule
from lebak_reports.exhibits.chapters import INCENTIVE_RULE, shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.istilah import JENIS_BELANJA
from lebak_reports.exhibits.kolom import PAGU, REALISASI
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import enumerated, paragraph, sentence
from lebak_reports.indicators.incentive import compliance, direct_benefit_share

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts

_TOTAL = "jumlah"
_COLUMNS = (
    Column(key="jenis", label="Jenis belanja"),
    PAGU,
    REALISASI,
    Column(key="ketentuan", label="Ketentuan"),
)


@told("insentif.kepatuhan", needs=("anggaran", INCENTIVE_RULE))
def kalimat_kepatuhan(data: RegionData) -> Parts:
    """Say how much was spent on forbidden types, and how much benefits people directly."""
    rows, origin = incentive_rows(data), origin_of(data, "anggaran")
    forbidden = incentive_rule(data).jenis_belanja_terlarang
    spent = compliance(rows, forbidden=frozenset(forbidden)).forbidden
    direct = direct_benefit_share(rows)
    names = enumerated([(JENIS_BELANJA[jenis].lower(),) for jenis in forbidden])
    return paragraph(
        sentence("Insentif fiskal tidak boleh membiayai ", *names),
        sentence(
            "Belanja yang tercatat pada jenis terlarang: ",
            claim("if.belanja_terlarang", int(spent.sum()), origin),
        ),
        sentence(
            "Bagian belanja insentif pada subkegiatan bertanda langsung: ",
            claim("if.manfaat_langsung", direct.value, origin),
        ),
    )


@shown("insentif-jenis-belanja", needs=("anggaran", INCENTIVE_RULE))
def tabel_jenis_belanja(data: RegionData) -> Table:
    """List the incentive by type of expenditure, forbidden types marked in words."""
    origin = origin_of(data, "anggaran")
    return Table(
        id="insentif-jenis-belanja",
        title=f"Insentif fiskal menurut jenis belanja, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(_by_kind(data), _COLUMNS, status=origin.status, total=_TOTAL),
        origin=origin,
    )


def _by_kind(data: RegionData) -> pd.DataFrame:
    forbidden = incentive_rule(data).jenis_belanja_terlarang
    sums = incentive_rows(data).groupby("jenis_belanja")[["pagu_perubahan_rp", "realisasi_rp"]]
    money = sums.sum().rename(columns={"pagu_perubahan_rp": "pagu_rp"})
    present = money.reindex([kind for kind in JENIS_BELANJA if kind in money.index])
    named = present.assign(
        jenis=[JENIS_BELANJA[kind] for kind in present.index],
        ketentuan=["dilarang" if kind in forbidden else "boleh" for kind in present.index],
    )
    total = {**money.sum().to_dict(), "jenis": "Jumlah", "ketentuan": ""}
    return pd.concat([named, pd.DataFrame(total, index=[_TOTAL])])
