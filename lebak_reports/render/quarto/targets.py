"""What Quarto makes for us, and what each kind of file asks of the notebook it is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Drawing = Literal["image/svg+xml", "image/png"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A kind of file.

    Attributes
    ----------
    name : str
        Quarto's ``--to``.
    suffix, opening : str, bytes
        The end of the file's name and the beginning of its content.
    metadata : mapping of str to JSON values
        Quarto's options for it.
    drawing : str
        MIME type of figures. Word's are pictures: pandoc turns SVG into them with a program
        that may be missing, and then only warns.
    labels_tables : bool
        Whether tables need a label: Quarto drops the caption of a Typst table without one
        (quarto-dev/quarto-cli#10438), and numbers those with one a second time elsewhere.
    preamble : str
        Markdown before everything else.
    files : mapping of str to str
        What lies beside the notebook, by name.
    """

    name: str
    suffix: str
    opening: bytes
    metadata: Mapping[str, object]
    drawing: Drawing = "image/svg+xml"
    labels_tables: bool = False
    preamble: str = ""
    files: Mapping[str, str] = field(default_factory=dict)


# Captions carry the suite's own numbers; long tables break and wide ones are set small.
_TYPST_RULES = """```{=typst}
#show figure.caption: it => block(sticky: true, it.body)
#show figure: set block(breakable: true)
#show table: set text(size: 8pt)
#set par(justify: false)
```"""

# Word gets a picture's caption for its description, unless the picture itself is called otherwise.
_WORD_DESCRIPTIONS = """function Image(image)
  local description = image.attributes["fig-alt"]
  if description then
    image.caption = { pandoc.Str(description) }
  end
  return image
end
"""

_TARGETS = (
    Target(
        name="html",
        suffix=".html",
        opening=b"<!DOCTYPE html>",
        # Without mathematics nothing is fetched for it; one file can be sent and kept.
        metadata={"embed-resources": True, "html-math-method": "plain"},
    ),
    Target(
        name="typst",
        suffix=".pdf",
        opening=b"%PDF-",
        metadata={"pdf-standard": "ua-1", "papersize": "a4", "margin": {"x": "2cm", "y": "2cm"}},
        labels_tables=True,
        preamble=_TYPST_RULES,
    ),
    Target(
        name="docx",
        suffix=".docx",
        opening=b"PK",
        metadata={"filters": ["teks-pengganti.lua"]},
        files={"teks-pengganti.lua": _WORD_DESCRIPTIONS},
        drawing="image/png",
    ),
)
TARGETS: Mapping[str, Target] = MappingProxyType({each.name: each for each in _TARGETS})
