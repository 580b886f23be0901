"""Refuse a missing or malformed ``Q`` or ``R`` of make before anything is installed.

Called as ``python tools/check_arguments.py quarterly Q`` or ``... region Q R``; the values come
from the environment, so that no shell ever reads them. Needs the standard library only.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lebak_reports.errors import QuarterError
from lebak_reports.periods import Quarter

EXAMPLES = {"Q": "2024Q3", "R": "Banjarsari"}


def refusal(target: str, names: list[str]) -> str | None:
    """Return the sentence that says what to type instead, or None when all is well."""
    if any(not os.environ.get(name, "").strip() for name in names):
        typed = " ".join(f"{name}={EXAMPLES[name]}" for name in names)
        return f"Lengkapi perintahnya, misalnya: make {target} {typed}"
    try:
        Quarter.parse(os.environ["Q"])
    except QuarterError as error:
        return str(error)
    return None


def main() -> int:
    """Print the refusal, if there is one; return the exit code."""
    target, *names = sys.argv[1:]
    sentence = refusal(target, names)
    if sentence:
        print(sentence, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
