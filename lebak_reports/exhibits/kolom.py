"""Columns that more than one table prints: one heading and one definition each."""

from __future__ import annotations

from lebak_reports.blocks import Column

KECAMATAN = Column(key="nama", label="Kecamatan")
KELUARGA = Column(
    key="keluarga",
    label="Keluarga",
    kind="bilangan",
    unit="keluarga",
    definition="Keluarga pada daftar sasaran kemiskinan ekstrem yang berlaku pada tanggal data.",
)
JIWA = Column(
    key="jiwa",
    label="Jiwa",
    kind="bilangan",
    unit="jiwa",
    definition="Anggota keluarga pada daftar sasaran kemiskinan ekstrem.",
)
PAGU = Column(
    key="pagu_rp",
    label="Pagu perubahan (Rp)",
    kind="rupiah",
    unit="rupiah",
    definition="Pagu sesudah perubahan anggaran.",
)
REALISASI = Column(
    key="realisasi_rp",
    label="Realisasi (Rp)",
    kind="rupiah",
    unit="rupiah",
    definition="Realisasi kumulatif sampai akhir triwulan.",
)
SERAPAN = Column(
    key="serapan_ratio",
    label="Serapan (persen)",
    kind="persen",
    unit="rasio",
    definition="Realisasi kumulatif dibagi pagu perubahan.",
)


def families(key: str, label: str, definition: str) -> Column:
    """Return a column that counts families."""
    return Column(key=key, label=label, kind="bilangan", unit="keluarga", definition=definition)


def share(key: str, label: str, definition: str) -> Column:
    """Return a column of ratios, printed in percent; the label says so."""
    return Column(
        key=key, label=f"{label} (persen)", kind="persen", unit="rasio", definition=definition
    )


def amount(key: str, label: str, definition: str) -> Column:
    """Return a column of whole rupiah; the label says so."""
    return Column(
        key=key, label=f"{label} (Rp)", kind="rupiah", unit="rupiah", definition=definition
    )
