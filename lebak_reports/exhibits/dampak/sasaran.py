"""How benefits meet the register: matches and bounds, shares by desil, concentration."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import activity_names
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.kerahasiaan import notes_for, suppressed
from lebak_reports.exhibits.kolom import amount, families, share
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.values import TOO_FEW, Withheld, withhold

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts

_UNKNOWN, _TOTAL = "tidak_dikenal", "jumlah"
_NO_RANK = Withheld("tidak berurutan", "ditolak")
_OUTSIDE = "di_luar_daftar.keluarga"
_RUPIAH = "di_luar_daftar.rupiah"
_INDEX, _CGH = "indeks_konsentrasi", "cgh_0.2"
_OF_RUPIAH = ("rupiah", "indeks", "cgh")
_MATCH_COLUMNS = (
    Column(key="nama", label="Program"),
    families("penerima", "Penerima", "Keluarga yang tercatat menerima program itu."),
    share("cocok", "Cocok", "Penerima yang ada pada register dibagi seluruh penerima."),
    share("bawah", "Luar daftar, bawah", "Bila semua yang tidak cocok ada pada daftar."),
    share("atas", "Luar daftar, atas", "Bila semua yang tidak cocok di luar daftar."),
    share("rupiah", "Luar daftar, rupiah", "Bagian rupiah di luar daftar di antara yang cocok."),
    Column(
        key="indeks",
        label="Indeks konsentrasi",
        kind="desimal",
        unit="indeks",
        definition="Satu dikurangi dua kali luas di bawah kurva konsentrasi rupiah.",
    ),
    Column(
        key="cgh",
        label="CGH",
        kind="desimal",
        unit="kali",
        definition="Bagian rupiah seperlima termiskin register dibagi seperlima; satu netral.",
    ),
)
_DESIL_COLUMNS = (
    Column(key="uraian", label="Desil"),
    families("register", "Keluarga register", "Keluarga register pada desil itu."),
    families("keluarga", "Penerima", "Keluarga penerima, sekali untuk setiap program."),
    share("porsi", "Porsi penerima", "Penerima desil itu dibagi seluruh penerima."),
    amount("rupiah", "Nilai", "Nilai bantuan yang diterima tahun ini."),
    share("porsi_rupiah", "Porsi nilai", "Nilai desil itu dibagi seluruh nilai."),
)


@told("dampak.pencocokan", needs=("penerima", "verval"))
def kalimat_pencocokan(data: RegionData) -> Parts:
    """Say how many recipients the register knows, and what the others could change."""
    found, origin = data.shared.pencocokan, origin_of(data, "penerima")
    matched = found[found["measure"] == "cocok"]
    covered = found[found["measure"] == "cakupan"]
    if matched.empty or covered.empty or covered["status"].iloc[0] != "ok":
        return sentence("Pencocokan tidak dihitung: tidak ada penerima atau daftar sasaran")
    known = (matched["estimate"].fillna(0) * matched["n"]).sum() / matched["n"].sum()
    return paragraph(
        sentence(
            "Register mengenali ",
            claim("sasaran.cocok", float(known), origin),
            " pasangan keluarga dan program; bila semua yang tidak dikenali ada pada daftar, "
            "cakupan paling tinggi ",
            claim("sasaran.cakupan.atas", covered["ci_high"].iloc[0], origin),
        ),
        sentence(
            "Daftar yang sama menetapkan hak dan menjadi ukuran, sehingga salah sasaran terhadap "
            "daftar bukan salah sasaran terhadap kemiskinan"
        ),
    )


@shown("pencocokan-program", needs=("penerima", "verval", "anggaran"))
def tabel_pencocokan(data: RegionData) -> Table:
    """List matches, bounds of what goes outside the list, and concentration, by programme."""
    origin, frame = origin_of(data, "penerima"), _by_programme(data)
    hidden = _hidden(data, frame)
    few = frame["penerima"] < data.run.penyebut_minimum
    rates = [column.key for column in _MATCH_COLUMNS[2:]]
    low = pd.DataFrame(dict.fromkeys(rates, few))
    flat = frame[["indeks", "cgh"]].isna()
    marked = withhold(withhold(frame, flat, _NO_RANK), low, TOO_FEW)
    return Table(
        id="pencocokan-program",
        title=f"Pencocokan penerima dan pembagian menurut program, {data.quarter.label}",
        columns=_MATCH_COLUMNS,
        rows=rows_of(suppressed(marked, hidden), _MATCH_COLUMNS, status=origin.status),
        origin=origin,
        notes=(
            *notes_for(hidden),
            "Indeks di bawah nol dan CGH di atas satu: bagian yang termiskin melebihi banyaknya.",
            "CGH: Coady, Grosh, dan Hoddinott; seperlima termiskin ialah seperlima register.",
        ),
    )


@shown("pembagian-desil", needs=("penerima",))
def tabel_pembagian(data: RegionData) -> Table:
    """List how recipients and rupiah of all programmes fall on the desil of the register."""
    origin = origin_of(data, "penerima")
    found = data.shared.pembagian.set_index("desil")
    kept = found[(found["register"] > 0) | (found["keluarga"] > 0)]
    whole = kept[["register", "keluarga", "rupiah"]].sum()
    frame = pd.concat([kept, whole.to_frame(_TOTAL).T])
    frame = frame.assign(
        uraian=[_desil_words(str(desil)) for desil in frame.index],
        porsi=_portion(frame["keluarga"], int(whole["keluarga"])),
        porsi_rupiah=_portion(frame["rupiah"], int(whole["rupiah"])),
    )
    few, untold = (
        kept[name].reindex(frame.index, fill_value=False).astype(bool)
        for name in ("tersembunyi", "rupiah_tersembunyi")
    )
    hidden = pd.DataFrame({"keluarga": few, "porsi": few, "rupiah": untold, "porsi_rupiah": untold})
    return Table(
        id="pembagian-desil",
        title=f"Pembagian penerima dan nilai bantuan menurut desil, {data.quarter.label}",
        columns=_DESIL_COLUMNS,
        rows=rows_of(suppressed(frame, hidden), _DESIL_COLUMNS, status=origin.status, total=_TOTAL),
        origin=origin,
        notes=notes_for(hidden),
    )


def _by_programme(data: RegionData) -> pd.DataFrame:
    found = data.shared.pencocokan
    tables = {measure: rows.set_index("domain") for measure, rows in found.groupby("measure")}
    programmes = tables["cocok"].index if "cocok" in tables else pd.Index([], dtype="str")

    def column(measure: str, name: str) -> pd.Series[float]:
        table = tables.get(measure, found.iloc[:0].set_index("domain"))
        return table[name].reindex(programmes)

    return pd.DataFrame(
        {
            "nama": activity_names(data).reindex(programmes).fillna("Tidak ada pada anggaran"),
            "penerima": column("cocok", "n"),
            "cocok": column("cocok", "estimate"),
            "bawah": column(_OUTSIDE, "ci_low"),
            "atas": column(_OUTSIDE, "ci_high"),
            "rupiah": column(_RUPIAH, "estimate"),
            "indeks": column(_INDEX, "estimate"),
            "cgh": column(_CGH, "estimate"),
        }
    )


def _hidden(data: RegionData, frame: pd.DataFrame) -> pd.DataFrame:
    found = data.shared.pencocokan
    few, untold = (
        frame.index.isin(found.loc[found[name], "domain"])
        for name in ("tersembunyi", "rupiah_tersembunyi")
    )
    hidden = {column.key: few for column in _MATCH_COLUMNS[1:]}
    return pd.DataFrame(hidden | dict.fromkeys(_OF_RUPIAH, untold), index=frame.index)


def _portion(part: pd.Series[int], whole: int) -> pd.Series[float]:
    return part / whole if whole else pd.Series(np.nan, index=part.index)


def _desil_words(desil: str) -> str:
    return {_UNKNOWN: "Tidak ada pada register", _TOTAL: "Jumlah"}.get(desil, f"Desil {desil}")
