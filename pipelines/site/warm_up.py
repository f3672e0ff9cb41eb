"""Load before the first request what all requests need, so that the first readers wait no longer than others."""

import asyncio
import gc
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from typing import Any

from pipelines.site.answers import ARCHIVE
from pipelines.site.topic_counts import count_topics
from pipelines.store.connection import address_to_read

_TOGETHER_SECONDS = 2.0


def warm_up(datasette: Any, archive: Path, templates: Path) -> None:
    """Read catalogs, compile templates and count topics, for this process and those that will be forked from it.

    Objects that exist now are never looked at by the garbage collector again: going over all of them takes a tenth of a
    second, in which a process answers no request.
    """
    asyncio.run(datasette.invoke_startup())
    for template in sorted(templates.glob("*.html")):
        datasette.jinja_env.get_template(template.name)
    with closing(sqlite3.connect(address_to_read(archive), uri=True)) as conn:
        count_topics(conn)
    gc.collect()
    gc.freeze()


async def open_connections(datasette: Any) -> None:
    """Open the archive in each thread that answers: that reads the schema, and takes milliseconds."""
    threads = datasette.setting("num_sql_threads")
    together = Barrier(threads)

    def read(conn: sqlite3.Connection) -> None:
        try:
            conn.execute("SELECT max(id) FROM captures").fetchone()
            together.wait(_TOGETHER_SECONDS)  # a thread that were done would be given the next call too
        except (sqlite3.Error, BrokenBarrierError):  # a request for a page gets the reason
            together.abort()

    database = datasette.get_database(ARCHIVE)
    await asyncio.gather(*(database.execute_fn(read) for _ in range(threads)))
