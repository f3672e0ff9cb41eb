"""Serve listings over loopback from a process of its own, as fast as a site can: answers that are ready, kept alive."""

import asyncio
import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from urllib.parse import parse_qs, urlsplit

from benchmarks.listings import listing, short_listing

LONGEST = 1_000  # pages of one category
_PAGINATION = re.compile(r'<nav class="pagination".*?</nav>', re.DOTALL)
_MISSING = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nnot here\n"


def categories(pages: int) -> list[tuple[str, int]]:
    """Divide so many pages into categories: the path of each, and how many pages it has."""
    return [
        (f"/categories/topic-{first}", min(LONGEST, pages - LONGEST * first)) for first in range(-(-pages // LONGEST))
    ]


@contextmanager
def served_listings(pages: int, *, short: bool = False) -> Iterator[str]:
    """Serve so many pages of listings, or ``short`` ones of three petitions; gives the address of the site."""
    spawn = get_context("spawn")
    ours, theirs = spawn.Pipe()
    process = spawn.Process(target=_serve, args=(pages, short, theirs), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{ours.recv()}"
    finally:
        process.terminate()
        process.join()


def _serve(pages: int, short: bool, ready: Connection) -> None:
    asyncio.run(_answer(dict(categories(pages)), short, ready))


async def _answer(lengths: dict[str, int], short: bool, ready: Connection) -> None:
    server = await asyncio.get_running_loop().create_server(lambda: _Answers(lengths, short), "127.0.0.1", 0)
    ready.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()


class _Answers(asyncio.Protocol):
    """Answers each request on a connection by its first line."""

    def __init__(self, lengths: dict[str, int], short: bool) -> None:
        self._lengths, self._short, self._asked = lengths, short, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        *requests, self._asked = (self._asked + data).split(b"\r\n\r\n")
        for request in requests:
            parts = urlsplit(request.split(b" ", 2)[1].decode("ascii"))
            length = self._lengths.get(parts.path)
            number = int(parse_qs(parts.query).get("page", ["1"])[0])
            assert isinstance(self._transport, asyncio.Transport)
            self._transport.write(_page(parts.path, number, length, self._short) if length else _MISSING)


@lru_cache(maxsize=2 * LONGEST)
def _page(path: str, number: int, length: int, short: bool) -> bytes:
    # Titles that are whole, or a crawl would also ask for each petition's own page.
    made = short_listing if short else listing
    text = made(int(path.rpartition("-")[2]) * LONGEST + number).replace("...</a>", "</a>")
    following = f'<a rel="next" href="{path}?page={number + 1}">Next</a>' if number < length else ""
    text = _PAGINATION.sub(f'<nav class="pagination">{following}</nav>', text)
    body = gzip.compress(text.encode())
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode("ascii") + body
