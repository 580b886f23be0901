"""What was delivered: targets of the yearly plan, works built, the score of tagged spending."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from lebak_reports.blocks import Column, Kalimat, Table
from lebak_reports.exhibits.belanja import given, tagged_rows
from lebak_reports.exhibits.chapters import is_available, shown, told
from lebak_reports.exhibits.claims import bare_claim, claim
from lebak_reports.exhibits.istilah import KELAS_KELUARAN, STRATEGI
from lebak_reports.exhibits.kolom import share
from lebak_reports.exhibits.opd import office_names
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.values import Withheld, Worded, quantity
from lebak_reports.indicators.output import output_ratios, physical_progress

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure
    from lebak_reports.exhibits.sentences import Parts

_TOTAL, _YEARLY, _LONG, _FULL = "jumlah", "RAT", "RPKD", 1.0
_NO_TARGET = Withheld("target nol", "ditolak")
_NOT_IN_PLAN = Withheld("tidak dimuat", "tidak_tersedia")
_SAME = ["kode_opd", "indikator", "satuan"]
_NOT_CLASSED = Withheld("belum dinilai", "tidak_tersedia")
_PLAN_COLUMNS = (
    Column(key="uraian", label="Indikator", is_quoted=True),
    Column(key="opd", label="OPD"),
    Column(key="strategi", label="Strategi"),
    Column(key="satuan", label="Satuan", is_quoted=True),
    Column(
        key="target",
        label="Target RAT",
        kind="desimal",
        unit="menurut kolom satuan",
        definition="Target indikator pada rencana aksi tahunan (RAT).",
    ),
    Column(
        key="capaian",
        label="Capaian",
        kind="desimal",
        unit="menurut kolom satuan",
        definition="Capaian yang dilaporkan sampai akhir triwulan.",
    ),
    Column(
        key="target_rpkd",
        label="Target RPKD",
        kind="desimal",
        unit="menurut kolom satuan",
        definition="Target indikator yang sama untuk tahun ini pada RPKD.",
    ),
    share("rasio", "Rasio", "Capaian dibagi target; dicetak paling tinggi seratus."),
    Column(key="kelas", label="Kelas rasio"),
)
_PLAN_NOTES = (
    "Target berlaku setahun: sebelum triwulan keempat rasio dan kelasnya bersifat sementara.",
    (
        "Kelas menurut Mahmudi: di atas seratus persen sangat efektif, mulai sembilan puluh "
        "efektif, mulai delapan puluh cukup, di atas enam puluh kurang, selebihnya tidak efektif."
    ),
    (
        "Ukuran itu disusun untuk pendapatan terhadap targetnya; di sini ia hanya membandingkan "
        "keluaran dengan target, bukan penilaian atas perubahan kemiskinan."
    ),
)
_WORKS_COLUMNS = (
    Column(key="uraian", label="Strategi"),
    share("fisik_ratio", "Fisik", "Realisasi fisik, dibobot dengan pagu perubahan."),
    share("keuangan_ratio", "Keuangan", "Realisasi dibagi pagu perubahan, baris yang sama."),
    Column(
        key="selisih_ratio",
        label="Selisih (persen poin)",
        kind="persen_poin",
        unit="persen_poin",
        definition="Realisasi fisik dikurangi realisasi keuangan.",
    ),
    share("porsi_ratio", "Pagu dengan fisik", "Pagu dengan realisasi fisik dibagi seluruh pagu."),
)


def capaian_rencana(data: RegionData) -> tuple[Table | Figure | Kalimat, ...]:
    """Say how many targets of the yearly plan are met, then list every one."""
    told_plan = _kalimat_rencana(data)
    if not is_available(data, ("rencana",)) or _plan(data).empty:
        return (told_plan,)
    return (told_plan, _tabel_rencana(data))


@shown("realisasi-fisik", needs=("anggaran",))
def tabel_fisik(data: RegionData) -> Table:
    """Set physical progress beside spending, by strategy."""
    origin, rows = origin_of(data, "anggaran"), tagged_rows(data)
    parts = physical_progress(rows, by="strategi").rename(index=str)
    whole = physical_progress(rows.assign(strategi=0), by="strategi").set_axis([_TOTAL])
    labels = {str(key): f"{key}. {words}" for key, words in STRATEGI.items()} | {_TOTAL: "Jumlah"}
    frame = pd.concat([parts, whole])
    return Table(
        id="realisasi-fisik",
        title=f"Realisasi fisik dan keuangan menurut strategi, {data.quarter.label}",
        columns=_WORKS_COLUMNS,
        rows=rows_of(
            frame.assign(uraian=[labels[key] for key in frame.index]),
            _WORKS_COLUMNS,
            status=origin.status,
            total=_TOTAL,
        ),
        origin=origin,
        notes=(
            "Dihitung atas baris dengan realisasi fisik; kegiatan penunjang tidak memilikinya.",
            "Selisih positif berarti pekerjaan mendahului pembayaran.",
        ),
    )


@told("efektivitas.rencana", needs=("rencana",))
def _kalimat_rencana(data: RegionData) -> Parts:
    plan, origin = _plan(data), origin_of(data, "rencana")
    if plan.empty:
        return sentence("Data tidak tersedia: rencana aksi tahunan tahun ini tidak memuat baris")
    known = int(plan["capaian"].notna().sum())
    met = int((plan["capaian"] >= plan["target"]).sum())
    return paragraph(
        sentence(
            "Rencana aksi tahunan memuat ",
            claim("rencana.indikator", len(plan), origin),
            "; capaian dilaporkan untuk ",
            bare_claim("rencana.dilaporkan", known, origin),
            ", dan ",
            bare_claim("rencana.tercapai", met, origin),
            " di antaranya mencapai target setahun",
        )
    )


@shown("rencana-capaian", needs=("rencana",))
def _tabel_rencana(data: RegionData) -> Table:
    plan, origin = _plan(data), origin_of(data, "rencana")
    frame = plan.assign(
        uraian=plan["indikator"],
        opd=office_names(data, plan["kode_opd"]),
        strategi=plan["strategi"].map(str),
        target=plan["target"].map(quantity).astype(object),
        capaian=plan["capaian"].map(quantity).astype(object),
        target_rpkd=_long_targets(data, plan),
        **_classed(plan),
    ).set_axis([f"{kode}-{place}" for place, kode in enumerate(plan["kode_opd"], start=1)])
    return Table(
        id="rencana-capaian",
        title=f"Target dan capaian rencana aksi tahunan, {data.quarter.label}",
        columns=_PLAN_COLUMNS,
        rows=rows_of(frame, _PLAN_COLUMNS, status=origin.status),
        origin=origin,
        notes=_PLAN_NOTES,
    )


def _classed(plan: pd.DataFrame) -> dict[str, pd.Series[Any]]:
    """Return the ratios as printed, and their classes in words."""
    ratios = output_ratios(plan)
    printed = ratios["value"].astype(object).mask(ratios["status"] == "penyebut_nol", _NO_TARGET)
    # Above one hundred the target was low or the count wrong: how far above says nothing.
    for key in ratios.index[ratios["value"] > _FULL]:
        printed[key] = Worded(float(ratios.loc[key, "value"]), "lebih dari 100")
    words = ratios["kelas"].map(KELAS_KELUARAN).astype(object)
    return {"rasio": printed, "kelas": words.mask(words.isna(), _NOT_CLASSED)}


def _long_targets(data: RegionData, plan: pd.DataFrame) -> pd.Series[Any]:
    """Return the target that the long plan sets for the year, where it names the indicator."""
    long = _of_document(data, _LONG).drop_duplicates(_SAME).set_index(_SAME)["target"]
    targets = (long.get(key) for key in plan[_SAME].itertuples(index=False, name=None))
    printed = [_NOT_IN_PLAN if each is None else quantity(each) for each in targets]
    return pd.Series(printed, index=plan.index, dtype=object)


def _plan(data: RegionData) -> pd.DataFrame:
    return _of_document(data, _YEARLY)


def _of_document(data: RegionData, dokumen: str) -> pd.DataFrame:
    rencana = given(data.tables.rencana)
    of_year = (rencana["dokumen"] == dokumen) & (rencana["tahun"] == data.quarter.year)
    return rencana[of_year].sort_values(["strategi", "kode_opd", "indikator"], kind="stable")
