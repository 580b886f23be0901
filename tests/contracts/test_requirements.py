"""The lists of packages agree with each other and name no host."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from ruamel.yaml import YAML

if TYPE_CHECKING:
    from pathlib import Path

SETS = ("bootstrap", "run", "test", "dev", "lab", "dask", "docx", "oracles")


def locked(root: Path, name: str) -> dict[str, str]:
    """Read a lock: package and the version it is held at, with its marker."""
    text = (root / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    pins = re.findall(r"^([a-z0-9-]+)==(\S+)(?: ; .+)? \\$", text, re.MULTILINE)
    return dict(pins)


def wanted(root: Path, name: str) -> list[Requirement]:
    """Read what a person asked for, without comments and constraints."""
    lines = (root / "requirements" / f"{name}.in").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith(("#", "-c "))]


@pytest.mark.parametrize("name", SETS)
def test_a_lock_holds_packages_and_hashes_and_nothing_else(root: Path, name: str) -> None:
    lines = (root / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pin = r"[a-z0-9-]+==[^\s/:]+( ; [a-z_]+ [^/:]+)? \\"
    sha256 = r"    --hash=sha256:[0-9a-f]{64}( \\)?"
    assert [line for line in lines if not re.fullmatch(f"{pin}|{sha256}", line)] == []
    assert len(locked(root, name)) == sum("==" in line and line[0] != " " for line in lines)


@pytest.mark.parametrize("name", SETS)
def test_every_package_asked_for_is_locked_at_a_version_that_was_asked_for(
    root: Path, name: str
) -> None:
    versions = locked(root, name)
    for requirement in wanted(root, name):
        version = versions[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), requirement


def test_a_package_has_the_same_version_in_every_lock(root: Path) -> None:
    versions: dict[str, set[str]] = {}
    for name in SETS:
        for package, version in locked(root, name).items():
            versions.setdefault(package, set()).add(version)
    assert {package: found for package, found in versions.items() if len(found) > 1} == {}


def test_a_lock_that_is_tampered_with_is_seen(root: Path) -> None:
    """Negative control: the reader of locks does read versions."""
    assert locked(root, "test")["pytest"] != locked(root, "test")["hypothesis"]
    assert len(locked(root, "run")) > len(wanted(root, "run"))


def test_conda_installs_the_same_lock_and_the_same_pythons(root: Path) -> None:
    conda = YAML(typ="safe").load(root / "environment.yml")
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert conda["name"] == project["name"]
    *packages, pip = conda["dependencies"]
    assert pip == {"pip": ["-r requirements/run.txt"]}
    assert f"python {project['requires-python']}" in packages
    assert {"make", "pandoc", "pip", "quarto"} == set(packages[1:])


def test_conda_pins_no_package_that_the_lock_pins(root: Path) -> None:
    conda = YAML(typ="safe").load(root / "environment.yml")
    names = [Requirement(text).name for text in conda["dependencies"] if isinstance(text, str)]
    assert len(names) == len(set(names))
    assert {canonicalize_name(name) for name in names} & set(locked(root, "run")) == set()


@pytest.mark.parametrize("minor", range(8, 18))
def test_make_takes_the_pythons_that_the_project_supports(root: Path, minor: int) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    script = (root / "tools" / "find-python.sh").read_text(encoding="utf-8")
    oldest, newest = re.findall(r"\(3, (\d+)\)", script)
    supported = SpecifierSet(project["requires-python"]).contains(f"3.{minor}.0")
    assert (int(oldest) <= minor <= int(newest)) == supported


def on_the_index(modules: set[str]) -> set[str]:
    """Return the packages, by their names on the index, that modules come from."""
    foreign = {module.partition(".")[0] for module in modules} - set(sys.stdlib_module_names)
    names = packages_distributions()
    return {canonicalize_name(names[name][0]) for name in foreign if name in names}


@pytest.fixture(scope="module")
def imported(root: Path) -> set[str]:
    """The packages that the project imports, at start-up or later."""
    trees = [ast.parse(path.read_text("utf-8")) for path in (root / "lebak_reports").rglob("*.py")]
    modules = {name for tree in trees for node in ast.walk(tree) for name in modules_named(node)}
    return on_the_index(modules) - {"lebak-reports"}


def imported_to_collect(root: Path) -> set[str]:
    """Return the packages without which pytest cannot even read the tests."""
    trees = [ast.parse(path.read_text("utf-8")) for path in (root / "tests").rglob("*.py")]
    modules = {name for tree in trees for node in tree.body for name in modules_named(node)}
    return on_the_index(modules) - {"lebak-reports"}


def modules_named(node: ast.AST) -> list[str]:
    match node:
        case ast.Import():
            return [alias.name for alias in node.names]
        case ast.ImportFrom(module=str() as module, level=0):
            return [module]
        case _:
            return []


def asked(root: Path, *names: str) -> set[str]:
    return {canonicalize_name(requirement.name) for n in names for requirement in wanted(root, n)}


def test_the_project_asks_for_every_package_it_imports(root: Path, imported: set[str]) -> None:
    assert imported - asked(root, "run", "dask", "docx") == set()


def test_the_extra_is_what_make_installs(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = [Requirement(text) for text in project["optional-dependencies"]["dask"]]
    assert extra == wanted(root, "dask")


def test_the_project_imports_every_package_it_asks_for(root: Path, imported: set[str]) -> None:
    fonts = {name for name in asked(root, "run") if name.startswith("fontpkg-")}
    build = {"hatchling", "editables"}
    run_by_jupyter = {"ipykernel"}
    assert asked(root, "run") - imported - fonts - build - run_by_jupyter == set()


def test_make_test_installs_what_pytest_needs_to_read_every_test(root: Path) -> None:
    assert imported_to_collect(root) - asked(root, "run", "test") == set()
