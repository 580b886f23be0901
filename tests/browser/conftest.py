from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lebak_reports.render.html import html_of
from lebak_reports.render.model import from_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium; without it a failure in CI, a visible skip elsewhere."""
    # Imported here: make test has no playwright, and collects this folder all the same.
    from playwright.sync_api import sync_playwright

    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("chromium is not on PATH")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def laporan(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the example document's page."""
    document = from_json((DATA / "dokumen.json").read_text(encoding="utf-8"))
    path = tmp_path_factory.mktemp("halaman") / "laporan.html"
    path.write_text(html_of(document), encoding="utf-8")
    return path.as_uri()
