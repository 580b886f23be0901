"""The band that marks synthetic data, in words: it stays when colours are lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lebak_reports.render.model import Meta

BAND = "DATA CONTOH"


def band_sentence(meta: Meta) -> str:
    """Return what follows the band; empty when the data are real."""
    if not meta.contoh:
        return ""
    return f"Angka sintetis untuk peragaan, bukan keadaan {meta.wilayah}."
