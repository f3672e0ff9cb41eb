"""Records that name a person, in every encoding that pages come in, and an own search of all bytes for the name."""

import base64
import gzip
import html
import json
import re
import unicodedata
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote
from zipfile import ZipFile

import brotli
from backports import zstd

from pipelines.masks.folding import fold
from scrapers.captures import Capture
from scrapers.captures.exchange import Exchange
from tests.archives import day
from tests.captured import captured

NAME, SURNAME = "Ana Zúñigarre", "zunigarre"
SITE = "https://action.example"


class Stretch(NamedTuple):
    start: int
    end: int
    mark: str


class NameFinder:
    """Finds the name in either order, also in attributes, through everything that ``fold`` sees through."""

    pattern = re.compile(r"(?<![a-z0-9])(?:ana[\W_]{1,3}zunigarre|zunigarre[\W_]{1,3}ana)(?![a-z0-9])")

    def spans(self, text: str) -> list[Stretch]:
        found = set[Stretch]()
        for read in (text, text.translate({60: " ", 62: " "})):
            folded = fold(re.sub(r"\\[nrt]", "  ", read))
            for match in self.pattern.finditer(folded.lower):
                start, end = folded.original(*match.span())
                in_address = {text[start - 1 : start], text[end : end + 1]} & set("/-_=%")
                found.add(Stretch(start, end, "redacted" if in_address else "[redacted]"))
        return sorted(found)


def page(name: str = NAME, rest: str = "") -> str:
    """A page about somebody, with a petition's title."""
    return f"<html><title>Free {name}</title><body><h1>Free {name}!</h1><p>She is our neighbor.</p>{rest}</body></html>"


def exchange(body: bytes, *headers: tuple[str, str], media_type: str = "text/html; charset=utf-8") -> Exchange:
    request = f"GET /petitions HTTP/1.1\r\nHost: action.example\r\nReferer: {SITE}/?q={quote(NAME)}\r\n\r\n".encode()
    return Exchange(status_line="200 OK", headers=(("Content-Type", media_type), *headers), raw=body, request=request)


