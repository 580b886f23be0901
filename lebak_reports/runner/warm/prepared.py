"""What of a kernel is made before it is forked: its options are read, its modules listed.

Run by path inside the zygote and never imported, see ``zygote``. To build the parser of a
kernel's options and to ask every loaded module for its file costs a forked kernel as much as
opening its sockets: both touch objects all over the memory that it shares with the zygote, and
every page that is touched is copied.
"""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any
from unittest import mock

from ipykernel import ipkernel
from ipykernel.kernelapp import IPKernelApp


class OptionsReader:
    """Reads the options of kernels; two kernels in a row mostly have the same."""

    def __init__(self) -> None:
        self._latest: list[str] = []
        self._config = _config_of([])

    def read(self, command: list[str]) -> Any:  # noqa: ANN401  traitlets' Config
        """Return the configuration of the kernel that a command starts, or None.

        None is for options that ipykernel answers by ending, and for a kernel without ``-f``.
        """
        options = command[command.index("-m") + 2 :]
        if "-f" not in options:
            return None
        place = options.index("-f")
        connection_file = options[place + 1]
        del options[place : place + 2]
        if options != self._latest:
            try:
                self._config = _config_of(options)
            except SystemExit:
                return None
            self._latest = options
        self._config.IPKernelApp.connection_file = connection_file
        return self._config


def _config_of(options: list[str]) -> Any:  # noqa: ANN401
    app = IPKernelApp()
    # No parent to poll, no banner: the zygote ends its kernels.
    app.parse_command_line([*options, "--IPKernelApp.parent_handle=1"])
    return app.cli_config


class PreparedKernel(IPKernelApp):
    """A kernel application that is given what it would find out by itself.

    Parameters
    ----------
    options : Config
        The command line as an `OptionsReader` read it.
    modules : list of str
        Files of the modules that the zygote holds, for the debugger.
    """

    def __init__(self, options: Any, modules: list[str], **traits: Any) -> None:  # noqa: ANN401
        super().__init__(**traits)  # type: ignore[no-untyped-call]
        self._options = options
        self._modules = modules

    def parse_command_line(self, argv: list[str] | None = None) -> None:
        """Take the options that were read before."""
        self.argv = argv or []
        self.cli_config = self._options
        self.update_config(self._options)

    def init_kernel(self) -> None:
        """Make the kernel without looking through all modules, which the zygote did."""
        with mock.patch.object(ipkernel, "sys", SimpleNamespace(modules={})):
            super().init_kernel()  # type: ignore[no-untyped-call]
        self.kernel._kernel_modules[:] = self._modules  # noqa: SLF001  the debugger holds it too


def files_of_modules() -> list[str]:
    """Return what a kernel notes of the modules that are there when it starts."""
    files = (getattr(module, "__file__", None) for module in list(sys.modules.values()))
    return [file for file in files if file]
