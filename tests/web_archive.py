"""A web archive of a few lines for tests: it speaks the Internet Archive's CDX dialect, warts included."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from scrapers.captures.capture import timestamp_time
from scrapers.captures.cdx_index import CdxRow, place, read_cdx

HEADER = ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"]


@dataclass(slots=True, kw_only=True)
class Held:
    """One capture; ``location`` makes it a redirect, ``revisit`` a record that the page was as before."""

    url: str
    timestamp: str
    body: bytes
    mime: str = "text/html"
    status: int = 200
    location: str = ""
    revisit: bool = False

    @property
    def digest(self) -> str:
        return base64.b32encode(hashlib.sha1(self.body).digest()).decode()

    @property
    def taken(self) -> datetime:
        taken = timestamp_time(self.timestamp)
        assert taken is not None
        return taken

    def row(self) -> list[str]:
        mime, status = ("warc/revisit", "-") if self.revisit else (self.mime, str(self.status))
        return [place(self.url), self.timestamp, self.url, mime, status, self.digest, str(len(self.body))]


@dataclass(slots=True)
class TinyArchive:
    """Serves ``held``, and keeps what was ``asked`` of it.

    CDX answers of more than ``cut_at`` rows end in the middle of one; the next ``refusals`` requests get a 429; a
    memento whose timestamp is in ``broken`` gets a 502 as often as that says; one in ``unheld`` is in the index alone;
    one in ``refused`` gets a 403 of the archive's own, with these words. ``closed`` is what the index says, with a 403.
    """

    server: HTTPServer
    held: list[Held] = field(default_factory=list)
    cut_at: int | None = None
    refusals: int = 0
    retry_after: str | None = None
    broken: dict[str, int] = field(default_factory=dict)
    unheld: set[str] = field(default_factory=set)
    refused: dict[str, str] = field(default_factory=dict)
    closed: str = ""
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server.expect_request("/cdx/search/cdx").respond_with_handler(self._index)
        self.server.expect_request(re.compile(r"^/web/\d{14}id_/")).respond_with_handler(self._memento)

    @property
    def cdx_url(self) -> str:
        return self.server.url_for("/cdx/search/cdx")

    def hold(self, url: str, timestamp: str, body: str, **more: Any) -> Held:
        self.held.append(Held(url=url, timestamp=timestamp, body=body.encode(), **more))
        return self.held[-1]

    def rows(self) -> Iterator[CdxRow]:
        """What the index says of everything held."""
        return (row for row in read_cdx(json.dumps([HEADER, *(h.row() for h in self.held)]).encode()).rows)

    def _index(self, request: Request) -> Response:
        if (refusal := self._refusal()) is not None:
            return refusal
        if self.closed:
            return Response(self.closed, status=403)
        args, prefix = request.args, place(request.args["url"])
        assert (args["output"], args["matchType"]) == ("json", "prefix")
        since, until = args.get("from", "1"), args.get("to", "9")
        rows = sorted((h.row() for h in self.held if place(h.url).startswith(prefix)), key=lambda r: r[:2])
        rows = [r for r in rows if since <= r[1] and r[1] <= until + "9"]
        start, limit = int(args.get("resumeKey", "0")), int(args["limit"])
        answer = [HEADER, *rows[start : start + limit]] if rows else []
        if start + limit < len(rows):
            answer += [[], [str(start + limit)]]
        text = "[" + ",\n".join(json.dumps(row) for row in answer) + "]\n"
        if self.cut_at is not None and len(answer) - 1 > self.cut_at:
            text = text[: text.index("\n", len(text) // 2) + 20]
        return Response(text, content_type="application/json")

    def _memento(self, request: Request) -> Response:
        if (refusal := self._refusal()) is not None:
            return refusal
        asked, _, url = request.full_path.rstrip("?").removeprefix("/web/").partition("id_/")
        self.asked.append(f"{asked} {url}")
        if self.broken.get(asked, 0):
            self.broken[asked] -= 1
            return Response("", status=502)
        if asked in self.refused:
            return Response(self.refused[asked], status=403)
        here = [h for h in self.held if place(h.url) == place(url) and h.timestamp not in self.unheld]
        if not here:
            return Response("never archived", status=404)
        served = min(here, key=lambda h: abs(h.taken - Held(url=url, timestamp=asked, body=b"").taken))
        if served.timestamp != asked:
            return Response("", 302, {"Location": f"/web/{served.timestamp}id_/{served.url}"})
        if served.location:
            return Response("", 302, {"Location": f"/web/{asked}id_/{served.location}"})
        headers = {"Memento-Datetime": format_datetime(served.taken, usegmt=True)}
        return Response(served.body, served.status, headers, content_type=served.mime)

    def _refusal(self) -> Response | None:
        if not self.refusals:
            return None
        self.refusals -= 1
        return Response("slow down", 429, {"Retry-After": self.retry_after} if self.retry_after else {})
