"""The award, its tranches, and the condition for the second one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table, Tag
from lebak_reports.exhibits.belanja import given, incentive_award, incentive_rule
from lebak_reports.exhibits.chapters import INCENTIVE_RULE, shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.istilah import TAHAP
from lebak_reports.exhibits.kolom import REALISASI, amount, share
from lebak_reports.exhibits.origins import origin_of, rule_origin
from lebak_reports.exhibits.rows import rows_of, text_row
from lebak_reports.exhibits.sentences import on_day, paragraph, sentence
from lebak_reports.exhibits.tahap_dua import caveat_sentence, condition_sentence, deadline_sentence
from lebak_reports.exhibits.values import Withheld, withhold
from lebak_reports.indicators.incentive import absorption_by_tahap
from lebak_reports.indicators.ratios import ratio

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts

_TOTAL = "jumlah"
_NOT_DISBURSED = Withheld("belum disalurkan", "ditolak")
_COLUMNS = (
    Column(key="nama", label="Tahap"),
    amount("pagu_rp", "Pagu", "Pagu insentif fiskal satu tahap."),
    amount("nilai_salur_rp", "Nilai salur", "Insentif yang sudah masuk kas daerah."),
    REALISASI,
    share("serapan_ratio", "Serapan", "Realisasi dibagi nilai salur tahap itu."),
)
_CONDITION_COLUMNS = (
    Column(key="tahap", label="Tahap"),
    Column(key="syarat", label="Syarat penyaluran"),
)


@told("insentif.dasar")
def kalimat_dasar(data: RegionData) -> Parts:
    """Say by which rule how much was awarded, and how sure the amount is; or why nothing was."""
    rule = incentive_award(data)
    if rule is None:
        return _no_award(data)
    origin = rule_origin("insentif", rule.reference.title)
    caveat = (
        sentence("Pagu itu masih angka pers yang dibulatkan, sampai lampiran keputusan dimuat")
        if rule.is_pagu_dibulatkan
        else ()
    )
    return paragraph(
        sentence(
            f"Insentif fiskal kategori {rule.kategori} diatur dengan ",
            Tag("hukum", rule.no_pmk),
            " dan ditetapkan dengan ",
            Tag("hukum", rule.no_kmk),
            "; Kabupaten Lebak memperoleh ",
            claim("if.pagu.ketentuan", rule.pagu_rp, origin),
            ", diserahkan pada ",
            on_day(rule.tanggal_penyerahan),
        ),
        caveat,
    )


@shown("insentif-tahap", needs=("insentif",))
def tabel_tahap(data: RegionData) -> Table:
    """List pagu, disbursement and realisasi by tahap."""
    origin = origin_of(data, "insentif")
    return Table(
        id="insentif-tahap",
        title=f"Pagu, penyaluran, dan realisasi insentif fiskal, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(_by_tahap(data), _COLUMNS, status=origin.status, total=_TOTAL),
        origin=origin,
    )


@told("insentif.syarat", needs=("insentif", INCENTIVE_RULE))
def kalimat_syarat(data: RegionData) -> Parts:
    """Say whether the condition for tahap II is met."""
    return paragraph(condition_sentence(data), deadline_sentence(data), caveat_sentence(data))


@shown("insentif-syarat", needs=(INCENTIVE_RULE,))
def tabel_syarat(data: RegionData) -> Table:
    """List the conditions of each tranche as the rule states them."""
    rule = incentive_rule(data)
    origin = rule_origin("insentif", rule.reference_syarat.title)
    conditions = [
        (f"{tahap.tahap}-{place}", TAHAP[tahap.tahap], text)
        for tahap in rule.tahap
        for place, text in enumerate(tahap.syarat, start=1)
    ]
    return Table(
        id="insentif-syarat",
        title="Syarat penyaluran insentif fiskal menurut tahap",
        columns=_CONDITION_COLUMNS,
        rows=tuple(text_row(key, (tahap, syarat), origin) for key, tahap, syarat in conditions),
        origin=origin,
        notes=rule.catatan,
    )


def _no_award(data: RegionData) -> Parts:
    reason = data.params.tanpa_insentif_at(data.quarter.year, data.run.tanggal_laporan)
    if reason is None:
        return ("Tidak ada insentif fiskal kategori ini; alasannya belum dimuat.",)
    return paragraph(
        sentence(Tag("hukum", reason.keterangan)),
        sentence("Sumber: ", Tag("hukum", reason.reference.title)),
        sentence("Karena itu penyaluran, rencana, dan kepatuhan penggunaan insentif tidak dimuat"),
    )


def _by_tahap(data: RegionData) -> pd.DataFrame:
    insentif = given(data.tables.insentif)
    sums = insentif.groupby("tahap")[["pagu_rp", "nilai_salur_rp", "realisasi_rp"]].sum()
    shares = absorption_by_tahap(insentif)["value"]
    frame = sums.assign(nama=[f"Tahap {TAHAP[tahap]}" for tahap in sums.index])
    frame.loc[_TOTAL] = {**sums.sum().to_dict(), "nama": "Jumlah"}
    whole = ratio(int(sums["realisasi_rp"].sum()), int(sums["nilai_salur_rp"].sum())).value
    with_total = pd.concat([shares, pd.Series({_TOTAL: whole})])
    ratios = frame.assign(serapan_ratio=with_total.reindex(frame.index))
    undisbursed = pd.DataFrame({"serapan_ratio": ratios["nilai_salur_rp"] == 0})
    return withhold(ratios, undisbursed, _NOT_DISBURSED)
