"""Of a lock for all systems, only the packages of this one count."""

import subprocess
import sys

import pytest
from packaging.markers import Marker

from lebak_reports.runner.cache import program
from lebak_reports.runner.cache.locked import holds, locked_names

LOCK = (
    "numpy==2.1 \\\n    --hash=sha256:ab\n"
    "cffi==2.1.1 ; implementation_name == 'pypy' \\\n    --hash=sha256:cd\n"
    "pexpect==4.9.0 ; sys_platform != 'emscripten' and sys_platform != 'beos'\n"
)
MARKERS = (
    "implementation_name == 'pypy'",
    "implementation_name == 'cpython'",
    "sys_platform != 'android' and sys_platform != 'cygwin'",
    "sys_platform == 'beos' or (os_name == 'posix' and sys_platform != 'darwin')",
    "python_full_version == '3.*'",
    "python_full_version != '3.*'",
    "python_full_version == '2.7.*'",
    "python_version >= '3.11'",
    "python_version < '3.11' or sys_platform == 'beos'",
    "'beos' in sys_platform",
)


@pytest.mark.parametrize("marker", MARKERS)
def test_a_marker_holds_where_packaging_says_so(marker):
    assert holds(marker) == Marker(marker).evaluate()


def test_a_line_for_another_interpreter_does_not_count():
    assert locked_names(LOCK) == {"numpy", "pexpect"}


def test_what_jupyterlab_brings_for_its_own_use_changes_no_key(tmp_path, monkeypatch):
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "run.txt").write_text(LOCK, encoding="utf-8")
    packages = tmp_path / "site-packages"
    (packages / "numpy-2.1.dist-info").mkdir(parents=True)
    monkeypatch.setattr(program.sysconfig, "get_path", lambda _kind: str(packages))
    before = program.installed_packages(tmp_path)

    (packages / "cffi-2.1.1.dist-info").mkdir()

    assert program.installed_packages(tmp_path) == before == ("numpy-2.1.dist-info",)


def test_the_markers_of_the_lock_are_told_without_packaging():
    code = (
        "import sys; from pathlib import Path;"
        "from lebak_reports.runner.cache.program import installed_packages;"
        "print(len(installed_packages(Path())) > 0, 'packaging' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["True", "False"]
