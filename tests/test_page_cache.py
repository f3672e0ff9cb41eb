"""Pages are kept until the archive changes, within a bound of memory, and sent in the encoding a reader asks for."""

import asyncio
import gzip
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import brotli
import pytest
from starlette.middleware.gzip import GZipMiddleware

from pipelines.site import page_cache, whole_page
from pipelines.site.archive_state import ArchiveState
from pipelines.site.page_cache import with_page_cache
from pipelines.site.sandbox import App, Receive, Scope, Send
from pipelines.store.archive import Archive


class Pages:
    """An application whose pages say how often they were made."""

    def __init__(self) -> None:
        self.made = 0
        self.status = 200
        self.size = 2000
        self.headers: list[tuple[bytes, bytes]] = [(b"content-type", b"text/html"), (b"vary", b"Cookie")]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.made += 1
        body = f"{scope['path']} {self.made} ".encode().ljust(self.size, b".")
        await asyncio.sleep(0)
        await send({"type": "http.response.start", "status": self.status, "headers": list(self.headers)})
        await send({"type": "http.response.body", "body": body[:10], "more_body": True})
        await send({"type": "http.response.body", "body": body[10:]})


DECODE: dict[str | None, Callable[[bytes], bytes]] = {"gzip": gzip.decompress, "br": brotli.decompress, None: bytes}


async def others(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"others"})


async def ask(app: App, path: str = "/", **headers: str) -> tuple[int, dict[str, str], bytes]:
    sent: list[Any] = []

    async def receive() -> Any:
        return await asyncio.Event().wait()

    async def send(message: Any) -> None:
        sent.append(message)

    asked = [(b"host", b"localhost"), *((n.replace("_", "-").encode(), v.encode()) for n, v in headers.items())]
    path, _, query = path.partition("?")
    scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": asked}
    await app(scope, receive, send)
    got = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], got, b"".join(message.get("body", b"") for message in sent)


@pytest.fixture
def pages() -> Pages:
    return Pages()


def kept(pages: App, state: Callable[[], Any] = lambda: 1) -> App:
    return with_page_cache(pages, others, state, "/")


def test_the_order_of_arguments_of_different_names_is_no_other_page(pages: Pages) -> None:
    app = kept(pages)
    alike = ["/compare?p=a/x&p=b/y&by=days", "/compare?by=days&p=a/x&p=b/y", "/compare?p=a/x&by=days&p=b/y"]
    assert len({asyncio.run(ask(app, address))[2] for address in alike}) == pages.made == 1
    asyncio.run(ask(app, "/compare?p=b/y&p=a/x&by=days"))
    assert pages.made == 2, "the order of the petitions is that of their colors"


def test_a_page_is_made_once_for_each_state_of_the_archive(pages: Pages) -> None:
    state = [1]
    app = kept(pages, lambda: state[0])
    first, again = asyncio.run(ask(app)), asyncio.run(ask(app))
    assert (first, pages.made) == (again, 1)
    state[0] = 2
    assert asyncio.run(ask(app)) != first


def test_a_page_is_made_once_for_many_who_ask_at_the_same_time(pages: Pages) -> None:
    app = kept(pages)

    async def all_at_once() -> list[Any]:
        return await asyncio.gather(*(ask(app) for _ in range(20)))

    assert len({body for _, _, body in asyncio.run(all_at_once())}) == 1
    assert pages.made == 1


def test_a_page_that_could_not_be_made_is_tried_again_by_those_who_waited() -> None:
    made: list[int] = []

    async def failing(scope: Scope, receive: Receive, send: Send) -> None:
        made.append(1)
        await asyncio.sleep(0)
        raise RuntimeError

    async def all_at_once() -> list[Any]:
        return await asyncio.gather(*(ask(kept_failing) for _ in range(3)), return_exceptions=True)

    kept_failing = kept(failing)
    assert [type(error) for error in asyncio.run(all_at_once())] == [RuntimeError] * 3
    assert len(made) == 3


@pytest.mark.parametrize(
    ("accepted", "decode"), [("gzip, br", brotli.decompress), ("gzip", gzip.decompress), ("identity", bytes)]
)
def test_a_page_is_sent_as_the_reader_accepts_it(pages: Pages, accepted: str, decode: Callable[[bytes], bytes]) -> None:
    app = kept(pages)
    _, headers, body = asyncio.run(ask(app, accept_encoding=accepted))
    assert decode(body).startswith(b"/ 1 ...")
    assert headers["content-length"] == str(len(body))
    assert headers["vary"] == "Cookie, Accept-Encoding"
    assert (len(body) < 100) is (accepted != "identity")


def test_who_has_a_page_gets_304_also_after_a_change_that_does_not_show(pages: Pages) -> None:
    state = [1]
    app = kept(pages, lambda: state[0])
    status, headers, _ = asyncio.run(ask(app))
    assert (status, headers["cache-control"]) == (200, "max-age=60")
    pages.made, state[0] = 0, 2  # made once more, it says the same
    status, again, body = asyncio.run(ask(app, if_none_match=f'"x", {headers["etag"]}'))
    assert (status, body, again["etag"]) == (304, b"", headers["etag"])
    assert "content-type" not in again


@pytest.mark.parametrize(
    "change", [{"status": 404}, {"headers": [(b"set-cookie", b"a=1")]}, {"headers": [(b"cache-control", b"no-store")]}]
)
def test_errors_and_what_is_for_one_reader_or_not_to_be_stored_is_not_kept(
    pages: Pages, change: dict[str, Any]
) -> None:
    for name, value in change.items():
        setattr(pages, name, value)
    app = kept(pages)
    for _ in range(2):
        assert "etag" not in asyncio.run(ask(app))[1]
    assert pages.made == 2


