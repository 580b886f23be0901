"""Content security policy: a page names the exact texts that may style it or run in it."""

from __future__ import annotations

import base64
import hashlib


def source_hash(text: str) -> str:
    """Return an inline style or script as a policy names it.

    Examples
    --------
    >>> source_hash("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
