"""The villages of a kecamatan: families on the list, verification, minutes; small cells hidden.

The kecamatan's own counts are printed elsewhere, so they are totals that every reader knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Kalimat, Table
from lebak_reports.disclosure import hidden_of_villages
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.chapters import is_available, shown
from lebak_reports.exhibits.kerahasiaan import SUPPRESSION_NOTE, smallest_shown, suppressed
from lebak_reports.exhibits.kolom import families, share
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.values import TOO_FEW, withhold
from lebak_reports.indicators.verification import villages_with_minutes

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData

_COLUMNS = (
    Column(key="nama", label="Desa atau kelurahan"),
    families("keluarga", "Keluarga sasaran", "Keluarga daftar sasaran di desa itu."),
    families("register", "Keluarga register", "Keluarga register di desa itu."),
    families("terverifikasi", "Terverifikasi", "Keluarga register dengan hasil verval."),
    share("verval_ratio", "Kemajuan verval", "Keluarga terverifikasi dibagi keluarga register."),
    Column(key="ba", label="Berita acara"),
)
_COUNTS = ("keluarga", "register", "terverifikasi")
_PUBLIC = {
    "keluarga": "keluarga",
    "register": "keluarga_register",
    "terverifikasi": "terverifikasi",
}
"""The count of the kecamatan that each column adds up to, as the shared pattern names it."""


@shown("profil-desa", needs=("sasaran_keluarga", "verval"))
def tabel_desa(data: RegionData) -> Table | Kalimat:
    """List the villages; a register that names none gives one sentence."""
    keluarga = given(data.tables.keluarga)
    located = keluarga[keluarga["kode_desa"] != ""]
    if located.empty:
        return _no_village_named()
    counts = _counts(located)
    hidden = _hidden(data, counts)
    return Table(
        id="profil-desa",
        title=f"Desa dan kelurahan, {data.wilayah.nama_lengkap}",
        columns=_COLUMNS,
        rows=rows_of(
            suppressed(_printed(data, located, counts), hidden),
            _COLUMNS,
            status=origin_of(data, "verval").status,
        ),
        origin=origin_of(data, "verval"),
        notes=(*_notes(hidden), *_unlocated(len(keluarga) - len(located))),
    )


def _counts(located: pd.DataFrame) -> pd.DataFrame:
    marked = located.assign(is_done=located["status_verval"] != "belum")
    return marked.groupby("kode_desa").agg(
        keluarga=("is_ke", "sum"), register=("is_ke", "size"), terverifikasi=("is_done", "sum")
    )


def _printed(data: RegionData, located: pd.DataFrame, counts: pd.DataFrame) -> pd.DataFrame:
    names, minutes = _names(data), _minutes(data, located)
    frame = counts.assign(
        nama=[names.get(kode, kode) for kode in counts.index],
        verval_ratio=counts["terverifikasi"] / counts["register"],
        ba=minutes.reindex(counts.index).map({True: "ada", False: "belum ada"}),
    )
    is_small = frame["register"] < data.run.penyebut_minimum
    return withhold(frame, pd.DataFrame({"verval_ratio": is_small}), TOO_FEW)


def _hidden(data: RegionData, counts: pd.DataFrame) -> pd.DataFrame:
    """Hide small counts and what would give them back, the kecamatan's own counts being known."""
    pattern = data.shared.tersembunyi.loc[data.wilayah.kode]
    # All families of the kecamatan, those without a village too: what other documents print.
    whole = _counts(given(data.tables.keluarga).assign(kode_desa=data.wilayah.kode)).iloc[0]
    hidden = hidden_of_villages(
        counts,
        {str(name): int(count) for name, count in whole.items()},
        closed=frozenset(name for name, total in _PUBLIC.items() if pattern[total]),
        minimum=smallest_shown(data),
    )
    return hidden.assign(verval_ratio=hidden["terverifikasi"] | hidden["register"])


def _names(data: RegionData) -> dict[str, str]:
    if not is_available(data, ("desa",)):
        return {}
    desa = given(data.tables.desa)
    return dict(zip(desa["kode_desa"], desa["nama"], strict=True))


def _minutes(data: RegionData, located: pd.DataFrame) -> pd.Series[bool]:
    """Say where minutes have a number: by the list of villages, else by the register."""
    villages = given(data.tables.desa) if is_available(data, ("desa",)) else located
    return villages_with_minutes(villages)


def _notes(hidden: pd.DataFrame) -> tuple[str, ...]:
    return (SUPPRESSION_NOTE,) if bool(hidden.to_numpy().any()) else ()


def _unlocated(families_without_village: int) -> tuple[str, ...]:
    if not families_without_village:
        return ()
    return ("Keluarga tanpa kode desa tidak termasuk, sehingga jumlah desa lebih kecil.",)


def _no_village_named() -> Kalimat:
    text = "Register tidak memuat kode desa, sehingga rincian per desa tidak dapat disajikan."
    return Kalimat(id="profil-desa", parts=(text,), role="catatan")
