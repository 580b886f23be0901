"""Oracles: packages by other people that estimate the same, in an environment of their own."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType


@pytest.fixture(scope="session")
def samplics() -> ModuleType:
    """Return samplics, whose import warns that its author now writes another package."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pytest.importorskip("samplics", reason="oracles are installed by: make test-oracles")
        return pytest.importorskip("samplics.estimation")
