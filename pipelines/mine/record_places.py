"""Say where records are, and read those that are known by their places: revisits and their originals."""

import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from pipelines.mine.mining_setup import MiningSetup
from pipelines.mine.mining_task import MinedInput, MiningTask, Place, Repeat
from pipelines.mine.range_fetching import RangeRefused, fetch_range, range_client
from pipelines.mine.record_extent import record_extent
from scrapers.captures.client import PoliteClient, Unanswered
from scrapers.captures.revisits import name_of_original, names_of
from scrapers.captures.wacz import stored_at
from scrapers.captures.warc_parser import Record, record_at
from scrapers.captures.warc_reader import Part, judged, part_of

_BROKEN = (ValueError, EOFError, OSError, zlib.error)


@dataclass(slots=True, kw_only=True)
class OpenInput:
    """A file that is read, whose records are found by locators ("a.warc.gz:340", "a.wacz/archive/a.warc.gz:0")."""

    task: MiningTask
    path: Path
    opened: BinaryIO
    _starts: dict[str, int | None] = field(default_factory=dict)

    def place(self, locator: str) -> Place:
        """Return where a record is; of a WARC in a WACZ, where it is in the WACZ, which a range request can ask for."""
        name, _, byte = locator.rpartition(":")
        inner, offset = name.partition("/")[2], int(byte)
        if inner and inner not in self._starts:
            self._starts[inner] = stored_at(self.path, inner)
        start = self._starts[inner] if inner else 0
        if start is None:
            return Place(file=f"{self.task.file}/{inner}", offset=offset, length=0)
        length = record_extent(self.opened, start + offset)
        path, url = ("", self.task.url) if self.task.url else (f"{self.path}", "")
        return Place(file=self.task.file, offset=start + offset, length=length, path=path, url=url)


def part_at(body: bytes, locator: str, *, original: bytes | None = None) -> Part:
    """Read the record in these bytes, which are at ``locator``; ``original`` are those of the record it repeats."""
    try:
        record = record_at(BytesIO(body), 0)
        first = None if original is None else record_at(BytesIO(original), 0)
    except _BROKEN as error:
        return Part(offset=0, url="", reason=f"{locator}: {error}", locator=locator, damaged=True)
    return _part(record, first, locator)


def _part(record: Record, first: Record | None, locator: str) -> Part:
    if first is not None and (record.kind != "revisit" or name_of_original(record) not in names_of(first)):
        reason = f"{locator}: the record that it repeats is no longer where it was"
        return Part(offset=0, url="", reason=reason, locator=locator, damaged=True)
    part = judged(part_of(record, 0, locator, lambda revisit: first, "commoncrawl"))
    return replace(part, original="there") if first else part


def repeated_parts(
    task: MiningTask, setup: MiningSetup, opened: ExitStack, result: MinedInput
) -> Iterator[tuple[Part, Repeat]]:
    """Read revisits by the originals that other inputs have; those that no server sends stay left."""
    read = _reader(task, setup, opened)
    for each in task.repeats:
        place = each.left.place
        try:
            body, original = read(place), read(each.original)
        except (RangeRefused, Unanswered) as refused:
            result.revisits.append(each.left)
            result.note(str(refused))
            continue
        except OSError as error:
            result.revisits.append(each.left)
            result.note(f"{place.file}: a revisit and its original cannot be read together ({error.strerror})")
            continue
        result.bytes += len(body) + len(original)
        yield part_at(body, f"{place.file}:{place.offset}", original=original), each


def _reader(task: MiningTask, setup: MiningSetup, opened: ExitStack) -> Callable[[Place], bytes]:
    urls = {place.url: None for each in task.repeats for place in (each.left.place, each.original) if place.url}
    client: PoliteClient | None = None
    if urls:
        asked = range_client(*urls, contact=setup.contact, interval=setup.interval, patience=setup.patience)
        client = opened.enter_context(asked)

    def read(place: Place) -> bytes:
        if client and place.url:
            return fetch_range(client, place.url, place.offset, place.length)
        with Path(place.path).open("rb") as file:
            file.seek(place.offset)
            return file.read(place.length)

    return read
