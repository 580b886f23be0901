"""Tile-grid map: one equal tile a kecamatan, beside its true neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from matplotlib.colors import LinearSegmentedColormap, to_rgb
from matplotlib.patches import Rectangle

from lebak_reports.exhibits.figures.cells import NOT_SHOWN, column_cells
from lebak_reports.exhibits.figures.style import (
    ACCENT,
    FAINT,
    GRID,
    HATCH_HIDDEN,
    PAPER,
    SMALL,
    canvas,
    finished,
)
from lebak_reports.formats import TIDAK_TERSEDIA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from matplotlib.axes import Axes

    from lebak_reports.blocks import Cell, Figure, Table
    from lebak_reports.regions import Wilayah

Color = tuple[float, float, float]

_ROW_CM = 1.2
_MARGIN_CM = 1.2
_GAP = 0.06
# Shades jump over the middle, where neither black nor white words stand out.
_JUMP = 0.6
_SHADES = LinearSegmentedColormap.from_list(
    "keluarga", [(0, "#eef4fa"), (_JUMP, "#8fbce3"), (_JUMP, "#2c6ba5"), (1, "#083f70")]
)
# sRGB relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
_LUMINANCE = (0.2126, 0.7152, 0.0722)
_LINEAR_BELOW = 0.04045
# Where black and white contrast equally with a tile: both then reach 4.58 to 1.
_BRIGHT = 0.179
_BLACK = "#000000"
# Keeps the words on a hatched tile readable.
_PLATE = {"facecolor": PAPER, "edgecolor": "none", "pad": 1}


def tile_map(
    kecamatan: Iterable[Wilayah], *, data: Table, value: str, alt: str, highlighted: str = ""
) -> Figure:
    """Draw a number of each kecamatan on its tile, the darker the larger.

    Parameters
    ----------
    kecamatan : iterable of Wilayah
        The regions to draw; each has a ``petak``.
    data : Table
        Rows keyed by kode_wilayah. A suppressed cell is hatched and prints "*".
    value : str
        Key of the column that is drawn.
    alt : str
        Text alternative.
    highlighted : str
        Code of the kecamatan that the report is about; none when empty.
    """
    cells = dict(zip((row.key for row in data.rows), column_cells(data, value), strict=True))
    tiles = _tiles(kecamatan, cells)
    rows = 1 + max(tile.row for tile in tiles)
    with canvas(_ROW_CM * rows + _MARGIN_CM) as drawing:
        axes = drawing.add_subplot()
        for tile in tiles:
            _draw_tile(axes, tile)
            _write_tile(axes, tile)
        for tile in tiles:
            if tile.kode == highlighted:
                _frame_tile(axes, tile)
        _dress(axes, tiles)
        _explain(axes, tiles)
        return finished(drawing, alt=alt, data=data)


@dataclass(frozen=True, slots=True)
class _Tile:
    """A kecamatan's tile; without a colour when its number is not shown."""

    kode: str
    nama: str
    column: int
    row: int
    printed: str
    color: Color | None

    @property
    def ink(self) -> str:
        """Black or white, whichever contrasts better with the tile."""
        return PAPER if self.color and luminance(self.color) < _BRIGHT else _BLACK


def _tiles(kecamatan: Iterable[Wilayah], cells: Mapping[str, Cell]) -> list[_Tile]:
    highest = max([1, *(cell.value for cell in cells.values() if isinstance(cell.value, int))])
    tiles = []
    for region in kecamatan:
        if region.petak is None:
            raise ValueError(f"{region.nama_lengkap} has no tile")
        cell = cells[region.kode]
        shade = _SHADES(cell.value / highest) if isinstance(cell.value, int) else None
        color = None if shade is None else to_rgb(shade)
        tiles.append(_Tile(region.kode, region.nama, *region.petak, _short(cell), color))
    return tiles


def _short(cell: Cell) -> str:
    return "–" if cell.printed == TIDAK_TERSEDIA else cell.printed


def _draw_tile(axes: Axes, tile: _Tile) -> None:
    if tile.color is None:
        axes.add_patch(_square(tile, facecolor=PAPER, edgecolor=GRID, hatch=HATCH_HIDDEN))
    else:
        axes.add_patch(_square(tile, facecolor=tile.color, edgecolor=FAINT, linewidth=0.5))


def _frame_tile(axes: Axes, tile: _Tile) -> None:
    axes.add_patch(_square(tile, fill=False, edgecolor=ACCENT, linewidth=2.6, zorder=3))


def _square(tile: _Tile, **style: Any) -> Rectangle:  # noqa: ANN401  matplotlib's properties
    corner = (tile.column + _GAP / 2, tile.row + _GAP / 2)
    # Inside the axes: to look at each of them twice for the layout would change nothing.
    return Rectangle(corner, 1 - _GAP, 1 - _GAP, in_layout=False, **style)


def _write_tile(axes: Axes, tile: _Tile) -> None:
    plate = _PLATE if tile.color is None else None
    middle = tile.column + 0.5
    placed: dict[str, Any] = {"color": tile.ink, "ha": "center", "va": "center", "bbox": plate}
    placed["in_layout"] = False
    axes.text(middle, tile.row + 0.34, tile.nama, fontsize=SMALL - 1, **placed)
    axes.text(middle, tile.row + 0.68, tile.printed, fontsize=SMALL + 2, weight="bold", **placed)


def luminance(color: Color) -> float:
    """Return the relative luminance of an sRGB colour, 0 (black) to 1 (white)."""
    linear = (
        part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in color
    )
    return sum(weight * part for weight, part in zip(_LUMINANCE, linear, strict=True))


def _dress(axes: Axes, tiles: list[_Tile]) -> None:
    axes.set_xlim(min(tile.column for tile in tiles), max(tile.column for tile in tiles) + 1)
    axes.set_ylim(max(tile.row for tile in tiles) + 1, min(tile.row for tile in tiles))
    axes.set_axis_off()


def _explain(axes: Axes, tiles: list[_Tile]) -> None:
    text = "Makin gelap petaknya, makin besar angkanya."
    if any(tile.printed == NOT_SHOWN for tile in tiles):
        text += f" {NOT_SHOWN} tidak ditampilkan."
    axes.annotate(
        text, (0, 0), xycoords="axes fraction", xytext=(2, -4), textcoords="offset points",
        va="top", fontsize=SMALL, color=FAINT,
    )  # fmt: skip
