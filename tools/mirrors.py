"""What pip and uv tell each other about the office network: neither reads the other's settings.

HTTPS_PROXY and its kin need no translation: both read them.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from types import MappingProxyType

PIP_TO_UV = MappingProxyType(
    {
        "index-url": "UV_DEFAULT_INDEX",
        "cert": "SSL_CERT_FILE",
        "proxy": "ALL_PROXY",
        "trusted-host": "UV_INSECURE_HOST",
    }
)


def settings_for_uv() -> dict[str, str]:
    """Translate pip's settings, from its files and variables, to the variables uv reads."""
    listed = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    )
    options = dict.fromkeys(PIP_TO_UV, "")
    for line in listed.stdout.splitlines():
        name, _, value = line.partition("=")
        options[name.rpartition(".")[2]] = ast.literal_eval(value)
    for option in PIP_TO_UV:
        options[option] = os.environ.get(f"PIP_{option.upper().replace('-', '_')}", options[option])
    return {
        variable: options[option]
        for option, variable in PIP_TO_UV.items()
        if options[option] and variable not in os.environ
    }


def settings_for_pip() -> dict[str, str]:
    """Return what pip must know besides its own settings: the mirror that was given to uv only."""
    index = os.environ.get("UV_DEFAULT_INDEX") or os.environ.get("UV_INDEX_URL")
    return {"PIP_INDEX_URL": index} if index and "PIP_INDEX_URL" not in os.environ else {}
