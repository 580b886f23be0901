"""From summaries of a history with a known effect to what a report may print of it."""

from dataclasses import replace
from datetime import date

import pytest

from lebak_reports.aggregates.impact import impact_of
from lebak_reports.aggregates.summary import QuarterSummary
from lebak_reports.params.models import BatasPatah, Kepekaan, Reference
from lebak_reports.periods import Quarter
from lebak_reports.sample.histories import history

SPENT = 5_900_000_000
LAST = Quarter(2024, 4)
"""Of the history: 2023Q1 to 2023Q4 before the money, 2024Q1 to 2024Q4 after it."""


def summaries_of(made):
    rupiah = {kode: int(each) for kode, each in made.rupiah.items()}
    return {
        Quarter.parse(name): QuarterSummary(
            keluarga={kode: int(count) for kode, count in column.items()},
            insentif_rp=rupiah,
            insentif_realisasi_rp=SPENT,
            disalurkan="2023-11-15",
        )
        for name, column in made.families.items()
    }


def entered(params, quarter, nilai):
    reference = Reference(title="Analisis", document="Nota dinas", accessed=date(2025, 1, 31))
    bound = BatasPatah(
        triwulan=str(quarter), nilai=nilai, cara="besaran relatif", reference=reference
    )
    return replace(params, kepekaan=Kepekaan(pengaruh=(bound,)))


def judged(params, *, effect):
    made = history([region.kode for region in params.regions.kecamatan], effect=effect, seed=1)
    summaries = summaries_of(made)
    known = (*sorted(summaries)[:4], LAST)  # one quarter after the money is quicker to judge
    run = params.run(LAST).model_copy(update={"riwayat": known})
    found = impact_of(run, summaries, params)
    value = found["pengaruh"].set_index("measure").loc["biaya_per_keluarga_terpengaruh"]
    return found["putusan"].iloc[-1], value, made


def test_worth_is_told_once_a_cause_is_established(params):
    verdict, value, made = judged(entered(params, LAST, 1.2), effect=-0.3)
    assert (verdict["level"], verdict["ground"]) == ("A", "lulus")
    # Families that the true slope of -0.3 per million takes off: base (1 - exp(-0.3 dose)).
    base = made.families[made.base]
    dose = made.rupiah / base / 1_000_000
    truth = SPENT / (base * (1 - 2.718281828459045 ** (-0.3 * dose))).sum()
    assert value["status"] == "ok"
    assert value["ci_low"] < truth < value["ci_high"]


@pytest.mark.parametrize(
    ("effect", "quarter", "nilai", "ground"),
    [
        (-0.3, LAST, 0.9, "kepekaan_tidak_lulus"),
        (-0.3, LAST.previous, 1.2, "kepekaan_belum_diuji"),
        (0.0, LAST, 1.2, "daya_uji_kurang"),
    ],
    ids=["result breaks early", "analysis of another quarter", "no effect"],
)
def test_worth_is_refused_below_the_top_level(params, effect, quarter, nilai, ground):
    verdict, value, _ = judged(entered(params, quarter, nilai), effect=effect)
    assert verdict["ground"] == ground
    assert value["status"] == "tingkat_bukti_kurang"
    assert value[["estimate", "ci_low", "ci_high"]].isna().all()
