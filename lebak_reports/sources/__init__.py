"""Find and read a quarter's files as text, hash each; understand nothing of what they mean."""

from lebak_reports.sources.blocks import Blocks, blocks_of, edited, lines_of, read_lines
from lebak_reports.sources.finding import find_sources
from lebak_reports.sources.reading import read_source
from lebak_reports.sources.records import Found, QualityNote, RawTable, SourceFile

__all__ = [
    "Blocks",
    "Found",
    "QualityNote",
    "RawTable",
    "SourceFile",
    "blocks_of",
    "edited",
    "find_sources",
    "lines_of",
    "read_lines",
    "read_source",
]
