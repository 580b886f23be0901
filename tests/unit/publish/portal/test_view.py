"""What the portal's page is told: regions, map, figures, history, failures."""

import pytest

from lebak_reports.periods import Quarter
from lebak_reports.publish.facts import Failure
from lebak_reports.publish.portal import write_index, write_portal
from lebak_reports.publish.portal.claims import Printed
from lebak_reports.publish.portal.classes import class_of, size_classes
from lebak_reports.publish.portal.folders import OUTLINE
from lebak_reports.publish.portal.series import FULL, key_figures
from lebak_reports.publish.portal.tiles import short_names
from lebak_reports.publish.portal.view import portal_view
from lebak_reports.render import outline
from tests.unit.publish.portal.conftest import (
    BANJARSARI,
    KABUPATEN,
    SAJIRA,
    claims,
    outcome,
    release_of,
)

STOPPED = Failure(notebook="90_profil.ipynb", cell=7, message="KeyError: 'pagu'")
HOSTILE = 'Kecamatan <script>alert("1")</script> \u202e\u2028 🏠 & \' ' + "x" * 300


@pytest.fixture
def release():
    return release_of("2024Q3", *map(outcome, (KABUPATEN, BANJARSARI, SAJIRA)))


@pytest.fixture
def staged(stage, release):
    numbers = {KABUPATEN: {"ke.keluarga": 5698}, BANJARSARI: {"ke.keluarga": 675}, SAJIRA: {}}
    return stage(release, numbers, name=".2024Q3.staging")


def test_the_kabupaten_is_no_row_of_the_list(staged, release):
    view = portal_view(staged, release)
    assert view.kabupaten.outcome.kode_wilayah == KABUPATEN
    assert [row.region.nama for row in view.rows] == ["Banjarsari", "Sajira"]


def test_a_number_that_is_not_there_is_said_and_sorts_last(staged, release):
    banjarsari, sajira = portal_view(staged, release).rows
    assert (banjarsari.region.cells[0].text, banjarsari.region.cells[0].key) == ("675", "675")
    assert (sajira.region.cells[0].text, sajira.region.cells[0].key) == ("data tidak tersedia", "")
    assert (banjarsari.step > 0, sajira.step) == (True, 0)


def test_tiles_stand_at_their_place_counted_from_one(staged, release):
    tiles = portal_view(staged, release).tiles
    assert [(tile.region.nama, tile.column, tile.row) for tile in tiles] == [
        ("Sajira", 5, 3),
        ("Banjarsari", 1, 4),
    ]


def test_a_partial_release_keeps_the_width_of_the_whole_map(stage):
    release = release_of("2024Q3", outcome(BANJARSARI))
    view = portal_view(stage(release, {}), release)
    assert (len(view.tiles), view.map_columns) == (1, 5)  # Sajira's tile is in the fifth column


def test_a_partial_release_without_the_kabupaten_has_no_key_figures(stage):
    release = release_of("2024Q3", outcome(BANJARSARI))
    view = portal_view(stage(release, {BANJARSARI: {"ke.keluarga": 675}}), release)
    assert (view.kabupaten, view.figures, len(view.rows)) == (None, (), 1)


def test_a_failed_region_is_named_with_its_command(stage):
    release = release_of("2024Q3", outcome(KABUPATEN), outcome(SAJIRA, STOPPED))
    staged = stage(release, {})
    write_portal(staged, release)
    page = (staged / "index.html").read_text(encoding="utf-8")
    assert "1 wilayah belum memiliki laporan" in page
    assert "berhenti di 90_profil.ipynb, sel 7" in page
    assert f"make region Q=2024Q3 R={SAJIRA}" in page


def test_quarters_beside_are_linked_and_the_own_one_is_not(stage, staged, release):
    stage(release_of("2024Q2", outcome(KABUPATEN)), {})
    stage(release_of("2025Q1", outcome(KABUPATEN), contoh=False), {})
    links = portal_view(staged, release).quarters
    assert [(str(each.quarter), each.href) for each in links] == [
        ("2024Q2", "../2024Q2/index.html"),
        ("2024Q3", ""),
    ]


