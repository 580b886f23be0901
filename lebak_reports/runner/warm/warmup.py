"""What the zygote does once so that no kernel has to: imports, and first uses.

Run by path inside the zygote and never imported, see ``zygote``.
"""

from __future__ import annotations

import importlib
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def warm_up(modules: Iterable[str]) -> None:
    """Import modules, and touch what a first figure and a first table load lazily.

    That is backends, fonts and group-by. The backend that every kernel chooses is checked
    against the installed packages once, here.
    """
    for name in modules:
        importlib.import_module(name)
    import pandas as pd
    from matplotlib.figure import Figure
    from matplotlib.rcsetup import validate_backend

    validate_backend("module://matplotlib_inline.backend_inline")
    figure = Figure()
    figure.add_subplot().bar(["a"], [1.0], label="a")
    for form in ("svg", "png"):
        figure.savefig(io.BytesIO(), format=form)
    pd.DataFrame({"a": ["x", "y"], "b": [1, 2]}).groupby("a").sum().to_json()
