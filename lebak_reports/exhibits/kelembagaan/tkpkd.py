"""The poverty team at its three levels, and the minutes that fix the list of a village."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import bare_claim, claim
from lebak_reports.exhibits.kolom import KECAMATAN, share
from lebak_reports.exhibits.origins import codes_origin, origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import on_day, paragraph, sentence
from lebak_reports.exhibits.wilayah import with_names
from lebak_reports.indicators.institution import village_minutes, village_teams
from lebak_reports.indicators.ratio_frames import with_total

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts


def _villages(key: str, label: str, definition: str) -> Column:
    return Column(key=key, label=label, kind="bilangan", unit="desa", definition=definition)


_COLUMNS = (
    KECAMATAN,
    _villages("desa", "Desa dan kelurahan", "Desa dan kelurahan pada daftar desa."),
    _villages("tkpkd", "Dengan TKPKD", "Desa dan kelurahan yang sudah membentuk TKPKD."),
    share("tkpkd_ratio", "Porsi TKPKD", "Desa dan kelurahan dengan TKPKD dibagi seluruhnya."),
    _villages("ba", "Dengan berita acara", "Desa dan kelurahan dengan nomor berita acara."),
    share("ba_ratio", "Porsi BA", "Desa dan kelurahan dengan berita acara dibagi seluruhnya."),
)


@told("kelembagaan.tkpkd")
def kalimat_tkpkd(data: RegionData) -> Parts:
    """Say who leads the team of the kabupaten, on the day of the data."""
    head = data.params.pejabat_at("ketua-tkpkd", data.run.tanggal_data)
    named = "nama pemangku belum tercatat" if head.nama is None else head.nama
    return paragraph(
        sentence(
            f"Pada tingkat kabupaten: {head.jabatan}, per ",
            on_day(data.run.tanggal_data),
            f" ({named})",
        )
    )


@told("kelembagaan.desa", needs=("desa",))
def kalimat_desa(data: RegionData) -> Parts:
    """Say in how many villages there is a team, and in how many the minutes have a number."""
    origin = origin_of(data, "desa")
    teams, minutes = _teams(data), _minutes(data)
    return paragraph(
        sentence(
            "Pada tingkat desa, TKPKD tercatat di ",
            *_of_all(data, "desa.tkpkd", teams),
        ),
        sentence(
            "Pada tingkat kecamatan tidak ada berkas tersendiri; yang dapat dihitung ialah ",
            bare_claim("kecamatan.tkpkd_lengkap", _complete(teams), origin),
            " dari ",
            claim("wilayah.kecamatan", len(data.params.regions.kecamatan), codes_origin()),
            " yang seluruh desa dan kelurahannya sudah membentuk TKPKD",
        ),
        sentence(
            "Berita acara musyawarah bernomor tercatat di ",
            *_of_all(data, "desa.ba_musdes", minutes),
        ),
    )


@shown("tkpkd-per-kecamatan", needs=("desa",))
def tabel_desa(data: RegionData) -> Table:
    """List villages with a team and with minutes, by kecamatan."""
    origin, teams, minutes = origin_of(data, "desa"), _teams(data), _minutes(data)
    frame = teams.rename(
        columns={"denominator": "desa", "numerator": "tkpkd", "value": "tkpkd_ratio"}
    ).assign(ba=minutes["numerator"], ba_ratio=minutes["value"])
    return Table(
        id="tkpkd-per-kecamatan",
        title=f"TKPKD dan berita acara musyawarah menurut kecamatan, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(
            with_names(data, frame),
            _COLUMNS,
            status=origin.status,
            total=data.params.regions.kabupaten.kode,
        ),
        origin=origin,
        notes=("Yang dihitung ialah desa dan kelurahan, bukan keluarga.",),
    )


def _of_all(data: RegionData, name: str, ratios: pd.DataFrame) -> Parts:
    """Say the whole, which is the last row."""
    origin, row = origin_of(data, "desa"), ratios.iloc[-1]
    return (
        bare_claim(name, row["numerator"], origin),
        " dari ",
        bare_claim("desa.jumlah", row["denominator"], origin),
        " desa dan kelurahan (",
        claim(f"{name}.porsi", row["value"], origin),
        ")",
    )


def _teams(data: RegionData) -> pd.DataFrame:
    return _whole(data, village_teams(given(data.tables.desa), domains=_codes_of(data)))


def _minutes(data: RegionData) -> pd.DataFrame:
    return _whole(data, village_minutes(given(data.tables.desa), domains=_codes_of(data)))


def _whole(data: RegionData, ratios: pd.DataFrame) -> pd.DataFrame:
    return with_total(ratios, data.params.regions.kabupaten.kode)


def _codes_of(data: RegionData) -> list[str]:
    return [region.kode for region in data.params.regions.kecamatan]


def _complete(teams: pd.DataFrame) -> int:
    return int((teams["value"].iloc[:-1] == 1).sum())
