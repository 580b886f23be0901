"""What the documentation names exists, and what a person can type is documented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lebak_reports import errors
from lebak_reports.cli.app import app
from lebak_reports.fields import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
MADE_BY_USE = {"data", "outputs", ".venv", ".cache", "__pycache__"}
"""Folders whose files are the user's, or made by the program."""
TARGET = re.compile(r"^([a-z-]+):.*## ", re.MULTILINE)


def pages(root: Path) -> list[Path]:
    """Return the pages that people read."""
    folders = ("docs", "data", "outputs")
    nested = [page for folder in folders for page in (root / folder).glob("**/*.md")]
    return sorted([*root.glob("*.md"), *nested])


def local_links(page: Path) -> Iterator[str]:
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" not in link and not link.startswith("mailto:"):
            yield link


def targets(root: Path) -> set[str]:
    return set(TARGET.findall((root / "Makefile").read_text(encoding="utf-8")))


def exit_codes(kind: type[errors.LebakReportsError]) -> set[int]:
    return {kind.exit_code}.union(*map(exit_codes, kind.__subclasses__()))


def test_every_link_leads_to_a_file(root: Path) -> None:
    dead = [
        f"{page.relative_to(root)}: {link}"
        for page in pages(root)
        for link in local_links(page)
        if not (page.parent / link).exists()
    ]
    assert dead == []


def test_every_target_of_make_is_explained_in_the_guide_for_contributors(root: Path) -> None:
    guide = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert {target for target in targets(root) if f"`make {target}" not in guide} == set()


def test_every_target_without_an_explanation_is_for_make_alone(root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    phony = set(re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split())
    assert phony - targets(root) == {"arguments", "FORCE"}


def test_no_page_names_a_target_that_make_does_not_have(root: Path) -> None:
    named = {
        (page.name, target)
        for page in pages(root)
        for target in re.findall(r"(?:`|^)make ([a-z-]+)", page.read_text("utf-8"), re.MULTILINE)
    }
    assert {(page, target) for page, target in named if target not in targets(root)} == set()


@pytest.mark.parametrize("code", sorted(exit_codes(errors.LebakReportsError)))
def test_every_exit_code_has_its_row_in_the_guide(root: Path, code: int) -> None:
    guide = (root / "docs" / "panduan" / "bila-gagal.md").read_text(encoding="utf-8")
    assert f"\n| {code} | " in guide


def test_decisions_are_numbered_without_a_gap_and_listed(root: Path) -> None:
    folder = root / "docs" / "keputusan"
    decisions = sorted(path.name for path in folder.glob("[0-9]*.md"))
    assert [int(name[:4]) for name in decisions] == list(range(1, len(decisions) + 1))
    assert [link for link in local_links(folder / "README.md") if link[:1] == "0"] == decisions


def test_the_examples_of_input_files_have_columns_that_are_recognised(root: Path) -> None:
    text = (root / "data" / "README.md").read_text(encoding="utf-8")
    examples = re.findall(r"`data/2024Q3/(\w+)\.csv`.*\n\n```\n(.*)\n", text)
    assert [name for name, _ in examples] == ["sasaran_keluarga", "verval", "anggaran"]
    for name, heading in examples:
        written = re.split("[;,]", heading)
        assert None not in [SCHEMAS[name].find(column) for column in written]
        required = {field.label for field in SCHEMAS[name].fields if field.required}
        assert required - set(written) == set()


def test_every_input_is_listed_where_people_drop_their_files(root: Path) -> None:
    text = (root / "data" / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \| (.*?) ?\|", text, re.MULTILINE)
    assert [name for name, _ in listed] == list(SCHEMAS)
    mandatory = {name for name, schema in SCHEMAS.items() if schema.mandatory}
    assert {name for name, need in listed if need == "ya"} == mandatory


def named_in_code(page: Path) -> set[str]:
    """Return the words between backticks on a page, without those of blocks."""
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    return {word for span in re.findall(r"`([^`\n]+)`", text) for word in span.split()}


def is_there(root: Path, name: str) -> bool:
    """Tell whether a name is a file or folder of the checkout, or of the package in it."""
    places = (root / name, root / "lebak_reports" / name)
    return any(place.exists() or place.with_suffix(".py").exists() for place in places)


def test_every_file_of_the_checkout_that_a_page_names_is_there(root: Path) -> None:
    inside = {path.name for place in (root, root / "lebak_reports") for path in place.iterdir()}
    inside -= MADE_BY_USE
    missing = {
        f"{page.relative_to(root)}: {name}"
        for page in pages(root)
        if page.name != "CHANGELOG.md"
        for name in named_in_code(page)
        if re.fullmatch(r"[\w.-]+(/[\w.-]+)+/?", name) and name.partition("/")[0] in inside
        if not is_there(root, name.rstrip("/"))
    }
    assert missing == set()


def commands_on(page: Path) -> Iterator[tuple[str, set[str]]]:
    """Yield the verbs of the program that a page tells people to type, and their options."""
    command = re.compile(r"(?:python -m lebak_reports|lebak-reports) ([a-z]+)([^`\n|]*)")
    for verb, rest in command.findall(page.read_text("utf-8")):
        yield verb, set(re.findall(r"(?<!\S)--[a-z-]+", rest))


def options_of(verb: str) -> set[str]:
    return {option for each in app.commands[verb].params for option in each.opts} | {"--help"}


def test_every_command_that_a_page_names_is_understood(root: Path) -> None:
    named = [(page.name, *each) for page in pages(root) for each in commands_on(page)]
    assert {verb for _, verb, _ in named} >= {"run", "check", "render"}
    assert [each for each in named if each[1] not in app.commands] == []
    assert [each for each in named if each[2] - options_of(each[1])] == []
