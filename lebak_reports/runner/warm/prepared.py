"""What of a kernel is made before it is forked: its options are read, its modules listed.

Run by path inside the zygote and never imported, see ``zygote``. To build the parser of a
kernel's options and to ask every loaded module for its file costs a forked kernel as much as
opening its sockets: both touch objects all over the memory that it shares with the zygote, and
every page that is touched is copied.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from unittest import mock

from ipykernel import ipkernel
from ipykernel.kernelapp import IPKernelApp
from IPython.core import shellapp

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from types import ModuleType


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


def _config_of(options: list[str]) -> Any:  # noqa: ANN401  traitlets' Config
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
    listed : ListedModules
        The modules that the zygote holds.
    """

    def __init__(self, options: Any, listed: ListedModules, **traits: Any) -> None:  # noqa: ANN401  traitlets' Config
        super().__init__(**traits)  # type: ignore[no-untyped-call]  # ipykernel is untyped
        self._options = options
        self._listed = listed

    def parse_command_line(self, argv: list[str] | None = None) -> None:
        """Take the options that were read before."""
        self.argv = argv or []
        self.cli_config = self._options
        self.update_config(self._options)

    def init_kernel(self) -> None:
        """Make the kernel with the files the zygote listed, which its debugger leaves out."""
        with _no_modules_in(ipkernel):
            super().init_kernel()  # type: ignore[no-untyped-call]  # ipykernel is untyped
        kernel = self.kernel
        kernel._kernel_modules = self._listed.files  # noqa: SLF001  no copy: it touches each
        if hasattr(kernel, "debugger"):
            kernel.debugger.kernel_modules = self._listed.files

    def init_code(self) -> None:
        """Run the start-up code with the names the zygote listed, which ``%reset`` keeps."""
        with _no_modules_in(shellapp):
            super().init_code()  # type: ignore[no-untyped-call]  # ipykernel is untyped
        if self.shell is not None:
            self.shell._sys_modules_keys = self._listed.names  # noqa: SLF001  as IPython itself


@dataclass(frozen=True, slots=True)
class ListedModules:
    """What a kernel notes of the modules that are there when it starts.

    Attributes
    ----------
    files : list of str
        Where they lie.
    names : set of str
        Keys of ``sys.modules``.
    """

    files: list[str]
    names: set[str]

    @classmethod
    def now(cls) -> ListedModules:
        """List the modules of this process."""
        files = (getattr(module, "__file__", None) for module in list(sys.modules.values()))
        return cls(files=[file for file in files if file], names=set(sys.modules))


def _no_modules_in(module: ModuleType) -> AbstractContextManager[object]:
    """Let code of a module find ``sys.modules`` empty: to list them touches every name."""
    return mock.patch.object(module, "sys", SimpleNamespace(**vars(sys) | {"modules": {}}))
