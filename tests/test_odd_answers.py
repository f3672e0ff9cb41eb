"""A web archive may answer with any bytes: a backfill ends in captures and issues, and what it kept is verified."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

import pytest

from pipelines.jobs.backfill import backfill
from scrapers.captures import Kept
from scrapers.captures.capture_store import CaptureStore
from scrapers.sources import Source
from tests.commands import run

SITE = "https://action.example"
HEADER = ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"]
LISTING = (
    "<html><body><ul><li><a href='/petitions/free-ana'>Free Ana</a><p>Neighbor.</p><p>{n} of 200 Signatures</p></li>"
)
TIME = b"Memento-Datetime: Thu, 01 Mar 2018 12:00:00 GMT\r\n"
# What stands between "HTTP/1.1 " and the body of a memento.
HEADS = [
    b"200 OK\r\n" + TIME,
    b"200 Est\xe1 bien\r\n" + TIME + b"X-Title: P\xe1gina, P\xc3\xa1gina\r\n",
    b"200 OK\r\n" + TIME + b"Content-Type: text/html; charset=\xff\xfe\r\n",
    b"200 OK\r\n" + TIME + b"Content-Type: text/html; charset=idna\r\nContent-Encoding: \xaa, none\r\n",
    b"200 OK\r\nMemento-Datetime: \xff, 99 Foo 99999999 99:99:99\r\n",
    b"200 OK\r\nMemento-Datetime: Thu, 01 Mar 99999 12:00:00 +9999\r\n",
    b"200 OK\r\nX-T\xc3\xadtulo: 1\r\n" + TIME,
    b"302 Found\r\nLocation: http://[\xff\r\n",
    b"302 Found\r\nLocation: \r\n",
    b"999 \xff\r\n" + TIME,
    b"20 OK\r\n" + TIME,
    b"200 OK\r\n" + TIME + b"\x00\x01: 1\r\n",
    b"200 OK\r\n" + TIME + b"Transfer-Encoding: chunked\r\n",
    b"200 OK\r\n" + TIME + b"Content-Length: 99999\r\n",
    b"",
]
READ = 6  # the first of them


class _Handler(StreamRequestHandler):
    def handle(self) -> None:
        target = self.rfile.readline().split()[1].decode()
        while self.rfile.readline().strip():
            pass
        if target.startswith("/cdx"):
            table = [
                HEADER,
                *(["", f"201803011200{n:02}", url(n), "text/html", "200", "", ""] for n in range(len(HEADS))),
            ]
            head, body = b"200 OK\r\nContent-Type: application/json\r\n", json.dumps(table).encode()
        else:
            number = int(target.rpartition("=")[2])
            head, body = HEADS[number], LISTING.format(n=number + 1).encode()
        self.wfile.write(b"HTTP/1.1 " + head + b"Connection: close\r\n\r\n" + body)


def url(number: int) -> str:
    return f"{SITE}/categories/all?page={number}"


@pytest.fixture
def cdx_url() -> Iterator[str]:
    with ThreadingTCPServer(("127.0.0.1", 0), _Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/cdx/search/cdx"
        server.shutdown()


def test_a_backfill_survives_whatever_bytes_an_archive_sends(
    cdx_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scrapers.captures.client.time.sleep", lambda seconds: None)
    source = Source(
        name="a", organization="A", platform="controlshift", url=SITE, start=(SITE,), delay=0, cdx_url=cdx_url
    )
    for _ in range(2):
        with pytest.raises(
            Exception, match="2 mementos did not come; the rest is kept, run the same command again later"
        ) as error:
            backfill(source, tmp_path / "a.db", tmp_path / "captures")
        assert type(error.value).__module__.startswith("scrapers.")
    with closing(sqlite3.connect(tmp_path / "a.db")) as db, CaptureStore(tmp_path / "captures") as store:
        captures = db.execute("SELECT url, kept_file, kept_offset, kept_length FROM captures ORDER BY id").fetchall()
        counts = {row[0] for row in db.execute("SELECT signatures FROM signature_snapshots")}
        heads = [store.record(file, offset).block for _, file, offset, _ in captures[:READ]]
        bodies = [store.read(Kept(file=file, offset=at, length=n)).text for _, file, at, n in captures[:READ]]
    assert counts == set(range(1, READ + 1))
    assert b"HTTP/1.1 200 Est\xe1 bien\r\n" in heads[1]
    assert b"X-Title: P\xe1gina, P\xc3\xa1gina\r\n" in heads[1]
    assert bodies == [LISTING.format(n=n + 1) for n in range(READ)]
    options = ["--archive", str(tmp_path / "a.db"), "--captures", str(tmp_path / "captures")]
    verified = run("verify", *options)
    assert (verified.exit_code, verified.exception) == (0, None), verified.output
