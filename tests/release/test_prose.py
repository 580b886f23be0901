"""Every number in the prose of a report is a claim, and stands in its ledger."""

from __future__ import annotations

import json
from functools import cache
from html.parser import HTMLParser
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pytest

from lebak_reports import wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.release.conftest import Bench

pytestmark = pytest.mark.slow

MIME = "application/vnd.lebak.kalimat+json"
VOID = frozenset({"br", "hr", "img", "link", "meta"})
# Tables, figures and the trace of numbers print cells of blocks; a definition repeats its claim.
NOT_PROSE = frozenset({"table", "figure", "style", "title", "nav", "time"})
NOT_PROSE_CLASSES = frozenset({"arti", "sr"})


class Prose(HTMLParser):
    """Collects the text of a page outside tables and figures, and its claims apart."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self._open: list[tuple[str, bool]] = []
        self.sentences: list[str] = []
        self.claims: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        is_out = (
            tag in NOT_PROSE
            or named.get("class") in NOT_PROSE_CLASSES
            or named.get("id") == "jejak-angka"
        )
        if tag not in VOID:
            self._open.append((tag, is_out))

    def handle_endtag(self, tag: str) -> None:
        while tag not in VOID and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if any(is_out for _, is_out in self._open):
            return
        inside = [tag for tag, _ in self._open]
        (self.claims if "data" in inside else self.sentences).append(data)


def sentences_with_loose_numbers(page: str) -> Iterator[str]:
    """Yield each number that is neither a claim nor a tag, in its sentence."""
    for text in Prose(page).sentences:
        if wording.loose_numbers(text):
            yield text.strip()


def printed_in_ledger(folder: Path) -> set[str]:
    entries = json.loads((folder / "ledger.json").read_text(encoding="utf-8"))["entries"]
    return {entry["printed"] for entry in entries}


@cache
def tagged(folder: Path) -> frozenset[str]:
    """Return the texts between claims whose own words, without their tags, hold no number."""
    notebooks = [json.loads(path.read_text("utf-8")) for path in folder.glob("notebooks/*.ipynb")]
    sentences = (
        bundle[MIME]["parts"]
        for notebook in notebooks
        for cell in notebook["cells"]
        for bundle in (output.get("data", {}) for output in cell.get("outputs", ()))
        if MIME in bundle
    )
    return frozenset(text for parts in sentences for text in between_claims(parts))


def between_claims(parts: list[dict[str, Any]]) -> Iterator[str]:
    for is_claim, run in groupby(parts, key=lambda part: "claim" in part):
        stretch = list(run)
        own = " ".join(part["text"] for part in stretch if "text" in part)
        if not is_claim and not wording.loose_numbers(own):
            yield "".join(part.get("text") or part["tag"]["text"] for part in stretch).strip()


def pages(bench: Bench) -> list[Path]:
    return sorted(bench.release.glob("36.02*/*.html"))


def test_a_number_outside_claims_and_tags_is_seen() -> None:
    page = "<p>Per 25 Oktober 2024 ada <data value='7'>7 keluarga</data> dari 12 desa</p>"
    assert list(sentences_with_loose_numbers(page)) == ["dari 12 desa"]


def test_no_number_in_prose_is_without_a_claim(sample_quarter: Bench) -> None:
    loose = {
        (page.parent.name, text)
        for page in pages(sample_quarter)
        for text in sentences_with_loose_numbers(page.read_text(encoding="utf-8"))
        if text not in tagged(page.parent)
    }
    assert loose == set()


def test_every_claim_in_prose_stands_in_the_ledger(sample_quarter: Bench) -> None:
    for page in pages(sample_quarter):
        claims = Prose(page.read_text(encoding="utf-8")).claims
        assert claims
        assert set(claims) <= printed_in_ledger(page.parent)
