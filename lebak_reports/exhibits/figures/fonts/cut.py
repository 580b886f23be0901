"""Cut the figure fonts from Source Sans 3: ``python -m lebak_reports.exhibits.figures.fonts.cut``.

Matplotlib draws a variable font at its default instance, which for Source Sans 3 is
ExtraLight, and offers no way to choose another (3.11: ``face_index`` stops at 65535, so named
instances are out of reach). Instancing takes seconds, too long for each kernel, so the two
weights are kept as files. The licence (OFL 1.1, ``OFL.txt``) reserves the name "Source" for
the unmodified fonts; the cuts are therefore renamed.

Needs fonttools, which matplotlib brings.
"""

from __future__ import annotations

import fontpkg
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]  # fontTools is
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # fontTools is
from fontTools.varLib import instancer  # type: ignore[import-untyped]  # fontTools is

from lebak_reports.exhibits.figures.fonts import FAMILY, FILES

# Latin with its accents, and the typographic signs that formats and labels use.
_UNICODES = (*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, "–—‘’“”•…−≤≥→"))
_REGULAR, _BOLD = ("Regular", 400, 400), ("Bold", 600, 700)
_KEPT_NAMES = (0, 13, 14)  # copyright, licence, licence URL
_FAMILY_ID, _STYLE_ID, _UNIQUE_ID, _FULL_ID, _VERSION_ID, _POSTSCRIPT_ID = range(1, 7)


def main() -> None:
    """Write both cuts beside this module."""
    for path, cut in zip(FILES, (_REGULAR, _BOLD), strict=True):
        style, weight, declared = cut
        font = _subset(TTFont(fontpkg.path("Source Sans 3"), recalcTimestamp=False))
        font = instancer.instantiateVariableFont(font, {"wght": weight})
        font["OS/2"].usWeightClass = declared
        _rename(font, style)
        font.save(path)


def _subset(font: TTFont) -> TTFont:
    options = Options(layout_features=["kern"], hinting=False, name_IDs=["*"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=_UNICODES)
    subsetter.subset(font)
    return font


def _rename(font: TTFont, style: str) -> None:
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in _KEPT_NAMES]
    full = f"{FAMILY} {style}"
    written = {
        _FAMILY_ID: FAMILY,
        _STYLE_ID: style,
        _UNIQUE_ID: full,
        _FULL_ID: full,
        _VERSION_ID: "Version 3.052, cut for lebak-reports",
        _POSTSCRIPT_ID: full.replace(" ", "", 1).replace(" ", "-"),
    }
    for name_id, text in written.items():
        names.setName(text, name_id, 3, 1, 0x409)


if __name__ == "__main__":
    main()
