"""The tile-grid map keeps the true neighbourhood of the 28 kecamatan.

``kecamatan_berbatasan.csv`` lists the pairs with a common border, ``titik_kecamatan.csv`` a
point inside each kecamatan; both computed from the boundaries of the Ministry of Home Affairs.
"""

import csv
from itertools import combinations
from pathlib import Path

import pytest

from lebak_reports.params import load_params

HERE = Path(__file__).parent
FAR_ENOUGH_DEGREES = 0.03  # about 3 km: nearer points have no clear order


def rows(name):
    with (HERE / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def tiles(real_folder):
    return {region.kode: region.petak for region in load_params(real_folder).regions.kecamatan}


@pytest.fixture(scope="module")
def neighbours():
    return [(row["kode_a"], row["kode_b"]) for row in rows("kecamatan_berbatasan.csv")]


@pytest.fixture(scope="module")
def points():
    lines = rows("titik_kecamatan.csv")
    return {line["kode_wilayah"]: (float(line["bujur"]), -float(line["lintang"])) for line in lines}


def steps(tiles, pair):
    (column_a, row_a), (column_b, row_b) = tiles[pair[0]], tiles[pair[1]]
    return abs(column_a - column_b), abs(row_a - row_b)


def kept_order(tiles, points, pairs):
    """Count the axes along which a pair is far apart, and those the grid does not reverse."""
    kept = total = 0
    for a, b in pairs:
        for axis in (0, 1):
            on_earth = points[b][axis] - points[a][axis]
            on_grid = tiles[b][axis] - tiles[a][axis]
            if abs(on_earth) > FAR_ENOUGH_DEGREES:
                total += 1
                kept += on_earth * on_grid >= 0
    return kept, total


def test_every_kecamatan_has_a_tile_of_its_own(tiles):
    assert len(set(tiles.values())) == 28


def test_grid_is_compact(tiles):
    columns, lines = zip(*tiles.values(), strict=True)
    assert (min(columns), max(columns)) == (0, 6 - 1)
    assert (min(lines), max(lines)) == (0, 7 - 1)


def test_grid_has_no_hole_inside_a_row(tiles):
    for line in range(7):
        columns = sorted(column for column, row in tiles.values() if row == line)
        assert columns == list(range(columns[0], columns[-1] + 1))


def test_bordering_kecamatan_touch_in_the_grid(tiles, neighbours):
    touching = [pair for pair in neighbours if max(steps(tiles, pair)) == 1]
    side_by_side = [pair for pair in touching if sum(steps(tiles, pair)) == 1]
    assert len(neighbours) == 62
    assert len(touching) >= 58
    assert len(side_by_side) >= 38


def test_no_border_is_stretched_over_more_than_one_tile(tiles, neighbours):
    assert max(max(steps(tiles, pair)) for pair in neighbours) == 2


def test_grid_keeps_the_compass(tiles, points):
    kept, total = kept_order(tiles, points, combinations(sorted(tiles), 2))
    assert total == 687
    assert kept >= 685


def test_northernmost_is_on_top_and_westernmost_on_the_left(tiles):
    assert tiles["36.02.15"][1] == 0  # Warunggunung
    assert tiles["36.02.20"][1] == 6  # Cilograng, southernmost
    assert tiles["36.02.21"][0] == 0  # Wanasalam
    assert tiles["36.02.25"][0] == 5  # Lebakgedong, easternmost
