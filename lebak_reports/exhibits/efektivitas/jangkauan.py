"""Whom programmes reach: by kecamatan, by strategy, together, and how accurately."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Claim, Column, Table
from lebak_reports.disclosure import publishable_each
from lebak_reports.exhibits.belanja import activity_names
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import claim, hidden_claim, refused_claim
from lebak_reports.exhibits.istilah import STRATEGI
from lebak_reports.exhibits.kerahasiaan import (
    SUPPRESSION_NOTE,
    notes_for,
    smallest_shown,
    suppressed,
)
from lebak_reports.exhibits.kolom import KECAMATAN, KELUARGA, families, share
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.values import NOT_APPLICABLE, TOO_FEW, Withheld, withhold
from lebak_reports.exhibits.wilayah import (
    count_claim,
    hidden_columns,
    programmes_of_kabupaten,
    rate_claim,
    totals,
    with_names,
)
from lebak_reports.indicators.targeting import inclusion_error, outside_list, targeting_accuracy

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
_REACH_COLUMNS = (
    Column(key="uraian", label="Strategi"),
    families("keluarga", "Keluarga sasaran", "Keluarga sasaran yang tercatat menerima."),
    share("porsi_ratio", "Bagian sasaran", "Keluarga itu dibagi seluruh keluarga sasaran."),
)
_COVERAGE_COLUMNS = (
    KECAMATAN,
    KELUARGA,
    families("tercakup", "Tercakup", "Keluarga sasaran dengan paling sedikit satu program."),
    families("tanpa_program", "Tanpa program", "Keluarga sasaran tanpa program tercatat."),
    share("eksklusi_ratio", "Galat eksklusi", "Tanpa program dibagi keluarga sasaran."),
)
_ACCURACY_COLUMNS = (
    Column(key="nama", label="Program", is_quoted=True),
    families("penerima", "Penerima", "Keluarga yang tercatat menerima program itu."),
    share("tepat_ratio", "Tepat sasaran", "Penerima pada daftar dibagi seluruh penerima."),
    share("luar_ratio", "Di luar daftar", "Penerima di luar daftar dibagi seluruh penerima."),
    share("salah_ratio", "Galat inklusi", "Di luar daftar, hanya program khusus sasaran."),
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
        columns=_REACH_COLUMNS,
        rows=rows_of(marked, _REACH_COLUMNS, status=origin.status),
        origin=origin,
        notes=(
            *notes_for(hidden),
            "Satu keluarga dapat menerima beberapa strategi, sehingga baris tidak dijumlahkan.",
        ),
    )


@shown("cakupan-kecamatan", needs=("verval", "penerima"))
def tabel_cakupan(data: RegionData) -> Table:
    """List coverage and exclusion by kecamatan."""
    origin, kabupaten = origin_of(data, "penerima"), data.params.regions.kabupaten
    counts = data.shared.kecamatan
    listed = counts["keluarga"]
    frame = with_names(data, counts.assign(eksklusi_ratio=counts["tanpa_program"] / listed))
    few = pd.DataFrame({"eksklusi_ratio": (listed < data.run.penyebut_minimum).fillna(value=False)})
    hidden = hidden_columns(
        data,
        keluarga=("keluarga",),
        tercakup=("tercakup",),
        tanpa_program=("tanpa_program",),
        eksklusi_ratio=("tanpa_program", "keluarga"),
    )
    return Table(
        id="cakupan-kecamatan",
        title=f"Cakupan sasaran menurut kecamatan, {data.quarter.label}",
        columns=_COVERAGE_COLUMNS,
        rows=rows_of(
            suppressed(withhold(frame, few.astype(bool), TOO_FEW), hidden),
            _COVERAGE_COLUMNS,
            status=origin.status,
            total=kabupaten.kode,
        ),
        origin=origin,
        notes=notes_for(hidden),
    )


@shown("ketepatan-program", needs=_NEEDS)
def tabel_ketepatan(data: RegionData) -> Table:
    """List accuracy and leakage by programme."""
    origin = origin_of(data, "penerima")
    return Table(
        id="ketepatan-program",
        title=f"Ketepatan sasaran menurut program, {data.quarter.label}",
        columns=_ACCURACY_COLUMNS,
        rows=rows_of(_accuracy(data), _ACCURACY_COLUMNS, status=origin.status),
        origin=origin,
        notes=(
            "Di luar daftar bukan galat bagi program yang memang melayani keluarga lain.",
            SUPPRESSION_NOTE,
        ),
    )


def _accuracy(data: RegionData) -> pd.DataFrame:
    program = programmes_of_kabupaten(data)
    accuracy = publishable_each(
        targeting_accuracy(program),
        penyebut_minimum=data.run.penyebut_minimum,
        batas_sel=smallest_shown(data),
    )
    inclusion = inclusion_error(program)
    frame = pd.DataFrame(
        {
            "nama": activity_names(data).reindex(program.index),
            "penerima": accuracy["denominator"],
            "tepat_ratio": accuracy["value"],
            "luar_ratio": outside_list(program)["value"],
            "salah_ratio": inclusion["value"],
        }
    )
    shares = ("tepat_ratio", "luar_ratio", "salah_ratio")
    is_low, is_few = (
        accuracy["status"] == status for status in ("penyebut_di_bawah_minimum", "sel_kecil")
    )
    open_to_all = pd.DataFrame({"salah_ratio": inclusion["status"] == "bukan_khusus_ke"})
    low = pd.DataFrame(dict.fromkeys(shares, is_low))
    few = pd.DataFrame(
        {
            **dict.fromkeys(shares, is_few | program["tersembunyi"]),
            "penerima": accuracy["denominator"].isna(),
        }
    )
    return suppressed(withhold(withhold(frame, open_to_all, NOT_APPLICABLE), low, TOO_FEW), few)


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
