"""Document -> HTML page, through the Jinja templates beside this module."""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from lebak_reports.blocks import Claim
from lebak_reports.formats import bilangan
from lebak_reports.pages import color_rules, source_hash
from lebak_reports.render.band import BAND, band_sentence
from lebak_reports.render.html.glue import glued
from lebak_reports.render.model import Document, KalimatNode, table_of
from lebak_reports.render.values import machine_text

_MEDIA = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg"}
_TEMPLATES = Path(__file__).with_name("templates")


def html_of(document: Document) -> str:
    """Return the report as one HTML file.

    No script, no external request, and a content security policy that would refuse both.
    """
    style = _style(BAND if document.meta.contoh else "")
    template = _environment().get_template("laporan.html.j2")
    return template.render(
        document=document,
        band=BAND,
        band_sentence=band_sentence(document.meta),
        meta=document.meta,
        claims=_claims(document),
        lambang_media=_MEDIA[document.meta.lambang.jenis] if document.meta.lambang else "",
        style=style,
        style_hash=source_hash(style),
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "machine": machine_text,
        "base64": _base64,
        "table_of": table_of,
        "bilangan": bilangan,
        "glued": glued,
    }
    environment.tests |= {"claim": lambda part: isinstance(part, Claim), "kunci": _is_key_number}
    return environment


def _is_key_number(item: object) -> bool:
    """Tell whether a node, or its absence beside another, is a number in large print."""
    return isinstance(item, KalimatNode) and item.block.role == "kunci"


@cache
def _style(page_header: str) -> str:
    """Return the exact text of the style element: the policy holds its hash."""
    rules = (_TEMPLATES / "laporan.css").read_text(encoding="utf-8")
    return "\n".join(
        (
            color_rules(),
            rules,
            f'@media print{{@page{{@top-center{{content:"{page_header}"}}}}}}',
        )
    )


def _claims(document: Document) -> tuple[Claim, ...]:
    """Return each claim once, in the order of its first appearance."""
    sentences = (node.block for node in document.nodes if isinstance(node, KalimatNode))
    return tuple({claim.id: claim for block in sentences for claim in block.claims}.values())


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()
