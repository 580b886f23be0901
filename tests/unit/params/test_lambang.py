"""The coat of arms: used when its file is there, refused by name when it is not."""

import pytest

from lebak_reports.errors import InputRejectedError
from lebak_reports.params import load_params

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
PNG = b"\x89PNG\r\n\x1a\n..."


@pytest.fixture
def named(folder):
    """A function that makes dokumen.yaml name a picture."""

    def name(file_name):
        path = folder / "dokumen.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("  instansi:", f"  lambang: {file_name}\n  instansi:", 1))
        return folder

    return name


def refused(folder):
    with pytest.raises(InputRejectedError) as caught:
        load_params(folder)
    (problem,) = caught.value.problems
    return problem


def test_without_one_there_is_none(folder):
    assert load_params(folder).lambang is None


@pytest.mark.parametrize(("file_name", "content"), [("lebak.svg", SVG), ("lebak.png", PNG)])
def test_a_picture_beside_the_settings_is_read(named, file_name, content):
    folder = named(file_name)
    (folder / file_name).write_bytes(content)
    lambang = load_params(folder).lambang
    assert (lambang.jenis, lambang.isi) == (file_name[-3:], content)


def test_another_picture_of_the_same_name_makes_other_params(named):
    folder = named("lebak.svg")
    (folder / "lebak.svg").write_bytes(SVG)
    before = load_params(folder).digest
    (folder / "lebak.svg").write_bytes(SVG + b" ")
    assert load_params(folder).digest != before


def test_a_missing_picture_is_told_with_its_line_and_remedy(named):
    problem = refused(named("lebak.svg"))
    assert (problem.file, problem.value) == ("params/dokumen.yaml", "lebak.svg")
    assert "tidak ada" in problem.what
    assert "params/lebak.svg" in problem.remedy


@pytest.mark.parametrize(
    ("file_name", "content"), [("lebak.png", SVG), ("lebak.svg", PNG), ("lebak.pdf", b"%PDF-")]
)
def test_what_is_no_picture_of_that_kind_is_refused(named, file_name, content):
    folder = named(file_name)
    (folder / file_name).write_bytes(content)
    assert "bukan gambar" in refused(folder).what


def test_a_picture_elsewhere_is_refused(named):
    assert refused(named("../lebak.svg")).column == "tata_naskah.lambang"
