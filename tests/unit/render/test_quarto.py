"""The wrapper against a fake Quarto that has every trap that was met, and a real one if any."""

import json
import os
import re
import shutil
import string
import tempfile
import time
from dataclasses import replace

import pytest

from lebak_reports.errors import MissingToolError, NotebookContentError, ToolVersionError
from lebak_reports.render.model import Chapter, Link, Paragraph, Text
from lebak_reports.render.quarto import (
    TARGETS,
    Quarto,
    QuartoRefusedError,
    find_quarto,
    manuscript,
    refuse_latex,
    render_with,
    rendering,
)
from tests.unit.render import fake_quarto

KINDS = sorted(TARGETS)


@pytest.fixture
def fake(tmp_path, monkeypatch):
    """The fake, found as the real one would be, and a place for temporary projects."""
    monkeypatch.setenv("QUARTO_PATH", str(fake_quarto.install(tmp_path)))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return find_quarto()


def made(quarto, document, kind="html"):
    target = TARGETS[kind]
    return render_with(quarto, manuscript(document, target), target, meta=document.meta)


def found_in(content: bytes) -> dict:
    return json.loads(content[content.index(b"{") :])


def with_paragraph(document, text):
    chapter = Chapter("bab-uji", "", "", "Uji", (Paragraph((Text(text),)),))
    return replace(document, front=(), chapters=(chapter,))


def refusal(quarto, document, kind="html"):
    with pytest.raises(QuartoRefusedError) as refused:
        made(quarto, document, kind)
    return str(refused.value)


def test_without_quarto_one_sentence_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.delenv("QUARTO_PATH", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingToolError) as missing:
        find_quarto()
    assert missing.value.exit_code == 2
    assert str(missing.value).startswith("Program 'quarto' tidak ditemukan: pasang Quarto 1.9")
    assert ". " not in str(missing.value)


def test_a_quarto_path_that_leads_nowhere_is_not_replaced_by_another_quarto(monkeypatch, tmp_path):
    fake_quarto.install(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("QUARTO_PATH", "/tidak/ada/quarto")
    with pytest.raises(MissingToolError, match="/tidak/ada/quarto"):
        find_quarto()


def test_a_fake_quarto_on_the_path_is_found(monkeypatch, tmp_path):
    program = fake_quarto.install(tmp_path)
    monkeypatch.delenv("QUARTO_PATH", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_quarto() == Quarto(str(program), "1.11.0")


@pytest.mark.parametrize("version", ["1.8.27", "0.9.9"])
def test_a_fake_quarto_that_is_too_old_is_refused(monkeypatch, tmp_path, version):
    monkeypatch.setenv("QUARTO_PATH", str(fake_quarto.install(tmp_path, version)))
    with pytest.raises(ToolVersionError, match=f"Quarto {version} terlalu lama") as old:
        find_quarto()
    assert old.value.exit_code == 2


@pytest.mark.parametrize("version", ["1.9.0", "1.10.19", "2.0", "99.9.9"])
def test_a_fake_quarto_that_is_new_enough_is_taken(monkeypatch, tmp_path, version):
    monkeypatch.setenv("QUARTO_PATH", str(fake_quarto.install(tmp_path, version)))
    assert find_quarto().version == version


def test_another_program_is_not_taken_for_quarto(monkeypatch):
    monkeypatch.setenv("QUARTO_PATH", shutil.which("true"))
    with pytest.raises(MissingToolError, match="bukan versi Quarto"):
        find_quarto()


@pytest.mark.parametrize("kind", KINDS)
def test_a_fake_quarto_gets_every_table_figure_caption_and_alternative_text(fake, document, kind):
    found = found_in(made(fake, document, kind))
    exhibits = list(document.exhibits)
    figures = [node for node in exhibits if node.type == "figure"]
    assert found["tables"] == len(exhibits) - len(figures) == 2
    labels = [caption.split("\\")[0] for caption in found["captions"]]
    assert labels == [node.label.split(".")[0] for node in exhibits]
    assert None not in found["captions"]
    assert found["alts"] == [node.block.alt.replace("&", "\\&") for node in figures]


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_fake_quarto_makes_twice_is_the_same(fake, document, kind):
    assert made(fake, document, kind) == made(fake, document, kind)


def test_a_fake_quarto_executes_nothing_and_reads_the_metadata(fake, document):
    found = found_in(made(fake, document, "typst"))
    assert found["arguments"][:5] == ["render", "naskah.ipynb", "--to", "typst", "--no-execute"]
    assert "--quiet" not in found["arguments"]
    assert "lang: id-ID" in found["settings"]
    assert "pdf-standard: ua-1" in found["settings"]
    assert "enabled: false" in found["settings"]


def test_a_fake_quartos_clock_is_the_day_of_the_report(fake, document):
    # 31 October 2024: 20 027 days after 1 January 1970.
    assert found_in(made(fake, document))["clock"] == str(20_027 * 24 * 60 * 60)


def test_a_project_above_does_not_draw_a_fake_quartos_output_to_it(fake, document, tmp_path):
    (tmp_path / "_quarto.yml").write_text("project: {}")
    before = sorted(tmp_path.iterdir())
    assert made(fake, document).startswith(b"<!DOCTYPE html>")
    assert sorted(tmp_path.iterdir()) == before


def test_settings_of_the_persons_own_quarto_do_not_reach_a_fake_one(fake, document, monkeypatch):
    for name in ("QUARTO_PROFILE", "QUARTO_PDF_STANDARD", "QUARTO_LOG"):
        monkeypatch.setenv(name, "lain")
    environment = rendering._environment(document.meta)
    assert {name for name in environment if name.startswith("QUARTO")} == {"QUARTO_PATH"}


def test_a_metadata_file_that_a_fake_quarto_would_pass_over_is_missed(fake, document, monkeypatch):
    monkeypatch.setattr(rendering, "_write_yaml", lambda *_: None)
    with pytest.raises(FileNotFoundError, match=r"metadata\.yml"):
        made(fake, document)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("resource not fetched", "Could not fetch resource https://cdn.example/require.js"),
        ("juice fails", "Running juice failed: exit 1"),
        ("pandoc warns", "Could not convert image naskah-1.svg"),
        ("makes nothing", "tidak membuat berkas"),
        ("makes an empty file", "tidak baru atau rusak"),
        ("leaves an old file", "tidak baru atau rusak"),
        ("no log", "tidak menulis catatan"),
    ],
)
def test_a_fake_quarto_that_ends_with_0_is_not_believed(fake, document, monkeypatch, fault, said):
    monkeypatch.setenv("FAKE_QUARTO", fault)
    assert said in refusal(fake, document)


