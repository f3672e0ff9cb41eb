"""A server on loopback that sends the very bytes that a test writes: headers that a library would mend, too."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[str], bytes | Iterator[bytes]]


@dataclass(kw_only=True)
class RawServer:
    """Where a server is, and the paths it was asked for."""

    port: int
    asked: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"


@contextmanager
def raw_server(answer: Answer) -> Iterator[RawServer]:
    """Serve ``answer``: from a path, with its query, to a whole response or its pieces."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append(self.path)
            sent = answer(self.path)
            with suppress(OSError):  # who had enough hangs up
                for piece in [sent] if isinstance(sent, bytes) else sent:
                    self.wfile.write(piece)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made = RawServer(port=server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def response(body: bytes = b"", status: int = 200, media: str = "text/html", *headers: str) -> bytes:
    """A whole response; a header is written as it is, in UTF-8."""
    lines = [
        f"HTTP/1.1 {status} X",
        f"Content-Type: {media}",
        f"Content-Length: {len(body)}",
        "Connection: close",
        *headers,
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body
