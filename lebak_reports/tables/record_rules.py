"""What a record must say of itself: dates in order, states that fit, parts within wholes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from lebak_reports.tables.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd


def _weight_is_positive(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame["penimbang"] > 0


def _one_stratum_a_psu(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame.groupby("psu")["strata"].transform("nunique") == 1


def _due_after_meeting(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame["tenggat"] >= frame["tanggal_rapat"]


def _status_fits_day(frame: pd.DataFrame) -> pd.Series[bool]:
    return (frame["status"] == "belum") == frame["tanggal_lapor"].isna()


def _record_has_both(frame: pd.DataFrame) -> pd.Series[bool]:
    return (frame["no_ba_musdes"] == "") == frame["tanggal_ba"].isna()


def _kind_fits_code(frame: pd.DataFrame) -> pd.Series[bool]:
    """Kemendagri numbers kelurahan from 1001 and desa from 2001 (Permendagri 72/2019)."""
    return frame["kode_desa"].str[9:10].map({"1": "kelurahan", "2": "desa"}) == frame["jenis"]


def _sums_are_parts(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame["jumlah_keluarga_sasaran"] <= frame["jumlah_penerima"]


RECORD_RULES: Final[Mapping[str, tuple[Rule, ...]]] = MappingProxyType(
    {
        "survei": (
            Rule(
                column="penimbang",
                needs=("penimbang",),
                what="penimbang nol atau negatif",
                remedy="Pakai penimbang akhir rumah tangga; rumah tangga tanpa penimbang dihapus.",
                holds=_weight_is_positive,
            ),
            Rule(
                column="psu",
                needs=("psu", "strata"),
                what="satu PSU berada di dua strata",
                remedy="Betulkan strata rumah tangga itu, atau bedakan kode PSU-nya.",
                holds=_one_stratum_a_psu,
            ),
        ),
        "tindak_lanjut": (
            Rule(
                column="tenggat",
                needs=("tenggat", "tanggal_rapat"),
                what="tenggat mendahului tanggal rapat",
                remedy="Periksa urutan hari/bulan/tahun kedua tanggal itu.",
                holds=_due_after_meeting,
            ),
        ),
        "laporan_opd": (
            Rule(
                column="status",
                needs=("status", "tanggal_lapor"),
                what="status dan tanggal lapor bertentangan",
                remedy="Status belum tanpa tanggal; tepat_waktu dan terlambat dengan tanggal.",
                holds=_status_fits_day,
            ),
        ),
        "siraja": (
            Rule(
                column="jumlah_keluarga_sasaran",
                needs=("jumlah_keluarga_sasaran", "jumlah_penerima"),
                what="keluarga sasaran melebihi jumlah penerima",
                remedy="Keluarga sasaran adalah bagian dari penerima; periksa kedua kolom itu.",
                holds=_sums_are_parts,
            ),
        ),
        "desa": (
            Rule(
                column="no_ba_musdes",
                needs=("no_ba_musdes", "tanggal_ba"),
                what="nomor dan tanggal berita acara tidak lengkap",
                remedy="Isi keduanya, atau kosongkan keduanya bila belum ada.",
                holds=_record_has_both,
            ),
            Rule(
                column="jenis",
                needs=("jenis", "kode_desa"),
                what="jenis tidak cocok dengan kode: 1001 dan seterusnya kelurahan, 2001 desa",
                remedy="Betulkan jenis atau kodenya.",
                holds=_kind_fits_code,
            ),
        ),
    }
)
