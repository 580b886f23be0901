"""The fiscal incentive as one kecamatan meets it: what it pays for, and whom that reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Column, Kalimat, Table
from lebak_reports.exhibits.belanja import activity_names, incentive_rows
from lebak_reports.exhibits.chapters import INCENTIVE_RULE, shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.kerahasiaan import is_mostly_hidden, notes_for, suppressed, withheld
from lebak_reports.exhibits.kolom import families
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import paragraph, sentence

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts

_COLUMNS = (
    Column(key="nama", label="Subkegiatan yang ikut dibiayai insentif", is_quoted=True),
    families("sasaran", "Keluarga sasaran penerima", "Keluarga sasaran yang tercatat menerima."),
)
_NOTE = (
    "Penerima dihitung untuk seluruh subkegiatan, dari semua sumber dana; data tidak membedakan "
    "keluarga yang dibiayai insentif."
)


@shown("insentif-penerima", needs=("verval", "penerima", "anggaran"))
def tabel_penerima(data: RegionData) -> Table | Kalimat:
    """Count families of the list in the kecamatan that activities of the incentive reach."""
    paid, origin = set(incentive_rows(data)["kode_subkegiatan"]), origin_of(data, "penerima")
    counts = data.shared.program.set_index("kode_subkegiatan")
    own = counts[counts.index.isin(paid)]
    hidden = own[["tersembunyi"]].rename(columns={"tersembunyi": "sasaran"})
    subject = "Keluarga sasaran penerima subkegiatan insentif"
    if own.empty:
        text = "Subkegiatan yang dibiayai insentif tidak mencatat penerima per keluarga."
        return Kalimat(id="insentif-penerima", parts=(text,), role="catatan")
    if is_mostly_hidden(hidden):
        return withheld("insentif-penerima", subject)
    named = own.assign(nama=activity_names(data).reindex(own.index))
    return Table(
        id="insentif-penerima",
        title=f"{subject}, {data.wilayah.nama_lengkap}",
        columns=_COLUMNS,
        rows=rows_of(suppressed(named, hidden), _COLUMNS, status=origin.status),
        origin=origin,
        notes=(*notes_for(hidden), _NOTE),
    )


@told("insentif.kepatuhan", needs=("anggaran", INCENTIVE_RULE))
def kalimat_lokasi(data: RegionData) -> Parts:
    """Say what of the incentive is located here, and where compliance is reported."""
    rows, origin = incentive_rows(data), origin_of(data, "anggaran")
    here = rows[rows["kode_wilayah"] == data.wilayah.kode]
    located = (
        sentence("Tidak ada baris insentif yang berlokasi di kecamatan ini")
        if here.empty
        else sentence(
            "Pagu insentif yang berlokasi di kecamatan ini: ",
            claim("if.pagu.lokasi", int(here["pagu_perubahan_rp"].sum()), origin),
        )
    )
    return paragraph(
        located,
        sentence(
            "Kepatuhan terhadap jenis belanja yang boleh dibiayai dinilai untuk seluruh kabupaten "
            "dan dimuat pada laporan kabupaten"
        ),
    )
