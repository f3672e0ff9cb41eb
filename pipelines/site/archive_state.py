"""Notice that an archive was written, by any process."""

import os
import sqlite3
from collections.abc import Callable, Hashable
from contextlib import suppress
from pathlib import Path

from pipelines.store.connection import address_to_read


class ArchiveState:
    """Numbers that differ after each transaction that wrote to the archive; to be asked in one thread.

    SQLite counts the transactions of others for each of its connections, so they mean nothing in another process.
    """

    def __init__(self, find_archive: Callable[[], Path | None]) -> None:
        self._find_archive = find_archive
        self._connection: sqlite3.Connection | None = None
        self._file: tuple[int, ...] = ()
        self._opened = 0

    def __call__(self) -> Hashable | None:
        """Return the state of the archive, or None if it cannot be known at the moment."""
        archive = self._find_archive()
        if archive is None:
            return None
        with suppress(OSError, sqlite3.Error):
            found = archive.stat()
            file = (found.st_dev, found.st_ino, os.getpid())
            if file != self._file or self._connection is None:
                self._open(archive)
                self._file = file
            assert self._connection
            return self._opened, self._connection.execute("PRAGMA data_version").fetchone()[0]
        return None

    def _open(self, archive: Path) -> None:
        if self._connection and self._file[-1:] == (os.getpid(),):
            self._connection.close()
        self._connection = sqlite3.connect(address_to_read(archive), uri=True, timeout=0, check_same_thread=False)
        self._opened += 1
