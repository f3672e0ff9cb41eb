"""Kept listings are read again: by the path of `queconste replay`, and by the two ways that everybody takes."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter

from fastwarc.warc import ArchiveIterator, WarcRecordType
from selectolax.lexbor import LexborHTMLParser

from benchmarks.competitors import Page, read_fast, read_with, with_beautifulsoup, with_parsel, with_selectolax
from benchmarks.listings import BASE, address, listing
from benchmarks.timing import cpu_seconds
from pipelines.normalize.context import Parser, context_of
from pipelines.normalize.languages import detect_language
from pipelines.normalize.petition import count_of, petition_record
from pipelines.process import capture_record, read_text
from pipelines.store.captures import capture_columns
from pipelines.store.masked_addresses import AddressBook
from pipelines.verify.reextract import StoredCapture, reextract_all
from scrapers.captures import Capture
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.exchange import Exchange
from scrapers.captures.warc_writer import WarcWriter
from scrapers.extract import NO_SELECTORS, Extraction, Selectors, extract
from scrapers.items import Petition
from scrapers.pages.controlshift.html import NAME
from scrapers.pages.controlshift.shown_part import clear_listing, tree_of
from scrapers.sources import Source

# What a stanza of sources.yml may say of its site; the other ways know the same.
SELECTORS: Selectors = {
    "item": "li.petition",
    "title": ".petition-title a",
    "why": ".petition-description",
    "signatures": ".signature-count",
    "creator": ".petition-creator",
    "next": "a[rel=next]",
}
FIRST = 2  # page 1 has no page before it
DAY_ONE = datetime(2026, 1, 5, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class KeptPages:
    """Captures of listings, in the one WARC file that a crawl kept them in."""

    folder: Path
    captures: list[Capture]

    @property
    def warc(self) -> Path:
        return next(self.folder.rglob("*.warc.gz"))


def keep_pages(folder: Path, pages: int) -> KeptPages:
    """Keep so many listings as a crawl does: compressed by the server, each with its request."""
    with WarcWriter(folder, "acciones", 1, lambda digest: None) as keeper:
        kept = [keeper.keep(*_fetched(number)) for number in range(FIRST, FIRST + pages)]
    return KeptPages(folder, kept)


def _fetched(number: int) -> tuple[Capture, Exchange]:
    url, body = address(number), listing(number).encode()
    headers = (("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"), ("Server", "nginx"))
    request = f"GET {url} HTTP/1.1\r\nHost: acciones.example\r\n\r\n".encode()
    exchange = Exchange(status_line="200 OK", headers=headers, raw=gzip.compress(body), request=request)
    at = DAY_ONE + timedelta(minutes=number)
    return Capture(url=url, captured_at=at, body=body, media_type=headers[0][1], origin="live"), exchange


def read_again(pages: KeptPages, selectors: Selectors = NO_SELECTORS) -> Iterator[Extraction]:
    """Every kept page by our own path: its record found by its place, checked against its digests, extracted."""
    with CaptureStore(pages.folder) as store:
        for capture in pages.captures:
            assert capture.kept
            yield extract(store.read(capture.kept), "controlshift", selectors)


def read_least(pages: KeptPages) -> Iterator[Page]:
    """Every kept page, by no more than must be done, and reading its fields as cheaply as can be.

    Its record is found and checked, its tree made, people and places are taken out, and class names are known.
    """
    with CaptureStore(pages.folder) as store:
        for capture in pages.captures:
            assert capture.kept
            tree = tree_of(store.read(capture.kept), NAME)
            clear_listing(tree, capture.url, NO_SELECTORS)
            yield with_selectolax(capture.url, tree)


def time_replay(folder: Path, *, pages: int = 40, rounds: int = 9) -> dict[str, float]:
    """Processor seconds a page of each way, of normalization besides, and of reading nothing but the record."""
    kept = keep_pages(folder, pages)
    extractions = list(read_again(kept))
    ways = {
        "ours": partial(_ours, kept, SELECTORS),
        "ours, by shape": partial(_ours, kept, {}),
        "parsel": partial(_parsel, kept),
        "BeautifulSoup (lxml)": partial(_beautifulsoup, kept, "lxml"),
        "BeautifulSoup (html.parser)": partial(_beautifulsoup, kept, "html.parser"),
        "fastwarc + selectolax": partial(_fast, kept),
        "least": partial(_least, kept),
        "record": partial(_only_records, kept),
        "record by FastWARC": partial(_only_fast_records, kept),
        "tree": partial(_only_trees, kept),
        "normalized, texts new": partial(_normalize, extractions, texts_new=True),
        "normalized, texts known": partial(_normalize, extractions),
    }
    return {name: taken / pages for name, taken in cpu_seconds(ways, rounds).items()}


def time_cores(folder: Path, *, pages: int = 4_800, rounds: int = 1) -> dict[int, float]:
    """Seconds a page by the clock of one process and of two that extract kept pages again, the least of ``rounds``.

    Starting the processes is included.
    """
    with WarcWriter(folder, "acciones", 1, lambda digest: None) as keeper:
        stored = [_row(number, keeper.keep(*_fetched(FIRST + number))) for number in range(pages)]
    source = Source(
        name="acciones", organization="Acciones", platform="controlshift", url=BASE, start=(), schedule="never"
    )
    least: dict[int, float] = {}
    for _ in range(rounds):
        for cores in (1, 2):
            read_text.cache_clear()
            detect_language.cache_clear()
            began = perf_counter()
            for one in reextract_all(stored, folder, {source.name: source}, AddressBook(None, {}), cores=cores):
                assert one.page, one
            least[cores] = min(perf_counter() - began, least.get(cores, float("inf")))
    return {cores: seconds / pages for cores, seconds in least.items()}


def _row(number: int, capture: Capture) -> StoredCapture:
    columns = capture_columns(capture_record(capture))
    known = {name: columns[name] for name in StoredCapture.__dataclass_fields__ if name in columns}
    more = {"id": number, "source": "acciones", "code_version": None, "captured_by": "", "kept_digest": None}
    return StoredCapture(**(known | more | {"kept": capture.kept}))


def _ours(pages: KeptPages, selectors: Selectors) -> None:
    _exhaust(read_again(pages, selectors))


def _parsel(pages: KeptPages) -> None:
    _exhaust(read_with(with_parsel, pages.warc))


def _beautifulsoup(pages: KeptPages, parser: str) -> None:
    _exhaust(read_with(with_beautifulsoup(parser), pages.warc))


def _fast(pages: KeptPages) -> None:
    _exhaust(read_fast(pages.warc))


def _least(pages: KeptPages) -> None:
    _exhaust(read_least(pages))


def _only_fast_records(pages: KeptPages) -> None:
    """What FastWARC needs for a record, its digests checked, and for its body to be unpacked."""
    with pages.warc.open("rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True, verify_digests=True):
            gzip.decompress(record.reader.read())


def _only_trees(pages: KeptPages) -> None:
    """What Lexbor needs to parse each page."""
    for capture in pages.captures:
        LexborHTMLParser(capture.body)


def _exhaust(pages: Iterable[object]) -> None:
    """Read every page and keep none, as a replay does."""
    for _ in pages:
        pass


def _only_records(pages: KeptPages) -> None:
    with CaptureStore(pages.folder) as store:
        for capture in pages.captures:
            assert capture.kept
            store.read(capture.kept)


def _normalize(extractions: list[Extraction], *, texts_new: bool = False) -> None:
    if texts_new:
        detect_language.cache_clear()
    for extraction in extractions:
        context = context_of(extraction, None)
        for item in extraction.found:
            if isinstance(item, Petition):
                petition_record(item, Parser(context))
                count_of(item, context.platform)
