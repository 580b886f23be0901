"""What the first quarter costs on a machine that has nothing yet: set-up, sample, 29 regions."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from counting import cost_of
from measured import Json, rounds_of
from places import QUARTER, ROOT

if TYPE_CHECKING:
    from pathlib import Path


# What the make that runs this bench hands down to every other.
_OF_MAKE = ("ARGS", "MAKEFLAGS", "MAKEOVERRIDES", "MFLAGS", "MAKELEVEL", "Q", "R")
# What a checkout gains by use, and a fresh copy does not have.
_MADE = (".git", ".venv*", ".cache", "__pycache__", ".*_cache", "outputs*", "data")


def beginning_costs(folder: Path) -> Json:
    """Return the costs of ``make quarterly`` in a fresh copy, with no package kept anywhere."""
    copy, caches = folder / "salinan", folder / "tembolok"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*_MADE))
    # Indexes and proxies that an office sets, also below HOME, are kept; its caches are not.
    dropped = {name for name in os.environ if name.startswith("LEBAK_") or name in _OF_MAKE}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    made = {"XDG_CACHE_HOME": "xdg", "UV_CACHE_DIR": "uv", "PIP_CACHE_DIR": "pip"}
    environment = kept | {name: str(caches / place) for name, place in made.items()}
    command = ["make", "-C", str(copy), "quarterly", f"Q={QUARTER}"]
    return {"costs": rounds_of([cost_of(command, environment, folder / "log")])}
