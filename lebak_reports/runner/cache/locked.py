"""Which packages of the universal lock belong to this interpreter."""

from __future__ import annotations

import ast
import os
import platform
import re
import sys
from fnmatch import fnmatchcase
from typing import Final

_LINE: Final = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==[^\s;]+(?:\s*;\s*(?P<marker>.+?))?\s*\\?$", re.MULTILINE
)


def locked_names(lock: str) -> frozenset[str]:
    r"""Return the names that a lock asks for on this interpreter and system.

    A line whose environment marker does not hold is not installed by pip; where the package is
    there all the same, something else brought it.

    >>> sorted(locked_names("a==1\nb==2 ; sys_platform == 'beos'\n"))
    ['a']
    """
    lines = _LINE.finditer(lock)
    return frozenset(line["name"] for line in lines if not line["marker"] or holds(line["marker"]))


def holds(marker: str) -> bool:
    """Tell whether an environment marker (PEP 508) holds here.

    ``packaging`` takes longer to import than the rest of a run that has nothing to do, so that
    the markers that locks are full of, texts that are equal or not, are told without it.
    """
    try:
        return _told(ast.parse(marker.strip(), mode="eval").body)
    except (SyntaxError, _UncommonMarkerError):
        from packaging.markers import Marker

        return Marker(marker).evaluate()


class _UncommonMarkerError(ValueError):
    """A marker that only ``packaging`` understands."""


def _told(node: ast.expr) -> bool:
    match node:
        case ast.BoolOp(op=ast.And(), values=values):
            return all(_told(value) for value in values)
        case ast.BoolOp(op=ast.Or(), values=values):
            return any(_told(value) for value in values)
        case ast.Compare(
            left=ast.Name(id=name),
            ops=[ast.Eq() | ast.NotEq() as operator],
            comparators=[ast.Constant(value=str(wanted))],
        ) if name in _environment():
            return fnmatchcase(_environment()[name], wanted) == isinstance(operator, ast.Eq)
        case _:
            raise _UncommonMarkerError(ast.dump(node))


def _environment() -> dict[str, str]:
    """Return the variables of PEP 508 that are compared as texts."""
    return {
        "implementation_name": sys.implementation.name,
        "os_name": os.name,
        "platform_machine": platform.machine(),
        "platform_python_implementation": platform.python_implementation(),
        "python_full_version": platform.python_version(),
        "sys_platform": sys.platform,
    }
