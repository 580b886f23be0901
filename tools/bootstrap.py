"""Set up the virtual environment: what make runs before a target that needs packages.

Called as ``python tools/bootstrap.py VENV SET``, where SET names a lock of ``requirements/``:
run, test, dev or lab. Needs the standard library only, on a Python that ``find-python.sh`` chose.

1. A virtual environment whose Python runs; one that an interrupted set-up left is made anew.
2. uv from PATH (unless ``LEBAK_NO_UV`` is set), else the uv pinned by hash in ``bootstrap.txt``.
3. The packages of the lock, each checked against its hash, compiled to bytecode.
4. With the set ``run`` the project itself, so that its entry points are registered.

make touches its stamp after all of it. Exit codes: 0 done, 2 one line says what to do, 130 stopped.
"""

from __future__ import annotations

import ast
import fcntl
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "requirements"

# uv reads none of pip's settings; an office network that needs these says so to pip.
PIP_TO_UV = {"index-url": "UV_DEFAULT_INDEX", "cert": "SSL_CERT_FILE", "proxy": "ALL_PROXY"}

# Nobody imports the test suites that packages carry: a third of all bytecode.
NOT_COMPILED = r"/tests?/"

UNREACHABLE = r"(?i)error sending request|failed to fetch|connection|timed out|dns error|no route"
DISK_FULL = r"No space left on device"
WRONG_HASH = r"(?i)hash mismatch|do not match the hashes"


class SetUpError(Exception):
    """The set-up cannot go on; the text is the one line that says what to do."""


class UnreachableIndexError(SetUpError):
    """No package index answers. Installers fetch before they write: nothing is half-written."""


@dataclass(frozen=True)
class Environment:
    """A virtual environment on disk.

    Attributes
    ----------
    folder : Path
        Where it lies, ``.venv`` unless make was given ``VENV=``.
    """

    folder: Path

    @property
    def python(self) -> str:
        """The interpreter inside."""
        return str(self.folder / "bin" / "python")

    @property
    def unfinished(self) -> Path:
        """A mark that stands while packages are written and stays when that is cut short."""
        return self.folder / ".unfinished"

    @property
    def log(self) -> Path:
        """What the installers said, for the person who has to find out why."""
        return self.folder / "set-up.log"

    def is_whole(self) -> bool:
        """Tell whether its Python runs and no set-up was cut short inside it."""
        return not self.unfinished.exists() and works([self.python, "-c", "import encodings"])

    def run(self, *command: str, **variables: str) -> None:
        """Run an installer; a failure becomes one line, its own words go to the log."""
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        self.log.write_text(f"$ {' '.join(command)}\n{done.stdout}", encoding="utf-8")
        if done.returncode:
            raise failure(done.stdout, log=self.log)


def works(command: list[str]) -> bool:
    """Tell whether a program is there and ends well."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def failure(output: str, *, log: Path) -> SetUpError:
    """Say in one line what an installer's output asks for."""
    if re.search(DISK_FULL, output):
        return SetUpError("Ruang disk habis. Kosongkan sedikitnya 1 GB, lalu ulangi.")
    if re.search(WRONG_HASH, output):
        return SetUpError(
            "Berkas dari indeks paket tidak sama dengan yang dikunci di requirements/. "
            f"Pakai indeks lain, lalu ulangi; jangan ubah kuncinya. Rincian: {log}"
        )
    if re.search(UNREACHABLE, output):
        return UnreachableIndexError(
            "Indeks paket tidak dapat dihubungi. Periksa jaringan, atau sebutkan cermin kantor "
            f"(export PIP_INDEX_URL=https://.../simple), lalu ulangi. Rincian: {log}"
        )
    last = next((line for line in reversed(output.splitlines()) if line.strip()), "tanpa pesan")
    return SetUpError(f"Pemasangan paket gagal: {last.strip()}. Rincian: {log}")


def uv_on_path() -> list[str]:
    """Return the command of a uv that runs, or nothing."""
    command = shutil.which("uv")
    wanted = not os.environ.get("LEBAK_NO_UV")
    return [command] if wanted and command and works([command, "--version"]) else []


def make_environment(environment: Environment, uv: list[str]) -> None:
    """Make the environment, in place of whatever an interrupted set-up left there."""
    folder = environment.folder
    if folder.exists() and folder != ROOT / ".venv":
        raise SetUpError(f"Python di {folder} tidak jalan. Perbaiki atau hapus folder itu dahulu.")
    if not uv and not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        raise SetUpError(
            f"Modul venv tidak ada pada {sys.executable}. "
            f"Pasang dahulu: sudo apt-get install {package}, lalu ulangi."
        )
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    environment.unfinished.touch()
    if uv:
        environment.run(*uv, "venv", "--allow-existing", "--python", sys.executable, str(folder))
    else:
        environment.run(sys.executable, "-m", "venv", str(folder))


def install_uv(environment: Environment) -> list[str]:
    """Install the pinned uv with pip and return its command."""
    python = environment.python
    if not works([python, "-m", "pip", "--version"]):
        environment.run(python, "-m", "ensurepip")
    pip = (python, "-m", "pip", "--disable-pip-version-check", "--retries", "2", "install")
    lock = str(REQUIREMENTS / "bootstrap.txt")
    environment.run(*pip, "--only-binary", ":all:", "--require-hashes", "--requirement", lock)
    return [python, "-m", "uv"]


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


def install(environment: Environment, name: str, uv: list[str]) -> None:
    """Install a lock, and with ``run`` the project itself, and compile what was installed."""
    settings = settings_for_uv()
    command = (*uv, "pip", "install", "--python", environment.python)
    lock = str(REQUIREMENTS / f"{name}.txt")
    environment.run(*command, "--require-hashes", "--requirement", lock, **settings)
    if name == "run":
        project = ("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        environment.run(*command, "--offline", *project, **settings)
    # Not uv's --compile-bytecode: it passes over packages that an earlier run installed. Some
    # packages carry templates that are no Python, hence no look at the exit code.
    packages = "import sysconfig; print(sysconfig.get_path('purelib'))"
    where = subprocess.check_output([environment.python, "-c", packages], text=True).strip()
    compiler = [environment.python, "-m", "compileall", "-qq", "-j", "0", "-x", NOT_COMPILED]
    subprocess.run([*compiler, where], check=False)


def set_up(environment: Environment, name: str) -> None:
    """Bring the environment to where the set can be used; safe to repeat at any moment."""
    uv = uv_on_path()
    if not environment.is_whole():
        make_environment(environment, uv)
    environment.unfinished.touch()
    try:
        install(environment, name, uv or install_uv(environment))
    except UnreachableIndexError:
        environment.unfinished.unlink()
        raise
    environment.unfinished.unlink()


def main() -> int:
    """Set up one set, one process at a time; return the exit code."""
    folder, name = Path(sys.argv[1]).absolute(), sys.argv[2]
    print(f"Menyiapkan paket '{name}' di {folder} ...", file=sys.stderr)
    started = time.monotonic()
    lock = os.open(ROOT, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        set_up(Environment(folder), name)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Dihentikan. Ulangi perintah yang sama untuk melanjutkan.", file=sys.stderr)
        return 130
    finally:
        os.close(lock)
    print(f"Siap dalam {time.monotonic() - started:.0f} detik.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
