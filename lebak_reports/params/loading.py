"""Read a params folder whole, check it whole, and say everything that is wrong at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.params.collection import Params


def load_params(folder: Path) -> Params:
    """Load the parameters of a folder.

    Parameters
    ----------
    folder : Path
        The checkout's ``params``.

    Returns
    -------
    Params
        The same object as long as no file of the folder changes.

    Raises
    ------
    InputRejectedError
        Every problem of every file: syntax, types, unknown keys, broken rules.
    """
    raise NotImplementedError
