"""Page and stream every table of an archive by every column, in one process of its own, and print what came.

The limits of the sandbox hold for a whole process and cannot be taken back, so this is no part of the tests' process.
"""

import asyncio
import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import httpx

from pipelines.site import sandbox

SIZE = 23


async def keys_by_pages(client: httpx.AsyncClient, url: str, keys: list[str]) -> list[list[Any]]:
    """The keys of all rows, one page after the other."""
    found, onward = [], f"{url}&_size={SIZE}&_shape=objects&_nofacet=1&_nocount=1"
    while onward:
        page = (await client.get(onward)).raise_for_status().json()
        found += [[str(row[key]) for key in keys] for row in page["rows"]]
        onward = page["next_url"]
    return found


async def keys_by_stream(client: httpx.AsyncClient, url: str, keys: list[str]) -> list[list[Any]]:
    """The keys of all rows of the CSV."""
    text = (await client.get(url.replace(".json?", ".csv?"))).raise_for_status().text
    return [[row[key] for key in keys] for row in csv.DictReader(io.StringIO(text, newline=""))]


async def everything(archive: Path, tables: dict[str, tuple[list[str], list[str]]]) -> dict[str, Any]:
    """Keys by "table column direction", by pages and by streams, without repeating those that are equal."""
    from pipelines.site.sandbox_app import sandboxed_app

    transport = httpx.ASGITransport(app=await sandboxed_app(archive, {"max_returned_rows": 5000}))
    found = {}
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        for table, (keys, columns) in tables.items():
            for place, column in enumerate(columns):
                order = ("_sort", "_sort_desc")[place % 2]
                for labels in ("", "&_labels=on") if place < 2 else ("",):
                    url = f"/archive/{table}.json?{order}={column}{labels}"
                    pages = await keys_by_pages(client, f"/archive/{table}.json?{order}={column}", keys)
                    found[url] = [pages, await keys_by_stream(client, url, keys)]
    return found


if __name__ == "__main__":
    sandbox.enter()
    print(json.dumps(asyncio.run(everything(Path(sys.argv[1]), json.loads(sys.argv[2])))))  # noqa: T201
