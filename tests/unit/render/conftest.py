import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lebak_reports.render.model import Document, from_json

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def maker() -> dict[str, Any]:
    """The names of tests/data/make_dokumen.py."""
    return runpy.run_path(str(DATA / "make_dokumen.py"))


@pytest.fixture(scope="session")
def notebook(maker: dict[str, Any]) -> Callable[..., Any]:
    return maker["notebook"]


@pytest.fixture(scope="session")
def document_json() -> str:
    return (DATA / "dokumen.json").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def document(document_json: str) -> Document:
    return from_json(document_json)
