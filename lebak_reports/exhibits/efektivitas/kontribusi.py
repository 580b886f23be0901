"""What the fiscal incentive took part in, and how far any of this can be attributed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import activity_names, given
from lebak_reports.exhibits.chapters import shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.kerahasiaan import notes_for, smallest_shown, suppressed
from lebak_reports.exhibits.kolom import REALISASI, amount, families, share
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.exhibits.values import Withheld, quantity, withhold
from lebak_reports.exhibits.wilayah import programmes_of_kabupaten
from lebak_reports.indicators.contribution import contribution, share_of_funds
from lebak_reports.indicators.incentive import FUND

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts

_VERDICT = "kontribusi"
_UNNAMED = Withheld("tidak dicatat", "tidak_tersedia")
_COLUMNS = (
    Column(key="nama", label="Subkegiatan", is_quoted=True),
    Column(
        key="keluaran",
        label="Keluaran",
        kind="desimal",
        unit="menurut kolom satuan",
        definition="Keluaran subkegiatan yang tercatat pada SIRAJA, dari semua sumber dana.",
    ),
    Column(key="satuan", label="Satuan", is_quoted=True),
    amount("pagu_rp", "Pagu insentif", "Pagu dari insentif fiskal pada subkegiatan itu."),
    REALISASI,
    share("porsi_ratio", "Porsi dana", "Pagu insentif dibagi pagu dari semua sumber dana."),
    families("sasaran", "Keluarga sasaran", "Keluarga sasaran penerima, dari semua sumber dana."),
    Column(key="simpulan", label="Simpulan"),
)


@shown("insentif-kontribusi", needs=("anggaran", "penerima", "verval"))
def tabel_kontribusi(data: RegionData) -> Table:
    """List what the incentive pays for, its share of the money, and the families reached."""
    origin = origin_of(data, "anggaran")
    paid = contribution(given(data.tables.anggaran), fund=FUND)
    program = programmes_of_kabupaten(data).reindex(paid.index)
    sasaran = program["sasaran"]
    frame = paid.assign(
        nama=activity_names(data).reindex(paid.index),
        **_outputs(data).reindex(paid.index),
        sasaran=sasaran,
        simpulan=_VERDICT,
    )
    few = ((sasaran > 0) & (sasaran < smallest_shown(data))).fillna(value=False)
    shared = program["tersembunyi"].fillna(value=False).astype(bool)
    hidden = pd.DataFrame({"sasaran": few.astype(bool) | shared})
    unnamed = pd.DataFrame({"sasaran": sasaran.isna()})
    return Table(
        id="insentif-kontribusi",
        title=f"Kontribusi insentif fiskal menurut subkegiatan, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(
            suppressed(withhold(frame, unnamed, _UNNAMED), hidden), _COLUMNS, status=origin.status
        ),
        origin=origin,
        notes=(
            *notes_for(hidden),
            (
                "Keluarga sasaran dihitung untuk seluruh subkegiatan; data tidak membedakan "
                "keluarga yang dibiayai insentif."
            ),
        ),
    )


@told("efektivitas.bukti", needs=("anggaran",))
def kalimat_bukti(data: RegionData) -> Parts:
    """Say what the incentive took part in, and why nothing can be attributed to it."""
    shared = share_of_funds(given(data.tables.anggaran), fund=FUND)
    return paragraph(
        sentence(
            "Insentif ikut membiayai ",
            claim("if.kontribusi.porsi", shared.value, origin_of(data, "anggaran")),
            " dari pagu subkegiatan yang dibiayainya; selebihnya berasal dari dana lain",
        ),
        sentence(
            "Satu kabupaten dan satu penyaluran tidak menyediakan pembanding: keluarga yang sama "
            "menerima beberapa program, daftar sasaran berubah juga karena pembaruan data, dan "
            "perubahan daftar yang dilaporkan tidak seluruhnya terjadi sesudah penyaluran"
        ),
        sentence(
            "Karena itu bab ini mencatat apa yang dibelanjakan, dihasilkan, dan diterima, tanpa "
            "menyatakan sebab"
        ),
    )


def _outputs(data: RegionData) -> pd.DataFrame:
    """Return ``keluaran`` and ``satuan`` by activity; no rows while SIRAJA is not delivered."""
    siraja = data.tables.siraja
    if siraja is None:
        return pd.DataFrame({"keluaran": pd.Series(dtype=float), "satuan": pd.Series(dtype="str")})
    by_activity = siraja.groupby("kode_subkegiatan")
    return pd.DataFrame(
        {
            "keluaran": by_activity["keluaran"].sum(min_count=1).map(quantity).astype(object),
            "satuan": by_activity["satuan_keluaran"].first(),
        }
    )
