"""Time what a crawled page costs at the least, whatever program keeps it: its rows in SQLite, its record packed."""

import gzip
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.archiving import copy_rows, rows_of
from benchmarks.listings import listing

_PACKED = 20  # pages


def time_limits(archive: Path, pages: int) -> dict[str, float]:
    """Processor seconds a page of parts of the work, by an ``archive`` into which so many new pages were crawled."""
    tables = rows_of(archive)
    with TemporaryDirectory() as folder:
        rows = _seconds(lambda: copy_rows(Path(folder) / "rows.db", tables, searched=False))
        searched = _seconds(lambda: copy_rows(Path(folder) / "searched.db", tables))
    sent = [gzip.compress(listing(number).encode()) for number in range(2, 2 + _PACKED)]
    packed = _seconds(lambda: [gzip.compress(page, 9) for page in sent])
    return {
        "sqlite3: the finished rows, one transaction": rows / pages,
        "... with the search index": searched / pages,
        "gzip: the record of a page": packed / _PACKED,
    }


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
