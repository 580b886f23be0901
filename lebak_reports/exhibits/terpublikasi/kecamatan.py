"""Which kecamatan somebody published a figure of, and which nobody did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table, Tag
from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.claims import bare_claim, claim
from lebak_reports.exhibits.kolom import KECAMATAN
from lebak_reports.exhibits.origins import codes_origin, published_origin
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import enumerated, paragraph, sentence
from lebak_reports.exhibits.terpublikasi.angka import USABLE

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models import AngkaTerpublikasi

_EVERY_LINE = "Sumber terbitan sebagaimana tercantum pada setiap baris"
_COLUMNS = (
    KECAMATAN,
    Column(
        key="jiwa",
        label="Jiwa terpublikasi",
        kind="bilangan",
        unit="jiwa",
        definition="Jiwa miskin ekstrem di kecamatan itu sebagaimana dicetak sumbernya.",
    ),
    Column(key="periode", label="Periode"),
    Column(key="sumber", label="Sumber", is_quoted=True),
)


@told("terpublikasi.kecamatan")
def kalimat_kecamatan(data: RegionData) -> Parts:
    """Name the kecamatan without a published figure; nothing is filled in for them."""
    regions, published = data.params.regions, _published(data)
    if not published:
        return sentence(
            "Belum pernah terbit angka untuk satu kecamatan pun; kekosongan itu "
            "tidak diisi dengan perkiraan"
        )
    silent = [region.nama for region in regions.kecamatan if region.kode not in published]
    return paragraph(
        sentence(
            "Angka per kecamatan yang pernah terbit mencakup ",
            bare_claim("terpublikasi.kecamatan", len(published), published_origin(_EVERY_LINE)),
            " dari ",
            claim("wilayah.kecamatan", len(regions.kecamatan), codes_origin()),
        ),
        sentence(
            "Tanpa angka terpublikasi: ",
            claim("terpublikasi.kecamatan.tanpa", len(silent), published_origin(_EVERY_LINE)),
            ", yaitu ",
            *enumerated([(name,) for name in silent]),
        ),
        sentence("Kekosongan itu tidak diisi dengan perkiraan"),
    )


@told("terpublikasi.kecamatan-ini")
def kalimat_kecamatan_ini(data: RegionData) -> Parts:
    """Quote the published figure of one kecamatan, or say that there is none."""
    figure = _published(data).get(data.wilayah.kode)
    if figure is None:
        return sentence(
            "Belum ada angka terpublikasi untuk kecamatan ini; kekosongan itu tidak diisi "
            "dengan perkiraan"
        )
    return sentence(
        "Angka terpublikasi untuk kecamatan ini: ",
        claim("terpublikasi.ke.jiwa", figure.nilai, published_origin(figure.sumber.judul)),
        " (",
        Tag("tanggal", figure.periode),
        "; ",
        Tag("kutipan", figure.sumber.judul),
        ")",
    )


def tabel_kecamatan(data: RegionData) -> tuple[Table, ...]:
    """List the published figures by kecamatan; nothing where there is none."""
    published, regions = _published(data), data.params.regions
    if not published:
        return ()
    frame = pd.DataFrame(
        {
            "nama": [regions[kode].nama for kode in published],
            "jiwa": [figure.nilai for figure in published.values()],
            "periode": [figure.periode for figure in published.values()],
            "sumber": [figure.sumber.judul for figure in published.values()],
        },
        index=list(published),
    )
    origin = published_origin(_EVERY_LINE)
    table = Table(
        id="terpublikasi-kecamatan",
        title="Jiwa miskin ekstrem per kecamatan yang pernah terbit",
        columns=_COLUMNS,
        rows=rows_of(frame, _COLUMNS, status=origin.status),
        origin=origin,
        notes=(
            "Kutipan pers; tidak dicampur dengan jumlah pada daftar sasaran.",
            "Yang terbit sesudah tanggal laporan tidak dipakai pada bagian lain.",
        ),
    )
    return (table,)


def _published(data: RegionData) -> dict[str, AngkaTerpublikasi]:
    """Return the figure of each kecamatan that has one, whenever printed, by code."""
    kabupaten = data.params.regions.kabupaten.kode
    figures = {
        each.kode_wilayah: each
        for each in data.params.angka_terpublikasi
        if each.mutu in USABLE and each.ukuran == "ke_jiwa" and each.kode_wilayah != kabupaten
    }
    return dict(sorted(figures.items()))
