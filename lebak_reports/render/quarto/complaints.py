"""What Quarto complained of, whatever its exit code was.

Quarto ends with 0 when a reference leads nowhere, a resource is not fetched or a table's style
is lost. Its own records go to the log; those of pandoc, of its filters and of Typst only to
standard error.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_HARMLESS_LEVELS = frozenset({"DEBUG", "INFO"})
_COMPLAINT = re.compile(
    r"(?:WARN(?:ING)?|ERROR|FATAL|CRITICAL)\b"  # Quarto and its filters
    r"|\[(?:WARNING|ERROR)\]"  # pandoc
    r"|\((?:W|E)\) "  # its filters, in other words
    r"|(?:warning|error): "  # Typst
)
_TOLERATED = (
    # Typst itself refuses a file that breaks PDF/UA-1; veraPDF would be a second opinion.
    re.compile(r"PDF standard validation requested but verapdf is not installed"),
    # A document of ours imports no Typst package, so it is no matter which ones are at hand.
    re.compile(r"typst-gather analyze failed; staging all packages as fallback"),
)


def complaints_of(log: str, standard_error: str) -> tuple[str, ...]:
    """Return warnings and errors in the order of their telling, each once.

    Parameters
    ----------
    log : str
        Written with ``--log-format json-stream``: one JSON record a line.
    standard_error : str
        What the program and its helpers printed.
    """
    told = (*_of_log(log), *_of_standard_error(standard_error))
    serious = (text for text in told if not any(each.search(text) for each in _TOLERATED))
    return tuple(dict.fromkeys(serious))


def _of_log(log: str) -> Iterator[str]:
    for line in filter(None, map(str.strip, log.splitlines())):
        try:
            record = json.loads(line)
            level, message = str(record["levelName"]), str(record["msg"])
        except (ValueError, KeyError, TypeError):
            yield f"catatan tidak terbaca: {line[:120]}"
            continue
        if level not in _HARMLESS_LEVELS:
            yield _one_line(message)


def _of_standard_error(text: str) -> Iterator[str]:
    for line in map(_one_line, text.splitlines()):
        if found := _COMPLAINT.match(line):
            yield line[found.end() :].lstrip(": ") or line


def _one_line(text: str) -> str:
    return " ".join(_COLOUR.sub("", text).split())
