"""Curated, dated and sourced parameters: YAML in ``params/``, frozen records in code.

``load_params`` reads a folder, checks it whole and returns ``Params``. The records and
their documentation are in ``lebak_reports.params.models``; pydantic and ruamel.yaml are
imported only when a folder is loaded.
"""

from lebak_reports.params.collection import Params
from lebak_reports.params.loading import load_params

__all__ = ["Params", "load_params"]
