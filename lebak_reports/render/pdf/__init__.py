"""One report -> one PDF that is archival (PDF/A-3a) and accessible (PDF/UA-1)."""

from lebak_reports.render.pdf.compiler import PdfRejectedError, compile_pdf
from lebak_reports.render.pdf.pictures import picture_of

__all__ = ["PdfRejectedError", "compile_pdf", "picture_of"]
