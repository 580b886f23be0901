"""Fork kernels in a row and see that nothing stays behind: ``soak.py TIMES``.

Each kernel starts, answers, and ends; processes, descriptors, sockets and folders of client and
zygote are counted before and after.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path

from lebak_reports.project import Project
from lebak_reports.runner.environment import kernel_environment
from lebak_reports.runner.kernels import PrivateKernelManager
from lebak_reports.runner.warm import PROVISIONER_NAME, PROVISIONER_VARIABLE, SOCKET_VARIABLE
from lebak_reports.runner.warm.house import ZygoteHouse

ASK = {"parent": "__import__('os').getppid()"}


async def fork_once() -> int:
    """Start a kernel, ask for its parent, end it; return the parent's process id."""
    manager = PrivateKernelManager(kernel_name="python3")
    await manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    reply = client.execute("", user_expressions=ASK, reply=True, timeout=60)
    client.stop_channels()
    await manager.shutdown_kernel(now=True)
    return int(reply["content"]["user_expressions"]["parent"]["data"]["text/plain"])


def left_behind(zygote: int, room: Path) -> dict[str, int]:
    """Count what could leak."""
    return {
        "children of the zygote": len(_children(zygote)),
        "children of the client": len(_children(os.getpid())),
        "descriptors of the zygote": len(list(Path(f"/proc/{zygote}/fd").iterdir())),
        "descriptors of the client": len(list(Path("/proc/self/fd").iterdir())),
        "sockets": len(list(room.glob("lk-*/*"))),
        "folders": len(list(room.glob("lk-*"))),
    }


def resident_kib(process: int | str) -> int:
    """Return the memory a process holds."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0])


def soak(times: int) -> tuple[dict[str, int], dict[str, int]]:
    """Return the counts after a first kernel, and after so many more."""
    environment = kernel_environment(Project.from_environment())
    with tempfile.TemporaryDirectory() as folder, ZygoteHouse(environment) as house:
        os.environ.clear()
        os.environ.update(environment)
        os.environ.update({PROVISIONER_VARIABLE: PROVISIONER_NAME, "TMPDIR": folder})
        os.environ[SOCKET_VARIABLE] = house.socket_path
        tempfile.tempdir = None
        zygote = house.pid
        asyncio.run(fork_once())
        before, started = left_behind(zygote, Path(folder)), time.monotonic()
        memory = resident_kib(zygote), resident_kib("self")
        for _ in range(times):
            if asyncio.run(fork_once()) != zygote:
                raise SystemExit("a kernel started cold: were packages installed meanwhile?")
        after, seconds = left_behind(zygote, Path(folder)), time.monotonic() - started
        grown = resident_kib(zygote) - memory[0], resident_kib("self") - memory[1]
        print(f"{times} forks in {seconds:.0f} s; zygote {grown[0]:+} KiB, client {grown[1]:+} KiB")
    return before, after


def _children(process: int) -> list[str]:
    return Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()


if __name__ == "__main__":
    before, after = soak(int(sys.argv[1]))
    for name, count in after.items():
        print(f"{name:27} {before[name]:4} -> {count}")
    sys.exit(any(after[name] > before[name] for name in after))
