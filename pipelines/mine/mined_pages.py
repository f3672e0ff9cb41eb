"""Read what one input says: its pages by the page functions, as rows of values that are masked and redacted."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from pipelines.code_version import code_version, reader_version
from pipelines.mine.mined_rows import REVISITED, month_of, rows_of_page
from pipelines.mine.mining_setup import MiningSetup, host_of
from pipelines.mine.mining_task import LeftRevisit, MinedInput, MinedRow, MiningTask, Place, Repeat
from pipelines.mine.range_fetching import RangeRefused, fetch_range, fetched_file, range_client
from pipelines.mine.record_places import OpenInput, part_at, repeated_parts
from pipelines.mine.rights_words import may_have_rights_words, rights_words
from pipelines.process import capture_record, process
from pipelines.records import CaptureRecord, PageRecord
from scrapers.captures import Capture
from scrapers.captures.client import Unanswered
from scrapers.captures.local_files import parts_of
from scrapers.captures.revisits import Originals
from scrapers.captures.warc_reader import Part, late_revisits
from scrapers.errors import UserError
from scrapers.extract import PAGES, PageChanged, extract, is_meant, is_petition_page
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
        except UserError as error:
            said = f"{error}" if task.name in f"{error}" else f"{task.name}: {error}"
            raise NothingRead(setup.cleared(said)) from None
    # Names of files may hold what was redacted, too.
    result.notes, result.refusals = [[*map(setup.cleared, said)] for said in (result.notes, result.refusals)]
    result.seconds = time.monotonic() - began
    if result.damaged and not (task.ranges or task.repeats or result.pages or result.revisits):
        why = f"holds no page that can be read ({result.notes[0]}); get it again"
        raise NothingRead(f"{setup.cleared(task.name)} {why}")
    return result


class _Found:
    """A part of an input, and where its record and its original are: computed only for what is kept.

    ``where`` is what notes call its file, or its bytes in a file.
    """

    def __init__(self, part: Part, where: str, place_of: Callable[[str], Place], repeat: Repeat | None = None) -> None:
        self.part, self.where, self._place_of, self._repeat = part, where, place_of, repeat

    def note(self, setup: MiningSetup, reason: str, url: str = "") -> str:
        """Return a sentence on this part behind the name of its file, and behind its address where one is given.

        What a page says and its address are masked and redacted each by itself: an address ends where a sentence
        about it goes on, and nothing that reads the whole can tell where.
        """
        address = f"{setup.shown_address(url)}: " if url else ""
        return f"{self.where}: {address}{setup.said(reason.removeprefix(f'{self.where}: '))}"

    @property
    def place(self) -> Place:
        return self._repeat.left.place if self._repeat else self._place_of(self.part.locator)

    @property
    def original(self) -> Place | None:
        if self._repeat:
            return self._repeat.original
        return self._place_of(self.part.original) if self.part.original else None


def _parts(task: MiningTask, setup: MiningSetup, opened: ExitStack, result: MinedInput) -> Iterator[_Found]:
    if task.ranges:
        yield from _parts_of_ranges(task, setup, opened, result)
        return
    if task.repeats:
        for part, repeat in repeated_parts(task, setup, opened, result):
            yield _Found(part, _name(repeat.left.place), partial(_itself, repeat.left.place), repeat)
        return
    path = Path(task.path)
    if task.url:
        asked = range_client(task.url, contact=setup.contact, interval=setup.interval, patience=setup.patience)
        path = Path(opened.enter_context(fetched_file(opened.enter_context(asked), task.url)).name)
    if not path.is_file():
        raise NothingRead(f"{task.name} is not a file that this worker can see; share its folder, or give its address")
    if path.stat().st_size == 0:
        raise NothingRead(f"{task.name} is empty; get it again")
    result.bytes += path.stat().st_size
    file = OpenInput(task=task, path=path, opened=opened.enter_context(path.open("rb")))
    originals = Originals()
    for part in parts_of(path, url=None, captured_at=None, originals=originals)():
        yield _Found(part, task.file, file.place)
    for _, part in late_revisits(originals):
        yield _Found(part, task.file, file.place)


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
            result.refusals.append(str(refused))
            continue
        result.bytes += len(body)
        place = Place(file=each.url, offset=each.offset, length=each.length, url=each.url)
        yield _Found(part_at(body, each.address), each.address, partial(_itself, place))


def _name(place: Place) -> str:
    return f"{place.file}:{place.offset}"


def _itself(place: Place, locator: str) -> Place:
    return place


def _mine_part(found: _Found, setup: MiningSetup, result: MinedInput) -> None:
    part = found.part
    source = setup.sources.get(host_of(part.capture.url if part.capture else part.url))
    if part.capture is None and part.repeats and not part.original and not part.damaged:
        if source is None or _is_asked(part.url, source):
            name = setup.hash_of_name(part.repeats)
            result.revisits.append(LeftRevisit(name=name, place=found.place, is_ours=source is not None))
        return
    if part.capture is None:
        result.damaged += part.damaged
        if part.damaged or source:
            result.unreadable += not part.damaged
            result.note(found.note(setup, part.reason))
        return
    result.pages += 1
    page = _page_of(found, source, setup, result)
    rows = list(_rows(page, found, source, setup)) if page else []
    if rows:
        result.read += 1
        result.rows += rows
        if part.doubt:
            result.undated += 1
            result.note(found.note(setup, part.doubt, part.capture.url))
    if part.names and (rows or (source and _is_asked(part.capture.url, source))):
        result.originals.append((tuple(map(setup.hash_of_name, part.names)), found.place))


def _is_asked(url: str, source: Source) -> bool:
    """Return whether a page at this address is read, or noted where it is gone."""
    return is_meant(url, None, source.platform) or is_petition_page(url, source.platform)


def _page_of(found: _Found, source: Source | None, setup: MiningSetup, result: MinedInput) -> PageRecord | None:
    """Return what a page shows, by the rules of an import for hosts that a source lists; None for nothing."""
    capture = found.part.capture
    assert capture
    if source is None:
        return _page_elsewhere(found, setup, result)
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
        result.note(found.note(setup, changed.reason, capture.url))
        return None
    if not (extraction.found or extraction.passed_over or extraction.listings or extraction.broken):
        return None
    return process(extraction, source, redactor=setup.redactor)


def _page_elsewhere(found: _Found, setup: MiningSetup, result: MinedInput) -> PageRecord | None:
    """Return what a page on a host that no source lists shows; most pages of the Web are dismissed by their bytes.

    That no page function finds anything is the rule there; a page that none could look at is noted.
    """
    capture = found.part.capture
    assert capture
    if capture.status != 200 or not (setup.is_everything or may_have_rights_words(capture.body)):
        return None
    try:
        if setup.redactor:
            capture = setup.redactor.capture(capture)
        extraction = extract(capture)
    except PageChanged as changed:
        if not changed.page and any(page.media == capture.media for page in PAGES):  # cut, too large, not decodable
            result.unreadable += 1
            result.note(found.note(setup, changed.reason, capture.url))
        return None
    return process(extraction, None, redactor=setup.redactor) if extraction.found else None


def _gone(capture: Capture, setup: MiningSetup) -> PageRecord:
    record: CaptureRecord = capture_record(capture, setup.redactor)
    return PageRecord(capture=record, page="", observations=())


def _rows(page: PageRecord, found: _Found, source: Source | None, setup: MiningSetup) -> Iterator[MinedRow]:
    """Yield the rows of a page; none where it is on another host and nothing on it speaks of immigrant rights."""
    provenance: dict[str, Any] = {
        **dict.fromkeys(("file", "offset", "length", "origin", *REVISITED)),
        "source": source.name if source else None,
        "host": host_of(page.capture.url),
        "month": month_of(page.capture.captured_at),
        "code_version": reader_version(source.for_reading if source else {}),
    }
    rows, is_ours = [], source is not None or setup.is_everything
    for row in rows_of_page(page, provenance, setup.key):
        words = rights_words("\n".join({row[name]: None for name in _TEXTS if row.get(name)}))
        row |= {"words_en": words.english, "words_es": words.spanish, "words_both": words.both}
        rows.append(row)
        is_ours = is_ours or (row["kind"] != "page" and words.total > 0)
    # All of a page or nothing: with a part of it, an archive would say of the page what its bytes do not.
    if not is_ours:
        return
    where = _where(found, setup)
    yield from (row | where for row in rows)


def _where(found: _Found, setup: MiningSetup) -> dict[str, Any]:
    """Return the columns that lead to the bytes: of a revisit, to those it repeats, and to what says that it does."""
    own, original = found.place, found.original
    place = original or own
    is_remote, capture = "://" in own.file, found.part.capture
    where: dict[str, Any] = {"file": setup.cleared(place.file), "offset": place.offset, "length": place.length}
    where["origin"] = "commoncrawl" if is_remote or capture is None else capture.origin
    if original:
        where |= dict(zip(REVISITED, (setup.cleared(own.file), own.offset, own.length), strict=True))
    return where
