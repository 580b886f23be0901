"""The page of commands says what the program does, no less and no more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lebak_reports.cli.app import app

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def sections(root: Path) -> dict[str, str]:
    """Return the page's sections by heading."""
    page = (root / "docs" / "rujukan" / "perintah.md").read_text(encoding="utf-8")
    _opening, *rest = re.split(r"^## ", page, flags=re.MULTILINE)
    return dict(section.split("\n", 1) for section in rest)


def test_every_verb_has_its_section(sections: dict[str, str]) -> None:
    assert set(sections) - {"Variabel lingkungan"} == set(app.commands)


@pytest.mark.parametrize("verb", sorted(app.commands))
def test_every_option_has_its_row(sections: dict[str, str], verb: str) -> None:
    options = {
        option
        for parameter in app.commands[verb].params
        for option in parameter.opts
        if option.startswith("--")
    }
    assert set(re.findall(r"^\| `(--[a-z-]+)`", sections[verb], re.MULTILINE)) == options


def test_every_variable_that_is_read_has_its_row(root: Path, sections: dict[str, str]) -> None:
    sources = [*(root / "lebak_reports").rglob("*.py"), *(root / "tools").glob("*.py")]
    read = {
        name
        for path in sources
        for name in re.findall(r'"(LEBAK_[A-Z_]+)"', path.read_text(encoding="utf-8"))
    }
    explained = set(re.findall(r"`(LEBAK_[A-Z_]+)`", sections["Variabel lingkungan"]))
    assert explained == read
