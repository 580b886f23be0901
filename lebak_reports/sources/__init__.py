"""Find and read a quarter's files as text, hash each; understand nothing of what they mean."""

from lebak_reports.sources.finding import find_sources
from lebak_reports.sources.reading import read_source
from lebak_reports.sources.records import Found, QualityNote, RawTable, SourceFile

__all__ = ["Found", "QualityNote", "RawTable", "SourceFile", "find_sources", "read_source"]
