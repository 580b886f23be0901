"""The kernel provisioner ``lebak-fork``: warm kernels for papermill, nbclient and JupyterLab.

Chosen by ``JUPYTER_DEFAULT_PROVISIONER_NAME=lebak-fork``. Falls back to an ordinary cold kernel
whenever no warm one can be had, and says so in the log; outputs are equal either way. Kernels of
other languages and of other interpreters are always ordinary ones.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from pathlib import Path
from typing import Any

from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from lebak_reports.runner.warm.house import SOCKET_VARIABLE, can_fork
from lebak_reports.runner.warm.key import is_own_kernel, zygote_key
from lebak_reports.runner.warm.own import own_zygotes
from lebak_reports.runner.warm.process import ForkedProcess, NoWarmKernelError, Request

KILL_TIMEOUT_SECONDS = 5.0
POLITE_TIMEOUT_SECONDS = 1.0


class ForkProvisioner(LocalProvisioner):
    """Forks kernels from the zygote; a LocalProvisioner where that is not possible."""

    process: Any = None  # a Popen, or a ForkedProcess, which has the parts of one that are used

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:  # noqa: ANN401  their signature
        """Fork a warm kernel, or start a cold one."""
        env = kwargs.get("env") or dict(os.environ)
        cwd = str(kwargs.get("cwd") or Path.cwd())
        try:
            request = Request(command=cmd, cwd=cwd, env=env, key=zygote_key(env))
            process = await ForkedProcess.start(_socket_path(request), request)
        except NoWarmKernelError as reason:
            self.log.warning("Kernel hangat tidak tersedia (%s); memakai kernel biasa.", reason)
            return await super().launch_kernel(cmd, **kwargs)
        self.process = process
        self.pid = self.pgid = process.pid
        self.cwd = cwd
        return self.connection_info

    async def wait(self) -> int | None:
        """Wait for the kernel's exit event instead of polling for it."""
        process = self.process
        if not isinstance(process, ForkedProcess):
            code: int | None = await super().wait()
            return code
        await process.ended()
        self.process = None
        return process.returncode

    async def kill(self, restart: bool = False) -> None:  # noqa: FBT001, FBT002  their signature
        """Kill the kernel's group and await the exit event: 20 ms instead of 100."""
        process = self.process
        if not isinstance(process, ForkedProcess):
            await super().kill(restart=restart)
            return
        await self.send_signal(signal.SIGKILL)
        await asyncio.wait_for(process.ended(), KILL_TIMEOUT_SECONDS)

    async def shutdown_requested(self, restart: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  theirs
        """After a polite request, await the exit event so that no one polls."""
        process = self.process
        if isinstance(process, ForkedProcess):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(process.ended(), POLITE_TIMEOUT_SECONDS)


def _socket_path(request: Request) -> str:
    if not can_fork():
        raise NoWarmKernelError("platform ini tidak dapat bercabang dengan aman")
    if not is_own_kernel(request.command):
        raise NoWarmKernelError("kernel itu bukan kernel IPython milik interpreter ini")
    given = os.environ.get(SOCKET_VARIABLE)
    return given or own_zygotes().house_for(request.env).socket_path