def test_a_fake_quartos_error_is_told_in_its_words_with_the_code(fake, document, monkeypatch):
    monkeypatch.setenv("FAKE_QUARTO", "typst fails")
    told = refusal(fake, document, "typst")
    assert told == "error: PDF/UA-1 error: missing alt text; berakhir dengan kode 1"


def test_a_reference_that_a_fake_quarto_cannot_resolve_is_refused(fake, document, monkeypatch):
    target = TARGETS["html"]
    notebook = manuscript(document, target).replace("# Ringkasan", "Lihat @fig-hilang")
    with pytest.raises(QuartoRefusedError, match="Unable to resolve crossref @fig-hilang"):
        render_with(fake, notebook, target, meta=document.meta)


def test_a_fake_quarto_that_hangs_is_ended(fake, document, monkeypatch, tmp_path):
    monkeypatch.setenv("FAKE_QUARTO", "hangs")
    monkeypatch.setattr(rendering, "PATIENCE_SECONDS", 1.0)
    started = time.monotonic()
    assert refusal(fake, document) == "tidak selesai dalam 1 detik"
    assert time.monotonic() - started < 30
    assert [path.name for path in tmp_path.iterdir()] == ["quarto"]


@pytest.mark.parametrize("fault", ["makes nothing", "typst fails"])
def test_a_fake_quarto_that_fails_leaves_nothing_behind(
    fake, document, monkeypatch, tmp_path, fault
):
    monkeypatch.setenv("FAKE_QUARTO", fault)
    refusal(fake, document, "typst")
    assert [path.name for path in tmp_path.iterdir()] == ["quarto"]


def test_an_output_offered_as_latex_is_refused_with_its_cell(notebook):
    told = notebook("20_kondisi", "# Kondisi")
    output = {"output_type": "display_data", "data": {"text/latex": r"\begin{tabular}"}}
    told.node["cells"].append({"cell_type": "code", "outputs": [output]})
    with pytest.raises(NotebookContentError, match=r"20_kondisi\.ipynb, sel ke-2: .*text/latex"):
        refuse_latex([told])


def test_no_block_is_offered_as_latex(notebook, maker):
    figure, table = maker["gambar_tren"]("gambar"), maker["tabel_kecamatan"]()
    refuse_latex([notebook("20_kondisi", "# Kondisi", figure, table)])


def cells_of(document, kind):
    return json.loads(manuscript(document, TARGETS[kind]))["cells"]


@pytest.mark.parametrize("kind", KINDS)
def test_no_cell_holds_code_html_or_latex(document, kind):
    for cell in cells_of(document, kind):
        assert cell["metadata"] == {}
        if cell["cell_type"] == "code":
            assert all(line.startswith("#| ") for line in cell["source"].splitlines())
            assert cell["source"].startswith("#| echo: false\n")
            (output,) = cell["outputs"]
            assert set(output["data"]) <= {"text/markdown", "image/svg+xml", "image/png"}


def test_words_pictures_are_pixels(document):
    drawings = [
        mime
        for cell in cells_of(document, "docx")
        for output in cell.get("outputs", ())
        for mime in output["data"]
        if mime.startswith("image/")
    ]
    assert drawings == ["image/png"] * sum(node.type == "figure" for node in document.exhibits)


def test_a_text_is_never_markup(document):
    hostile = "a. {{< env HOME >}} @fig-x 1" + "".join(string.punctuation)
    *_, cell = cells_of(with_paragraph(document, hostile), "html")
    source = cell["source"].strip()
    assert set(re.sub(r"\\.", "", source)) & set(string.punctuation) == set()
    assert re.sub(r"\\(.)", r"\1", source) == hostile


def test_tables_that_lie_on_turned_pages_are_marked_so(document):
    sources = [cell["source"] for cell in cells_of(document, "typst")]
    opened = sources.index("::::: {.landscape}\n")
    assert '#| label: "tbl-rencana-insentif"\n' in sources[opened + 1]
    assert sources[opened + 3] == ":::::\n"


def test_an_anchor_of_the_suite_does_not_become_a_link_to_nothing(document):
    chapter = Chapter(
        "bab-uji",
        "",
        "",
        "Uji",
        (
            Paragraph(
                (Link("#tabel-x", (Text("tabel"),)), Link("https://a.id/<b>", (Text("situs"),)))
            ),
        ),
    )
    *_, cell = cells_of(replace(document, front=(), chapters=(chapter,)), "html")
    assert cell["source"] == "tabel[situs](<https://a.id/%3Cb%3E>)\n"


@pytest.mark.skipif(
    not (os.environ.get("QUARTO_PATH") or shutil.which("quarto")), reason="tidak ada Quarto"
)
@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_a_real_quarto_makes_the_document(document, kind):
    content = made(find_quarto(), document, kind)
    assert content.startswith(TARGETS[kind].opening)
    assert len(content) > 10_000
