"""Whoever silences a checker says why, on the line where it is done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SILENCED = re.compile(r"#\s*(?:noqa: [A-Z0-9, ]*[0-9]|type: ignore\[[a-z, -]+\])(.*)")


def without_a_reason(line: str) -> bool:
    """Tell whether a line is exempt from a rule and nothing is said after that.

    >>> without_a_reason("x = f()  # noqa: S608"), without_a_reason("x = f()  # noqa: S608  ours")
    (True, False)
    """
    found = SILENCED.search(line)
    return found is not None and not re.search(r"[A-Za-z]{2}", SILENCED.sub(r"\1", found[0]))


def test_every_exception_to_a_rule_has_its_reason(root: Path) -> None:
    unexplained = [
        f"{path.relative_to(root)}: {line.strip()}"
        for folder in ("lebak_reports", "tools", "tests")
        for path in (root / folder).rglob("*.py")
        if path.name != "test_exceptions_to_rules.py"
        for line in path.read_text(encoding="utf-8").splitlines()
        if without_a_reason(line)
    ]
    assert unexplained == []
