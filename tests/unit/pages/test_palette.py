"""Every colour of text stands out from what it stands on, by the formula of WCAG 2.2."""

import pytest

from lebak_reports.pages import palette


def luminance(color: str) -> float:
    """Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("colors", [palette.LIGHT, palette.DARK], ids=["terang", "gelap"])
@pytest.mark.parametrize(("text", "ground"), palette.TEXT_ON)
def test_text_contrasts_at_least_four_and_a_half_to_one(colors, text, ground):
    lighter, darker = sorted((luminance(colors[text]), luminance(colors[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


@pytest.mark.parametrize("colors", [palette.LIGHT, palette.DARK], ids=["terang", "gelap"])
def test_shades_of_a_map_grow_in_one_direction(colors):
    shades = [luminance(colors[f"class-{step}"]) for step in range(1, palette.CLASSES + 1)]
    assert shades == sorted(shades, reverse=colors is palette.LIGHT)
    assert len(set(shades)) == palette.CLASSES
