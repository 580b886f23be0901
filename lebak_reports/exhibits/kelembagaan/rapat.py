"""Quarterly meetings, what they decided, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import bare_claim, claim
from lebak_reports.exhibits.istilah import STATUS_TINDAK_LANJUT
from lebak_reports.exhibits.opd import office_names
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import on_day, paragraph, sentence
from lebak_reports.indicators.institution import OPEN, overdue, settled

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts


def _decisions(key: str, label: str, definition: str) -> Column:
    return Column(key=key, label=label, kind="bilangan", unit="keputusan", definition=definition)


_MEETING_COLUMNS = (
    Column(key="rapat", label="Rapat", is_quoted=True),
    Column(key="tanggal_rapat", label="Tanggal", kind="tanggal"),
    _decisions("keputusan", "Keputusan", "Keputusan yang tercatat dari rapat itu."),
    _decisions("selesai", "Selesai", "Keputusan yang sudah dilaksanakan."),
    _decisions("terbuka", "Belum selesai", "Keputusan yang belum dimulai atau masih berjalan."),
    _decisions("lewat", "Lewat tenggat", "Keputusan belum selesai yang tenggatnya sudah lewat."),
)
_DECISION_COLUMNS = (
    Column(key="no", label="Nomor"),
    Column(key="keputusan", label="Keputusan", is_quoted=True),
    Column(key="pic", label="Penanggung jawab", is_quoted=True),
    Column(key="tenggat", label="Tenggat", kind="tanggal"),
    Column(key="nama_status", label="Status"),
    Column(
        key="hari_lewat",
        label="Lewat (hari)",
        kind="bilangan",
        unit="hari",
        definition="Hari sesudah tenggat pada tanggal data, bagi keputusan yang belum selesai.",
    ),
    Column(key="hambatan", label="Hambatan", is_quoted=True),
)
_UNNAMED = "PIC belum ditetapkan"


def follow_ups(data: RegionData) -> pd.DataFrame:
    """Return the decisions with ``hari_lewat`` and ``is_terbuka``, by number."""
    rows = given(data.tables.tindak_lanjut).sort_values("no", ignore_index=True)
    return rows.assign(
        hari_lewat=overdue(rows, today=data.run.tanggal_data),
        is_terbuka=rows["status"].isin(OPEN),
        pic=rows["pic"].fillna("").replace("", _UNNAMED),
    )


@told("kelembagaan.rapat", needs=("tindak_lanjut",))
def kalimat_rapat(data: RegionData) -> Parts:
    """Say how many meetings left decisions, and the day of the latest."""
    origin, rows = origin_of(data, "tindak_lanjut"), follow_ups(data)
    meetings = rows.drop_duplicates(["rapat", "tanggal_rapat"])
    return paragraph(
        sentence(
            "Tercatat ",
            claim("rapat.jumlah", len(meetings), origin),
            " dengan ",
            claim("rapat.keputusan", len(rows), origin),
            ", terakhir pada ",
            on_day(meetings["tanggal_rapat"].max().date()),
        )
    )


@shown("rapat-triwulanan", needs=("tindak_lanjut",))
def tabel_rapat(data: RegionData) -> Table:
    """Count the decisions of each meeting by what became of them."""
    origin, rows = origin_of(data, "tindak_lanjut"), follow_ups(data)
    counted = rows.assign(
        selesai=rows["status"] == "selesai", lewat=(rows["hari_lewat"] > 0).fillna(value=False)
    )
    meetings = counted.groupby(["tanggal_rapat", "rapat"], as_index=False).agg(
        keputusan=("no", "size"),
        selesai=("selesai", "sum"),
        terbuka=("is_terbuka", "sum"),
        lewat=("lewat", "sum"),
    )
    return Table(
        id="rapat-triwulanan",
        title=f"Rapat dan keputusannya, {data.quarter.label}",
        columns=_MEETING_COLUMNS,
        rows=rows_of(meetings, _MEETING_COLUMNS, status=origin.status),
        origin=origin,
    )


@shown("tindak-lanjut", needs=("tindak_lanjut",))
def tabel_tindak_lanjut(data: RegionData) -> Table:
    """List every decision with who answers for it, until when, and what hinders it."""
    origin, rows = origin_of(data, "tindak_lanjut"), follow_ups(data)
    frame = rows.assign(
        no=rows["no"].astype(int).astype(str),
        pic=rows["pic"] + " (" + office_names(data, rows["kode_opd"]) + ")",
        nama_status=rows["status"].map(STATUS_TINDAK_LANJUT),
        hambatan=rows["hambatan"].fillna("").replace("", "tidak tercatat"),
    )
    return Table(
        id="tindak-lanjut",
        title=f"Tindak lanjut keputusan rapat, {data.quarter.label}",
        columns=_DECISION_COLUMNS,
        rows=rows_of(frame.set_index(frame["no"]), _DECISION_COLUMNS, status=origin.status),
        origin=origin,
        notes=("Lewat dihitung dari tenggat sampai tanggal data; nol berarti belum lewat.",),
    )


@told("kelembagaan.tindak-lanjut", needs=("tindak_lanjut",))
def kalimat_tindak_lanjut(data: RegionData) -> Parts:
    """Say how much was carried out, how much is overdue, and what has to be decided."""
    origin, rows = origin_of(data, "tindak_lanjut"), follow_ups(data)
    done, late = settled(rows), rows[(rows["hari_lewat"] > 0).fillna(value=False)]
    is_hindered = rows["is_terbuka"] & (rows["hambatan"].fillna("") != "")
    return paragraph(
        sentence(
            "Sebanyak ",
            bare_claim("rapat.selesai", done.numerator, origin),
            " dari ",
            claim("rapat.keputusan", len(rows), origin),
            " sudah selesai (",
            claim("rapat.selesai.porsi", done.value, origin),
            " dari yang tidak dibatalkan); ",
            claim("rapat.lewat_tenggat", len(late), origin),
            " melewati tenggat pada tanggal data; ",
            claim("rapat.terhambat", int(is_hindered.sum()), origin),
            " menghadapi hambatan yang tercatat",
        ),
        _to_decide(late),
    )


def _to_decide(late: pd.DataFrame) -> Parts:
    """Say where overdue decisions are put forward; naming them here would say it twice."""
    if late.empty:
        return sentence("Tidak ada keputusan lewat tenggat yang perlu ditetapkan ulang")
    return sentence(
        "Tenggat baru bagi keputusan yang lewat diusulkan pada penutup laporan triwulan"
    )
