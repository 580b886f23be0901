"""One self-contained HTML file: no script, no request, equal documents give equal bytes."""

from lebak_reports.render.html.page import html_of

__all__ = ["html_of"]
