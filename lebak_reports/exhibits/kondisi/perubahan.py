"""How the list changed: over the quarters, and by reason since the start of the year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits import figures
from lebak_reports.exhibits.alasan import (
    SEBUTAN,
    group_columns,
    groups_by_region,
    hidden_groups,
    own_changes,
)
from lebak_reports.exhibits.chapters import START_OF_YEAR, is_available, shown, told
from lebak_reports.exhibits.claims import change_claim, claim, hidden_claim
from lebak_reports.exhibits.kerahasiaan import notes_for, suppressed
from lebak_reports.exhibits.kolom import JIWA, KECAMATAN, KELUARGA
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.pergantian import break_note, is_broken
from lebak_reports.exhibits.revisi import revision_sentence
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import in_quarter, paragraph, sentence
from lebak_reports.exhibits.wilayah import totals, with_names
from lebak_reports.indicators.ratios import ratio

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure, Kalimat, Row
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.periods import Quarter

_QUARTER = Column(key="triwulan", label="Triwulan")
_STEP = Column(key="alasan", label="Alasan")
_MERGED = "digabung"
_OTHER_SOURCE = "sumber data\nberganti"
_REPEATED = "Titik kosong mengulang angka triwulan sebelumnya tanpa pembaruan daftar."
_NOTES = (
    "Dihitung sejak awal tahun.",
    "Rincian menurut alasan hanya untuk kabupaten; per kecamatan jumlahnya terlalu kecil.",
)
_WORDS = {key: word.capitalize() for key, word in SEBUTAN.items()} | {_MERGED: "Alasan lain"}


@told("kondisi.perubahan", needs=("verval", START_OF_YEAR))
def kalimat_perubahan(data: RegionData) -> Parts:
    """Say how the list changed, without a cause."""
    total, origin = totals(data), origin_of(data, "verval")
    start = total["keluarga_awal_tahun"]
    change = total["keluarga"] - start
    return paragraph(
        sentence(
            "Sejak akhir ",
            in_quarter(data.run.pembanding.awal_tahun),
            " daftar sasaran ",
            change_claim("ke.keluarga.perubahan.tahun", change, origin),
            ", dari ",
            claim("ke.keluarga.awal_tahun", start, origin),
            " menjadi ",
            claim("ke.keluarga", total["keluarga"], origin),
        ),
        revision_sentence(data, origin),
        _graduation(data),
        sentence(
            "Hanya alasan graduasi yang mencatat perbaikan keadaan keluarga; alasan lain adalah "
            "pembaruan daftar"
        ),
    )


def _graduation(data: RegionData) -> Parts:
    if not is_available(data, ("status_triwulan", START_OF_YEAR)):
        return sentence("Tingkat graduasi: data tidak tersedia")
    changes, name = own_changes(data), "ke.graduasi.porsi"
    origin = origin_of(data, "status_triwulan")
    if changes["tersembunyi"]["graduasi"]:
        return sentence("Tingkat graduasi sejak awal tahun: ", hidden_claim(name, origin))
    graduated = int(changes["keluarga"]["graduasi"])
    rate = ratio(graduated, int(totals(data)["keluarga_awal_tahun"])).value
    return sentence(
        "Tingkat graduasi sejak awal tahun: ",
        claim(name, rate, origin),
        " dari keluarga sasaran awal tahun",
    )


@shown("tren-ke", needs=("verval",))
def tren(data: RegionData) -> Figure:
    """Draw the list quarter by quarter; a missing quarter stays a gap."""
    origin, columns = origin_of(data, "verval"), (_QUARTER, KELUARGA, JIWA)
    history = _history(data)
    breaks = _source_breaks(history)
    table = Table(
        id="tren-ke",
        title="Keluarga sasaran kemiskinan ekstrem menurut triwulan",
        columns=columns,
        rows=rows_of(history, columns, status=origin.status),
        origin=origin,
        notes=(_REPEATED, *(break_note(data, each.previous) for each in breaks.values())),
    )
    return figures.trend(
        table,
        value="keluarga",
        alt=figures.series_message(
            table, subject="Jumlah keluarga sasaran", value="keluarga", breaks=breaks
        ),
        breaks=dict.fromkeys(breaks, _OTHER_SOURCE),
        repeated=_repeats(history),
    )


def air_terjun(data: RegionData) -> Figure | Kalimat | Table | None:
    """Draw how the reasons add up from the start of the year to now.

    Across a change of register there is nothing to draw, and the table after it says so.
    """
    return None if is_broken(data, data.run.pembanding.awal_tahun) else _air_terjun(data)


@shown("perubahan-menurut-alasan", needs=("verval", "status_triwulan", START_OF_YEAR))
def _air_terjun(data: RegionData) -> Figure:
    origin, columns = origin_of(data, "status_triwulan"), (_STEP, KELUARGA)
    table = Table(
        id="perubahan-menurut-alasan",
        title=f"Perubahan keluarga sasaran menurut alasan, awal tahun sampai {data.quarter.label}",
        columns=columns,
        rows=_steps(data, columns),
        origin=origin,
    )
    alt = figures.waterfall_message(table, value="keluarga")
    return figures.waterfall(table, value="keluarga", alt=alt)


@shown("perubahan-per-kecamatan", needs=("status_triwulan", START_OF_YEAR))
def tabel_perubahan(data: RegionData) -> Table:
    """List who left and who joined by kecamatan; counts of few families are hidden."""
    counts, origin = groups_by_region(data), origin_of(data, "status_triwulan")
    columns, hidden = (KECAMATAN, *group_columns()), hidden_groups(data)
    return Table(
        id="perubahan-per-kecamatan",
        title=f"Keluarga keluar dan masuk daftar sasaran menurut kecamatan, {data.quarter.label}",
        columns=columns,
        rows=rows_of(
            suppressed(with_names(data, counts), hidden),
            columns,
            status=origin.status,
            total=data.params.regions.kabupaten.kode,
        ),
        origin=origin,
        notes=(*notes_for(hidden), *_NOTES),
    )


def _history(data: RegionData) -> pd.DataFrame:
    history = data.shared.riwayat
    own = history[history["kode_wilayah"] == data.wilayah.kode]
    labels = [quarter.short_label for quarter in own["quarter"]]
    return own.assign(triwulan=labels).set_index(own["quarter"].map(str))


def _source_breaks(history: pd.DataFrame) -> dict[str, Quarter]:
    """Return the quarters from which another register holds, by their row."""
    before = history["sumber"].shift()
    broken = history[before.notna() & (history["sumber"] != before)]
    return dict(zip(broken.index, broken["quarter"], strict=True))


def _repeats(history: pd.DataFrame) -> tuple[str, ...]:
    before = history[["keluarga", "sumber"]].shift()
    is_repeat = (history["keluarga"] == before["keluarga"]).fillna(value=False)
    return tuple(history.index[is_repeat & (history["sumber"] == before["sumber"])])


def _steps(data: RegionData, columns: tuple[Column, ...]) -> tuple[Row, ...]:
    total, origin = totals(data), origin_of(data, "status_triwulan")
    changes = _drawn_changes(data)
    frame = pd.DataFrame(
        {
            "alasan": ["Awal tahun", *(_WORDS[key] for key in changes.index), "Kini"],
            "keluarga": [total["keluarga_awal_tahun"], *changes, total["keluarga"]],
        },
        index=pd.Index(["awal", *changes.index, "kini"]),
    )
    first, *middle, last = rows_of(frame, columns, status=origin.status)
    return (replace(first, role="jumlah"), *middle, replace(last, role="jumlah"))


def _drawn_changes(data: RegionData) -> pd.Series[int]:
    """Return the signed changes; the hidden ones as one sum, which public lists give anyway."""
    reasons = own_changes(data)
    moved = reasons[reasons["keluarga"] != 0]
    changes = moved.loc[~moved["tersembunyi"], "perubahan"]
    hidden = moved.loc[moved["tersembunyi"], "perubahan"]
    return changes if hidden.empty else pd.concat([changes, pd.Series({_MERGED: hidden.sum()})])
