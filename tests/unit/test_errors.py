"""An error that crosses from a worker to the run says there what it says here."""

import pickle
import re

import pytest

from lebak_reports import errors

PARTS = {errors.Problem, errors.WordingProblem}
PROBLEM = errors.Problem("data/2024Q3/verval.csv", "baris ganda", "Hapus salah satu.", row=7)
WORDING = errors.WordingProblem("Tabel 2.1", "berkat", "Berkat insentif.", remedy="Pakai kata lain")
EXAMPLES = (
    errors.UsageError("Belum ada rilis 2024Q3."),
    errors.QuarterError("2024Q5"),
    errors.UnknownRegionError(text="Banjarsri", suggestions=("Banjarsari",)),
    errors.UnknownParameterError("90_profil.ipynb", "tahun", reason="tidak ada di sel"),
    errors.NotebookContentError("90_profil.ipynb", cell=4, reason="gambar tanpa data"),
    errors.QuarterBusyError("2024Q3", "PID 7"),
    errors.MissingToolError("quarto", "pasang dahulu"),
    errors.ToolVersionError("Quarto", "1.8.27", "1.9"),
    errors.IdentityKeyError("kunci", "kosong", "hapus berkas itu"),
    errors.ClusterError("tcp://a:1", "tidak menjawab", "Periksa alamatnya"),
    errors.InputRejectedError((PROBLEM,)),
    errors.IndicatorError("weights", "kosong", "Isi"),
    errors.ChoiceError.among("alpha", 3, ("0", "1", "2")),
    errors.WordingError("Laporan", problems=(WORDING,)),
    errors.RegionsFailedError("2024Q3", (("Banjarsari", "sel ke-2"),)),
    errors.DocumentsFailedError("2024Q3", (("Profil, Kecamatan Banjarsari", "galat"),)),
    errors.NothingMadeError("2024Q3", reasons=(("Banjarsari", "sel ke-2"),)),
    errors.PrivacyError(findings=(("a.html", "NIK"),)),
)


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_an_error_keeps_all_it_carries_between_processes(error):
    there = pickle.loads(pickle.dumps(error))  # noqa: S301  our own bytes

    assert type(there) is type(error)
    assert (str(there), vars(there), there.args) == (str(error), vars(error), error.args)


def test_every_error_that_carries_data_is_among_the_examples():
    kinds = {getattr(errors, name) for name in errors.__all__}
    carriers = {kind for kind in kinds if vars(kind).get("__dataclass_fields__")}
    assert carriers - PARTS - {errors.LebakReportsError} <= set(map(type, EXAMPLES))


def test_two_errors_that_say_the_same_are_two():
    assert errors.QuarterError("2024Q5") != errors.QuarterError("2024Q5")


def test_the_tree_at_the_top_shows_every_error():
    drawn = re.findall(r"^ *[+-]? *([A-Z][A-Za-z]+Error)  ", errors.__doc__, re.MULTILINE)
    assert sorted(drawn) == sorted(set(errors.__all__) - {part.__name__ for part in PARTS})
