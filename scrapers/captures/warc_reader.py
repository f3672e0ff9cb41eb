"""Read captures from the records of WARC and ARC files: our own and anybody's."""

import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import get_args

from scrapers import clock
from scrapers.captures.capture import Capture, Origin, clean_url, has_host, implausible, quotable, without_credentials
from scrapers.captures.decoding import BrokenBody, decoded
from scrapers.captures.exchange import Exchange, status_of
from scrapers.captures.media import UnreadableBody
from scrapers.captures.revisits import Opener, Originals, Revisit, name_of_original, names_of
from scrapers.captures.warc_fields import FETCHED_FROM, OF_ORIGIN, OF_TIME, OTHERS, PAGES, SEGMENT, UNKNOWN
from scrapers.captures.warc_parser import Damage, DamagedWarc, Record, record_at, records
from scrapers.captures.warc_response import DigestMismatch, exchange_of, is_http, with_body_of

_ORIGINS: dict[str, Origin] = {origin: origin for origin in get_args(Origin)}
_WITH_SECONDS = re.compile(r".*T\d\d:?\d\d:?\d\d.*", re.DOTALL)
_COARSE = re.compile(r"\d{4}(-\d\d){0,2}|\d{4}-\d\d-\d\dT\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?")  # "2018-03-01T12:00Z"
_OTHER_SCHEME = re.compile(r"(?!https?:)[a-z][a-z0-9+-]*:(?!\d)", re.IGNORECASE)  # dns:, urn:, ftp://; not host:8080
_PLAIN_URL = re.compile(r"https?://[\w-][\w.-]*(?:/|$)", re.IGNORECASE)  # nearly all of them
_SHOWN = 80
_PAGE_URL = re.compile(r"https?:", re.IGNORECASE)
_NO_ORIGINAL = (
    "the page was as before, but the record of before is neither in the files given nor among the captures kept"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one record gave: a capture and its exchange (None where there was none), or the reason it gave none.

    ``locator`` names file and byte. ``damaged`` where the record is not as it was written; its ``url`` may be "".
    ``doubt`` is what is wrong with a record whose page could be read all the same, such as its time; "" for nothing.
    ``names`` are what revisits may call a page, ``repeats`` is what a revisit calls its original, and ``original`` the
    locator of that, where it was found.
    """

    offset: int
    url: str
    capture: Capture | None = None
    exchange: Exchange | None = None
    reason: str = ""
    locator: str = ""
    damaged: bool = False
    doubt: str = ""
    names: tuple[str, ...] = ()
    repeats: str = ""
    original: str = ""


OriginalOf = Callable[[Record], Record | None]


def read_warc(open_file: Opener, name: str, originals: Originals | None = None) -> Iterator[Part]:
    """Yield one part for each record that holds a page, or that cannot be read, in the order of the file.

    Records of requests, DNS and the like are skipped, and credentials in addresses dropped. A revisit gets the body
    that it refers to; one whose original has not been read yet waits in ``originals``, for ``late_revisits`` to read it
    after the last file, or in its absence for the end of this file. ``name`` is what locators and messages call the
    file. Raises DamagedWarc for a file that is packed as one piece.
    """
    known = originals or Originals()
    try:
        with open_file() as file:
            for found in records(file, _holds_page):
                locator = f"{name}:{found.offset}"
                if isinstance(found, Damage):
                    reason = f"no record can be read at byte {found.offset} ({found.reason})"
                    yield Part(offset=found.offset, url="", reason=reason, locator=locator, damaged=True)
                elif _is_skipped(found):
                    continue
                elif fault := _fault(found):
                    yield replace(fault, locator=locator)
                elif found.kind == "revisit" and not _is_at_hand(found, known):
                    known.waiting.append(Revisit(open_file, name, found.offset, known.tag))
                elif found.kind == "revisit":
                    part = judged(part_of(found, found.offset, locator, known.find))
                    yield replace(part, original=known.locator(found))
                else:
                    known.note(found, open_file, name)
                    yield judged(part_of(found, found.offset, locator, known.find))
    except DamagedWarc as error:
        raise DamagedWarc(f"{name} {error}") from None
    if originals is None:
        yield from (part for _, part in late_revisits(known))


def late_revisits(originals: Originals) -> Iterator[tuple[object, Part]]:
    """Yield the parts of the revisits that waited for their originals, each with the tag it was noted with."""
    for revisit in originals.waiting:
        locator = f"{revisit.name}:{revisit.offset}"
        try:
            with revisit.open_file() as file:
                record = record_at(file, revisit.offset)
        except (ValueError, EOFError, OSError, zlib.error) as error:  # the file has changed since it was read
            reason = f"no record can be read at byte {revisit.offset} ({error})"
            yield revisit.tag, Part(offset=revisit.offset, url="", reason=reason, locator=locator, damaged=True)
            continue
        if not _is_at_hand(record, originals):
            originals.look_in_folder()
        part = judged(part_of(record, revisit.offset, locator, originals.find))
        yield revisit.tag, replace(part, original=originals.locator(record))
    originals.waiting.clear()


def _is_at_hand(revisit: Record, originals: Originals) -> bool:
    try:
        return originals.find(revisit) is not None
    except (ValueError, EOFError, OSError, zlib.error):
        return False


def _holds_page(record: Record) -> bool:
    return record.kind in PAGES and bool(_PAGE_URL.match(_written_url(record)))


def _written_url(record: Record) -> str:
    return record.field("WARC-Target-URI").strip("<> ")


def _is_skipped(record: Record) -> bool:
    """Return whether a record is not about a page of the Web: a request, an answer of the DNS."""
    if record.kind in OTHERS:
        return True
    return record.kind in (*PAGES, SEGMENT) and bool(_OTHER_SCHEME.match(_written_url(record)))


def _fault(record: Record) -> Part | None:
    """Return the part that says why a record gives no page; None where it may give one."""
    written = record.field("WARC-Target-URI")
    if record.kind in PAGES and _PLAIN_URL.match(written):
        return None
    url, at = clean_url(written), f"(byte {record.offset})"
    if record.kind not in (*PAGES, SEGMENT):
        return Part(
            offset=record.offset, url=url, reason=f"its type is {record.kind[:40]!r}, which we do not know {at}"
        )
    if not url:
        return Part(offset=record.offset, url="", reason=f"it names no URL {at}")
    if not (_PAGE_URL.match(url) and has_host(url)):
        return Part(offset=record.offset, url="", reason=f"its address cannot be read: {quotable(url)[:_SHOWN]!r} {at}")
    if record.kind == SEGMENT:
        return Part(offset=record.offset, url=url, reason=f"it continues a page that is kept in segments {at}")
    return None


def judged(part: Part) -> Part:
    """Return a part with what its time and its status allow to be read.

    A page is kept without a time that cannot be, with the ``doubt``. Without a status it may be an error page, and only
    a reason is given.
    """
    if (capture := part.capture) is None:
        return part
    if capture.status == 0:
        line = part.exchange.status_line if part.exchange else ""
        reason = f"its status line cannot be read: {line[:_SHOWN]!r}" if line else "it has no status line"
        return replace(part, capture=None, exchange=None, reason=f"{reason} (byte {part.offset})")
    at = capture.captured_at
    if at and (doubt := implausible(at, clock.now())):
        capture = replace(capture, captured_at=None)
        return replace(part, capture=capture, doubt=f"its time, {at:%Y-%m-%d %H:%M:%S}, {doubt}")
    return part


def part_of(record: Record, offset: int, locator: str, original: OriginalOf, origin: Origin = "warc") -> Part:
    """Read what one record gives; ``original`` finds the record whose body a revisit refers to."""
    url = clean_url(record.field("WARC-Target-URI"))
    captured_at, doubt = _time(record)
    part = Part(offset=offset, url=url, locator=locator, doubt=doubt)
    if record.kind == "revisit":
        part = replace(part, repeats=name_of_original(record))
    else:
        part = replace(part, names=tuple(names_of(record)))
    first: Record | None = None
    try:
        exchange = exchange_of(record)
        if record.kind == "revisit":
            if (first := original(record)) is None:
                raise UnreadableBody(_NO_ORIGINAL)
            exchange = with_body_of(exchange_of(first), exchange)
        body, cut = _body(exchange)
        capture = Capture(
            url=url,
            captured_at=captured_at,
            body=body,
            media_type=exchange.header("Content-Type"),
            status=status_of(exchange.status_line),
            origin=_ORIGINS.get(record.field(OF_ORIGIN), origin),
            locator=without_credentials(record.field(FETCHED_FROM)) or locator,
            cut=exchange.cut or cut,
        )
    except DigestMismatch as error:
        return replace(part, reason=f"{error} (byte {offset})", damaged=True)
    except UnreadableBody as error:
        return replace(part, reason=str(error))
    except (ValueError, EOFError, OSError, zlib.error) as error:  # the original has changed since it was noted
        return replace(part, reason=f"the record that it repeats cannot be read ({error})", damaged=True)
    return replace(part, capture=capture, exchange=exchange if is_http(record) or is_http(first) else None)


def _time(record: Record) -> tuple[datetime | None, str]:
    """Return when the page was captured, in whole seconds, as the archive writes it, or what is wrong with its time.

    A time that is stated to the day or the minute is unknown, and nothing is wrong with it.
    """
    date = record.field("WARC-Date")
    if record.field(OF_TIME) == UNKNOWN or _COARSE.fullmatch(date):
        return None, ""
    with suppress(ValueError, OverflowError):
        if _WITH_SECONDS.fullmatch(date):
            at = datetime.fromisoformat(date)
            return at.replace(microsecond=0, tzinfo=at.tzinfo or UTC).astimezone(UTC), ""
    return None, f"its time cannot be read: {date[:_SHOWN]!r}" if date else "it states no time"


def _body(exchange: Exchange) -> tuple[bytes, str]:
    """Return the content of a response, and why it is not complete; the bytes as sent where nothing can be unpacked."""
    try:
        return decoded(exchange.raw, exchange.header("Content-Encoding")), ""
    except BrokenBody as error:
        return error.body or exchange.raw, str(error)
