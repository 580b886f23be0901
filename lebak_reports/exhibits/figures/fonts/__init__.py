"""The two static fonts that figures are drawn with; see ``cut`` for how they were made."""

from pathlib import Path

FAMILY = "Lebak Sans"
FILES = tuple(
    Path(__file__).with_name(name) for name in ("LebakSans-Regular.ttf", "LebakSans-Bold.ttf")
)
