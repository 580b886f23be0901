from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lebak_reports.periods import Quarter
from lebak_reports.publish import Failure
from lebak_reports.render.html import html_of
from lebak_reports.render.model import from_json
from tests.browser.releases import project_in, publish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from lebak_reports.params import Params

DATA = Path(__file__).parents[1] / "data"
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # Of what is in order only counts come back: describing it takes longer than looking.
    "resultTypes": ["violations"],
}
PORTAL = "2024Q3/index.html"
WIDTHS = (1280, 320)
HEIGHT = 900
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Some of what is folded in: the rows of a list are all made alike.
OPENED = "[...document.querySelectorAll('details')].slice(0, 12).forEach(each => each.open = true)"
CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")


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


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open an address at a width; further options are those of a browser context."""
    contexts = []

    def at(address: str, width: int = 1280, **options: Any) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": HEIGHT}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield at
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def outputs(tmp_path_factory: pytest.TempPathFactory, checkout_params: Params) -> Path:
    """Two releases of 29 regions, the last of which failed in the later one."""
    project = project_in(tmp_path_factory.mktemp("portal"))
    regions = tuple(checkout_params.regions)
    stopped = Failure(notebook="90_profil.ipynb", cell=7, message="KeyError: 'pagu_rp'" * 20)
    publish(project, regions, Quarter(2024, 2))
    publish(project, regions, Quarter(2024, 3), stopped)
    return project.outputs


@pytest.fixture
def show(opened: Callable[..., Page], outputs: Path) -> Callable[..., Page]:
    """Open a page of the releases; options are those of a browser context."""
    return lambda name=PORTAL, width=1280, **options: opened(
        (outputs / name).as_uri(), width, **options
    )


@pytest.fixture(scope="session")
def laporan(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the example document's page."""
    document = from_json((DATA / "dokumen.json").read_text(encoding="utf-8"))
    path = tmp_path_factory.mktemp("halaman") / "laporan.html"
    path.write_text(html_of(document), encoding="utf-8")
    return path.as_uri()


Violations = list[tuple[int, str, list[str]]]


def violations(page: Page, *, within: str = "html") -> Violations:
    """Return what axe-core finds in a part of a page, wide and narrow, of one load of it.

    The page's context bypasses its policy, which would stop axe's script. What axe calls
    incomplete about contrast is judged by `faint_texts`.
    """
    from axe_playwright_python.sync_playwright import Axe

    page.evaluate(OPENED)
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        response = Axe().run(page, context=within, options=OPTIONS).response
        found += [(width, each["id"], _elements(each)) for each in response["violations"]]
    return found


def _elements(violation: dict[str, Any]) -> list[str]:
    return [node["html"] for node in violation["nodes"]]


def overflows(page: Page) -> dict[int, int]:
    """Return how many pixels a page is wider than a wide and a narrow screen."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        found[width] = page.evaluate(OVERFLOW)
    return {width: pixels for width, pixels in found.items() if pixels}


def faint_texts(page: Page) -> list[str]:
    """Return the texts that stand out too little, of which there must be some to look at."""
    page.evaluate(OPENED)
    measured = page.evaluate(CONTRAST)
    assert measured["seen"] > 5
    return list(measured["faults"])


def heard(chromium: Browser, address: str) -> tuple[set[str], list[str]]:
    """Return the schemes of a page's requests, and what its console said."""
    page = chromium.new_page()
    schemes, messages = set(), []
    page.on("request", lambda request: schemes.add(request.url.partition(":")[0]))
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.goto(address)
    page.close()
    return schemes, messages
