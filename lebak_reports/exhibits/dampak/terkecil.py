"""The smallest effect that the data could show, from the quarters before the money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.dampak.putusan import effect_origin
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.indicators.impact.status import REFUSALS

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts


@told("dampak.pengaruh-terkecil", needs=("verval",))
def kalimat_terkecil(data: RegionData) -> Parts:
    """Say the smallest effect that could be seen, or why that is unknown."""
    found = data.shared.pengaruh.set_index(["measure", "method"])
    if ("insentif_terbagi", "catatan") not in found.index:
        return sentence("Pengaruh terkecil yang dapat dikenali tidak dihitung: daftar belum ada")
    if _estimate(found, "insentif_terbagi", "catatan") == 0:
        return paragraph(
            sentence(
                "Pengaruh terkecil yang dapat dikenali tidak dihitung: insentif belum tercatat "
                "pada anggaran, sehingga dosisnya belum diketahui"
            )
        )
    return paragraph(_doses(data, found), *_smallest(data, found))


def _doses(data: RegionData, found: pd.DataFrame) -> Parts:
    origin = effect_origin(data, "anggaran")
    shared, rest = (
        _estimate(found, f"insentif_{name}", "catatan") for name in ("terbagi", "tak_terbagi")
    )
    return sentence(
        "Dosis dihitung dari pagu insentif ",
        claim("dampak.insentif.terbagi", int(shared), origin, digits=2),
        " yang dapat dibagi menurut kecamatan; ",
        claim("dampak.insentif.tak_terbagi", int(rest), origin, digits=2),
        " tidak mempunyai lokasi atau penerima bernama",
    )


def _smallest(data: RegionData, found: pd.DataFrame) -> tuple[Parts, ...]:
    """Tell the effect from several quarters before; else from one change, and say so."""
    status = str(found.loc[("mde_keluarga", "pra_periode"), "status"])
    if status == "ok":
        return (_detectable(data, found, "pra_periode", "Menurut triwulan sebelum penyaluran, "),)
    reason = sentence(
        f"Ragam antartriwulan sebelum penyaluran tidak dapat ditaksir: {REFUSALS[status]}"
    )
    rough = str(found.loc[("mde_keluarga", "satu_perubahan"), "status"])
    if rough != "ok":
        return (
            reason,
            sentence(f"Pengaruh terkecil yang dapat dikenali tidak dihitung: {REFUSALS[rough]}"),
        )
    words = "Dari satu perubahan daftar sebelum penyaluran, secara kasar "
    return (reason, _detectable(data, found, "satu_perubahan", words))


def _detectable(data: RegionData, found: pd.DataFrame, method: str, words: str) -> Parts:
    origin = effect_origin(data)
    families = _estimate(found, "mde_keluarga", method)
    share = -np.expm1(-_estimate(found, "mde_dosis_rata_rata", method))
    return sentence(
        f"{words}pengaruh terkecil yang dapat dikenali pada verifikasi sesudah penyaluran adalah ",
        claim("dampak.mde.keluarga", round(families), origin),
        ", atau ",
        claim("dampak.mde.porsi", float(share), origin, digits=1),
        " dari daftar triwulan dasar; pengaruh yang lebih kecil tidak akan terlihat",
    )


def _estimate(found: pd.DataFrame, measure: str, method: str) -> float:
    value: Any = found.loc[(measure, method), "estimate"]
    return float(value)
