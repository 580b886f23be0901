"""What make does where there is no make: ``make.cmd`` calls this on Windows.

Called as ``python tools/windows.py [TARGET] [NAME=VALUE ...]``, as make is. Reads the descriptions
from the Makefile, refuses a missing Q or R, sets up what the target needs when its lock is newer
than the stamp, and runs the target of `tasks`. Needs the standard library only.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
from pathlib import Path

import bootstrap
from check_arguments import refusal
from tasks import ROOT, TASKS, clean, run

DESCRIBED = re.compile(r"^([a-z-]+):.*?## (.+)$", re.MULTILINE)


def listing() -> str:
    """Return the targets with their descriptions, as ``make help`` prints them."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return "\n".join(f"  make {name:<12} {words}" for name, words in DESCRIBED.findall(makefile))


def typed(words: list[str]) -> tuple[str, dict[str, str]]:
    """Return the target and the variables of a command line; the last target counts."""
    variables = dict(word.split("=", 1) for word in words if "=" in word)
    targets = [word for word in words if "=" not in word]
    return (targets[-1] if targets else "help"), variables


def set_up(target: str, environment: Path) -> int:
    """Bring every set of packages of a target up to its lock; return the exit code."""
    for name in TASKS[target].needs:
        stamp, lock = environment / f".{name}", ROOT / "requirements" / f"{name}.txt"
        if stamp.exists() and stamp.stat().st_mtime >= lock.stat().st_mtime:
            continue
        code = bootstrap.prepared(environment, name)
        if code:
            return code
        stamp.touch()
    return 0


def main(words: list[str]) -> int:
    """Do what make would; return the exit code."""
    target, variables = typed(words)
    os.environ.update(variables)
    if target == "clean":
        return clean()
    if target not in TASKS:
        print(listing())
        return 0 if target == "help" else 2
    refused = refusal(target, list(TASKS[target].asks)) if TASKS[target].asks else None
    if refused:
        print(refused, file=sys.stderr)
        return 2
    environment = Path(variables.get("VENV", ".venv") + TASKS[target].beside).absolute()
    return set_up(target, environment) or run(
        target, environment, shlex.split(variables.get("ARGS", ""), posix=False)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
