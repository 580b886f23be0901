"""The chain from plan to families on the list, and whether SIRAJA agrees with the budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Column, Kalimat, Table
from lebak_reports.exhibits import figures
from lebak_reports.exhibits.belanja import activity_names, given
from lebak_reports.exhibits.chapters import is_available, shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.kolom import amount, share
from lebak_reports.exhibits.opd import offices
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import enumerated, paragraph, sentence
from lebak_reports.indicators.chain import STEPS, chain, reconciled

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure
    from lebak_reports.exhibits.sentences import Parts

_NEEDS = ("siraja", "anggaran")
_WORDS = {
    "rencana": "Rencana",
    "pagu": "Pagu",
    "realisasi": "Realisasi",
    "keluaran": "Realisasi dengan keluaran tercatat",
    "penerima": "Realisasi dengan penerima tercatat",
    "keluarga_sasaran": "Bagian keluarga sasaran",
}
_COLUMNS = (
    Column(key="langkah", label="Langkah"),
    amount("nilai_rp", "Nilai", "Rupiah pada langkah itu menurut ekspor SIRAJA."),
    amount("hilang_rp", "Hilang", "Rupiah langkah sebelumnya dikurangi rupiah langkah itu."),
    share("porsi_ratio", "Bagian dari rencana", "Rupiah langkah itu dibagi rupiah rencana."),
    Column(
        key="baris",
        label="Baris",
        kind="bilangan",
        unit="baris",
        definition="Baris SIRAJA yang masih bernilai pada langkah itu.",
    ),
)
_NOTES = (
    "Persen menyatakan bagian dari rencana.",
    (
        "Bagian keluarga sasaran ialah realisasi setiap baris dikalikan bagian keluarga sasaran di "
        "antara penerimanya."
    ),
    "Hilang berarti tidak tercatat lagi pada langkah itu, bukan hilang dari kas.",
)
_LINE_COLUMNS = (
    Column(key="opd", label="OPD"),
    Column(key="nama", label="Subkegiatan", is_quoted=True),
    Column(key="lokasi", label="Lokasi"),
    amount("pagu_siraja_rp", "Pagu SIRAJA", "Pagu menurut ekspor SIRAJA."),
    amount("selisih_pagu_rp", "Selisih pagu", "Pagu SIRAJA dikurangi pagu perubahan anggaran."),
    amount("realisasi_siraja_rp", "Realisasi SIRAJA", "Realisasi menurut ekspor SIRAJA."),
    amount(
        "selisih_realisasi_rp", "Selisih realisasi", "Realisasi SIRAJA dikurangi data anggaran."
    ),
)


@told("efektivitas.rantai", needs=("siraja",))
def kalimat_rantai(data: RegionData) -> Parts:
    """Say what each step of the chain lost, and how much reaches families on the list."""
    origin, steps = origin_of(data, "siraja"), _chain(data)
    groups: list[Parts] = [
        (
            f"{_WORDS[step].lower()} ",
            claim("efektivitas.rantai", steps.loc[step, "nilai_rp"], origin, of=step),
        )
        for step in STEPS
    ]
    return paragraph(
        sentence("Rantai menurut SIRAJA: ", *enumerated(groups)),
        sentence(
            "Bagian rencana yang tercatat sampai kepada keluarga sasaran: ",
            claim("efektivitas.rantai.porsi", steps.loc["keluarga_sasaran", "porsi_ratio"], origin),
        ),
        sentence(
            "Langkah yang paling banyak kehilangan nilai: ", _WORDS[_largest_loss(steps)].lower()
        ),
    )


@shown("gambar-rantai", needs=("siraja",))
def gambar_rantai(data: RegionData) -> Figure:
    """Draw the chain, the loss of each step hatched."""
    origin, steps = origin_of(data, "siraja"), _chain(data)
    named = steps.assign(langkah=[_WORDS[step] for step in steps.index])
    table = Table(
        id="gambar-rantai",
        title=f"Rantai rencana sampai keluarga sasaran, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(named, _COLUMNS, status=origin.status),
        origin=origin,
        notes=_NOTES,
    )
    alt = figures.chain_message(table, value="nilai_rp", lost="hilang_rp")
    return figures.chain(table, alt=alt, label="langkah", value="nilai_rp", lost="hilang_rp")


def rekonsiliasi(data: RegionData) -> tuple[Table | Figure | Kalimat, ...]:
    """Say by how much SIRAJA and the budget differ, then list the lines that do."""
    told_difference = _kalimat_rekonsiliasi(data)
    if not is_available(data, _NEEDS) or differing_lines(data).empty:
        return (told_difference,)
    return (told_difference, _tabel_rekonsiliasi(data))


def differing_lines(data: RegionData) -> pd.DataFrame:
    """Return the lines of which SIRAJA and the budget say different amounts."""
    return reconciled(given(data.tables.siraja), given(data.tables.anggaran))


def difference_sentence(data: RegionData) -> Parts:
    """Say by how many lines and rupiah the two records differ."""
    lines, origin = differing_lines(data), origin_of(data, "siraja")
    pagu, spent = (
        int(lines[name].abs().sum()) for name in ("selisih_pagu_rp", "selisih_realisasi_rp")
    )
    return sentence(
        "SIRAJA berbeda dengan data anggaran pada ",
        claim("siraja.baris_berbeda", len(lines), origin),
        ": selisih pagu ",
        claim("siraja.selisih_pagu", pagu, origin, digits=2),
        " dan selisih realisasi ",
        claim("siraja.selisih_realisasi", spent, origin, digits=2),
    )


@told("efektivitas.rekonsiliasi", needs=_NEEDS)
def _kalimat_rekonsiliasi(data: RegionData) -> Parts:
    if differing_lines(data).empty:
        return sentence("Seluruh baris SIRAJA sama dengan data anggaran sampai ke rupiahnya")
    return paragraph(
        difference_sentence(data),
        sentence(
            "Laporan ini memakai data anggaran; setiap baris yang berbeda perlu dicocokkan oleh OPD"
        ),
    )


@shown("siraja-rekonsiliasi", needs=_NEEDS)
def _tabel_rekonsiliasi(data: RegionData) -> Table:
    origin, lines = origin_of(data, "siraja"), differing_lines(data)
    names, regions = _names(data), data.params.regions
    frame = lines.assign(
        opd=[offices(data)[kode].singkatan for kode, _, _ in lines.index],
        nama=[names[kode] for _, kode, _ in lines.index],
        lokasi=[regions[kode].nama if kode else "kabupaten" for _, _, kode in lines.index],
    ).set_axis(["-".join(filter(None, line)) for line in lines.index])
    return Table(
        id="siraja-rekonsiliasi",
        title=f"Baris SIRAJA yang berbeda dengan anggaran, {data.quarter.label}",
        columns=_LINE_COLUMNS,
        rows=rows_of(frame, _LINE_COLUMNS, status=origin.status),
        origin=origin,
        notes=("Baris yang hanya ada pada salah satu catatan dihitung nol pada yang lain.",),
        landscape=True,
    )


def _names(data: RegionData) -> pd.Series[str]:
    siraja = given(data.tables.siraja)
    theirs = siraja.groupby("kode_subkegiatan")["nama_subkegiatan"].first()
    return activity_names(data).combine_first(theirs)


def _chain(data: RegionData) -> pd.DataFrame:
    return chain(given(data.tables.siraja))


def _largest_loss(steps: pd.DataFrame) -> str:
    return str(steps["hilang_rp"].idxmax())
