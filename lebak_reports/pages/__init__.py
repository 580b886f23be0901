"""What every HTML page of the suite shares: its colours, and the policy it is shown under."""

from lebak_reports.pages.palette import DARK, LIGHT, TEXT_ON, color_rules
from lebak_reports.pages.policy import source_hash

__all__ = ["DARK", "LIGHT", "TEXT_ON", "color_rules", "source_hash"]
