"""Limits of the processes that answer requests for tables and SQL."""

import math
import os
import resource
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

MEGABYTE = 1 << 20
HEAP = 64 * MEGABYTE  # what SQLite may allocate in one process
LONGEST_VALUE = 5 * MEGABYTE  # a text, blob or row in SQL; the longest page text is far shorter
TEMPORARY_FILE = 512 * MEGABYTE  # sorting a large export spills to a temporary file


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Limits of one kind of request: processes at a time, requests that may wait, seconds, memory in bytes.

    The seconds are those of one request. ``sql_seconds`` is processor time of one export's query; pages have
    ``sql_time_limit_ms`` of settings.json. A process answers up to ``requests``, one after the other.
    """

    processes: int
    waiting: int
    cpu_seconds: int
    wall_seconds: int
    sql_seconds: int
    memory: int
    niceness: int
    requests: int = 1


# Queries that readers write have their own places, so that they cannot take those of tables and exports, and a process
# for each. For pages we write the SQL, and readers the values in it: their processes stay, since a new one costs more
# than most pages. They have the same limits, and are ended like the others when a request exceeds them.
KINDS: dict[str, Limits] = {
    "sql": Limits(
        processes=2,
        waiting=16,
        cpu_seconds=6,
        wall_seconds=60,
        sql_seconds=4,
        memory=192 * MEGABYTE,
        niceness=15,  # pages and search of the site come first
    ),
    "page": Limits(
        processes=2,
        waiting=64,
        cpu_seconds=7,
        wall_seconds=60,
        sql_seconds=5,
        memory=192 * MEGABYTE,
        niceness=5,
        requests=1_000,
    ),
    "export": Limits(
        processes=2,
        waiting=16,
        cpu_seconds=900,
        wall_seconds=7200,
        sql_seconds=840,
        memory=128 * MEGABYTE,
        niceness=15,
    ),
}
_SQL_ARGUMENTS = {"sql", "_where"}

# Limits of a connection: see https://www.sqlite.org/security.html
_CONNECTION = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_VALUE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 500,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 100_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 100,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1_000,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}


def kind_of(scope: Mapping[str, Any]) -> str:
    """Return the kind of a request: "sql" if a reader wrote SQL, "export" for whole downloads, otherwise "page".

    >>> [kind_of({"path": "/archive.csv", "query_string": q}) for q in (b"sql=select+1", b"_size=max")]
    ['sql', 'export']
    """
    arguments = {name for name, _ in parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)}
    if arguments & _SQL_ARGUMENTS:
        return "sql"
    return "export" if scope["path"].endswith(".csv") or "_stream" in arguments else "page"


def limit_process(limits: Limits) -> None:
    """Limit memory and temporary files of this process; the system enforces them."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (TEMPORARY_FILE, TEMPORARY_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if size := virtual_memory():
        resource.setrlimit(resource.RLIMIT_AS, (size + limits.memory, size + limits.memory))
    os.nice(limits.niceness)


def limit_processor_time(limits: Limits) -> None:
    """Limit the processor time that this process may use from now on; the system ends it at the limit."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = math.ceil(used.ru_utime + used.ru_stime) + limits.cpu_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))


def limit_connection(connection: sqlite3.Connection) -> None:
    """Limit what a statement on this connection may make, and the heap of all connections of this process."""
    for category, limit in _CONNECTION.items():
        connection.setlimit(category, limit)
    connection.execute(f"PRAGMA hard_heap_limit = {HEAP}").fetchall()


def virtual_memory() -> int:
    """Return the bytes of address space in use, 0 where the system does not say (macOS)."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except FileNotFoundError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
