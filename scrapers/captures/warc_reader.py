"""Read captures from the records of WARC and ARC files: our own and anybody's."""

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import get_args

from scrapers.captures.capture import Capture, Origin, clean_url, implausible
from scrapers.captures.decoding import decoded
from scrapers.captures.exchange import Exchange
from scrapers.captures.media import UnreadableBody
from scrapers.captures.revisits import Opener, Originals, Revisit
from scrapers.captures.warc_fields import FETCHED_FROM, OF_ORIGIN, OF_TIME, OTHERS, PAGES, UNKNOWN
from scrapers.captures.warc_parser import Damage, DamagedWarc, Record, record_at, records
from scrapers.captures.warc_response import DigestMismatch, exchange_of, is_http, with_body_of

_ORIGINS: dict[str, Origin] = {origin: origin for origin in get_args(Origin)}
_WITH_SECONDS = re.compile(r".*T\d\d:?\d\d:?\d\d.*", re.DOTALL)
_PAGE_URL = re.compile(r"https?:", re.IGNORECASE)
_NO_ORIGINAL = (
    "the page was as before, but the record of before is neither in the files given nor among the captures kept"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one record gave: a capture and its exchange (None where there was none), or the reason it gave none.

    ``locator`` names file and byte. ``damaged`` where the record is not as it was written; its ``url`` may be "".
    """

    offset: int
    url: str
    capture: Capture | None = None
    exchange: Exchange | None = None
    reason: str = ""
    locator: str = ""
    damaged: bool = False


OriginalOf = Callable[[Record], Record | None]


def read_warc(open_file: Opener, name: str, originals: Originals | None = None) -> Iterator[Part]:
    """Yield one part for each record that holds a page, or that cannot be read, in the order of the file.

    Records of requests, DNS and the like are skipped. A revisit gets the body that it refers to; one whose original has
    not been read yet waits in ``originals``, for ``late_revisits`` to read it after the last file, or in its absence
    for the end of this file. ``name`` is what locators and messages call the file. Raises DamagedWarc for a file that
    is packed as one piece.
    """
    known = originals or Originals()
    try:
        with open_file() as file:
            for found in records(file, _holds_page):
                locator = f"{name}:{found.offset}"
                if isinstance(found, Damage):
                    reason = f"no record can be read at byte {found.offset} ({found.reason})"
                    yield Part(offset=found.offset, url="", reason=reason, locator=locator, damaged=True)
                elif found.kind == "revisit" and _holds_page(found) and not _is_at_hand(found, known):
                    known.waiting.append(Revisit(open_file, name, found.offset, known.tag))
                elif part := _part(found, locator, open_file, known):
                    yield part
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
        yield revisit.tag, checked_time(part_of(record, revisit.offset, locator, originals.find))
    originals.waiting.clear()


def _is_at_hand(revisit: Record, originals: Originals) -> bool:
    try:
        return originals.find(revisit) is not None
    except (ValueError, EOFError, OSError, zlib.error):
        return False


def _holds_page(record: Record) -> bool:
    return record.kind in PAGES and bool(_PAGE_URL.match(record.field("WARC-Target-URI").strip("<> ")))


def _part(record: Record, locator: str, open_file: Opener, originals: Originals) -> Part | None:
    """Return what a record gives; None for one that holds no page of the Web."""
    url = record.field("WARC-Target-URI")
    if record.kind in OTHERS or (record.kind in PAGES and url and not _holds_page(record)):
        return None
    if record.kind not in PAGES or not url:
        reason = (
            "it names no URL" if record.kind in PAGES else f"its type is {record.kind[:40]!r}, which we do not know"
        )
        return Part(offset=record.offset, url=url, reason=f"{reason} (byte {record.offset})", locator=locator)
    if record.kind != "revisit":
        originals.note(record, open_file)
    return checked_time(part_of(record, record.offset, locator, originals.find))


def checked_time(part: Part) -> Part:
    """Return the part itself, or the reason why no page can have been captured at its time."""
    at = part.capture and part.capture.captured_at
    if at and (doubt := implausible(at, datetime.now(UTC))):
        return replace(part, capture=None, exchange=None, reason=f"its time, {at:%Y-%m-%d %H:%M:%S}, {doubt}")
    return part


def part_of(record: Record, offset: int, locator: str, original: OriginalOf, origin: Origin = "warc") -> Part:
    """Read what one record gives; ``original`` finds the record whose body a revisit refers to."""
    url = clean_url(record.field("WARC-Target-URI"))
    part = Part(offset=offset, url=url, locator=locator)
    first: Record | None = None
    try:
        exchange = exchange_of(record)
        if record.kind == "revisit":
            if (first := original(record)) is None:
                raise UnreadableBody(_NO_ORIGINAL)
            exchange = with_body_of(exchange_of(first), exchange)
        capture = Capture(
            url=url,
            captured_at=_time(record),
            body=decoded(exchange.raw, exchange.header("Content-Encoding")),
            media_type=exchange.header("Content-Type"),
            status=_status(exchange),
            origin=_ORIGINS.get(record.field(OF_ORIGIN), origin),
            locator=record.field(FETCHED_FROM) or locator,
            cut=exchange.cut,
        )
    except DigestMismatch as error:
        return replace(part, reason=f"{error} (byte {offset})", damaged=True)
    except UnreadableBody as error:
        return replace(part, reason=str(error))
    except (ValueError, EOFError, OSError, zlib.error) as error:  # the original has changed since it was noted
        return replace(part, reason=f"the record that it repeats cannot be read ({error})", damaged=True)
    return replace(part, capture=capture, exchange=exchange if is_http(record) or is_http(first) else None)


def _time(record: Record) -> datetime | None:
    """Return when the page was captured, in whole seconds, as the archive writes it."""
    date = record.field("WARC-Date")
    if record.field(OF_TIME) == UNKNOWN or not _WITH_SECONDS.fullmatch(date):
        return None  # "2018-03-01" and "2018-03-01T12:00Z", which WARC 1.1 allows, are no times to the second
    try:
        at = datetime.fromisoformat(date)
        return at.replace(microsecond=0, tzinfo=at.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _status(exchange: Exchange) -> int:
    """Return the status as a number; 0 where the site sent none."""
    code = re.match(r"[0-9]{3}\b", exchange.status_line)
    return int(code[0]) if code else 0
