"""Keep checked params in the cache: notebooks of one run need not parse YAML again.

Parsing the folder costs about 0.3 s of CPU and every notebook asks for it, each in a process of
its own. A remembered copy is found by the bytes of the YAML files and of the code that reads
them, so it can't outlive either.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from lebak_reports.params.collection import Params

if TYPE_CHECKING:
    from collections.abc import Iterable

_DIGEST_BYTES = hashlib.sha256().digest_size
_PRIVATE_FOLDER, _PRIVATE_FILE = 0o700, 0o600


def remembered_at(cache: Path, yaml_files: Iterable[Path]) -> Path:
    """Return where the params of these files, read by this code, are kept."""
    import pydantic

    package = Path(__file__).parents[1]
    code = (*sorted(package.glob("params/**/*.py")), package / "regions.py", package / "periods.py")
    key = hashlib.sha256(f"{sys.version} {pydantic.VERSION}".encode())
    for file in (*sorted(yaml_files), *code):
        key.update(f"\n{file}\n".encode() + hashlib.sha256(file.read_bytes()).digest())
    return cache / "params" / f"{key.hexdigest()}.pickle"


def recall(path: Path) -> Params | None:
    """Return the params kept at a path; None when there are none, or not as they were written."""
    if not path.exists():
        return None
    raw = path.read_bytes()
    digest, payload = raw[:_DIGEST_BYTES], raw[_DIGEST_BYTES:]
    if hashlib.sha256(payload).digest() != digest:
        return None
    params = pickle.loads(payload)  # noqa: S301  our own file, in the analyst's private cache
    return params if isinstance(params, Params) else None


def remember(params: Params, path: Path) -> None:
    """Keep params at a path, whole or not at all, readable by nobody else."""
    path.parent.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    payload = pickle.dumps(params)
    draft = path.with_name(f"{path.name}.{uuid4().hex}")
    draft.touch(mode=_PRIVATE_FILE)
    draft.write_bytes(hashlib.sha256(payload).digest() + payload)
    draft.replace(path)
