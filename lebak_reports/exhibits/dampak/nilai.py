"""Whether the money was worth it: rupiah per family, once an effect is established."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lebak_reports.blocks import Tag
from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.dampak.putusan import effect_origin, level
from lebak_reports.exhibits.origins import rule_origin
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.indicators.impact.status import REFUSALS
from lebak_reports.wording import Verb

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts


@told("dampak.nilai", level=level)
def kalimat_nilai(data: RegionData) -> Parts:
    """Say what the incentive cost per family that it kept off the list, or why that is unknown."""
    value = _value(data)
    status = str(value.get("status", "tingkat_bukti_kurang"))
    if status in REFUSALS:
        return paragraph(_refused(REFUSALS[status]), *_sensitivity(data))
    return paragraph(_worth(data, value), *_sensitivity(data))


def _value(data: RegionData) -> Mapping[Hashable, Any]:
    found = data.shared.pengaruh
    rows = found[found["measure"] == "biaya_per_keluarga_terpengaruh"].to_dict("records")
    return rows[0] if rows else {}


def _refused(reason: str) -> Parts:
    return sentence(
        f"Rupiah per keluarga yang terpengaruh tidak dihitung: {reason}; pembagian rupiah dengan "
        "keluarga hanya menyatakan hitungan, bukan hasil"
    )


def _worth(data: RegionData, value: Mapping[Hashable, Any]) -> Parts:
    origin = effect_origin(data, "insentif")
    return sentence(
        "Realisasi insentif ",
        Verb("nilai"),
        " ",
        claim("dampak.nilai.keluarga", value["n"], origin),
        " yang tidak lagi pada daftar, atau ",
        claim("dampak.nilai.per_keluarga", round(value["estimate"]), origin, digits=2),
        " per keluarga, dengan selang ",
        Tag("nomor", "95 persen"),
        " dari ",
        claim("dampak.nilai.bawah", round(value["ci_low"]), origin, digits=2),
        " sampai ",
        claim("dampak.nilai.atas", round(value["ci_high"]), origin, digits=2),
    )


def _sensitivity(data: RegionData) -> tuple[Parts, ...]:
    """Say how much of the differences of trend the result survives, where that was analysed."""
    entered = data.params.kepekaan.batas_patah_at(data.quarter)
    if entered is None:
        return ()
    return (
        sentence(
            "Menurut analisis kepekaan (",
            Tag("kutipan", entered.reference.title),
            "; cara: ",
            Tag("kutipan", entered.cara),
            "), hasilnya bertahan sampai perbedaan tren ",
            claim(
                "dampak.batas_patah",
                entered.nilai,
                rule_origin("kepekaan", entered.reference.title),
            ),
            " kali perbedaan sebelum penyaluran",
        ),
    )
