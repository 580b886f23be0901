"""Run Quarto in a project of its own that is gone afterwards, and believe only what it made."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ruamel.yaml import YAML

from lebak_reports.blocks.markdown import literal
from lebak_reports.render.quarto.complaints import complaints_of
from lebak_reports.render.quarto.processes import run_to_end

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping

    from lebak_reports.render.model import Meta
    from lebak_reports.render.quarto.program import Quarto
    from lebak_reports.render.quarto.targets import Target

PATIENCE_SECONDS = 600.0
_STEM, _RESULTS = "naskah", "hasil"
_NOTEBOOK, _LOG, _METADATA = f"{_STEM}.ipynb", "catatan.jsonl", "metadata.yml"
# Settings of the person's own Quarto that would change what ours makes.
_FOREIGN = frozenset(
    {"QUARTO_LOG", "QUARTO_LOG_FORMAT", "QUARTO_LOG_LEVEL", "QUARTO_PDF_STANDARD", "QUARTO_PROFILE"}
)
_SHOWN = 5


class QuartoRefusedError(RuntimeError):
    """Quarto made nothing that can be handed on; says in Quarto's words why."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__(reasons)
        self.reasons = reasons

    def __str__(self) -> str:
        shown = "; ".join(self.reasons[:_SHOWN])
        hidden = len(self.reasons) - _SHOWN
        return f"{shown}; dan {hidden} pesan lain" if hidden > 0 else shown


def render_with(quarto: Quarto, notebook: str, target: Target, *, meta: Meta) -> bytes:
    """Return what Quarto makes of an executed notebook; nothing is executed.

    Parameters
    ----------
    notebook : str
        See `manuscript`.
    meta : Meta
        Title and dates; the day of the report is Quarto's clock.

    Raises
    ------
    QuartoRefusedError
        It failed, warned, took too long, or made no such file. Nothing of it is kept.
    """
    with TemporaryDirectory(prefix="lebak-quarto-") as folder:
        project = Path(folder)
        _lay_out(project, notebook, target, meta)
        ended = run_to_end(
            _command(quarto, project, target),
            folder=project,
            environment=_environment(meta),
            seconds=PATIENCE_SECONDS,
        )
        if ended is None:
            raise QuartoRefusedError((f"tidak selesai dalam {PATIENCE_SECONDS:.0f} detik",))
        if reasons := _reasons(project / _LOG, ended):
            raise QuartoRefusedError(reasons)
        return _result(project, target)


def _lay_out(project: Path, notebook: str, target: Target, meta: Meta) -> None:
    """Write the project: with a ``_quarto.yml`` of its own no folder above it is one."""
    (project / _NOTEBOOK).write_text(notebook, encoding="utf-8")
    for name, content in target.files.items():
        (project / name).write_text(content, encoding="utf-8")
    _write_yaml(project / "_quarto.yml", {"project": {"type": "default"}})
    metadata = {
        "title": literal(meta.title),
        "subtitle": literal(meta.subtitle),
        "lang": "id-ID",
        "toc": True,
        "execute": {"enabled": False, "echo": False},
        **target.metadata,
    }
    _write_yaml(project / _METADATA, metadata)


def _write_yaml(path: Path, value: Mapping[str, object]) -> None:
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    with path.open("w", encoding="utf-8") as file:
        yaml.dump(value, file)


def _command(quarto: Quarto, project: Path, target: Target) -> list[str]:
    metadata = project / _METADATA
    if not metadata.is_file():  # Quarto would go on without it, and end with 0
        raise FileNotFoundError(metadata)
    return [
        *(quarto.program, "render", _NOTEBOOK),
        *("--to", target.name, "--no-execute", "--output-dir", _RESULTS),
        *("--metadata-file", _METADATA),
        *("--log", _LOG, "--log-format", "json-stream", "--log-level", "info"),
    ]


def _environment(meta: Meta) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    day = datetime.fromisoformat(meta.tanggal_laporan.iso).replace(tzinfo=UTC)
    return {**kept, "SOURCE_DATE_EPOCH": f"{day.timestamp():.0f}"}


def _reasons(log: Path, ended: subprocess.CompletedProcess[str]) -> tuple[str, ...]:
    """Return why what was made can't be believed; nothing when it can."""
    written = log.read_text(encoding="utf-8", errors="replace") if log.is_file() else ""
    told = complaints_of(written, ended.stderr)
    if ended.returncode != 0:
        last = ended.stderr.strip().rpartition("\n")[2]
        return (*(told or (last,)), f"berakhir dengan kode {ended.returncode}")
    return told if log.is_file() else (*told, "tidak menulis catatan, jadi tidak dapat diperiksa")


def _result(project: Path, target: Target) -> bytes:
    made = project / _RESULTS / f"{_STEM}{target.suffix}"
    if not made.is_file():
        raise QuartoRefusedError(("berakhir tanpa galat, tetapi tidak membuat berkas",))
    content = made.read_bytes()
    asked = (project / _NOTEBOOK).stat()
    if made.stat().st_mtime_ns < asked.st_mtime_ns or not content.startswith(target.opening):
        raise QuartoRefusedError(
            (f"berkas {target.suffix} yang ditinggalkan tidak baru atau rusak",)
        )
    return content
