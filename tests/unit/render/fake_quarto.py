"""A fake Quarto: answers and fails as 1.11 was observed to, and makes no real document.

Written as an executable by `install`. What it leaves in place of a document is the opening of
the file format and then, as JSON, what a reader would find. ``FAKE_QUARTO`` names what is to
go wrong; the traps that need no asking are always there:

- a metadata file that does not exist is passed over, with exit code 0;
- ``--output-dir`` counts from the nearest folder upwards that holds a ``_quarto.yml``;
- without a title of its own the notebook loses its first heading;
- a table offered as ``text/latex`` is lost, with exit code 0;
- a Typst table without a label loses its caption, with exit code 0;
- PDF/UA-1 without alternative text ends with 1, and anyhow warns that veraPDF is missing;
- Word gets the caption of a figure for its alternative text, but for a filter that is there;
- a reference to nothing is told on standard error only, with exit code 0;
- files are left beside the input, and bytes differ without ``SOURCE_DATE_EPOCH``.
"""

import json
import os
import re
import sys
import time
from pathlib import Path

SUFFIXES = {"html": ".html", "typst": ".pdf", "docx": ".docx"}
OPENINGS = {"html": "<!DOCTYPE html>", "typst": "%PDF-1.7", "docx": "PK"}
VERAPDF = "PDF standard validation requested but verapdf is not installed.\nInstall with: ..."


def install(folder: Path, version: str = "1.11.0") -> Path:
    """Write the executable; it calls itself by this version."""
    program = folder / "quarto"
    head = f"#!{sys.executable} -SE\nVERSION = {version!r}\n"
    program.write_text(head + Path(__file__).read_text(encoding="utf-8"), encoding="utf-8")
    program.chmod(0o755)
    return program


def option(name: str) -> str:
    return sys.argv[sys.argv.index(name) + 1]


def project_of(folder: Path) -> Path:
    return next(
        (each for each in (folder, *folder.parents) if (each / "_quarto.yml").exists()), folder
    )


def complain(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def tell(level: str, message: str) -> None:
    colour = {"INFO": "", "WARN": "\x1b[33m", "ERROR": "\x1b[91m"}[level]
    complain(f"{colour}{level}: {message}\x1b[0m" if colour else message)
    if os.environ.get("FAKE_QUARTO") != "no log":
        with Path(option("--log")).open("a", encoding="utf-8") as log:
            log.write(json.dumps({"msg": message, "level": 0, "levelName": level}) + "\n")


def options_of(cell: dict) -> dict:
    lines = [line for line in cell["source"].splitlines() if line.startswith("#| ")]
    return {name: json.loads(value) for name, value in (line[3:].split(": ", 1) for line in lines)}


def read(notebook: dict, to: str) -> dict:
    """Return what a reader of the document would find."""
    found = {"texts": [], "captions": [], "alts": [], "tables": 0, "drawings": []}
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code":
            found["texts"].append(cell["source"])
            continue
        settings = options_of(cell)
        for output in cell["outputs"]:
            read_output(output["data"], settings, to, found)
    titled = notebook["cells"][0]["source"].startswith("---\ntitle:")
    if not titled:
        found["texts"].pop(0)
    return found


def read_output(bundle: dict, settings: dict, to: str, found: dict) -> None:
    if "text/latex" in bundle:
        return
    if "text/markdown" in bundle:
        found["tables"] += 1
        if to != "typst" or settings.get("label", "").startswith("tbl-"):
            found["captions"].append(settings.get("tbl-cap"))
        return
    found["captions"].append(settings.get("fig-cap"))
    found["alts"].append(settings.get("fig-alt"))
    found["drawings"] += list(bundle)


def render() -> int:
    source, to, fault = Path(sys.argv[2]), option("--to"), os.environ.get("FAKE_QUARTO", "")
    (Path.cwd() / ".quarto").mkdir(exist_ok=True)
    (Path.cwd() / f"{source.stem}_files").mkdir(exist_ok=True)
    metadata = Path(option("--metadata-file"))
    settings = metadata.read_text(encoding="utf-8") if metadata.exists() else ""
    found = read(json.loads(source.read_text(encoding="utf-8")), to)
    tell("INFO", f"pandoc --to {to}")
    for text in found["texts"]:
        for label in re.findall(r"(?<!\\)@((?:fig|tbl)-\w+)", text):
            complain(f"\x1b[33mWARNING (refs.lua:128) Unable to resolve crossref @{label}")
    if to == "typst" and "ua-1" in settings:
        if None in found["alts"] or fault == "typst fails":
            tell("ERROR", "error: PDF/UA-1 error: missing alt text")
            return 1
        tell("WARN", VERAPDF)
    if to == "docx" and not has_descriptions(settings):
        found["alts"] = [text for text in found["captions"] if text.startswith("Gambar")]
    suffer(fault)
    if fault == "makes nothing":
        return 0
    write(source, to, {**found, "settings": settings, "arguments": sys.argv[1:]})
    return 0


def has_descriptions(settings: str) -> bool:
    """Tell whether a filter, which must be there, hands alternative texts on."""
    filters = re.findall(r"^- (\S+\.lua)$", settings, re.MULTILINE)
    return any("fig-alt" in Path(name).read_text(encoding="utf-8") for name in filters)


def suffer(fault: str) -> None:
    if fault == "hangs":
        time.sleep(60)
    if fault == "resource not fetched":
        tell("WARN", "Could not fetch resource https://cdn.example/require.js")
    if fault == "juice fails":
        complain("(E) Running juice failed: exit 1")
    if fault == "pandoc warns":
        complain("[WARNING] Could not convert image naskah-1.svg")


def write(source: Path, to: str, found: dict) -> None:
    made = project_of(Path.cwd()) / option("--output-dir") / f"{source.stem}{SUFFIXES[to]}"
    made.parent.mkdir(parents=True, exist_ok=True)
    found["clock"] = os.environ.get("SOURCE_DATE_EPOCH") or time.time_ns()
    fault = os.environ.get("FAKE_QUARTO")
    made.write_text("" if fault == "makes an empty file" else OPENINGS[to] + json.dumps(found))
    if fault == "leaves an old file":
        os.utime(made, (0, 0))


if __name__ == "__main__":
    if "--version" in sys.argv:
        sys.stdout.write(f"{globals()['VERSION']}\n")
    else:
        sys.exit(render())
