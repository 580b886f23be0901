"""The records an exhibit is made of: plain values that every room may hold.

Written by ``exhibits``, displayed by a notebook, read by ``render`` and ``publish``.
"""

from lebak_reports.blocks.block import Block
from lebak_reports.blocks.claims import Claim, Origin, Part, Tag
from lebak_reports.blocks.figures import Figure
from lebak_reports.blocks.mime import block_of
from lebak_reports.blocks.sentences import Kalimat
from lebak_reports.blocks.tables import Cell, Column, Row, Table
from lebak_reports.blocks.wire import VENDOR_MIMES, from_wire, to_wire

__all__ = [
    "VENDOR_MIMES",
    "Block",
    "Cell",
    "Claim",
    "Column",
    "Figure",
    "Kalimat",
    "Origin",
    "Part",
    "Row",
    "Table",
    "Tag",
    "block_of",
    "from_wire",
    "to_wire",
]
