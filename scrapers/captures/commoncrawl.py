"""Fetch captures from Common Crawl: found in the index of each crawl, cut out of its WARC files."""

import json
import zlib
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

from scrapers.captures.capture import Capture
from scrapers.captures.cdx_index import CdxAnswer, CdxRow, NotCdx, read_cdx
from scrapers.captures.client import Answer, PoliteClient, Stop
from scrapers.captures.json_document import whole_number
from scrapers.captures.warc_parser import Record, record_at
from scrapers.captures.warc_reader import Part, judged, part_of
from scrapers.captures.wayback import NotThatPage

COLLECTIONS = "collinfo.json"
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class CommonCrawl:
    """Common Crawl: ``cdx_url`` is its list of crawls (https://index.commoncrawl.org/collinfo.json)."""

    client: PoliteClient
    cdx_url: str

    def index(self, prefix: str, first: str | None = None, last: str | None = None) -> Iterator[CdxAnswer]:
        """Yield the captures of each crawl under ``prefix``, page by page of its index, the newest crawl first.

        ``first`` and ``last`` are timestamps of 1 to 14 digits, inclusive. Raises NotCdx, and what ``PoliteClient.get``
        raises.
        """
        crawls, unreadable = self._crawls()
        if unreadable:
            yield CdxAnswer(rows=(), unreadable_rows=unreadable)
        for crawl in crawls:
            if _overlaps(crawl, first, last):
                query = {"url": prefix, "matchType": "prefix", "output": "json", "from": first, "to": last}
                yield from self._pages(str(crawl["cdx-api"]), {name: value for name, value in query.items() if value})

    def memento_url(self, row: CdxRow) -> str:
        """Return the place of a capture's record: a file, and the bytes in it."""
        end = (row.offset or 0) + (row.length or 0) - 1
        return f"{data_root(self.cdx_url)}/{row.filename}#bytes={row.offset}-{end}"

    def memento(self, row: CdxRow, known: Set[str] = frozenset()) -> tuple[Capture, Answer]:
        """Fetch the record of one capture, and the answer in it, as it was sent to Common Crawl.

        Raises NotThatPage, and what ``PoliteClient.get`` raises.
        """
        place = self.memento_url(row)
        file, _, part = place.partition("#")
        # identity: the record is a gzip member already, and a range of a compressed answer is no record
        headers = {"Range": part, "Accept-Encoding": "identity"}
        answer = self.client.get(file, self.client.politeness.memento_interval, headers)
        if answer.status == 200:
            raise Stop(f"{file}: the server sends the whole file where {part} were asked for; it cannot be read from")
        if answer.status == 403:
            raise Stop(f"{file}: the archive does not let us in (403); nothing is lost, run the same command tomorrow")
        if answer.status != 206:
            raise NotThatPage(place, "refused", f"the archive answers {answer.status} for it")
        found = _record(place, answer.body)
        if found.capture is None or found.exchange is None:
            raise NotThatPage(place, "unreadable", found.reason or "the record is no answer of a site")
        if found.capture.cut:  # Common Crawl keeps the first megabyte
            raise NotThatPage(place, "unreadable", found.capture.cut)
        if found.capture.status != 200 and not found.capture.is_gone:
            raise NotThatPage(place, "refused", f"the site answered {found.capture.status} then")
        if found.capture.captured_at is None:
            raise NotThatPage(place, "no_time", found.doubt or "the archive does not say when it was captured")
        capture = replace(found.capture, url=row.url, locator=place)
        return capture, replace(answer, url=place, exchange=found.exchange, body=capture.body)

    def _crawls(self) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
        """Return the crawls that are listed, and the entries of the list that are none."""
        listed = self._json(self.cdx_url)
        if listed == []:
            raise NotCdx(f"{self.cdx_url}: no crawl is listed there; try again later")
        crawls = [crawl for crawl in listed if _is_crawl(crawl)] if isinstance(listed, list) else []
        if not crawls:
            raise NotCdx(f"{self.cdx_url}: the answer is not a list of crawls; is this the address of {COLLECTIONS}?")
        return crawls, tuple(json.dumps(entry)[:_SHOWN] for entry in listed if not _is_crawl(entry))

    def _pages(self, api: str, query: dict[str, str]) -> Iterator[CdxAnswer]:
        count = self._json(f"{api}?{urlencode({**query, 'showNumPages': 'true'})}", (self.cdx_url,))
        # {"pages": 2, "pageSize": 5, "blocks": 9}; older servers send the number alone
        pages = count.get("pages", 0) if isinstance(count, dict) else count
        if not isinstance(pages, int):
            raise NotCdx(f"{api}: the answer does not say how many pages there are but {str(count)[:60]!r}")
        for page in range(pages):
            url = f"{api}?{urlencode({**query, 'page': str(page)})}"
            answer = self._index_answer(url, (self.cdx_url,))
            rows = read_cdx(answer.body) if answer.status == 200 else CdxAnswer(rows=())
            # without a place in a file, there is nothing to fetch
            placed = tuple(row for row in rows.rows if _has_place(row))
            homeless = (f"{row.timestamp:%Y%m%d%H%M%S} {row.url}" for row in rows.rows if not _has_place(row))
            yield replace(rows, rows=placed, unreadable_rows=(*rows.unreadable_rows, *homeless))
            if answer.status != 200:  # beyond its last page
                return

    def _json(self, url: str, led_by: tuple[str, ...] = ()) -> Any:
        answer = self._index_answer(url, led_by)
        try:
            return json.loads(answer.body, parse_int=whole_number) if answer.status == 200 else {}
        except (ValueError, RecursionError):
            raise NotCdx(f"{url}: the answer is not JSON but begins with {answer.body[:60]!r}") from None

    def _index_answer(self, url: str, led_by: tuple[str, ...]) -> Answer:
        """Get an answer of the index; a 404 with JSON means that it has no captures."""
        answer = self.client.get(url, self.client.politeness.index_interval, led_by=led_by)
        if answer.status != 200 and not (answer.status == 404 and answer.body.lstrip().startswith(b"{")):
            raise NotCdx(f"{url}: the archive answers {answer.status}: {answer.body[:80].decode('utf-8', 'replace')}")
        return answer


def _is_crawl(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("cdx-api"), str)


def _has_place(row: CdxRow) -> bool:
    return bool(row.filename and row.offset is not None and row.length)


def _record(place: str, body: bytes) -> Part:
    """Read the record in these bytes. Raises NotThatPage."""
    try:
        record = record_at(BytesIO(body), 0)
    except (ValueError, EOFError, zlib.error) as error:
        raise NotThatPage(place, "unreadable", f"the record is damaged ({error})") from None
    return judged(part_of(record, 0, place, _no_original, "commoncrawl"))


def _no_original(revisit: Record) -> None:
    """Common Crawl holds the record that a revisit repeats in another file, of which nothing was fetched."""


def _overlaps(crawl: dict[str, Any], first: str | None, last: str | None) -> bool:
    """Return whether a crawl may hold captures of that time; True where it gives no dates.

    >>> crawl = {"from": "2018-03-17T01:02:03", "to": "2018-03-25T04:05:06"}
    >>> _overlaps(crawl, "20180325", "2019"), _overlaps(crawl, "201804", None), _overlaps(crawl, None, "20180316")
    (True, False, False)
    """
    # "2018-03-17T01:02:03" as 20180317010203, which compares with a timestamp of any length
    began, ended = ("".join(filter(str.isdigit, str(crawl.get(key) or ""))) for key in ("from", "to"))
    return not (first and ended and ended < first.ljust(14, "0")) and not (last and began and began > last + "9")


def data_root(cdx_url: str) -> str:
    """Return where the WARC files are: data. for an index at index., the index's own host elsewhere.

    >>> data_root("https://index.commoncrawl.org/collinfo.json"), data_root("http://127.0.0.1:8080/collinfo.json")
    ('https://data.commoncrawl.org', 'http://127.0.0.1:8080')
    """
    parts = urlsplit(cdx_url)
    host = f"data.{parts.netloc.removeprefix('index.')}" if parts.netloc.startswith("index.") else parts.netloc
    return urlunsplit((parts.scheme, host, "", "", ""))
