"""What ``matriks2.yaml`` is refused for."""

import pytest

from lebak_reports.errors import InputRejectedError
from lebak_reports.params import load_params


def refused(folder, old, new):
    path = folder / "matriks2.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputRejectedError) as error:
        load_params(folder)
    (problem,) = error.value.problems
    return problem


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("isi: serapan_ratio", "isi: serapan_ratio\n      satuan: juta rupiah", "persen, rasio"),
        ("isi: lokasi", "isi: lokasi\n      satuan: persen", "harus kosong"),
        ("isi: realisasi_rp", "isi: realisasi_rp\n      desimal: 2", "hapus desimal"),
        ("isi: penjelasan", "isi: lokasi", "sudah dipakai"),
        ("isi: penjelasan", "isi: hambatan", "pilih"),
    ],
)
def test_a_column_that_no_sheet_can_have_is_refused_with_the_place(folder, old, new, word):
    problem = refused(folder, old, new)
    assert problem.file == "params/matriks2.yaml"
    assert problem.column.startswith("matriks2.kolom[")
    assert word in f"{problem.what} {problem.remedy}"