def test_nothing_is_kept_while_the_state_is_unknown(pages: Pages) -> None:
    app = kept(pages, lambda: None)
    assert asyncio.run(ask(app)) != asyncio.run(ask(app))


def test_pages_of_other_hosts_and_addresses_are_others(pages: Pages) -> None:
    app = kept(pages)
    for path, host in (("/", "a"), ("/", "b"), ("/search", "a")):
        asyncio.run(ask(app, path, host=host))
    assert pages.made == 3


@pytest.mark.parametrize(
    "path", ["/static/x.css", "/archive/x.csv", "/archive.json?sql=select+1", "/archive/x?_where=1"]
)
def test_files_downloads_and_sql_of_readers_are_not_kept(path: str) -> None:
    tables = Pages()
    app = with_page_cache(others, tables, lambda: 1, "/")
    for _ in range(2):
        asyncio.run(ask(app, path))
    assert tables.made == 2


def test_tables_are_kept_as_the_sandbox_compressed_them() -> None:
    app = with_page_cache(others, GZipMiddleware(tables := Pages()), lambda: 1, "/")
    for _ in range(2):
        for accepted, encoding in (("gzip, br", "gzip"), ("br", "br"), ("", None)):
            _, headers, body = asyncio.run(ask(app, "/archive/x", accept_encoding=accepted))
            assert headers.get("content-encoding") == encoding
            assert DECODE[encoding](body).startswith(b"/archive/x ")
            assert headers["vary"].count("Accept-Encoding") == 1
            again = asyncio.run(ask(app, "/archive/x", accept_encoding=accepted, if_none_match=headers["etag"]))
            assert (again[0], again[2], "content-encoding" in again[1]) == (304, b"", False)
    assert tables.made == 2, "once for those who take gzip, and once for the others"


@pytest.mark.parametrize("path", ["/", "/archive/x", "/archive/x.csv", "/static/x.css"])
def test_an_encoding_of_no_weight_is_not_used(path: str, pages: Pages) -> None:
    app = with_page_cache(pages, GZipMiddleware(pages), lambda: 1, "/")
    for refused in ("gzip;q=0", "gzip;q=0.000", "br;q=0.0, gzip; q = 0."):
        assert "content-encoding" not in asyncio.run(ask(app, path, accept_encoding=refused))[1]
    assert asyncio.run(ask(app, path, accept_encoding="gzip;q=0.001"))[1]["content-encoding"] == "gzip"


def test_a_tag_is_the_same_whenever_a_table_was_compressed(monkeypatch: pytest.MonkeyPatch) -> None:
    tags = set()
    for now in (10**9, 2 * 10**9):
        monkeypatch.setattr("time.time", lambda now=now: now)
        app = with_page_cache(others, GZipMiddleware(Pages()), lambda: 1, "/")
        tags.add(asyncio.run(ask(app, "/archive/x", accept_encoding="gzip"))[1]["etag"])
    assert len(tags) == 1


def test_what_is_too_long_to_keep_is_passed_on_and_nobody_waits_for_its_reader(pages: Pages) -> None:
    pages.size = whole_page.LARGEST + 10
    app = kept(pages)

    async def together() -> list[Any]:
        return await asyncio.gather(ask(app), ask(app))

    first, second = asyncio.run(together())
    assert len(first[2]) == len(second[2]) == pages.size
    assert pages.made == 2
    assert "etag" not in first[1]


def test_a_reader_who_left_leaves_nothing_behind(pages: Pages) -> None:
    async def leaving(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"half", "more_body": True})

    app = kept(leaving)
    with pytest.raises(IndexError):
        asyncio.run(ask(app))  # nothing was sent


def test_the_pages_that_are_kept_stay_within_their_bound(pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_cache, "MOST", 20_000)  # five pages of 2,000 bytes and their encodings
    app = kept(pages)
    for n in range(50):
        asyncio.run(ask(app, f"/{n}"))
    assert pages.made == 50
    for n in range(45, 50):
        asyncio.run(ask(app, f"/{n}"))
    assert pages.made == 50
    asyncio.run(ask(app, "/44"))
    assert pages.made == 51


def test_a_write_of_another_process_is_noticed_and_a_reader_is_not(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    Archive.open(path).close()
    state = ArchiveState(lambda: path)
    first = state()
    assert first is not None
    with closing(sqlite3.connect(path)) as other:
        other.execute("SELECT count(*) FROM petitions").fetchone()
        assert state() == first
        with other:
            other.execute("CREATE TABLE written (id)")
        second = state()
        assert second not in (first, None)


def test_an_archive_that_is_missing_or_another_one_has_another_state(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    state = ArchiveState(lambda: path)
    assert state() is None
    Archive.open(path).close()
    first = state()
    path.rename(tmp_path / "old.db")
    Archive.open(path).close()
    assert state() not in (first, None)


def test_the_start_of_the_server_is_not_a_request(pages: Pages) -> None:
    begun: list[str] = []

    async def noting(scope: Scope, receive: Receive, send: Send) -> None:
        begun.append(scope["type"])

    async def start() -> None:
        await with_page_cache(pages, noting, lambda: 1, "/")({"type": "lifespan"}, Any, Any)

    asyncio.run(start())
    assert begun == ["lifespan"]
