"""How firm the numbers of the list are: who came back to it, and what verval may have missed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.claims import claim, hidden_claim, refused_claim
from lebak_reports.exhibits.origins import origin_of, rule_origin
from lebak_reports.exhibits.sentences import in_quarter, paragraph, sentence
from lebak_reports.exhibits.wilayah import totals
from lebak_reports.indicators.catalogue import REFUSALS
from lebak_reports.indicators.flows import verval_band
from lebak_reports.indicators.flows.status import REFUSALS as OF_FLOWS

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Claim
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models import KetelitianVerval

_BASES = {"andaian": "andaian", "verifikasi_ulang": "hasil verifikasi ulang"}


@told("kondisi.ketahanan", needs=("status_triwulan",))
def kalimat_ketahanan(data: RegionData) -> Parts:
    """Say of those who graduated how many were on neither of the two following lists."""
    rows = data.shared.ketahanan.to_dict("records")
    if not rows:
        return sentence("Ketahanan graduasi tidak dihitung: tidak ada graduasi yang tercatat")
    return paragraph(*(_of_quarter(data, row) for row in rows))


@told("kondisi.pita-verval", needs=("verval",))
def kalimat_pita(data: RegionData) -> Parts:
    """Say between which counts the truth lies if verval errs at supposed rates."""
    supposed = data.params.kepekaan.verval_at(data.run.tanggal_data)
    if supposed is None:
        return sentence(
            "Pita kepekaan verval tidak dihitung: ketelitian verval belum diandaikan dan belum "
            "diuji dengan verifikasi ulang; isi params/kepekaan.yaml"
        )
    band = _band(data, supposed)
    if (status := str(band["status"])) in OF_FLOWS:
        return sentence(f"Pita kepekaan verval tidak dihitung: {OF_FLOWS[status]}")
    return paragraph(_supposition(supposed), _said(data, band))


def _of_quarter(data: RegionData, row: Mapping[Hashable, Any]) -> Parts:
    quarter, origin = row["quarter"], origin_of(data, "status_triwulan")
    of, name = str(quarter), "ke.graduasi.tetap"
    if row["tersembunyi"]:
        told_count = hidden_claim(name, origin, of=of)
        return sentence("Ketahanan graduasi ", in_quarter(quarter), ": ", told_count)
    if row["status"] != "ok":
        return sentence(
            "Ketahanan graduasi ",
            in_quarter(quarter),
            f" belum dapat dihitung: {REFUSALS[row['status']]}",
        )
    return sentence(
        "Dari ",
        claim("ke.graduasi.sampai", row["graduasi"], origin, of=of),
        " yang graduasi sejak awal tahun sampai ",
        in_quarter(quarter),
        ", ",
        claim(name, row["tetap"], origin, of=of),
        " tidak tercatat kembali pada dua daftar berikutnya (",
        _share(data, row),
        ")",
    )


def _share(data: RegionData, row: Mapping[Hashable, Any]) -> Claim:
    name, origin = "ke.graduasi.tetap.porsi", origin_of(data, "status_triwulan")
    if row["graduasi"] < data.run.penyebut_minimum:
        return refused_claim(name, origin)
    return claim(name, row["tetap"] / row["graduasi"], origin, of=str(row["quarter"]))


def _band(data: RegionData, supposed: KetelitianVerval) -> Mapping[Hashable, Any]:
    counts = totals(data)[["keluarga", "terverifikasi"]]
    if counts.isna().any():
        return {"status": "tidak_tersedia"}
    listed, looked_at = (pd.Series({data.wilayah.kode: int(count)}) for count in counts)
    (row,) = verval_band(
        listed,
        looked_at,
        sensitivity=supposed.sensitivitas.ends,
        specificity=supposed.spesifisitas.ends,
    ).to_dict("records")
    return row


def _supposition(supposed: KetelitianVerval) -> Parts:
    origin = rule_origin("kepekaan", supposed.reference.title)
    rates = {
        f"{name}.{end}": claim(f"verval.{name}", value, origin, of=end)
        for name in ("sensitivitas", "spesifisitas")
        for end, value in zip(("rendah", "tinggi"), getattr(supposed, name).ends, strict=True)
    }
    return sentence(
        "Verval dapat keliru. Dengan ",
        rates["sensitivitas.rendah"],
        " sampai ",
        rates["sensitivitas.tinggi"],
        " keluarga miskin ekstrem dikenali dan ",
        rates["spesifisitas.rendah"],
        " sampai ",
        rates["spesifisitas.tinggi"],
        f" keluarga lain dilewati ({_BASES[supposed.dasar]})",
    )


def _said(data: RegionData, band: Mapping[Hashable, Any]) -> Parts:
    origin = origin_of(data, "verval")
    return sentence(
        "Keluarga miskin ekstrem di antara ",
        claim("verval.keluarga", band["n"], origin),
        " yang diverifikasi lalu berada antara ",
        claim("verval.pita.bawah", round(band["ci_low"]), origin),
        " dan ",
        claim("verval.pita.atas", round(band["ci_high"]), origin),
        "; pita ini uji kepekaan, bukan selang kepercayaan",
    )
