"""Read what one input says: its pages by the page functions, as rows of values that are masked and redacted."""

import time
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from pipelines.code_version import code_version, reader_version
from pipelines.masks.mask import mask
from pipelines.mine.mined_rows import month_of, rows_of_page
from pipelines.mine.mining_setup import MiningSetup, host_of
from pipelines.mine.mining_task import MinedInput, MinedRow, MiningTask, PlannedRange
from pipelines.mine.range_fetching import RangeRefused, fetch_range, fetched_file, range_client
from pipelines.mine.record_extent import record_extent
from pipelines.mine.rights_words import may_have_rights_words, rights_words
from pipelines.process import capture_record, process
from pipelines.records import CaptureRecord, PageRecord
from scrapers.captures import Capture, Origin
from scrapers.captures.client import Unanswered
from scrapers.captures.local_files import parts_of
from scrapers.captures.warc_parser import Record, record_at
from scrapers.captures.warc_reader import Part, judged, part_of
from scrapers.errors import UserError
from scrapers.extract import PageChanged, extract, is_meant, is_petition_page
from scrapers.sources import Source

_TEXTS = ("title", "description", "what", "why", "body", "sponsor", "target")


class NothingRead(UserError):
    """An input that could not be read at all; another try may do better."""


def mined(task: MiningTask, setup: MiningSetup) -> MinedInput:
    """Read an input to its end, past whatever is damaged in it. Raises NothingRead, and UserError for wrong inputs."""
    began, result = time.monotonic(), MinedInput(code=code_version())
    with ExitStack() as opened:
        try:
            for found in _parts(task, setup, opened, result):
                _mine_part(found, setup, result)
        except NothingRead:
            raise
        except UserError as error:
            raise NothingRead(f"{task.name}: {error}" if task.name not in str(error) else str(error)) from None
    result.seconds = time.monotonic() - began
    return result


class _Found:
    """A part of an input, and where its record is: ``extent`` is computed only for what is kept."""

    def __init__(
        self, part: Part, file: str, offset: int, opened: BinaryIO | None, length: int, origin: Origin
    ) -> None:
        self.part, self.file, self.offset = part, file, offset
        self.origin = origin
        self._opened, self._length = opened, length

    @property
    def extent(self) -> int:
        if self._length or self._opened is None:
            return self._length
        return record_extent(self._opened, self.offset)


def _parts(task: MiningTask, setup: MiningSetup, opened: ExitStack, result: MinedInput) -> Iterator[_Found]:
    if task.ranges:
        yield from _parts_of_ranges(task, setup, opened, result)
        return
    path = Path(task.path)
    if task.url:
        asked = range_client(task.url, contact=setup.contact, interval=setup.interval, patience=setup.patience)
        path = Path(opened.enter_context(fetched_file(opened.enter_context(asked), task.url)).name)
    if not path.is_file():
        raise NothingRead(f"{task.name} is not a file that this worker can see; share its folder, or give its address")
    result.bytes += path.stat().st_size
    is_packed = path.suffix.lower() == ".wacz"
    file = None if is_packed else opened.enter_context(path.open("rb"))
    for part in parts_of(path, url=None, captured_at=None)():
        inner = part.locator.partition("/")[2].rpartition(":")[0] if is_packed else ""
        name = f"{task.file}/{inner}" if inner else task.file
        yield _Found(part, name, part.offset, file, 0, _origin(part, is_remote="://" in name))


def _origin(part: Part, *, is_remote: bool) -> Origin:
    if is_remote:
        return "commoncrawl"
    return part.capture.origin if part.capture else "warc"


def _parts_of_ranges(task: MiningTask, setup: MiningSetup, opened: ExitStack, result: MinedInput) -> Iterator[_Found]:
    """Fetch and read the records that a plan names; what is refused is listed, to be asked for again."""
    urls = tuple(dict.fromkeys(each.url for each in task.ranges))
    asked = range_client(*urls, contact=setup.contact, interval=setup.interval, patience=setup.patience)
    client = opened.enter_context(asked)
    for each in task.ranges:
        try:
            body = fetch_range(client, each.url, each.offset, each.length)
        except (RangeRefused, Unanswered) as refused:
            result.refused.append(each)
            result.note(str(refused))
            continue
        result.bytes += len(body)
        yield _Found(part_in(body, each), each.url, each.offset, None, each.length, "commoncrawl")


