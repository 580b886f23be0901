"""What the quarterly meetings of the sample decided: invented, naming posts and never persons."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lebak_reports.periods import Quarter


class FollowUp(NamedTuple):
    """A decision of the quarterly meeting; days are counted from the meeting."""

    keputusan: str
    kode_opd: int
    pic: str
    hari: int
    status: str
    hambatan: str


_FOLLOW_UPS: Final = (
    FollowUp(
        "Melengkapi berita acara musyawarah desa",
        3,
        "Kepala DPMD",
        45,
        "berjalan",
        "Sebagian desa belum menjadwalkan musyawarah",
    ),
    FollowUp(
        "Mencocokkan penerima bantuan rumah dengan daftar KE",
        5,
        "Kepala Bidang Perumahan",
        30,
        "belum",
        "Keluarga KE tidak mampu menyediakan dana pendamping",
    ),
    FollowUp(
        "Mempercepat belanja insentif fiskal",
        2,
        "Kepala Dinas Sosial",
        60,
        "berjalan",
        "Verifikasi penerima belum selesai",
    ),
    FollowUp("Menyerahkan realisasi fisik tiap triwulan", 4, "Sekretaris DPUPR", 14, "selesai", ""),
    FollowUp(
        "Menyamakan data pangan dengan daftar KE",
        11,
        "Kepala Bidang Kerawanan Pangan",
        40,
        "selesai",
        "",
    ),
    FollowUp(
        "Melaporkan penandaan anggaran",
        13,
        "Sekretaris Dinas Perhubungan",
        14,
        "belum",
        "Tidak ada kegiatan yang ditandai",
    ),
    FollowUp(
        "Memadankan NIK keluarga yang belum padan",
        2,
        "Kepala Bidang Data Sosial",
        140,
        "berjalan",
        "",
    ),
    FollowUp(
        "Menggabungkan dua pelatihan kerja serupa",
        16,
        "Kepala Dinas Tenaga Kerja",
        75,
        "batal",
        "Sasaran kedua pelatihan berbeda",
    ),
)


def follow_up_rows(quarter: Quarter, offices: Sequence[str]) -> list[dict[str, Any]]:
    """Return what the meeting at the start of a quarter decided; some of it is overdue."""
    meeting = quarter.start + timedelta(days=8)
    return [
        {
            "no": number,
            "rapat": f"Rapat {quarter.previous.label} TKPKD (contoh)",
            "tanggal_rapat": meeting,
            "keputusan": item.keputusan,
            "kode_opd": offices[(item.kode_opd - 1) % len(offices)],
            "pic": item.pic,
            "tenggat": meeting + timedelta(days=item.hari),
            "status": item.status,
            "hambatan": item.hambatan or None,
            "keterangan": "Contoh, seluruhnya sintetis",
        }
        for number, item in enumerate(_FOLLOW_UPS, start=1)
    ]
