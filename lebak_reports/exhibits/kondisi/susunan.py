"""Sections of the chapter on the list, as its notebook shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Kalimat
from lebak_reports.exhibits.kondisi import kecamatan, sasaran
from lebak_reports.exhibits.kondisi.ketahanan import kalimat_ketahanan, kalimat_pita
from lebak_reports.exhibits.kondisi.laju import tabel_laju
from lebak_reports.exhibits.levels import by_level
from lebak_reports.exhibits.profil import keadaan

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Block

_TOO_FEW = (
    "Ketahanan graduasi, laju graduasi susut, dan pita kepekaan verval hanya dihitung untuk "
    "kabupaten: keluarga satu kecamatan terlalu sedikit untuk menyatakannya."
)


def _desil_of_kabupaten(data: RegionData) -> tuple[Block, ...]:
    return (sasaran.kalimat_desil(data), sasaran.tabel_desil(data))


def _desil_of_kecamatan(data: RegionData) -> tuple[Block, ...]:
    return (kecamatan.kalimat_desil(data), keadaan.tabel_desil(data))


def _of_kabupaten(data: RegionData) -> tuple[Block, ...]:
    return (kalimat_ketahanan(data), tabel_laju(data), kalimat_pita(data))


def _of_kecamatan(_: RegionData) -> tuple[Block, ...]:
    return (Kalimat(id="kondisi.keteguhan", parts=(_TOO_FEW,), role="catatan"),)


desil = by_level(_desil_of_kabupaten, _desil_of_kecamatan)
"""The list against the register's desil, in words and in numbers."""

keteguhan = by_level(_of_kabupaten, _of_kecamatan)
"""Who stayed off the list, how sure rates of kecamatan are, what verval may have missed."""
