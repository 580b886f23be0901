"""A document that is made of what files bring along: markup, formulas, quotes, long and odd text.

Every format prints `TEXTS` as they are: see tests/unit/render/test_hostile.py.
"""

from lebak_reports.blocks import Cell, Claim, Column, Figure, Kalimat, Origin, Row, Table
from lebak_reports.render.model import (
    Chapter,
    Document,
    FigureNode,
    Heading,
    KalimatNode,
    Paragraph,
    TableNode,
    Text,
)
from tests.data import make_dokumen

TEXTS = (
    '#panic("x") *a* _b_ `c` $x^2$ @ref <label> ~ // /* */',
    "<script>alert(1)</script>",
    "</style></svg>]]><img src=x onerror=alert(1)>",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://a.id","x")',
    "+62 811",
    "-2+3",
    "@SUM(A1)",
    "Beras;=1+1;gula",
    "\"ganda\" 'tunggal' “miring”",
    "&amp; &#60; &lt;",
    "<r><t>kaya</t></r>",
    "{{< env HOME >}} {{ 7*7 }} {% raw %} %s {0} ${x}",
    "[a](javascript:alert(1)) ![b](x.png) | pipa \\ garis ::: :::",
    "_x0041_ \\alpha \\n",
    "שלום 12 \u200fkanan ke kiri\u200e",
    "é ß ≥ → ✓ Rp5,9\u00a0miliar",
    "Dinas " + "Pemberdayaan Masyarakat dan Desa " * 9,
    "x" * 300,
)
ROWS = 200
ORIGIN = Origin(input="anggaran", source=TEXTS[0], status="tercatat")
_POINT = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="50pt" viewBox="0 0 100 50">'
    '<circle cx="50" cy="25" r="2"/></svg>'
)


def text_of(row: int) -> str:
    return TEXTS[row % len(TEXTS)].strip()


def long_table() -> Table:
    columns = (
        Column(key="uraian", label=TEXTS[1], definition=TEXTS[3], is_quoted=True),
        Column(key="nilai", label="Nilai (Rp)", kind="rupiah", unit="rupiah"),
    )
    rows = tuple(
        Row(f"{place}", (Cell(text_of(place), text_of(place)), Cell(place, f"{place}")))
        for place in range(ROWS)
    )
    return Table(
        id="dua-ratus-baris", title=TEXTS[2], columns=columns, rows=rows, origin=ORIGIN,
        notes=TEXTS[:3],
    )  # fmt: skip


def empty_table() -> Table:
    columns = (Column(key="uraian", label="Uraian"), Column(key="nilai", label="Nilai"))
    return Table(id="kosong", title="Tabel kosong", columns=columns, rows=(), origin=ORIGIN)


def single_point() -> Figure:
    columns = (Column(key="x", label="x"), Column(key="y", label="y", kind="bilangan"))
    row = Row(TEXTS[3], (Cell(TEXTS[3], TEXTS[3]), Cell(1, "1")))
    data = Table(id="satu-titik", title=TEXTS[4], columns=columns, rows=(row,), origin=ORIGIN)
    return Figure(
        id="satu-titik",
        title=TEXTS[1],
        alt=TEXTS[9] + TEXTS[10] + TEXTS[14],
        svg=_POINT.encode(),
        texts=(),
        data=data,
    )


def sentence(place: int) -> Kalimat:
    """A sentence is of words; one of 300 letters stays in its column, where it is broken."""
    text = TEXTS[place]
    claim = Claim(id=f"uji.{place}", value=1, unit="", printed=text, definition=text, origin=ORIGIN)
    return Kalimat(id=f"uji.{place}", title=text, parts=(claim,))


def document() -> Document:
    short = [place for place, text in enumerate(TEXTS) if text != "x" * 300]
    nodes = (
        Heading(2, "bagian-uji-1", TEXTS[0]),
        Paragraph((Text(TEXTS[12]),)),
        *(KalimatNode(sentence(place)) for place in short),
        TableNode("1", "tabel-dua-ratus-baris", TEXTS[2], long_table()),
        TableNode("2", "tabel-kosong", "Tabel kosong", empty_table()),
        FigureNode("1", "gambar-satu-titik", TEXTS[1], single_point()),
    )
    chapter = Chapter("bab-uji", "", "", TEXTS[1], nodes)
    return Document("laporan-uji", make_dokumen.meta(), (), (chapter,))
