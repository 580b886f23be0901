import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest
from matplotlib.font_manager import FontProperties, findfont

from lebak_reports.blocks import block_of, from_wire, to_wire
from lebak_reports.blocks.mime import bundle
from lebak_reports.blocks.wire import FIGURE_MIME
from lebak_reports.exhibits.figures import budget_bars, fonts, s_curve, tile_map, trend, waterfall
from lebak_reports.exhibits.figures.tile_map import luminance
from lebak_reports.exhibits.figures.trend import _stretches
from lebak_reports.regions import Wilayah

KECAMATAN = tuple(
    Wilayah(f"36.02.{place:02d}", f"36020{place}0", nama, "kecamatan", petak=(place - 1, 0))
    for place, nama in enumerate(("Malingping", "Panggarangan", "Bayah"), start=1)
)


def draw_trend(table, **options):
    rows = [("TW I 2024", 6043), ("TW II 2024", None), ("TW III 2024", 5698)]
    data = table({"triwulan": "Triwulan", "keluarga": "Keluarga"}, rows)
    return trend(data, value="keluarga", alt="Turun.", **options)


def draw_map(table, **options):
    rows = [("36.02.01", 176), ("36.02.02", "*"), ("36.02.03", 12)]
    data = table({"kode": "Kode", "keluarga": "Keluarga"}, rows)
    return tile_map(KECAMATAN, data=data, value="keluarga", alt="Peta.", **options)


def draw_bars(table):
    columns = {"strategi": "Strategi", "pagu_rp": "Pagu", "realisasi_rp": "Realisasi"}
    rows = [("Pengurangan beban", 282_900_000_000, 141_450_000_000), ("Kantong", 0, 0)]
    return budget_bars(table(columns, rows), label="strategi", alt="Batang.")


def draw_curve(table, realisasi=(150_000_000, None, None)):
    rencana = (400_000_000, 2_950_000_000, 5_900_000_000)
    rows = zip(("Oktober 2024", "November 2024", "Desember 2024"), rencana, realisasi, strict=True)
    columns = {"bulan": "Bulan", "rencana_rp": "Rencana", "realisasi_rp": "Realisasi"}
    return s_curve(
        table(columns, list(rows)), alt="Kurva.", threshold_rp=885_000_000, threshold_label="Ambang"
    )


def draw_waterfall(table, end=6043 - 400 + 55):
    rows = [("Awal", 6043), ("Graduasi", -400), ("Masuk baru", 55), ("Akhir", end)]
    return waterfall(table({"alasan": "Alasan", "keluarga": "K"}, rows), value="keluarga", alt="T.")


EVERY = (draw_trend, draw_map, draw_bars, draw_curve, draw_waterfall)


@pytest.mark.parametrize("draw", EVERY)
def test_a_figure_carries_identity_and_notes_of_its_table(table, draw):
    figure = draw(table)
    assert (figure.id, figure.title, figure.notes) == ("contoh", "Judul", ("Catatan.",))
    assert from_wire(FIGURE_MIME, to_wire(figure)) == figure


@pytest.mark.parametrize("draw", EVERY)
def test_a_notebook_keeps_a_drawing_once_and_gives_the_figure_back(table, draw):
    figure = draw(table)
    output = nbformat.v4.new_output("display_data", data=bundle(figure))
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("", outputs=[output])])

    stored = nbformat.writes(notebook)

    assert stored.count("<svg ") == 1
    (cell,) = json.loads(stored)["cells"]
    assert block_of(cell["outputs"][0]["data"]) == figure


@pytest.mark.parametrize("draw", EVERY)
def test_a_figure_is_drawn_at_the_width_of_the_text(table, draw):
    figure = draw(table)
    (width,) = re.findall(rb'<svg [^>]*width="([0-9.]+)pt"', figure.svg)
    assert float(width) == pytest.approx(15.5 / 2.54 * 72, abs=0.01)


@pytest.mark.parametrize("draw", EVERY)
def test_drawing_twice_gives_equal_bytes_without_a_date(table, draw):
    first, second = draw(table), draw(table)
    assert first.svg == second.svg
    assert b"dc:date" not in first.svg


def test_two_processes_with_other_hash_seeds_draw_equal_bytes():
    program = (
        "import hashlib, runpy\n"
        f"drawn = runpy.run_path({__file__!r})\n"
        f"table = runpy.run_path({__file__.replace('test_figures', 'conftest')!r})['_table']\n"
        "for draw in drawn['EVERY']:\n"
        "    figure = draw(table)\n"
        "    print(hashlib.sha256(figure.svg).hexdigest())\n"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.PIPE,
        )
        for seed in ("1", "2")
    ]
    first, second = (process.communicate()[0] for process in running)
    assert len(first.split()) == len(EVERY)
    assert first == second


