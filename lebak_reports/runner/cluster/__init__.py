"""Jobs on a Dask cluster: by value, without a shared disk, with nothing to read in the logs.

Needs the extra ``dask``; nothing here imports it before ``connected`` is called.
"""

from lebak_reports.runner.cluster.cargo import Cargo
from lebak_reports.runner.cluster.connection import Cluster, connected
from lebak_reports.runner.cluster.executor import ClusterExecutor

__all__ = ["Cargo", "Cluster", "ClusterExecutor", "connected"]
