"""Ask an archive for pages, and print each statement that they made with its plan and the steps that it took.

The limits of the sandbox hold for a whole process and cannot be taken back, so this is no part of the tests' process.
"""

import asyncio
import html
import json
import re
import sqlite3
import sys
from pathlib import Path
from typing import Any

import httpx

from pipelines.site import sandbox
from pipelines.site.archive_database import REPORT_ROWS

STEP = 10  # of SQLite's virtual machine, between two counts


def steps_of(connection: sqlite3.Connection, sql: str) -> int:
    """The steps that a statement takes for as many rows as a page shows."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += STEP
        return 0

    connection.set_progress_handler(count, STEP)
    try:
        connection.execute(sql).fetchmany(REPORT_ROWS + 1)  # more than a page of a table holds
    finally:
        connection.set_progress_handler(None, 0)
    return steps


def is_read(sql: str) -> bool:
    """Whether a statement reads rows of the archive: not one of its schema, or a plan that was only prepared."""
    return sql.lstrip().lower().startswith(("select", "with")) and "sqlite_master" not in sql and "pragma_" not in sql


async def walk(client: httpx.AsyncClient, url: str) -> list[int]:
    """The ids of the rows of all pages of a table, one after the other, also where few rows fit the filters."""
    found: list[int] = []
    onward: str | None = url
    while onward:
        page = (await client.get(onward)).raise_for_status().text
        table = url.partition("?")[0]
        found += [int(number) for number in re.findall(rf'<a href="{re.escape(table)}/(\d+)">\1</a>', page)]
        links = re.findall(r'<a rel="next" href="([^"]+)"', page)
        onward = html.unescape(links[0]) if links else None
    return found


async def everything(archive: Path, urls: list[str], walks: list[str], bounds: dict[str, int]) -> dict[str, Any]:
    """Status, text of errors and statements by URL: each with its SQL, the lines of its plan, and its steps.

    Of ``walks`` the ids on all pages.
    """
    from pipelines.site.page_plan import Bounds
    from pipelines.site.sandbox_app import answering
    from pipelines.site.server import site

    traced: list[str] = []
    settings = json.loads(Path("settings.json").read_text(encoding="utf-8"))
    datasette = site(archive, settings=settings | {"num_sql_threads": 0, "facet_time_limit_ms": 2000})
    database = datasette.get_database("archive")
    database.bounds, database.kept_seconds = Bounds(**bounds), float("inf")
    connection = await database.execute_fn(lambda connection: connection)
    connection.set_trace_callback(traced.append)
    found = {}
    transport = httpx.ASGITransport(app=answering(datasette))
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        for url in urls:
            traced.clear()
            answer = await client.get(url)
            statements = list(dict.fromkeys(filter(is_read, traced)))
            connection.set_trace_callback(None)
            found[url] = {
                "status": answer.status_code,
                "bytes": len(answer.content),
                "error": answer.text if answer.status_code != 200 else "",
                "statements": [
                    {
                        "sql": sql,
                        "plan": [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")],
                        "steps": steps_of(connection, sql),
                    }
                    for sql in statements
                ],
            }
            connection.set_trace_callback(traced.append)
        connection.set_trace_callback(None)
        return found | {url: await walk(client, url) for url in walks}


if __name__ == "__main__":
    sandbox.enter()
    archive, asked = Path(sys.argv[1]), json.load(sys.stdin)
    print(json.dumps(asyncio.run(everything(archive, **asked))))  # noqa: T201
