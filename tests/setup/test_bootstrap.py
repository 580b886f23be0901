"""The set-up mends itself, and says in one line what it can't mend."""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Machine


def test_packages_come_from_the_hashed_lock(machine_with_uv: Machine) -> None:
    assert machine_with_uv.set_up().returncode == 0
    assert "--require-hashes --requirement" in machine_with_uv.calls
    assert "requirements/test.txt" in machine_with_uv.calls


def test_a_set_up_that_is_done_is_not_begun_anew(machine_with_uv: Machine) -> None:
    machine_with_uv.set_up()
    machine_with_uv.set_up()
    assert machine_with_uv.environments_made == 1


@pytest.mark.parametrize("cut_short", [signal.SIGKILL, signal.SIGINT])
def test_a_set_up_cut_short_while_it_installs_is_made_anew(
    machine_with_uv: Machine, cut_short: signal.Signals
) -> None:
    machine = machine_with_uv
    half_written = machine.venv / "half-written"
    command = (sys.executable, "tools/bootstrap.py", str(machine.venv), "test")
    process = machine.start(*command, UV_BEHAVIOUR=f"touch '{half_written}'; exec sleep 30")
    while not half_written.exists():
        time.sleep(0.01)
    os.killpg(process.pid, cut_short)
    said = process.communicate(timeout=10)[1]
    assert (cut_short is signal.SIGINT) == ("Dihentikan" in said)

    assert machine.set_up().returncode == 0
    assert not half_written.exists()


def test_an_environment_whose_python_is_gone_is_made_anew(machine_with_uv: Machine) -> None:
    machine_with_uv.set_up()
    (machine_with_uv.venv / "bin" / "python").unlink()
    assert machine_with_uv.set_up().returncode == 0
    assert machine_with_uv.environments_made == 2


def test_a_folder_that_is_no_environment_is_never_replaced(machine_with_uv: Machine) -> None:
    treasure = machine_with_uv.venv / "disertasi.docx"
    treasure.parent.mkdir()
    treasure.touch()
    refused = machine_with_uv.set_up()
    assert (refused.returncode, treasure.exists()) == (2, True)
    assert "bukan lingkungan Python" in refused.stderr


@pytest.mark.parametrize(
    ("installer_says", "we_say"),
    [
        (
            "error: Failed to fetch\n  cause: Connection refused",
            "Indeks paket tidak dapat dihubungi",
        ),
        ("error: No space left on device (os error 28)", "Ruang disk habis"),
        ("error: Hash mismatch for pytest==9.2.0", "tidak sama dengan yang dikunci"),
        ("error: something new", "Pemasangan paket gagal (error: something new)"),
    ],
)
def test_a_failed_installation_gets_one_line_and_the_installers_words_a_file(
    machine_with_uv: Machine, installer_says: str, we_say: str
) -> None:
    failed = machine_with_uv.set_up(UV_BEHAVIOUR=f"echo '{installer_says}'; exit 2")
    assert failed.returncode == 2
    announced, said = failed.stderr.splitlines()
    assert "Menyiapkan" in announced
    assert we_say in said
    assert installer_says in (machine_with_uv.venv / "set-up.log").read_text(encoding="utf-8")


def test_an_unreachable_index_leaves_what_was_installed_before(machine_with_uv: Machine) -> None:
    machine_with_uv.set_up()
    machine_with_uv.set_up(UV_BEHAVIOUR="echo 'error: Failed to fetch'; exit 2")
    machine_with_uv.set_up()
    assert machine_with_uv.environments_made == 1


def test_the_index_of_pips_variable_is_handed_to_uv(machine_with_uv: Machine) -> None:
    machine_with_uv.set_up(PIP_INDEX_URL="http://cermin.invalid/simple")
    assert "[index=http://cermin.invalid/simple]" in machine_with_uv.calls


def test_the_index_of_pips_file_is_handed_to_uv(machine_with_uv: Machine, tmp_path: Path) -> None:
    pip = tmp_path / "pip.py"
    setting = "global.index-url='http://cermin.invalid/simple'"
    pip.write_text(f'import sys; sys.argv[1:] == ["config", "list"] and print("{setting}")\n')
    machine_with_uv.set_up(PYTHONPATH=str(tmp_path))
    assert "[index=http://cermin.invalid/simple]" in machine_with_uv.calls


def test_uvs_own_index_goes_before_pips(machine_with_uv: Machine) -> None:
    machine_with_uv.set_up(
        PIP_INDEX_URL="http://pip.invalid/simple", UV_DEFAULT_INDEX="http://uv.invalid/simple"
    )
    assert "[index=http://uv.invalid/simple]" in machine_with_uv.calls


def test_a_python_without_venv_gets_one_line_that_says_what_to_install(
    machine: Machine, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import sys; sys.modules['ensurepip'] = None\n", encoding="utf-8"
    )
    refused = machine.set_up(PYTHONPATH=str(tmp_path))
    assert refused.returncode == 2
    _announced, said = refused.stderr.splitlines()
    assert "Modul venv tidak ada" in said
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    assert f"sudo apt-get install {package}" in said
