"""Parse the answers of CDX servers: one row for each capture that a web archive holds."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit, urlunsplit

from w3lib.url import canonicalize_url

from scrapers.captures.capture import clean_url, has_host, quotable, timestamp_time
from scrapers.captures.json_document import whole_number
from scrapers.captures.media import Media, stated_media
from scrapers.errors import UserError

_DEFAULT_PORTS = {"http": ":80", "https": ":443"}
_PEERS = {"original": "url", "mimetype": "mime", "statuscode": "status"}  # pywb and Common Crawl use the second name
_LONGEST_SHOWN = 200
_END = object()
_LAST_ROW = re.compile(r"([^\n]*\])\s*\]\s*\Z")
_BEGINNING = 2**12
_ROW_OF_ONE_LINE = re.compile(r"\[[^\n]*[^\n,\s]\s*\n\s*\{")  # a line that is no object, before those of pywb


class NotCdx(UserError):
    """The answer is not a CDX answer at all: a page of HTML, an error in words, JSON of something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CdxRow:
    """One capture a web archive holds: ``url`` as it was requested then, ``timestamp`` aware UTC, to the second.

    ``status`` is None where the archive does not give it, as for a revisit. ``digest`` is the archive's own digest of
    the content (SHA-1 in base 32 for the archives we know), or "" when unknown. ``filename``, ``offset`` and
    ``length`` locate the record, where the archive lists them.
    """

    url: str
    timestamp: datetime
    mime: str
    status: int | None
    digest: str
    filename: str = ""
    offset: int | None = None
    length: int | None = None

    @property
    def revisit(self) -> bool:
        """Return whether the archive saw what it already had, and stored only that fact."""
        return self.mime == "warc/revisit"

    @property
    def media(self) -> Media | None:
        """Name the kind of body by the index; None where it names none, or nothing we read."""
        return stated_media(self.mime)

    @property
    def may_be_read(self) -> bool:
        """Return False for pictures, style sheets and everything else that is not a page of text."""
        return self.media is not None or self.mime in ("warc/revisit", "unk", "-", "")

    @property
    def place(self) -> str:
        """Return the URL in a form that is the same for http and https, and for any order of its parameters."""
        return place(self.url)


@dataclass(frozen=True, slots=True, kw_only=True)
class CdxAnswer:
    """One answer. ``cut`` when it ends early; ``unreadable_rows`` are no capture; they are kept as written."""

    rows: tuple[CdxRow, ...]
    resume_key: str | None = None
    cut: bool = False
    unreadable_rows: tuple[str, ...] = ()
    paged: bool = True


def read_cdx(body: bytes) -> CdxAnswer:
    """Read an answer in the Internet Archive's dialect (a JSON array of rows) or pywb's (one JSON object a line).

    Rows come in the server's order, repeats included. Raises NotCdx.
    """
    text = body.decode("utf-8", "replace").strip()
    if not text:
        return CdxAnswer(rows=())
    if text.startswith("[") and not _ROW_OF_ONE_LINE.match(text):
        return _read_table(text)
    if text.startswith("{") or "\n{" in text[:_BEGINNING]:
        return _read_lines(text)
    raise NotCdx(f"the answer is not a list of captures but begins with {text[:60]!r}")


def _read_table(text: str) -> CdxAnswer:
    columns: list[str] | None = None
    rows: list[CdxRow] = []
    unreadable: list[str] = []
    resume_key, ended = None, False
    for number, cells in enumerate(_elements(text), start=1):
        if cells is _END:
            ended = True
        elif not isinstance(cells, list):
            unreadable.append(f"{_shortened(cells if isinstance(cells, str) else json.dumps(cells))} (row {number})")
        elif columns is None:
            columns = _header(cells)
        elif not cells:  # an empty row precedes the resume key: [], ["org%2Cexample%29%2F+20180301"]
            resume_key = ""
        elif resume_key == "" and len(cells) == 1:
            resume_key = str(cells[0])
        elif cells != columns:  # pages joined by the server repeat the names of the columns
            named = dict(zip(columns, cells, strict=False))
            row = _row(named) if len(cells) == len(columns) else None
            if row is None:
                unreadable.append(_as_written(named))
            else:
                rows.append(row)
    if unreadable and columns is None:
        raise NotCdx(f"the answer is JSON, but not a list of captures: it holds {unreadable[0][:60]!r}")
    return CdxAnswer(rows=tuple(rows), resume_key=resume_key or None, cut=not ended, unreadable_rows=tuple(unreadable))


def _elements(text: str) -> Iterator[object]:
    """Yield the elements of the outer array as far as they are complete, and _END where it closes.

    A row that is no JSON is yielded as text where another one follows on a line of its own, as servers write them.
    """
    decoder, at, line_end = json.JSONDecoder(parse_int=whole_number), 1, 0
    while True:
        while at < len(text) and text[at] in " \t\r\n,":
            at += 1
        if text[at : at + 1] == "]":
            yield _END
            return
        if 0 <= line_end <= at:
            line_end = text.find("\n[", at)
        line, begin = (text[at:line_end], 0) if line_end >= 0 else (text, at)
        try:
            cells, end = decoder.raw_decode(line, begin)
        except (ValueError, RecursionError):
            last = _LAST_ROW.match(text, at) if line_end < 0 else None
            if line_end < 0 and not last:
                return
            yield last[1] if last else line
            at = last.end(1) if last else line_end
        else:
            yield cells
            at += end - begin


def _header(cells: list[object]) -> list[str]:
    columns = [str(cell) for cell in cells]
    if not {"timestamp", "original"} <= set(columns):
        raise NotCdx(f"the answer does not begin with the names of its columns but with {str(cells)[:60]}")
    return columns


def _read_lines(text: str) -> CdxAnswer:
    rows: list[CdxRow] = []
    unreadable: list[str] = []
    cut, lines = False, text.split("\n")  # splitlines would split at characters that JSON may hold: "\u2028"
    for number, line in enumerate(lines, start=1):
        try:
            cells = json.loads(line, parse_int=whole_number)
        except (ValueError, RecursionError):
            # an incomplete last line is a broken transfer, any other a row that is no capture
            if number == len(lines):
                cut = True
            else:
                unreadable.append(f"{_shortened(line)} (row {number})")
            continue
        named = (
            {**cells, **{ours: cells.get(peer, cells.get(ours)) for ours, peer in _PEERS.items()}}
            if isinstance(cells, dict)
            else {}
        )
        if row := _row(named):
            rows.append(row)
        else:
            unreadable.append(_as_written(named) if named else f"{_shortened(line)} (row {number})")
    if unreadable and not rows:
        raise NotCdx(f"the answer holds no capture but begins with {text[:60]!r}")
    return CdxAnswer(rows=tuple(rows), cut=cut, unreadable_rows=tuple(unreadable), paged=False)


def _as_written(cells: Mapping[str, object]) -> str:
    return _shortened(f"{cells.get('timestamp')} {cells.get('original')}")


def _shortened(text: str) -> str:
    text = quotable(text.strip().encode("utf-8", "replace").decode())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}..."


def _row(cells: Mapping[str, object]) -> CdxRow | None:
    timestamp, url = _cell(cells, "timestamp"), clean_url(_cell(cells, "original"))
    captured_at = timestamp_time(timestamp)
    if captured_at is None or not has_host(url):
        return None
    digest = _cell(cells, "digest")
    return CdxRow(
        url=tidy(url),
        timestamp=captured_at,
        mime=_cell(cells, "mimetype").lower(),
        status=_number(cells.get("statuscode")),
        # pywb writes "sha1:ABC...", the Internet Archive "ABC...", and "-" where it has none
        digest="" if digest == "-" else digest.removeprefix("sha1:"),
        filename=_cell(cells, "filename"),
        offset=_number(cells.get("offset")),
        length=_number(cells.get("length")),
    )


def _cell(cells: Mapping[str, object], name: str) -> str:
    written = cells.get(name)
    # JSON can spell half a character ("\\ud800"), which no file and no database takes
    return str("" if written is None else written).encode("utf-8", "replace").decode()


def _number(cell: object) -> int | None:
    written = str(cell)
    return int(written) if re.fullmatch(r"[0-9]{1,18}", written) else None


def place(url: str) -> str:
    """Reduce a URL to what names the page, as web archives do; what is no URL stays unchanged.

    >>> place("http://www.action.example.:80/c/?page=2&a=1#top"), place("https://action.example/c?a=1&page=2")
    ('action.example/c?a=1&page=2', 'action.example/c?a=1&page=2')
    """
    try:
        _, netloc, path, query, _ = urlsplit(canonicalize_url(tidy(url)))
    except ValueError:
        return url
    return urlunsplit(("", "", netloc.removeprefix("www.") + path.rstrip("/"), query, ""))


def tidy(url: str) -> str:
    """Drop what crawlers leave in a host: the default port, the dot at its end.

    >>> tidy("http://you.example.:80/categories?page=2")
    'http://you.example/categories?page=2'
    """
    scheme, netloc, path, query, _ = urlsplit(url)
    netloc = netloc.removesuffix(_DEFAULT_PORTS.get(scheme, "")).removesuffix(".")
    return urlunsplit((scheme, netloc, path, query, ""))


def distinct(rows: Iterable[CdxRow]) -> list[CdxRow]:
    """Sort rows by time, each capture once, however the server repeated or shuffled them.

    A revisit, for which the index has few fields, gets the type and status of the capture that it repeats.
    """
    once = set(rows)
    repeated = {(row.place, row.digest): row for row in once if not row.revisit and row.digest}
    for row in [row for row in once if row.revisit]:
        if (first := repeated.get((row.place, row.digest))) is not None:
            once.remove(row)
            once.add(replace(row, mime=first.mime, status=first.status))
    return sorted(once, key=lambda row: (row.timestamp, row.url, row.digest, row.mime, row.status or 0))
