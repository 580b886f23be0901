"""Write the pages of ``docs/rujukan`` that are generated from the code they describe."""

from __future__ import annotations

from pathlib import Path

from lebak_reports.fields import page as inputs
from lebak_reports.indicators.catalogue import page as indicators

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "rujukan"
PAGES = {"masukan.md": inputs.reference_page, "indikator.md": indicators.reference_page}

if __name__ == "__main__":
    for name, text in PAGES.items():
        (FOLDER / name).write_text(text(), encoding="utf-8")
