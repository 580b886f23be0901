"""The XLSX annex: one sheet a table, typed numbers, nothing that runs."""

from lebak_reports.render.workbook.book import workbook_of

__all__ = ["workbook_of"]
