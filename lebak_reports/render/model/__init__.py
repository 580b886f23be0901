"""The document model: executed notebooks -> Document -> HTML, PDF, XLSX, CSV.

``Document`` is what one report says; every renderer reads it and none reads a notebook.
"""

from lebak_reports.render.model.build import build_document
from lebak_reports.render.model.inlines import Break, Code, Em, Inline, Link, Strong, Text, plain
from lebak_reports.render.model.markdown import nodes_of
from lebak_reports.render.model.meta import (
    LambangMeta,
    Meta,
    Penandatangan,
    RezimMeta,
    SuratMeta,
    Tanggal,
    Terkait,
)
from lebak_reports.render.model.numbering import Numbering
from lebak_reports.render.model.reading import Notebook, caption_of, joined
from lebak_reports.render.model.records import (
    Chapter,
    Document,
    Exhibit,
    FigureNode,
    Heading,
    KalimatNode,
    List,
    Node,
    Paragraph,
    Singkatan,
    TableNode,
    table_of,
)
from lebak_reports.render.model.wire import (
    document_from_wire,
    document_to_wire,
    from_json,
    node_to_wire,
    to_json,
)

__all__ = [
    "Break",
    "Chapter",
    "Code",
    "Document",
    "Em",
    "Exhibit",
    "FigureNode",
    "Heading",
    "Inline",
    "KalimatNode",
    "LambangMeta",
    "Link",
    "List",
    "Meta",
    "Node",
    "Notebook",
    "Numbering",
    "Paragraph",
    "Penandatangan",
    "RezimMeta",
    "Singkatan",
    "Strong",
    "SuratMeta",
    "TableNode",
    "Tanggal",
    "Terkait",
    "Text",
    "build_document",
    "caption_of",
    "document_from_wire",
    "document_to_wire",
    "from_json",
    "joined",
    "node_to_wire",
    "nodes_of",
    "plain",
    "table_of",
    "to_json",
]
