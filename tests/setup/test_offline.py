"""Without network: what the folder of wheels must hold, and what is said when it does not."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import wheelhouse  # noqa: E402  found beside the Makefile

if TYPE_CHECKING:
    from conftest import Machine

HERE = f"cp{sys.version_info.major}{sys.version_info.minor}"
MACHINE = f"linux_{wheelhouse.platform.machine()}"


def lock_of(folder: Path, **contents: bytes) -> Path:
    """A lock that asks for a wheel a package, by its content."""
    lines = [
        f"{name}==1.0 \\\n    --hash=sha256:{hashlib.sha256(content).hexdigest()}\n"
        for name, content in contents.items()
    ]
    lock = folder / "lock.txt"
    lock.write_text("".join(lines), encoding="utf-8")
    return lock


@pytest.mark.parametrize(
    ("tags", "fits"),
    [
        ("py3-none-any", True),
        ("py2.py3-none-any", True),
        (f"{HERE}-{HERE}-many{MACHINE}", True),
        (f"cp38-abi3-many{MACHINE}", True),
        (f"cp399-cp399-many{MACHINE}", False),
        ("py3-none-win_amd64", False),
        (f"{HERE}-{HERE}-manylinux_2_17_s390x", False),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="the tags are those of Linux")
def test_a_wheel_counts_where_it_can_be_installed(tags: str, fits: bool) -> None:
    assert wheelhouse.fits(f"paket-1.0-{tags}.whl") == fits


def test_all_that_is_missing_is_named_at_once(tmp_path: Path) -> None:
    lock = lock_of(tmp_path, ada=b"ada", hilang=b"hilang", palsu=b"asli")
    (tmp_path / "ada-1.0-py3-none-any.whl").write_bytes(b"ada")
    (tmp_path / "palsu-1.0-py3-none-any.whl").write_bytes(b"bukan yang dikunci")
    assert wheelhouse.missing(lock, tmp_path) == ["hilang", "palsu"]


def test_a_package_of_another_system_is_not_missed(tmp_path: Path) -> None:
    lock = lock_of(tmp_path, colorama=b"x")
    text = lock.read_text(encoding="utf-8")
    lock.write_text(text.replace("==1.0", "==1.0 ; sys_platform == 'win32'"), encoding="utf-8")
    assert wheelhouse.missing(lock, tmp_path) == []


def test_every_lock_is_read_whole() -> None:
    names = wheelhouse.pinned(ROOT / "requirements" / "run.txt")
    assert {"papermill", "pandas", "typst"} <= set(names)
    assert all(names.values())


def test_set_up_without_network_refuses_and_installs_nothing(machine_with_uv: Machine) -> None:
    empty = wheelhouse.missing(ROOT / "requirements" / "test.txt", machine_with_uv.home)
    machine_with_uv.variables["LEBAK_WHEELHOUSE"] = str(machine_with_uv.home)
    refused = machine_with_uv.set_up(LEBAK_OFFLINE="1")
    assert refused.returncode == 2
    assert f"tidak memuat {len(empty)} paket 'test'" in refused.stderr
    assert ", ".join(empty) in refused.stderr
    assert "pip install" not in machine_with_uv.calls


def test_what_conda_made_is_filled_and_never_replaced(machine_with_uv: Machine) -> None:
    machine = machine_with_uv
    (machine.venv / "conda-meta").mkdir(parents=True)
    (machine.venv / "bin").mkdir()
    (machine.venv / "bin" / "python").symlink_to(machine.home / "python-inside")
    (machine.venv / ".unfinished").touch()
    assert machine.set_up().returncode == 0
    assert (machine.environments_made, (machine.venv / "conda-meta").exists()) == (0, True)


def test_a_conda_environment_without_a_python_is_left_to_conda(machine_with_uv: Machine) -> None:
    (machine_with_uv.venv / "conda-meta").mkdir(parents=True)
    refused = machine_with_uv.set_up()
    assert refused.returncode == 2
    assert "conda env update -f environment.yml" in refused.stderr


def test_pip_hears_of_a_mirror_that_only_uv_was_told(monkeypatch: pytest.MonkeyPatch) -> None:
    import mirrors

    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    monkeypatch.setenv("UV_DEFAULT_INDEX", "http://cermin.invalid/simple")
    assert mirrors.settings_for_pip() == {"PIP_INDEX_URL": "http://cermin.invalid/simple"}
    monkeypatch.setenv("PIP_INDEX_URL", "http://pip.invalid/simple")
    assert mirrors.settings_for_pip() == {}
