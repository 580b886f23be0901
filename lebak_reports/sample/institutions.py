"""What the institutions of the sample answered for: KLASIK, Matriks 1, reports of offices.

Everything is invented.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from lebak_reports.sample.records import RECORDED, VILLAGES
from lebak_reports.sample.streams import stream

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lebak_reports.periods import Quarter

_SOURCE: Final = "Contoh, seluruhnya sintetis"
_TOPICS: Final = (
    ("Kebijakan dan kelembagaan", 6),
    ("Data sasaran", 6),
    ("Program dan anggaran", 6),
    ("Pelaksanaan di lapangan", 5),
    ("Pemantauan dan pelaporan", 5),
)
_UNANSWERED: Final = (9, 14, 21, 27)
_ANSWERS: Final = (
    "Sudah, selesai seluruhnya",
    "Sudah sebagian, dilanjutkan triwulan depan",
    "Belum, menunggu anggaran perubahan",
)
_DUE_DAYS_AFTER_QUARTER: Final = 10


class Measure(NamedTuple):
    """An indicator of KLASIK: its goal, and what was reached by quarter of the year."""

    topik: str
    indikator: str
    satuan: str
    target: float
    capaian: tuple[float | None, float | None, float | None, float | None]
    kode_opd: int


_MEASURES: Final = (
    Measure("stunting", "Prevalensi stunting balita", "persen", 14, (21.5, 20.9, 20.4, 19.8), 18),
    Measure("stunting", "Balita ditimbang setiap bulan", "persen", 90, (78, 82.5, 85, 87.5), 6),
    Measure(
        "stunting",
        "Keluarga berisiko yang didampingi",
        "keluarga",
        19000,
        (3900, 9100, 13800, 17600),
        18,
    ),
    Measure("inflasi", "Inflasi tahun ke tahun", "persen", 2.5, (3.2, 2.6, 1.9, 1.7), 17),
    Measure("inflasi", "Gerakan pangan murah", "kali", 56, (9, 24, 41, None), 11),
    Measure(
        "kemiskinan_ekstrem",
        "Sasaran KE yang menerima program",
        "persen",
        95,
        (61, 74, 83, 88.5),
        2,
    ),
)


def klasik_rows(quarter: Quarter, offices: Sequence[str]) -> list[dict[str, Any]]:
    """Return the indicators of KLASIK in a quarter."""
    records = Measure(
        "kemiskinan_ekstrem",
        "Desa dengan berita acara musyawarah",
        "desa",
        VILLAGES,
        (RECORDED[quarter],) * 4,
        3,
    )
    return [
        {
            "periode": str(quarter),
            "topik": measure.topik,
            "indikator": measure.indikator,
            "satuan": measure.satuan,
            "target": measure.target,
            "capaian": measure.capaian[quarter.number - 1],
            "opd_penanggung_jawab": offices[(measure.kode_opd - 1) % len(offices)],
            "sumber": _SOURCE,
        }
        for measure in (*_MEASURES, records)
    ]


def matriks1_rows(quarter: Quarter) -> list[dict[str, Any]]:
    """Return 28 questions in five topics; the official wording is not published."""
    rng = stream(f"matriks1 {quarter}")
    topics = [topic for topic, (_, count) in enumerate(_TOPICS) for _ in range(count)]
    rows = []
    for number, topic in enumerate(topics, start=1):
        answered = number not in _UNANSWERED
        rows.append(
            {
                "no_pertanyaan": number,
                "topik": topic + 1,
                "pertanyaan": f"Pertanyaan contoh {number} tentang {_TOPICS[topic][0].lower()}?",
                "jawaban": str(rng.choice(_ANSWERS, p=[0.6, 0.3, 0.1])) if answered else None,
                "bukti_dukung": f"Dokumen contoh {number}" if answered and number % 4 else None,
                "pic": "Sekretariat TKPKD",
            }
        )
    return rows


def reporting_rows(
    quarter: Quarter, offices: Sequence[str], reported: set[str], as_of: date
) -> list[dict[str, Any]]:
    """Return when each office reported; the last of those that did was late."""
    rng = stream(f"laporan OPD {quarter}")
    due = quarter.end + timedelta(days=_DUE_DAYS_AFTER_QUARTER)
    days = {kode: due - timedelta(days=int(rng.integers(0, 9))) for kode in offices}
    late = max((kode for kode in offices if kode in reported), default="")
    days[late] = due + timedelta(days=4)
    return [
        {
            "periode": str(quarter),
            "kode_opd": kode,
            "tanggal_lapor": min(days[kode], as_of) if kode in reported else None,
            "status": _status(kode, reported, late),
        }
        for kode in offices
    ]


def _status(kode: str, reported: set[str], late: str) -> str:
    if kode not in reported:
        return "belum"
    return "terlambat" if kode == late else "tepat waktu"
