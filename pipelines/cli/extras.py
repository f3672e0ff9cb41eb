"""Say what to install where a command needs an extra that is not there."""

from collections.abc import Iterator
from contextlib import contextmanager

from scrapers.errors import UsageError

_OF_MINE = ("dask", "distributed")


@contextmanager
def needing_mine() -> Iterator[None]:
    """Run what needs Dask. Raises UsageError, with the remedy, where it is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in _OF_MINE:
            raise
        raise UsageError(f"this needs {missing}, which is not installed; run: pip install 'queconste[mine]'") from None
