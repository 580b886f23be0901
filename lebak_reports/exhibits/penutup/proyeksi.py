"""The list at the end of the year: how likely a decline is, and how earlier projections did."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.claims import bare_claim, claim
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.sentences import on_day, paragraph, sentence
from lebak_reports.indicators.projection.status import REFUSALS

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.indicators.projection.status import Status

_NARROW, _WIDE = 0.80, 0.95
_WAYS = {
    "proyeksi": ("peluang_turun", "Menurut arah perubahan daftar selama ini"),
    "proyeksi_arus": ("peluang_turun_arus", "Menurut keluar dan masuknya keluarga"),
}


@told("penutup.proyeksi", needs=("verval",))
def kalimat_proyeksi(data: RegionData) -> Parts:
    """Project the list to the end of the year, or say why not and how far it has moved."""
    found, end = data.shared.proyeksi, date(data.quarter.year, 12, 31)
    if found.empty:
        return paragraph(
            sentence("Tanggal data sudah mencapai ", on_day(end), ", sehingga tidak diproyeksikan")
        )
    told_last = _last(data, found)
    ways = [_way(data, found, name) for name in _WAYS]
    is_made = not found.loc[found["measure"].isin(list(_WAYS)), "status"].isin(list(REFUSALS)).all()
    return paragraph(told_last, *ways, *((_reading(end),) if is_made else ()))


@told("penutup.penilaian-proyeksi", needs=("verval",))
def kalimat_penilaian_proyeksi(data: RegionData) -> Parts:
    """Score the projections of the year that were released and whose day has come."""
    scores = data.shared.penilaian
    if scores.empty:
        return paragraph(
            sentence("Belum ada proyeksi terbitan yang tanggalnya sudah tiba, sehingga tidak ada "
                     "yang dinilai")
        )  # fmt: skip
    return paragraph(*(_score(data, row) for row in scores.to_dict("records")))


def _last(data: RegionData, found: pd.DataFrame) -> Parts:
    """Say the last verified number and the largest move so far."""
    row = found[found["measure"] == "nilai_terakhir"].iloc[0]
    origin = origin_of(data, "verval")
    start: Parts = (
        "Daftar diverifikasi dengan hasil berbeda ",
        bare_claim("proyeksi.dasar", row["n"], origin),
        " kali; hasil terakhir ",
        claim("proyeksi.nilai_terakhir", row["estimate"], origin),
    )
    if row["status"] in REFUSALS:
        return sentence(*start)
    return sentence(
        *start,
        ", dan perubahan terbesar antarverifikasi ",
        claim("proyeksi.gerak_terbesar", row["ci_high"] - row["estimate"], origin),
    )


def _way(data: RegionData, found: pd.DataFrame, name: str) -> Parts:
    chance, words = _WAYS[name]
    rows = found[found["measure"] == name].set_index("level")
    status = str(rows["status"].iloc[0])
    if status in REFUSALS:
        return sentence(f"{words}, proyeksi tidak dibuat: {REFUSALS[cast('Status', status)]}")
    origin = origin_of(data, "verval")
    narrow, wide = rows.loc[_NARROW], rows.loc[_WIDE]
    falls = found.loc[found["measure"] == chance, "estimate"].iloc[0]
    parts: Parts = (
        f"{words}, mediannya ",
        claim(f"{name}.median", wide["estimate"], origin),
        "; selang delapan puluh persen ",
        bare_claim(f"{name}.bawah80", narrow["ci_low"], origin),
        " sampai ",
        claim(f"{name}.atas80", narrow["ci_high"], origin),
        ", selang sembilan puluh lima persen ",
        bare_claim(f"{name}.bawah95", wide["ci_low"], origin),
        " sampai ",
        claim(f"{name}.atas95", wide["ci_high"], origin),
        "; peluang turun ",
        claim(f"{name}.peluang_turun", falls, origin, digits=0),
    )
    return sentence(*parts, *_base(data, name, int(rows["n"].iloc[0])))


def _base(data: RegionData, name: str, quarters: int) -> Parts:
    """Say what the simulation of flows rests on; the walk has said it already."""
    if name == "proyeksi":
        return ()
    origin = origin_of(data, "verval")
    families = data.shared.kecamatan.loc[data.wilayah.kode, "keluarga"]
    return (
        ", dari ",
        bare_claim(f"{name}.dasar", quarters, origin),
        " triwulan yang daftarnya bergerak, berpangkal pada ",
        claim(f"{name}.nilai_terakhir", families, origin),
    )


def _reading(end: date) -> Parts:
    return sentence(
        "Proyeksi untuk ", on_day(end), " menyatakan peluang, bukan janji dan bukan sasaran"
    )


def _score(data: RegionData, row: Mapping[Hashable, Any]) -> Parts:
    origin = origin_of(data, "verval")
    made = str(row["tanggal_data"])
    inside = "di dalam" if row["is_within_95"] else "di luar"
    return sentence(
        "Proyeksi dari data ",
        on_day(date.fromisoformat(made)),
        f" ({_WAYS[str(row['measure'])][1].lower()}) mediannya ",
        claim("penilaian.median", row["median"], origin, of=f"{row['measure']}.{made}"),
        "; selisih daftar ",
        claim("penilaian.galat", row["error"], origin, of=f"{row['measure']}.{made}"),
        f" terhadap median itu, {inside} selang sembilan puluh lima persen; skor Brier (nol "
        "berarti tepat) ",
        claim("penilaian.brier", row["brier"], origin, of=f"{row['measure']}.{made}"),
    )
