"""Open a Dask cluster to mine on: one that is there, or processes of this computer."""

import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import dask
from distributed import Client, LocalCluster
from distributed.versions import VersionMismatchWarning

from pipelines.mine.cluster import CONNECT, Limits, MiningCluster


@contextmanager
def mining_cluster(
    scheduler: str | None, workers: int, limits: Limits, say: Callable[[str], None] = lambda sentence: None
) -> Iterator[MiningCluster]:
    """The cluster at ``scheduler`` ("tcp://10.0.0.5:8786"), or (None) one of ``workers`` processes of this computer.

    ``say`` is given a sentence when a long wait begins.
    """
    _silence_dask()
    with ExitStack() as opened, dask.config.set({"distributed.comm.timeouts.connect": f"{CONNECT}s"}):
        opened.enter_context(warnings.catch_warnings())
        # Workers lack numpy and pandas on purpose; whether they have our code, each answer says.
        warnings.simplefilter("ignore", VersionMismatchWarning)
        address: Any = scheduler
        if scheduler is None:
            address = opened.enter_context(
                LocalCluster(
                    n_workers=workers,
                    threads_per_worker=1,
                    processes=True,
                    dashboard_address="127.0.0.1:0",  # a port that is free
                    silence_logs=logging.CRITICAL,
                )
            )
        name = scheduler or "the workers of this computer"
        yield MiningCluster(lambda: Client(address, timeout=CONNECT, set_as_default=False), name, limits, say=say)


def _silence_dask() -> None:
    """Keep Dask from printing tracebacks of connections that were lost: what became of them is in the report."""
    # Some of its loggers have levels of their own, by its settings.
    names = ("distributed", *(name for name in logging.root.manager.loggerDict if name.startswith("distributed.")))
    for name in names:
        logging.getLogger(name).setLevel(logging.CRITICAL)
