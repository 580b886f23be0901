"""Configuration of ``nbconvert --to webpdf``: use the system's Chromium, download none."""

import shutil
from functools import partialmethod

from playwright.async_api import BrowserType

BrowserType.launch = partialmethod(  # type: ignore[method-assign, assignment]  # that is the point
    BrowserType.launch, executable_path=shutil.which("chromium")
)
c.WebPDFExporter.disable_sandbox = True  # type: ignore[name-defined]  # noqa: F821  jupyter's name
