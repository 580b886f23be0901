"""Attributes of a family as P3KE describes them: worse houses for poorer families."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from lebak_reports.sample.streams import stream

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray


class Answers(NamedTuple):
    """Written answers, with their shares in desil 1 and in the other desils."""

    values: tuple[str, ...]
    poorest: tuple[float, ...]
    others: tuple[float, ...]


CATEGORIES: Mapping[str, Answers] = MappingProxyType(
    {
        "pekerjaan": Answers(
            (
                "Petani",
                "Buruh tani",
                "Buruh harian lepas",
                "Pedagang kecil",
                "Nelayan",
                "Lainnya",
                "Tidak bekerja",
            ),
            (0.22, 0.31, 0.24, 0.06, 0.04, 0.05, 0.08),
            (0.25, 0.20, 0.22, 0.13, 0.03, 0.13, 0.04),
        ),
        "pendidikan": Answers(
            (
                "Tidak/belum sekolah",
                "Tidak tamat SD/sederajat",
                "Tamat SD/sederajat",
                "Tamat SMP/sederajat",
                "Tamat SMA/sederajat",
            ),
            (0.14, 0.33, 0.43, 0.08, 0.02),
            (0.07, 0.22, 0.45, 0.17, 0.09),
        ),
        "kepemilikan_rumah": Answers(
            ("Milik sendiri", "Bebas sewa", "Kontrak/sewa", "Lainnya"),
            (0.80, 0.16, 0.02, 0.02),
            (0.88, 0.08, 0.03, 0.01),
        ),
        "jenis_atap": Answers(
            ("Genteng", "Seng/asbes", "Jerami/ijuk/rumbia", "Lainnya"),
            (0.66, 0.20, 0.12, 0.02),
            (0.80, 0.16, 0.03, 0.01),
        ),
        "jenis_dinding": Answers(
            ("Bambu", "Kayu/papan", "Tembok", "Lainnya"),
            (0.52, 0.16, 0.30, 0.02),
            (0.25, 0.12, 0.62, 0.01),
        ),
        "jenis_lantai": Answers(
            ("Tanah", "Bambu", "Kayu/papan", "Semen", "Keramik"),
            (0.14, 0.22, 0.16, 0.36, 0.12),
            (0.04, 0.08, 0.10, 0.38, 0.40),
        ),
        "sumber_penerangan": Answers(
            ("Listrik PLN", "Listrik non-PLN", "Bukan listrik"),
            (0.93, 0.04, 0.03),
            (0.985, 0.01, 0.005),
        ),
        "bahan_bakar": Answers(
            ("Kayu bakar", "Gas 3 kg", "Minyak tanah"), (0.55, 0.44, 0.01), (0.24, 0.75, 0.01)
        ),
        "sumber_air": Answers(
            (
                "Sumur terlindung",
                "Sumur tak terlindung",
                "Mata air tak terlindung",
                "Ledeng",
                "Air sungai",
            ),
            (0.34, 0.25, 0.26, 0.06, 0.09),
            (0.50, 0.18, 0.15, 0.14, 0.03),
        ),
        "fasilitas_bab": Answers(
            ("Ya, sendiri", "Ya, bersama", "Ya, umum", "Tidak ada"),
            (0.42, 0.16, 0.12, 0.30),
            (0.68, 0.12, 0.08, 0.12),
        ),
    }
)
# Share answering YA in desil 1 and in the other desils.
FLAGS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "has_simpanan": (0.07, 0.21),
        "penerima_bpnt": (0.44, 0.22),
        "penerima_bpum": (0.03, 0.06),
        "penerima_bst": (0.12, 0.08),
        "penerima_pkh": (0.38, 0.17),
        "penerima_sembako": (0.46, 0.24),
        "resiko_stunting": (0.21, 0.13),
        "is_perempuan": (0.17, 0.12),
    }
)
_BORN = (date(1944, 1, 1), date(2001, 12, 31))


def attributes(families: pd.DataFrame) -> pd.DataFrame:
    """Draw the attributes of each family.

    Returns
    -------
    DataFrame aligned with ``families``
        One column for each of CATEGORIES (position of the answer), one for each of FLAGS, and
        ``lahir``: the head's day of birth, days since 1970-01-01.
    """
    rng = stream("ciri keluarga")
    poorest = families["desil"].to_numpy() == 1
    columns: dict[str, NDArray[np.generic]] = {
        name: _answers(answers, poorest, rng.random(len(families)))
        for name, answers in CATEGORIES.items()
    }
    for name, (in_desil_1, elsewhere) in FLAGS.items():
        columns[name] = rng.random(len(families)) < np.where(poorest, in_desil_1, elsewhere)
    first, last = np.array(_BORN, dtype="datetime64[D]").astype(np.int64)
    columns["lahir"] = rng.integers(first, last, len(families))
    return pd.DataFrame(columns, index=families.index)


def _answers(
    answers: Answers, poorest: NDArray[np.bool_], draw: NDArray[np.float64]
) -> NDArray[np.int8]:
    """Turn uniform draws into positions of answers, by the shares of each family's desil."""
    # The last bound is the open end: rounding must not push a draw past the last answer.
    bounds = [np.cumsum(shares)[:-1] for shares in (answers.poorest, answers.others)]
    positions = [np.searchsorted(bound, draw, side="right") for bound in bounds]
    return np.where(poorest, *positions).astype(np.int8)
