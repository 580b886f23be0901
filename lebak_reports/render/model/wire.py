"""Documents as JSON and back: the same model for every renderer, also outside Python."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from lebak_reports.blocks import VENDOR_MIMES, Figure, Kalimat, Table, from_wire, to_wire
from lebak_reports.render.model.inlines import Break, Code, Em, Inline, Link, Strong, Text
from lebak_reports.render.model.meta import (
    LambangMeta,
    Meta,
    Penandatangan,
    RezimMeta,
    SuratMeta,
    Tanggal,
    Terkait,
)
from lebak_reports.render.model.records import (
    Chapter,
    Document,
    FigureNode,
    Heading,
    KalimatNode,
    List,
    Node,
    Paragraph,
    Singkatan,
    TableNode,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_PLAIN = (Text, Strong, Em, Code, Link, Break, Heading, Paragraph, List)
_EXHIBITS = (TableNode, FigureNode, KalimatNode)
_TYPES: dict[str, Callable[..., Node | Inline]] = {
    kind.type: kind for kind in (*_PLAIN, *_EXHIBITS)
}
_MIMES = dict(zip(("table", "figure", "kalimat"), VENDOR_MIMES, strict=True))


def to_json(document: Document) -> str:
    """Return a document as JSON; equal documents give equal text."""
    return json.dumps(document_to_wire(document), ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Document:
    """Rebuild the document that ``to_json`` wrote."""
    return document_from_wire(json.loads(text))


def document_to_wire(document: Document) -> dict[str, Any]:
    """Return a document as JSON values; nodes and inlines carry their ``type``."""
    wired: dict[str, Any] = _encoded(document)
    return wired


def node_to_wire(node: Node) -> dict[str, Any]:
    """Return one node as JSON values, as it stands in a document."""
    wired: dict[str, Any] = _encoded(node)
    return wired


def document_from_wire(value: dict[str, Any]) -> Document:
    """Rebuild the document that ``document_to_wire`` wrote."""
    return Document(
        kind=value["kind"],
        meta=_meta(value["meta"]),
        front=_decoded(value["front"]),
        chapters=tuple(
            Chapter(**{**chapter, "nodes": _decoded(chapter["nodes"])})
            for chapter in value["chapters"]
        ),
        singkatan=tuple(Singkatan(**each) for each in value["singkatan"]),
    )


def _encoded(value: Any) -> Any:  # noqa: ANN401  JSON values have no narrower type
    match value:
        case Table() | Figure() | Kalimat():
            return to_wire(value)
        case tuple():
            return [_encoded(item) for item in value]
        case str() | int() | None:
            return value
    record = {field.name: _encoded(getattr(value, field.name)) for field in fields(value)}
    return {"type": value.type, **record} if hasattr(value, "type") else record


def _decoded(value: Any) -> Any:  # noqa: ANN401  JSON values have no narrower type
    if isinstance(value, list):
        return tuple(_decoded(item) for item in value)
    if not isinstance(value, dict):
        return value
    attributes = {key: item for key, item in value.items() if key != "type"}
    if "block" in attributes:
        block = from_wire(_MIMES[value["type"]], attributes.pop("block"))
        return _TYPES[value["type"]](**attributes, block=block)
    return _TYPES[value["type"]](**{key: _decoded(item) for key, item in attributes.items()})


def _meta(value: dict[str, Any]) -> Meta:
    return Meta(
        **{
            **value,
            "tanggal_data": Tanggal(**value["tanggal_data"]),
            "tanggal_laporan": Tanggal(**value["tanggal_laporan"]),
            "kop": tuple(value["kop"]),
            "lambang": LambangMeta(**value["lambang"]) if value["lambang"] else None,
            "pejabat": Penandatangan(**value["pejabat"]),
            "rezim": RezimMeta(
                **{
                    **value["rezim"],
                    "dasar_hukum": tuple(value["rezim"]["dasar_hukum"]),
                    "tembusan": tuple(value["rezim"]["tembusan"]),
                }
            ),
            "format": tuple(value["format"]),
            "surat": value["surat"] and SuratMeta(**value["surat"]),
            "terkait": tuple(Terkait(**each) for each in value["terkait"]),
            "keywords": tuple(value["keywords"]),
        }
    )
