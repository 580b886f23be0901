"""Warm kernels: a zygote that forks them, its keeper, and the provisioner that asks for them."""

from __future__ import annotations

import os
import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lebak_reports.runner.warm.house import SOCKET_VARIABLE, ZygoteHouse, can_fork

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PROVISIONER_NAME = "lebak-fork"
PROVISIONER_VARIABLE = "JUPYTER_DEFAULT_PROVISIONER_NAME"

__all__ = [
    "PROVISIONER_NAME",
    "PROVISIONER_VARIABLE",
    "SOCKET_VARIABLE",
    "warm_kernels",
    "zygote_is_lost",
]


@contextmanager
def warm_kernels(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Keep a zygote for a run; yield the variables that lead its workers to it.

    Where the platform can't fork safely they are empty, and every kernel starts cold.
    """
    if not can_fork():
        yield {}
        return
    with ZygoteHouse(environment) as house:
        yield {PROVISIONER_VARIABLE: PROVISIONER_NAME, SOCKET_VARIABLE: house.socket_path}


def zygote_is_lost() -> bool:
    """Return whether this process was led to a zygote that no longer answers."""
    path = os.environ.get(SOCKET_VARIABLE)
    if path is None:
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as connection:
        return connection.connect_ex(path) != 0