def test_a_correction_stands_for_the_quarter_it_corrects(stage, staged, release):
    earlier = release_of("2024Q2", outcome(KABUPATEN))
    stage(earlier, {KABUPATEN: {"ke.keluarga": 1}})
    stage(earlier, {KABUPATEN: {"ke.keluarga": 2}}, name="2024Q2-perbaikan-1")
    view = portal_view(staged, release)
    assert [bar.text for bar in view.figures[0].bars] == ["2", "5.698"]


def test_without_the_quarter_before_there_is_nothing_to_compare(staged, release):
    assert portal_view(staged, release).changes is None


def test_bars_of_counts_start_at_zero_and_the_largest_is_full():
    history = {
        Quarter(2024, 2): claims(ke__keluarga=200),
        Quarter(2024, 3): claims(ke__keluarga=150),
    }
    (figure,) = key_figures(history, Quarter(2024, 3), "")
    assert [bar.height for bar in figure.bars] == [FULL, FULL * 150 / 200]


def test_bars_of_ratios_are_full_at_one_hundred_percent():
    (figure,) = key_figures({Quarter(2024, 3): claims(if__serapan=0.12)}, Quarter(2024, 3), "")
    assert figure.bars[0].height == pytest.approx(FULL * 0.12)


def test_a_quarter_without_a_release_is_a_gap():
    history = {
        Quarter(2024, 1): claims(ke__keluarga=200),
        Quarter(2024, 3): claims(ke__keluarga=150),
    }
    (figure,) = key_figures(history, Quarter(2024, 3), "")
    assert [bar.text for bar in figure.bars] == ["200", "–", "150"]


def test_another_register_is_a_break_of_the_list_and_not_of_the_money():
    refused = {"ke.keluarga.perubahan.triwulan": Printed(None, "tidak", "ditolak")}
    now = claims(ke__keluarga=150, if__serapan=0.5)
    history = {
        Quarter(2024, 4): claims(ke__keluarga=200, if__serapan=0.9),
        Quarter(2025, 1): {**now, **refused},
    }
    families, money = key_figures(history, Quarter(2025, 1), "")
    assert [bar.is_break for bar in families.bars] == [False, True]
    assert [bar.is_break for bar in money.bars] == [False, False]


def test_classes_hold_about_equally_many_and_every_number_has_one():
    values = [13, 58, 94, 100, 105, 107, 107, 152, 180, 675]
    classes = size_classes(values)
    assert len(classes) == 5
    assert [class_of(value, classes) for value in (13, 107, 675)] == [1, 3, 5]
    assert class_of(None, classes) == 0


def test_no_numbers_make_no_classes():
    assert size_classes([]) == ()


def test_short_names_differ():
    names = ["Cibadak", "Cibeber", "Cigemblong", "Cihara", "Cijaku", "Cikulur", "Cileles"]
    short = short_names(names)
    assert len(set(short.values())) == len(names)
    assert all(len(each) == 3 for each in short.values())


def test_hostile_names_are_printed_and_not_run(stage):
    release = release_of("2024Q3", outcome(KABUPATEN), outcome(SAJIRA, nama=HOSTILE))
    staged = stage(release, {})
    write_portal(staged, release)
    page = (staged / "index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert page.count("<script") == 2  # the data and the page's own
    assert "&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt; \u202e\u2028 🏠 &amp; &#39;" in page


def test_the_policy_lets_one_script_run_and_nothing_be_asked_for(staged, release):
    write_portal(staged, release)
    page = (staged / "index.html").read_text(encoding="utf-8")
    policy = page.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
    directives = [each.split()[0] for each in policy.split(";")]
    assert directives == ["default-src", "style-src", "script-src", "base-uri", "form-action"]
    assert "unsafe" not in policy
    assert "http" not in page.replace("http-equiv", "")


def test_the_page_over_quarters_has_the_newest_first(stage, tmp_path):
    stage(release_of("2024Q2", outcome(KABUPATEN)), {KABUPATEN: {"ke.keluarga": 6043}})
    stage(release_of("2024Q3", outcome(KABUPATEN)), {KABUPATEN: {"ke.keluarga": 5698}})
    write_index(tmp_path)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert page.index("5.698") < page.index("6.043")
    assert "<script" not in page


def test_the_outline_is_read_where_it_is_written():
    assert OUTLINE == outline.OUTLINE
