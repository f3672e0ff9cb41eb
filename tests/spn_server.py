"""A server on loopback that speaks Save Page Now's API (SPN2), with its warts."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

Said = tuple[int, dict[str, str], bytes]
JOB = "spn2-" + "ab" * 20


def said(code: int = 200, /, **values: Any) -> Said:
    return code, {"Content-Type": "application/json"}, json.dumps(values).encode()


def accepted(job: str = JOB) -> Said:
    return said(url="https://site.example/", job_id=job)


def refused(code: str, message: str = "Not now.", status: int = 200) -> Said:
    return said(status, status="error", status_ext=code, message=message)


def saved(url: str, timestamp: str = "20260101120000") -> Said:
    return said(status="success", job_id=JOB, timestamp=timestamp, original_url=url, http_status=200)


PENDING = said(status="pending", job_id=JOB, resources=[])
HTML: Said = (200, {"Content-Type": "text/html"}, b"<!doctype html><title>Wayback Machine</title>")


@dataclass(slots=True)
class SavePages:
    """A running server: what it says next to a request for a page and to one for a job, and what it was asked."""

    url: str = ""
    to_save: list[Said] = field(default_factory=list)
    to_status: list[Said] = field(default_factory=list)
    saves: list[dict[str, str]] = field(default_factory=list)
    polls: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def serving_saves() -> Iterator[SavePages]:
    """Serve on a free port of loopback."""
    pages = SavePages()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = self.rfile.read(int(self.headers["Content-Length"])).decode()
            pages.saves.append({name: values[0] for name, values in parse_qs(form).items()})
            self._answer(pages.to_save.pop(0) if pages.to_save else accepted())

        def do_GET(self) -> None:
            pages.polls.append(self.path)
            self._answer(pages.to_status.pop(0) if pages.to_status else PENDING)

        def _answer(self, answer: Said) -> None:
            status, headers, body = answer
            pages.headers.append(dict(self.headers))
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    pages.url = f"http://127.0.0.1:{server.server_port}/save"
    try:
        yield pages
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
