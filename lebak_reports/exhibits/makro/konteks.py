"""What surveys say of poverty in the kabupaten, figure by figure, each under its own line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lebak_reports.blocks import Kalimat, Tag
from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.claims import claim, movement_claim
from lebak_reports.exhibits.istilah import INDIKATOR_MAKRO
from lebak_reports.exhibits.makro.deret import macro_origin, macro_series
from lebak_reports.exhibits.makro.gambar import rate_over_time
from lebak_reports.exhibits.makro.selisih import gap_to_survey
from lebak_reports.exhibits.makro.survei import survei
from lebak_reports.exhibits.makro.tabel import tabel_makro
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.indicators.catalogue import REFUSALS

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure, Table
    from lebak_reports.exhibits.sentences import Parts


def konteks(data: RegionData) -> tuple[Figure | Kalimat | Table, ...]:
    """Return the macro context; of a kecamatan, the reason why there is none."""
    if data.wilayah != data.params.regions.kabupaten:
        text = "Survei tidak mewakili kecamatan: persentase penduduk miskin hanya untuk kabupaten."
        return (Kalimat(id="makro.konteks", parts=(text,), role="catatan"),)
    drawn = (rate_over_time(data, name) for name in ("P0", "KE"))
    return (
        kalimat_makro(data),
        tabel_makro(data),
        *drawn,
        *survei(data),
        kalimat_selisih(data),
    )


@told("makro.konteks")
def kalimat_makro(data: RegionData) -> Parts:
    """Say the latest rates and how they moved, where the line allows it."""
    series = macro_series(data)
    return paragraph(
        _latest(data, series[series["indikator"] == "P0"], "makro.p0"),
        _latest(data, series[series["indikator"] == "KE"], "makro.ke"),
        sentence("Angka dengan garis atau metode berbeda tidak diperkurangkan"),
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