def part_in(body: bytes, place: PlannedRange) -> Part:
    """Read the record in these bytes, fetched from ``place``."""
    try:
        record = record_at(BytesIO(body), 0)
    except (ValueError, EOFError, zlib.error) as error:
        return Part(offset=0, url="", reason=f"{place.address}: {error}", locator=place.address, damaged=True)
    return judged(part_of(record, 0, place.address, _no_original, "commoncrawl"))


def _no_original(revisit: Record) -> None:
    """The record that a revisit repeats is elsewhere, and was not fetched."""


def _mine_part(found: _Found, setup: MiningSetup, result: MinedInput) -> None:
    part = found.part
    source = setup.sources.get(host_of(part.capture.url if part.capture else part.url))
    if part.capture is None:
        result.damaged += part.damaged
        if part.damaged or source:
            result.unreadable += not part.damaged
            result.note(mask(part.reason))
        return
    result.pages += 1
    page = _page_of(part.capture, source, setup, result)
    if page is None:
        return
    rows = list(_rows(page, found, source, setup))
    if rows:
        result.read += 1
        result.rows += rows


def _page_of(capture: Capture, source: Source | None, setup: MiningSetup, result: MinedInput) -> PageRecord | None:
    """Return what a page shows, by the rules of an import for hosts that a source lists; None for nothing."""
    if source is None:
        return _page_elsewhere(capture, setup)
    if capture.is_gone:
        return _gone(capture, setup) if is_petition_page(capture.url, source.platform) else None
    if capture.status != 200 or not is_meant(capture.url, capture.media, source.platform):
        return None
    try:
        if setup.redactor:
            capture = setup.redactor.capture(capture)
        extraction = extract(capture, source.platform, source.for_pages)
    except PageChanged as changed:
        result.unreadable += 1
        result.note(mask(f"{capture.url}: {changed.reason}"))
        return None
    if not (extraction.found or extraction.passed_over or extraction.listings or extraction.broken):
        return None
    return process(extraction, source, redactor=setup.redactor)


def _page_elsewhere(capture: Capture, setup: MiningSetup) -> PageRecord | None:
    """Return what a page on a host that no source lists shows; most pages of the Web are dismissed by their bytes."""
    if capture.status != 200 or not (setup.is_everything or may_have_rights_words(capture.body)):
        return None
    try:
        if setup.redactor:
            capture = setup.redactor.capture(capture)
        extraction = extract(capture)
    except PageChanged:
        return None
    return process(extraction, None, redactor=setup.redactor) if extraction.found else None


def _gone(capture: Capture, setup: MiningSetup) -> PageRecord:
    record: CaptureRecord = capture_record(capture, setup.redactor)
    return PageRecord(capture=record, page="", observations=())


def _rows(page: PageRecord, found: _Found, source: Source | None, setup: MiningSetup) -> Iterator[MinedRow]:
    """Yield the rows of a page; none where it is on another host and says nothing of immigrant rights."""
    provenance: dict[str, Any] = {
        "file": found.file,
        "offset": found.offset,
        "length": 0,
        "origin": found.origin,
        "source": source.name if source else None,
        "host": host_of(page.capture.url),
        "month": month_of(page.capture.captured_at),
        "code_version": reader_version(source.for_reading if source else {}),
    }
    rows = []
    for row in rows_of_page(page, provenance, setup.key):
        words = rights_words("\n".join({row[name]: None for name in _TEXTS if row.get(name)}))
        row |= {"words_en": words.english, "words_es": words.spanish, "words_both": words.both}
        if source or row["kind"] == "page" or words.total or setup.is_everything:
            rows.append(row)
    if source is None and len(rows) == 1:
        return
    length = found.extent
    for row in rows:
        row["length"] = length
        yield row