def zipped(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def chunked(data: bytes) -> bytes:
    """A body in chunks that part the name."""
    halves = data[: len(data) // 2], data[len(data) // 2 :]
    return b"".join(b"%x\r\n%s\r\n" % (len(half), half) for half in halves) + b"0\r\n\r\n"


_ESCAPED = json.dumps({"title": f"Free\n{NAME}", "text": f'<a href="/p/{NAME}">here</a>'}).replace("/", "\\/")

PLANTS: dict[str, tuple[bytes, str, Exchange]] = {
    name: (body, media_type, made)
    for name, body, media_type, made in [
        (name, body, media_type, exchange(raw, *headers, media_type=media_type))
        for name, body, raw, headers, media_type in [
            ("plain", page().encode(), page().encode(), [], "text/html; charset=utf-8"),
            (
                "gzip",
                page("ZÚÑIGARRE, Ana").encode(),
                gzip.compress(page("ZÚÑIGARRE, Ana").encode()),
                [("Content-Encoding", "gzip"), ("ETag", '"0123456789abcdef"')],
                "text/html; charset=utf-8",
            ),
            ("brotli", page().encode(), brotli.compress(page().encode()), [("Content-Encoding", "br")], "text/html"),
            ("deflate", page().encode(), zipped(page().encode()), [("Content-Encoding", "deflate")], "text/html"),
            ("latin-1", page().encode("latin-1"), page().encode("latin-1"), [], "text/html; charset=iso-8859-1"),
            ("utf-16", page().encode("utf-16"), page().encode("utf-16"), [], "text/html"),
            (
                "entities",
                page("Ana&nbsp;Z&uacute;&#241;igarre").encode(),
                page("Ana&nbsp;Z&uacute;&#241;igarre").encode(),
                [],
                "text/html",
            ),
            ("json", _ESCAPED.encode(), _ESCAPED.encode(), [], "application/json"),
            ("markup", page("Ana <b>Zúñigarre</b>").encode(), page("Ana <b>Zúñigarre</b>").encode(), [], "text/html"),
            (
                "attributes",
                page("her", f'<img alt="{NAME}"><a href="/p/ana-zunigarre?x={quote(NAME)}">x</a>').encode(),
                page("her", f'<img alt="{NAME}"><a href="/p/ana-zunigarre?x={quote(NAME)}">x</a>').encode(),
                [],
                "text/html",
            ),
            (
                "feed",
                f"<rss><description>{html.escape(page())}</description></rss>".encode(),
                f"<rss><description>{html.escape(page())}</description></rss>".encode(),
                [],
                "application/rss+xml",
            ),
            (
                "base64",
                page("her", f"<i data-x='{base64.b64encode(NAME.encode()).decode()}'>").encode(),
                page("her", f"<i data-x='{base64.b64encode(NAME.encode()).decode()}'>").encode(),
                [],
                "text/html",
            ),
            (
                "headers",
                b"<p>Nothing here",
                b"<p>Nothing here",
                [("Link", f"<{SITE}/petitions/ana-zunigarre>; rel=canonical"), ("Set-Cookie", "who=Ana_Zunigarre")],
                "text/html",
            ),
        ]
    ]
}


def planted(kind: str, number: int) -> tuple[Capture, Exchange]:
    """A capture that names somebody in this way."""
    body, media_type, made = PLANTS[kind]
    url = (
        f"{SITE}/petitions/{number}" if number % 2 else f"{SITE}/petitions/free-ana-zunigarre-{number}?n={quote(NAME)}"
    )
    return captured(body, url, media_type, captured_at=day(number + 1), origin="live"), made


def traces(folder: Path) -> list[str]:
    """Where the surname stands under a folder, in any of the spellings: an own search, of all bytes."""
    return [f"{path.name}: {form}" for path in sorted(folder.rglob("*")) if path.is_file() for form in _forms(path)]


def _forms(path: Path) -> Iterator[str]:
    for data in _unpacked(path.read_bytes(), 0):
        for codec in ("utf-8", "latin-1", "utf-16-le", "utf-16-be"):
            text = data.decode(codec, "replace")
            form = text
            for _ in range(5):
                folded = "".join(c for c in unicodedata.normalize("NFKD", form) if not unicodedata.combining(c))
                if at := folded.casefold().find(SURNAME) + 1:
                    yield f"{codec} {folded[max(0, at - 40) : at + 20]!r}"
                form = unquote(html.unescape(form)).replace("\\\\", "\\")
                form = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), form)
            for word in re.findall(r"[A-Za-z0-9+/]{12,}", text):
                if b"igarre" in base64.b64decode(word[: len(word) // 4 * 4]):
                    yield f"base64 {word}"


def _unpacked(data: bytes, depth: int) -> Iterator[bytes]:
    """The bytes, those packed in them, and the bodies of responses among them."""
    yield data
    if depth > 3:
        return
    if data.startswith(b"PK"):
        from io import BytesIO

        with ZipFile(BytesIO(data)) as packed:
            for name in packed.namelist():
                yield name.encode()
                yield from _unpacked(packed.read(name), depth + 1)
    while data.startswith(b"\x1f\x8b"):
        inflater = zlib.decompressobj(31)
        yield from _unpacked(inflater.decompress(data), depth + 1)
        data = inflater.unused_data
    for body in data.split(b"\r\n\r\n")[1:]:
        joined = re.sub(rb"(?:^|\r\n)[0-9a-f]+\r\n", b"", body)
        yield joined
        for unpack in (gzip.decompress, lambda b: zlib.decompress(b, -15), brotli.decompress, zstd.decompress):
            try:
                yield unpack(body)
            except (OSError, EOFError, zlib.error, brotli.error, zstd.ZstdError):
                continue
