import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from lebak_reports.blocks import Cell, Claim, Kalimat, Origin, Row, Tag
from lebak_reports.render.html import html_of
from lebak_reports.render.html.glue import Word, glued
from lebak_reports.render.model import Chapter, KalimatNode, Paragraph, Text

VOID = {"meta", "br", "img"}
HOSTILE = "</style><script>alert(1)</script>\"'&\u202eabc\u202c"


class Page(HTMLParser):
    """Collects elements with their attributes and refuses tags that don't nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open:
            self.texts.setdefault(self.open[-1], []).append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.elements if name == tag]


@pytest.fixture
def page(document):
    return Page(html_of(document))


def with_chapter(document, *nodes):
    chapter = Chapter("bab-uji", "", "", "Uji", nodes)
    return replace(document, front=(), chapters=(chapter,))


def test_equal_documents_give_equal_pages(document):
    assert html_of(document) == html_of(document)


def test_the_page_is_indonesian_with_one_h1_and_ordered_headings(page):
    assert page.all("html") == [{"lang": "id"}]
    assert len(page.all("h1")) == 1
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))


def test_landmarks_and_a_skip_link_lead_to_the_content(page):
    assert [len(page.all(tag)) for tag in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    first_link = page.all("a")[0]
    assert first_link["href"] == f"#{page.all('main')[0]['id']}"


def test_the_page_asks_for_nothing_and_runs_nothing(document, page):
    assert not page.all("script") + page.all("link") + page.all("iframe") + page.all("object")
    assert all(image["src"].startswith("data:image/svg+xml;base64,") for image in page.all("img"))
    assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on")]
    assert not [attrs for _, attrs in page.elements if "style" in attrs]
    assert "@import" not in html_of(document)
    assert "url(" not in html_of(document)


def test_the_policy_holds_the_hash_of_the_style(document):
    text = html_of(document)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy


def test_every_id_is_unique_and_every_inner_link_arrives(page):
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = [link["href"][1:] for link in page.all("a") if link["href"].startswith("#")]
    targets += [attrs["popovertarget"] for attrs in page.all("button")]
    targets += [
        attrs["aria-labelledby"] for _, attrs in page.elements if "aria-labelledby" in attrs
    ]
    assert set(targets) <= set(ids)
    assert len(targets) > 20


def test_tables_have_a_numbered_caption_above_and_a_source_below(document):
    text = html_of(document)
    caption = text.index("Tabel 2.1 Keluarga miskin ekstrem menurut kecamatan (contoh)</span>")
    source = text.index("Sumber: Data sasaran P3KE", caption)
    assert text.rindex("<caption>", 0, caption) < text.index("<thead>", caption) < source


def test_header_cells_have_a_scope_and_wide_tables_a_focusable_region(page):
    assert {attrs["scope"] for attrs in page.all("th")} == {"col", "row"}
    regions = [attrs for attrs in page.all("div") if attrs.get("role") == "region"]
    assert len(regions) == len(page.all("table"))
    assert all(attrs["tabindex"] == "0" and attrs["aria-labelledby"] for attrs in regions)


def test_figures_have_an_alternative_text_and_their_numbers_in_a_table(document, page):
    figures = [node for node in document.exhibits if node.type == "figure"]
    assert [attrs["alt"] for attrs in page.all("img")] == [node.block.alt for node in figures]
    assert html_of(document).count("<summary>Angka pada Gambar") == len(figures)


def test_numbers_on_page_one_open_their_definition_without_script(page):
    opened = [attrs["popovertarget"] for attrs in page.all("button")]
    assert [attrs["id"] for attrs in page.all("div") if "popover" in attrs] == opened
    assert len(opened) == 3


def test_a_claim_carries_its_value_for_machines(document):
    assert '<data value="5698">5.698 keluarga</data>' in html_of(document)


def test_a_claim_without_value_is_not_a_data_element(document):
    origin = Origin(input="individu", source="Register", status="tidak_tersedia")
    claim = Claim(
        id="k",
        value=None,
        unit="jiwa",
        printed="data tidak tersedia",
        definition="D.",
        origin=origin,
    )
    text = html_of(with_chapter(document, KalimatNode(Kalimat(id="s", parts=(claim,)))))
    assert '<p><span class="tanpa-nilai">data tidak tersedia</span></p>' in text


def test_a_suppressed_cell_is_a_sign_for_the_eye_and_words_for_the_ear(document):
    sign = '<span aria-hidden="true">*</span><span class="sr">tidak ditampilkan</span>'
    assert sign in html_of(document)


def test_hostile_text_stays_text_everywhere(document):
    origin = Origin(input=HOSTILE, source=HOSTILE, status="contoh")
    claim = Claim(id="k", value=1, unit="u", printed=HOSTILE, definition=HOSTILE, origin=origin)
    meta = replace(document.meta, title=HOSTILE, kop=(HOSTILE,), keywords=(HOSTILE,))
    kalimat = Kalimat(id="s", title=HOSTILE, role="jawaban", parts=(HOSTILE, claim))
    nodes = (Paragraph((Text(HOSTILE),)), KalimatNode(kalimat))
    chapter = Chapter("bab-uji", "", "", HOSTILE, nodes)
    page = Page(html_of(replace(document, meta=meta, front=nodes, chapters=(chapter,))))
    assert not page.all("script")
    assert len(page.all("style")) == 1
    assert "".join(page.texts["h1"]) == HOSTILE


def test_the_example_with_markup_in_a_cell_has_no_script(document):
    assert "<script" not in html_of(document)
    assert "שלום" in html_of(document)


def test_synthetic_data_are_marked_in_words_in_every_section_and_on_every_printed_page(document):
    text = html_of(document)
    assert text.count("<strong>DATA CONTOH.</strong>") == 1 + len(document.chapters)
    assert '@page{@top-center{content:"DATA CONTOH"}}' in text
    assert "(data contoh)</title>" in text


def test_real_data_carry_no_band(document):
    real = replace(document, meta=replace(document.meta, contoh=False))
    assert "DATA CONTOH" not in html_of(real)


def test_a_chapter_without_number_prints_its_title_alone(document):
    assert '<h2 id="judul-bab-uji">Uji</h2>' in html_of(with_chapter(document))


def claim_printed(text: str) -> Claim:
    origin = Origin(input="verval", source="Register", status="contoh")
    return Claim(id=text, value=1, unit="u", printed=text, definition="D.", origin=origin)


def test_punctuation_that_touches_a_number_stays_with_it():
    first, second = claim_printed("1"), claim_printed("2")
    pieces = glued(("Terbanyak di Sajira (", first, "), sisanya ", second, Tag("nomor", ".")))
    assert pieces == (
        "Terbanyak di Sajira ",
        Word("(", first, "),", 2),
        " sisanya ",
        Word("", second, ".", 4),
        "",
    )


@pytest.mark.parametrize(
    "parts",
    [
        (),
        ("tanpa angka",),
        (claim_printed("1"),),
        (claim_printed("1"), claim_printed("2")),
        ("a", claim_printed("1"), "b", claim_printed("2"), "c d"),
    ],
)
def test_gluing_keeps_every_character(parts):
    pieces = glued(parts)
    written = (p if isinstance(p, str) else p.before + p.claim.printed + p.after for p in pieces)
    assert "".join(written) == Kalimat(id="k", parts=parts).text


def test_a_row_whose_first_cell_is_empty_has_no_header(document):
    table = next(node for node in document.exhibits if node.type == "table")
    row = Row("jumlah", (Cell("", ""), *table.block.rows[0].cells[1:]), "jumlah")
    node = replace(table, block=replace(table.block, rows=(row,)))
    assert '<tr class="jumlah"><td></td>' in html_of(with_chapter(document, node))
