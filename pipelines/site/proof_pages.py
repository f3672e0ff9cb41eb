"""Look for words in the pages, feeds and exports of the site, as readers get them."""

import asyncio
import re
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from datasette.utils import tilde_encode

from pipelines.redaction.prove_packed import Search
from pipelines.redaction.prove_unpacking import CHUNK
from pipelines.site.sandbox import find_sandbox
from pipelines.site.server import site

_ARCHIVE = "archive"
_KINDS = {
    "petitions": ("petitions", ("", "/chart.svg", "/citation.txt")),
    "alerts": ("action_alerts", ("", "/citation.txt")),
}
_REDIRECTS = range(300, 400)
_LINK = re.compile(r'href="(/(?!/|static/)[^"#]*)"')
_PARAMETER = re.compile(r"(?<![:\w]):[a-z]\w*")
_TRIES = 3


def look_in_pages(archive: Path, search: Search) -> tuple[int, list[str]]:
    """Look for lines in every page of the site; returns how many they are, and a sentence for each that failed."""
    datasette = site(archive)
    try:
        return asyncio.run(_look(datasette, search))
    finally:
        if processes := find_sandbox(datasette):
            processes.stop()


async def _look(datasette: Any, search: Search) -> tuple[int, list[str]]:
    await datasette.invoke_startup()
    failed, pages = list[str](), 0
    async for address in addresses(datasette):
        onward: str | None = address
        while onward:
            answer = await _answer(datasette, onward)
            if answer.status_code != 200 and answer.status_code not in _REDIRECTS:
                failed.append(f"{onward} cannot be shown (status {answer.status_code})")
                break
            about = f"{answer.headers.get('location', '')}\n{answer.headers.get('link', '')}".encode()
            body = about + answer.content
            search.look((body[at : at + CHUNK] for at in range(0, len(body), CHUNK)), f"page {onward}")
            pages += 1
            onward = _next(answer) if ".json" in address else None
    return pages, failed


async def _answer(datasette: Any, address: str) -> Any:
    """Ask for a page; again where the machine was too busy for its time limit."""
    for _ in range(_TRIES):
        answer = await datasette.client.get(address)
        if answer.status_code < 500:
            break
    return answer


def _next(answer: Any) -> str | None:
    """Return the address of the next page of a table."""
    shown = answer.json() if answer.status_code == 200 else {}
    address = shown.get("next_url") if isinstance(shown, dict) else None
    return "{0.path}?{0.query}".format(urlsplit(address)) if address else None


async def addresses(datasette: Any) -> AsyncIterator[str]:
    """Yield the address of every page, feed and export."""
    database = datasette.get_database(_ARCHIVE)
    home = (await _answer(datasette, "/")).text
    # What the first page links: search, lists, the pages about the site.
    for address in dict.fromkeys(["/", f"/{_ARCHIVE}", *map(unescape, _LINK.findall(home))]):
        yield address
    for kind, (table, pages) in _KINDS.items():
        query = (
            f"SELECT t.id, s.name, t.slug FROM {table} AS t JOIN sources AS s ON s.id = t.source_id "
            "WHERE t.id > ? ORDER BY t.id LIMIT 500"
        )
        last = 0
        while batch := (await database.execute(query, [last])).rows:
            for row, source, slug in batch:
                last = row
                for page in pages:
                    yield f"/{kind}/{quote(source)}/{quote(slug)}{page}"
    last = 0
    while batch := (await database.execute("SELECT id FROM captures WHERE id > ? ORDER BY id LIMIT 500", [last])).rows:
        for (last,) in batch:
            yield f"/captures/{last}"
    names = [*await database.table_names(), *await database.view_names()]
    for name in sorted(set(names) - set(await database.hidden_table_names())):
        if not (await database.execute(f'SELECT 1 FROM "{name}" LIMIT 1')).rows:
            continue  # a page without rows names no one
        encoded = tilde_encode(name)
        yield f"/{_ARCHIVE}/{encoded}.json?_size=max"
        yield f"/{_ARCHIVE}/{encoded}.csv?_stream=on"
    for name, query in (await datasette.get_canned_queries(_ARCHIVE, None)).items():
        if _PARAMETER.search(query["sql"]):
            continue  # one that asks for a name has no rows yet
        for form in (".json", ".csv", *([".atom"] if "atom_" in query["sql"] else [])):
            yield f"/{_ARCHIVE}/{tilde_encode(name)}{form}"
