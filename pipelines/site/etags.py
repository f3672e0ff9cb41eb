"""Tag tables and files with the state of the archive, so that readers and caches ask only for what changed."""

import os
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qs

from pipelines.site.middleware import first_part
from pipelines.site.sandbox import PROJECT, App, Message, Receive, Scope, Send

MAX_AGE = b"max-age=60"
NO_STORE = (b"cache-control", b"no-store")  # a header
SETTLED_NS = 2_000_000_000  # some file systems tell times of changes in steps of two seconds
# Files whose change changes pages: everything but the archive.
_FILES = (
    "templates",
    "static",
    "plugins",
    "pipelines/site",
    "metadata.yml",
    "organizations.yml",
    "topics.yml",
    "settings.json",
    "pipelines/site/translations/es/LC_MESSAGES",
)


def with_etags(app: App, find_archive: Callable[[], Path | None], base_url: str) -> App:
    """Tag responses with the state of archive and code, and answer 304 to readers who have that state.

    The site's own pages are tagged by what they show: see ``page_cache``.
    """

    async def tagging(scope: Scope, receive: Receive, send: Send) -> None:
        archive = find_archive() if scope["type"] == "http" else None
        # The results of SQL may depend on time and chance.
        if archive is None or "sql" in parse_qs(scope["query_string"].decode("latin-1")):
            await app(scope, receive, send)
            return
        tag = etag(scope, None if first_part(scope, base_url) == "static" else archive)
        if tag is None:
            await app(scope, receive, send)
            return

        async def send_tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200 and is_stored(message["headers"]):
                names = {name.lower() for name, _ in message["headers"]}
                cache = [] if b"cache-control" in names else [(b"cache-control", MAX_AGE)]
                message = {**message, "headers": [*message["headers"], (b"etag", tag), *cache]}
            await send(message)

        if tag in (t.strip() for t in dict(scope["headers"]).get(b"if-none-match", b"").split(b",")):
            headers = [(b"etag", tag), (b"cache-control", MAX_AGE), (b"vary", b"Accept-Encoding")]
            await send({"type": "http.response.start", "status": 304, "headers": headers})
            await send({"type": "http.response.body", "body": b""})
        else:
            await app(scope, receive, send_tagged)

    return tagging


def is_stored(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    """Return whether caches may store a response with these headers.

    >>> is_stored([]), is_stored([(b"Cache-Control", b"no-store")])
    (True, False)
    """
    return NO_STORE not in [(name.lower(), value) for name, value in headers]


def etag(scope: Scope, archive: Path | None) -> bytes | None:
    """Return a weak ETag of a URL, the archive's state (if it shows the archive), the code and today's date.

    None while the archive is being written: two commits within one tick of the file system's clock look alike.
    """
    # Files of the archive must not be opened here: closing one takes SQLite's locks of this whole process with it.
    files = [_stat(archive.with_name(archive.name + suffix)) for suffix in ("", "-wal")] if archive else []
    if time.time_ns() - max((file[0] for file in files if file), default=0) < SETTLED_NS:
        return None
    state = sha256(repr(files).encode() + code_state(int(time.monotonic())))
    host = dict(scope["headers"]).get(b"host", b"")
    url = b"%s %s?%s" % (host, scope.get("raw_path") or scope["path"].encode(), scope["query_string"])
    state.update(url + datetime.now(UTC).date().isoformat().encode())
    return f'W/"{state.hexdigest()[:24]}"'.encode()


@lru_cache(maxsize=1)
def code_state(second: int) -> bytes:
    """Return bytes that differ after a change of the site's files, looked at once each ``second``."""
    files = sorted((path, name) for top in _FILES for path, name in _files_of(f"{PROJECT}/{top}"))
    return " ".join(f"{name} {_stat(path)}" for path, name in files if "." in name).encode()


def _files_of(top: str) -> list[tuple[str, str]]:
    """Return paths and names of the files in a folder, or of a file, as texts: Path takes milliseconds for hundreds."""
    try:
        return [(f"{top}/{name}", name) for name in os.listdir(top)]  # noqa: PTH208
    except NotADirectoryError:
        return [(top, os.path.basename(top))]  # noqa: PTH119
    except OSError:
        return []


def _stat(path: Path | str) -> tuple[int, ...]:
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino
