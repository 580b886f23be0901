"""The five layers of effectiveness: what each may say, and how far it gets this quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.chapters import is_available, told
from lebak_reports.exhibits.dampak.putusan import effect_origin, evidence_words, level, wording
from lebak_reports.exhibits.rows import text_row
from lebak_reports.exhibits.sentences import paragraph, sentence
from lebak_reports.indicators.impact.status import REFUSALS
from lebak_reports.wording import verb_of

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.wording import Layer

_COLUMNS = (
    Column(key="lapis", label="Lapis"),
    Column(key="kata", label="Kata kerja"),
    Column(key="keadaan", label="Keadaan triwulan ini"),
    Column(key="tempat", label="Dimuat pada"),
)
_COUNTED, _MISSING = "dihitung", "data tidak tersedia"


def tabel_lapis(data: RegionData) -> Table:
    """List the five layers, each with its verb, its state and its place."""
    origin = effect_origin(data)
    states: tuple[tuple[Layer, str, str, str], ...] = (
        ("belanja", "Belanja", _state(data, "anggaran"), "Bab anggaran dan bab insentif"),
        ("jangkauan", "Jangkauan", _state(data, "penerima"), "Bab ini, jangkauan"),
        ("daftar", "Arus daftar", _flow_state(data), "Bab kondisi dan bab ini"),
        ("sebab", "Pengaruh", wording(data), "Bab ini, dosis"),
        ("nilai", "Nilai", _value_state(data), "Bab ini, dosis"),
    )
    layers = [
        (name, verb_of(layer, level(data)), state, place) for layer, name, state, place in states
    ]
    return Table(
        id="lapis-efektivitas",
        title=f"Lima lapis efektivitas, {data.quarter.label}",
        columns=_COLUMNS,
        rows=tuple(
            text_row(f"lapis-{place}", layer, origin) for place, layer in enumerate(layers, start=1)
        ),
        origin=origin,
        notes=("Lapis yang lebih rendah tidak meminjam kata kerja lapis yang lebih tinggi.",),
    )


@told("dampak.tingkat-bukti", level=level)
def kalimat_tingkat(data: RegionData) -> Parts:
    """Say the level of evidence in words, and the verdict."""
    return paragraph(
        sentence(f"Tingkat bukti: {evidence_words(data)}"),
        sentence(f"Putusan triwulan ini: {wording(data)}"),
    )


def _state(data: RegionData, name: str) -> str:
    return _COUNTED if is_available(data, (name,)) else _MISSING


def _flow_state(data: RegionData) -> str:
    costs = data.shared.biaya
    if costs.empty:
        return "arus belum dapat ditutup, sehingga biayanya tidak dihitung"
    refused = [REFUSALS[each] for each in costs["status"].unique() if each in REFUSALS]
    if (costs["status"].isin(list(REFUSALS))).all():
        return f"arus dihitung; biaya ditolak: {refused[0]}"
    return "arus dan biaya akuntansi dihitung"


def _value_state(data: RegionData) -> str:
    value = data.shared.pengaruh.query("measure == 'biaya_per_keluarga_terpengaruh'")
    if value.empty:
        return _MISSING
    status = str(value["status"].iloc[0])
    return f"ditolak: {REFUSALS[status]}" if status in REFUSALS else _COUNTED
