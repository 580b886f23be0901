"""What surveys say of poverty in the kabupaten, figure by figure, each under its own line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lebak_reports import formats
from lebak_reports.blocks import Cell, Column, Kalimat, Row, Table, Tag
from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.claims import claim, movement_claim
from lebak_reports.exhibits.istilah import INDIKATOR_MAKRO
from lebak_reports.exhibits.makro.deret import macro_origin, macro_series
from lebak_reports.exhibits.makro.selisih import gap_to_survey
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.indicators.catalogue import REFUSALS

if TYPE_CHECKING:
    from collections.abc import Hashable

    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks.claims import Status
    from lebak_reports.exhibits.sentences import Parts

_OWN_UNIT = "menurut kolom satuan"
_COLUMNS = (
    Column(key="indikator", label="Indikator"),
    Column(key="periode", label="Periode"),
    Column(
        key="nilai",
        label="Nilai",
        kind="desimal",
        unit=_OWN_UNIT,
        definition="Nilai sebagaimana diterbitkan, dalam satuan barisnya.",
    ),
    Column(key="satuan", label="Satuan"),
    Column(
        key="perubahan",
        label="Perubahan",
        kind="desimal",
        unit=_OWN_UNIT,
        definition="Nilai dikurangi nilai sebelumnya di bawah garis dan metode yang sama; "
        "persen dalam persen poin.",
    ),
    Column(key="garis", label="Garis"),
    Column(key="metode", label="Metode"),
    Column(key="rilis", label="Rilis dan sumber"),
)
_NOT_STATED = "tidak disebut sumbernya"
_FIRST = "awal deret"
_DIFFERENT = "garis berbeda"


def konteks(data: RegionData) -> tuple[Kalimat | Table, ...]:
    """Return the macro context; of a kecamatan, the reason why there is none."""
    if data.wilayah != data.params.regions.kabupaten:
        text = "Survei tidak mewakili kecamatan: persentase penduduk miskin hanya untuk kabupaten."
        return (Kalimat(id="makro.konteks", parts=(text,), role="catatan"),)
    return (kalimat_makro(data), tabel_makro(data), kalimat_selisih(data))


@told("makro.konteks")
def kalimat_makro(data: RegionData) -> Parts:
    """Say the latest rates and how they moved, where the line allows it."""
    series = macro_series(data)
    return paragraph(
        _latest(data, series[series["indikator"] == "P0"], "makro.p0"),
        _latest(data, series[series["indikator"] == "KE"], "makro.ke"),
        sentence("Angka dengan garis atau metode berbeda tidak diperkurangkan"),
    )


def tabel_makro(data: RegionData) -> Table:
    """List every figure with its line, its method and its release."""
    origin, series = macro_origin(data), macro_series(data)
    return Table(
        id="indikator-makro",
        title=f"Indikator makro kemiskinan Kabupaten Lebak sampai tahun {data.quarter.year}",
        columns=_COLUMNS,
        rows=tuple(_row(record, status=origin.status) for record in series.to_dict("records")),
        origin=origin,
        notes=(f"'{_DIFFERENT.capitalize()}': {REFUSALS['garis_berbeda']}.",),
        landscape=True,
    )


@told("makro.selisih", role="catatan")
def kalimat_selisih(data: RegionData) -> Parts:
    """Set the list beside the survey's estimate, with the arithmetic."""
    gap, origin = gap_to_survey(data), macro_origin(data)
    if gap is None:
        return ("Data tidak tersedia: daftar sasaran dan survei tahun yang sama belum lengkap.",)
    return paragraph(
        sentence(
            "Persentase ",
            claim("makro.ke", gap.rate, origin),
            " sama dengan sekitar ",
            claim("makro.ke.perkiraan", round(gap.perkiraan), origin),
            "; daftar sasaran berbeda ",
            claim("makro.ke.selisih_daftar", gap.selisih, origin, digits=0),
            " dari perkiraan itu",
        ),
        sentence(
            "Survei memperkirakan banyaknya penduduk di bawah garis dan tidak menamai siapa pun; "
            "daftar menamai keluarga yang ditangani dan bukan perkiraan banyaknya penduduk miskin"
        ),
    )


def _latest(data: RegionData, figures: pd.DataFrame, name: str) -> Parts:
    origin, subject = macro_origin(data), INDIKATOR_MAKRO[name.rpartition(".")[2].upper()]
    if figures.empty:
        return sentence(_untitled(subject), ": ", claim(name, None, origin))
    latest = figures.iloc[-1]
    return sentence(
        _untitled(subject),
        " pada ",
        Tag("tanggal", latest["periode"]),
        ": ",
        claim(name, latest["nilai"], origin),
        *_movement(data, latest, name),
    )


def _movement(data: RegionData, latest: pd.Series[Any], name: str) -> Parts:
    match latest["status_perubahan"]:
        case "ok":
            moved = movement_claim(f"{name}.perubahan", latest["perubahan"], macro_origin(data))
            return (", ", moved, " dari angka sebelumnya di bawah garis yang sama")
        case "garis_berbeda":
            return (f"; perubahannya tidak dihitung karena {REFUSALS['garis_berbeda']}",)
        case _:
            return ()


def _untitled(label: str) -> str:
    """Leave out what stands in brackets: it holds a digit that measures nothing."""
    return label.partition(" (")[0]


def _row(record: dict[Hashable, Any], *, status: Status) -> Row:
    is_rupiah = record["indikator"] == "GK"
    texts = {name: str(record[name]) or _NOT_STATED for name in ("garis", "metode")}
    value, printed = _in_its_unit(record["nilai"], is_rupiah=is_rupiah)
    cells = (
        _text(INDIKATOR_MAKRO[str(record["indikator"])], status),
        _text(str(record["periode"]), status),
        Cell(value, printed, status),
        _text("rupiah per kapita per bulan" if is_rupiah else "persen", status),
        _change(record, status=status, is_rupiah=is_rupiah),
        _text(texts["garis"], status),
        _text(texts["metode"], status),
        _text(_release(str(record["rilis"]), str(record["sumber"])), status),
    )
    key = f"{record['indikator']}.{record['tahun']}-{record['bulan']}.{record['ruas']}"
    return Row(key.lower(), cells)


def _release(rilis: str, sumber: str) -> str:
    """Name the release and the publication; an address is left to the data file."""
    is_address = sumber.startswith("http")
    return rilis if is_address or sumber in ("", rilis) else f"{rilis}; {sumber}"


def _change(record: dict[Hashable, Any], *, status: Status, is_rupiah: bool) -> Cell:
    match record["status_perubahan"]:
        case "ok":
            value, printed = _in_its_unit(record["perubahan"], is_rupiah=is_rupiah)
            return Cell(value, printed, status)
        case "deret_pertama":
            return Cell(None, _FIRST, "ditolak")
        case _:
            return Cell(None, _DIFFERENT, "ditolak")


def _in_its_unit(value: object, *, is_rupiah: bool) -> tuple[float, str]:
    known = float(str(value))
    if is_rupiah:
        return known, formats.bilangan(known)
    return round(known * 100, 10), formats.desimal(known * 100, digits=2)


def _text(text: str, status: Status) -> Cell:
    return Cell(text, text, status)
