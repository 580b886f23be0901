"""The answers about families: how many, what changed, who is not reached, how far verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exhibits.alasan import SEBUTAN, own_changes
from lebak_reports.exhibits.chapters import START_OF_YEAR, is_available, told
from lebak_reports.exhibits.claims import bare_claim, claim, hidden_claim
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.pergantian import (
    break_sentence,
    broken_at,
    change_of_list,
    is_broken,
)
from lebak_reports.exhibits.revisi import told_revisions
from lebak_reports.exhibits.sentences import (
    enumerated,
    in_month,
    in_quarter,
    on_day,
    paragraph,
    sentence,
)
from lebak_reports.exhibits.wilayah import count_claim, kecamatan_only, rate_claim, totals
from lebak_reports.wording import Verb

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts

_NAMED_KECAMATAN = 3


@told("ringkasan.jumlah", needs=("verval",), role="jawaban", title="Jumlah sasaran")
def jumlah(data: RegionData) -> Parts:
    """Answer 1: families and persons on the list, of which day, and whether it is stale."""
    total, origin = totals(data), origin_of(data, "verval")
    return paragraph(
        sentence(
            "Daftar sasaran per ",
            on_day(data.run.tanggal_data),
            " memuat ",
            claim("ke.keluarga", total["keluarga"], origin),
            " atau ",
            claim("ke.jiwa", total["jiwa"], origin),
            " miskin ekstrem",
        ),
        _staleness(data),
    )


@told("ringkasan.perubahan", needs=("verval",), role="jawaban", title="Perubahan")
def perubahan(data: RegionData) -> Parts:
    """Answer 2: the change since the quarter before and since the year began, revisions apart."""
    origin = origin_of(data, "verval")
    return paragraph(
        sentence(
            "Dibandingkan ",
            in_quarter(data.run.pembanding.sebelumnya),
            ": ",
            change_of_list(data, "ke.keluarga.perubahan.triwulan", origin),
            "; sejak awal tahun: ",
            change_of_list(data, "ke.keluarga.perubahan.tahun", origin),
        ),
        *told_revisions(data, origin),
        _reasons(data),
    )


@told(
    "ringkasan.tanpa-program",
    needs=("verval", "penerima"),
    role="jawaban",
    title="Belum menerima program",
)
def tanpa_program(data: RegionData) -> Parts:
    """Answer 3: families on the list without any programme, and where most of them live."""
    origin, columns = origin_of(data, "penerima"), ("tanpa_program", "keluarga")
    return paragraph(
        sentence(
            "Sebanyak ",
            count_claim(data, "ke.keluarga.tanpa_program", "tanpa_program", origin),
            " (",
            rate_claim(data, "ke.keluarga.tanpa_program.porsi", columns, origin),
            " dari sasaran) belum tercatat menerima program apa pun, terbanyak di ",
            *_where_most(data),
        )
    )


@told("ringkasan.verval", needs=("verval",), role="jawaban", title="Kemajuan verval")
def verval(data: RegionData) -> Parts:
    """Answer 6: how much of the register has been verified."""
    total, origin = totals(data), origin_of(data, "verval")
    register, columns = origin_of(data, "sasaran_keluarga"), ("terverifikasi", "keluarga_register")
    return paragraph(
        sentence(
            "Sudah diverifikasi ",
            bare_claim("verval.keluarga", total["terverifikasi"], origin),
            " dari ",
            claim("register.keluarga", total["keluarga_register"], register),
            " pada register (",
            rate_claim(data, "verval.porsi", columns, origin),
            ")",
        )
    )


def _staleness(data: RegionData) -> Parts:
    since, before = data.shared.tidak_berubah_sejak, data.run.pembanding.sebelumnya
    if is_broken(data, before):
        return sentence("Daftar berasal dari register baru, sehingga pembaruannya tidak diperiksa")
    if totals(data).isna()["keluarga_sebelumnya"]:
        return sentence(
            "Pembaruan daftar belum dapat diperiksa karena ",
            in_quarter(before),
            " tidak tersedia",
        )
    if since is None:
        return sentence("Daftar diperbarui pada triwulan ini")
    day = data.params.run(since).tanggal_data
    return sentence("Daftar belum diperbarui: isinya tidak berubah sejak ", in_month(day))


def _reasons(data: RegionData) -> Parts:
    before = broken_at(data)
    if before is not None:
        return break_sentence(data, before)
    if not is_available(data, ("status_triwulan", START_OF_YEAR)):
        return sentence("Rincian menurut alasan: data tidak tersedia")
    reasons = own_changes(data)
    moved = reasons[(reasons["keluarga"] > 0).fillna(value=False)]
    left, joined = (_moved(data, moved[moved["perubahan"] * sign > 0]) for sign in (-1, 1))
    return sentence(
        "Keluarga ",
        Verb("daftar"),
        ": ",
        *(left or ("tidak ada",)),
        "; masuk: ",
        *(joined or ("tidak ada",)),
    )


def _moved(data: RegionData, reasons: pd.DataFrame) -> Parts:
    origin = origin_of(data, "status_triwulan")
    ordered = reasons.sort_values("keluarga", ascending=False, kind="stable")
    name = "ke.keluarga.alasan"
    groups: list[Parts] = [
        (
            f"{SEBUTAN[alasan]} ",
            hidden_claim(name, origin, of=alasan)
            if is_hidden
            else bare_claim(name, keluarga, origin, of=alasan),
        )
        for alasan, keluarga, is_hidden in zip(
            ordered.index.map(str), ordered["keluarga"], ordered["tersembunyi"], strict=True
        )
    ]
    return enumerated(groups)


def _where_most(data: RegionData) -> Parts:
    origin = origin_of(data, "penerima")
    shown = kecamatan_only(data)["tanpa_program"].mask(data.shared.tersembunyi["tanpa_program"])
    largest = shown.dropna().nlargest(_NAMED_KECAMATAN)
    return enumerated(
        [
            (
                f"{data.params.regions[kode].nama} (",
                bare_claim("ke.keluarga.tanpa_program", keluarga, origin, of=kode),
                ")",
            )
            for kode, keluarga in zip(largest.index.map(str), largest, strict=True)
        ]
    )
