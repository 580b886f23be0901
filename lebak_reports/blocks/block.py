"""What an exhibit is made of: a table, a figure or sentences."""

from lebak_reports.blocks.figures import Figure
from lebak_reports.blocks.sentences import Kalimat
from lebak_reports.blocks.tables import Table

Block = Table | Figure | Kalimat
