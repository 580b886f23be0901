"""How accurately programmes reach the list, as two chapters print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.disclosure import publishable_each
from lebak_reports.exhibits.belanja import activity_names
from lebak_reports.exhibits.kerahasiaan import smallest_shown, suppressed
from lebak_reports.exhibits.values import NOT_APPLICABLE, TOO_FEW, withhold
from lebak_reports.exhibits.wilayah import programmes_of_kabupaten
from lebak_reports.indicators.targeting import inclusion_error, outside_list, targeting_accuracy

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData

_SHARES = ("tepat_ratio", "luar_ratio", "salah_ratio")


def accuracy_by_programme(data: RegionData) -> pd.DataFrame:
    """Return recipients and shares by kode_subkegiatan, as they may be printed.

    Returns
    -------
    DataFrame
        ``nama penerima tepat_ratio luar_ratio salah_ratio``, with ``Withheld`` where a share
        makes no sense, rests on too few families or would tell of them; ``is_few`` where what
        else is known of the programme would tell of them too.
    """
    program = programmes_of_kabupaten(data)
    accuracy = publishable_each(
        targeting_accuracy(program),
        penyebut_minimum=data.run.penyebut_minimum,
        batas_sel=smallest_shown(data),
    )
    inclusion = inclusion_error(program)
    shares = pd.DataFrame(
        {
            "nama": activity_names(data).reindex(program.index),
            "penerima": accuracy["denominator"],
            "tepat_ratio": accuracy["value"],
            "luar_ratio": outside_list(program)["value"],
            "salah_ratio": inclusion["value"],
            "is_few": (accuracy["status"] == "sel_kecil") | program["tersembunyi"],
        }
    )
    open_to_all = pd.DataFrame({"salah_ratio": inclusion["status"] == "bukan_khusus_ke"})
    low = _of_shares(accuracy["status"] == "penyebut_di_bawah_minimum")
    sound = withhold(withhold(shares, open_to_all, NOT_APPLICABLE), low, TOO_FEW)
    few = _of_shares(shares["is_few"]).assign(penerima=accuracy["denominator"].isna())
    return suppressed(sound, few)


def _of_shares(where: pd.Series[bool]) -> pd.DataFrame:
    return pd.DataFrame(dict.fromkeys(_SHARES, where))