def test_every_drawn_text_is_recorded(table):
    assert {"6.043", "5.698", "TW I 2024", "Keluarga", "data", "tidak"} <= set(
        draw_trend(table).texts
    )
    assert {"Malingping", "176", "*", "12"} <= set(draw_map(table).texts)
    assert "Rp141,5 miliar dari Rp282,9 miliar (50,0 persen)" in draw_bars(table).texts
    assert {"6.043", "−400", "+55", "5.698"} <= set(draw_waterfall(table).texts)


def test_no_text_of_a_figure_is_written_in_english_numbers(table):
    texts = [text for draw in EVERY for text in draw(table).texts]
    assert not [text for text in texts if re.search(r"\d,\d{3}|\d\.\d{1,2}(?!\d)", text)]


def test_no_line_crosses_a_missing_quarter_or_a_break():
    values = (6, None, 5, 4, 3)
    assert _stretches("abcde", values, {"e"}) == [[(0, 6)], [(2, 5), (3, 4)], [(4, 3)]]


def test_breaks_and_carried_values_are_explained_in_the_drawing(table):
    texts = draw_trend(
        table, breaks={"TW III 2024": "sumber data\nberganti"}, repeated={"TW III 2024"}
    ).texts
    assert {"sumber data", "berganti", "Angka triwulan sebelumnya, tanpa pemutakhiran"} <= set(
        texts
    )
    assert not [text for text in draw_trend(table).texts if "pemutakhiran" in text]


def test_a_suppressed_tile_prints_a_star_and_says_what_it_means(table):
    texts = draw_map(table).texts
    assert texts[-1].endswith("* tidak ditampilkan.")
    assert texts[texts.index("Panggarangan") + 1] == "*"


def test_a_highlighted_tile_changes_the_drawing_but_no_text(table):
    plain, highlighted = draw_map(table), draw_map(table, highlighted="36.02.01")
    assert plain.texts == highlighted.texts
    assert plain.svg != highlighted.svg


def test_an_s_curve_keeps_a_missing_month_as_a_gap(table):
    assert "Rp150 juta" in draw_curve(table).texts
    holed = draw_curve(table, realisasi=(150_000_000, None, 2_000_000_000))
    shifted = draw_curve(table, realisasi=(150_000_000, 2_000_000_000, None))
    assert holed.svg != shifted.svg


def test_a_waterfall_that_does_not_close_is_refused(table):
    with pytest.raises(ValueError, match="does not close"):
        draw_waterfall(table, end=5699)


def test_a_figure_without_alt_text_is_refused(table):
    data = table({"alasan": "Alasan", "keluarga": "Keluarga"}, [("Awal", 1), ("Akhir", 1)])
    with pytest.raises(ValueError, match="alt text"):
        waterfall(data, value="keluarga", alt=" ")


def test_a_text_column_or_an_unknown_column_is_refused(table):
    data = table({"alasan": "Alasan", "keluarga": "Keluarga"}, [("Awal", "satu")])
    with pytest.raises(TypeError, match="text, not a number"):
        trend(data, value="keluarga", alt="Turun.")
    with pytest.raises(KeyError, match="no column jiwa"):
        trend(data, value="jiwa", alt="Turun.")


def test_a_total_row_is_not_a_bar(table):
    figure = draw_bars(table)
    jumlah = replace(figure.data.rows[0], role="jumlah")
    data = replace(figure.data, rows=(*figure.data.rows, jumlah))
    assert budget_bars(data, label="strategi", alt="Batang.").texts == figure.texts


def test_luminance_of_black_white_and_pure_green():
    assert luminance((0, 0, 0)) == 0
    assert luminance((1, 1, 1)) == pytest.approx(1)
    assert luminance((0, 1, 0)) == pytest.approx(0.7152)


def test_a_hole_where_a_bar_should_be_is_refused(table):
    data = table({"s": "S", "pagu_rp": "P", "realisasi_rp": "R"}, [("Satu", 10, None)])
    with pytest.raises(ValueError, match="has a hole"):
        budget_bars(data, label="s", alt="Batang.")


def test_a_region_without_a_tile_is_refused(table):
    kabupaten = Wilayah("36.02", "3602", "Lebak", "kabupaten")
    data = table({"kode": "Kode", "keluarga": "Keluarga"}, [("36.02", 5698)])
    with pytest.raises(ValueError, match="Kabupaten Lebak has no tile"):
        tile_map([kabupaten], data=data, value="keluarga", alt="Peta.")


@pytest.mark.parametrize(
    ("weight", "file"), list(zip(("normal", "bold"), fonts.FILES, strict=True))
)
def test_figures_are_drawn_with_the_house_font_and_nothing_else(weight, file):
    properties = FontProperties(family=fonts.FAMILY, weight=weight)
    assert Path(findfont(properties, fallback_to_default=False)) == file
