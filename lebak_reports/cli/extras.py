"""What a run leaves out because an extra is not installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.render.word import is_installed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.params import Params
    from lebak_reports.regions import Wilayah

_DOCX = "docx"


def notes_on_extras(params: Params, regions: Iterable[Wilayah]) -> tuple[str, ...]:
    """Return a sentence for each extra that these regions' documents miss."""
    levels = {region.level for region in regions}
    titles = [each.judul for level in levels for each in params.dokumen[level]
              if _DOCX in each.format]  # fmt: skip
    if not titles or is_installed():
        return ()
    what = f"Tidak dibuat sebagai DOCX karena paketnya belum terpasang: {', '.join(titles)}."
    return (f"{what} Bila perlu, jalankan make docx, lalu ulangi.",)
