"""The paragraphs of a letter in python-docx: fonts, indents, borders, paper.

python-docx is imported where it is called: the package may be missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docx.document import Document as Word
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

    from lebak_reports.render.model import Meta

# Lengths are whole English Metric Units.
_CM, _PT = 360_000, 12_700
_FONT, _SIZE, _LARGE = "Arial", 11 * _PT, 14 * _PT
_LANGUAGE = "id-ID"
_PAPERS = {"A4": (210 * _CM // 10, 297 * _CM // 10), "F4": (215 * _CM // 10, 330 * _CM // 10)}
_MARGIN = 22 * _CM // 10
_LABEL, _COLON, _INDENT, _SIGNATURE = 24 * _CM // 10, 28 * _CM // 10, 8 * _CM // 10, 9 * _CM
_CLOSE, _APART, _WIDE = 0, 6 * _PT, 10 * _PT
_BAND_COLOR = "FFE9A8"
_KEPT = frozenset(
    {"officeDocument", "core-properties", "extended-properties", "styles", "settings", "numbering"}
)
# What follows w:pBdr and w:shd in CT_PPr of ECMA-376, as far as this sheet uses it.
_AFTER_LOOKS = ("w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


class Sheet:
    """A letter in the making: each method adds its next part."""

    def __init__(self, word: Word) -> None:
        self.word = word

    @classmethod
    def of(cls, meta: Meta) -> Self:
        """Return an empty sheet of the document's paper."""
        from docx import Document

        word = Document()
        _keep_only_what_is_read(word)
        section = word.sections[0]
        section.page_width, section.page_height = _PAPERS[meta.kertas]
        section.left_margin = section.right_margin = _MARGIN
        section.top_margin = section.bottom_margin = _MARGIN
        normal = word.styles["Normal"]
        normal.font.name, normal.font.size = _FONT, _SIZE
        normal.paragraph_format.space_after = _APART
        # By the language screen readers and spelling checkers choose theirs.
        normal.element.get_or_add_rPr().append(_element("w:lang", val=_LANGUAGE))
        return cls(word)

    def band(self, text: str) -> None:
        """Add the band of synthetic data to the header of every page."""
        paragraph = self.word.sections[0].header.paragraphs[0]
        paragraph.add_run(text).bold = True
        _align(paragraph, "center")
        _insert(paragraph, _element("w:shd", val="clear", fill=_BAND_COLOR))

    def letterhead(self, lines: Iterable[str]) -> None:
        """Add the letterhead, its first line large, with a rule below."""
        for place, line in enumerate(lines):
            paragraph = self._added("", "center", after=_CLOSE)
            run = paragraph.add_run(line)
            run.bold = place == 0
            run.font.size = _LARGE if place == 0 else _SIZE
        borders = _element("w:pBdr")
        borders.append(_element("w:bottom", val="double", sz="8", space="4", color="000000"))
        _insert(paragraph, borders)
        paragraph.paragraph_format.space_after = _WIDE

    def right(self, text: str) -> None:
        """Add a line on the right: place and date."""
        self._added(text, "right", after=_APART)

    def labelled(self, texts: Mapping[str, str]) -> None:
        """Add lines of a label, a colon and a text, one below the other."""
        for label, text in texts.items():
            paragraph = self._added(f"{label}\t:\t{text}", "left", after=_CLOSE)
            paragraph.paragraph_format.tab_stops.add_tab_stop(_LABEL)
            _hang(paragraph, _COLON)

    def lines(self, *texts: str) -> None:
        """Add lines of one block, with a space above and below it."""
        for place, text in enumerate(texts):
            paragraph = self._added(text, "left", after=_CLOSE)
            paragraph.paragraph_format.space_before = _CLOSE if place else _WIDE
        paragraph.paragraph_format.space_after = _WIDE

    def paragraph(self, text: str) -> None:
        """Add a paragraph of the body."""
        self._added(text, "justify", after=_APART)

    def point(self, mark: str, title: str, text: str) -> None:
        """Add a lettered point with its title in bold."""
        paragraph = self._added(f"{mark}\t", "justify", after=_APART)
        _hang(paragraph, _INDENT)
        if title:
            paragraph.add_run(f"{title}. ").bold = True
        paragraph.add_run(text)

    def signature(self, *lines: str) -> None:
        """Add the block of the signature on the right, kept on one page."""
        for line in lines:
            paragraph = self._added(line, "left", after=_CLOSE)
            paragraph.paragraph_format.left_indent = _SIGNATURE
            paragraph.paragraph_format.keep_with_next = True

    def _added(self, text: str, alignment: str, *, after: int) -> Paragraph:
        paragraph = self.word.add_paragraph(text)
        paragraph.paragraph_format.space_after = after
        _align(paragraph, alignment)
        return paragraph


def _keep_only_what_is_read(word: Word) -> None:
    """Drop what python-docx's own template brings beside text and styles.

    A picture of an empty page, fonts' numbers that look like a NIK, styles of an earlier Word.
    """
    for relations in (word.part.rels, word.part.package.rels):
        for key, relation in tuple(relations.items()):
            if relation.reltype.rpartition("/")[2] not in _KEPT:
                relations.pop(key)


def _align(paragraph: Paragraph, alignment: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH[alignment.upper()]


def _hang(paragraph: Paragraph, width: int) -> None:
    """Let the first line stand out to the left by a width."""
    paragraph.paragraph_format.left_indent = width
    paragraph.paragraph_format.first_line_indent = -width
    paragraph.paragraph_format.tab_stops.add_tab_stop(width)


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _insert(paragraph: Paragraph, looks: BaseOxmlElement) -> None:
    """Put a border or a shade where the schema wants it: python-docx has neither."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  its only way to the element
    properties.insert_element_before(looks, *_AFTER_LOOKS)
