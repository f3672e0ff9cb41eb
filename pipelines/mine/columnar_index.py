"""Read the columnar index of Common Crawl (Parquet), no more of it than the wanted hosts may be in."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urljoin

import pyarrow as pa
import pyarrow.parquet as pq

from pipelines.mine.mining_task import PlannedRange
from pipelines.mine.range_fetching import RangeRefused, fetch_range
from pipelines.mine.wanted_pages import Wanted
from scrapers.captures.client import PoliteClient
from scrapers.captures.media import stated_media
from scrapers.errors import UsageError

_NEEDED = ("url", "fetch_status", "warc_filename", "warc_record_offset", "warc_record_length")
_MIME = ("content_mime_detected", "content_mime_type")
_TIME = "fetch_time"
_SORTED_BY = "url_surtkey"
_ROWS_AT_ONCE = 20_000
_LAST = "\uffff"


@dataclass(slots=True, kw_only=True)
class IndexRead:
    """How much of an index was read: row groups, of how many there are, and the rows in them.

    ``listed`` are the ranges of wanted pages, ``unreadable`` rows that name none; ``sample`` is the first of these.
    """

    groups: int = 0
    all_groups: int = 0
    rows: int = 0
    listed: list[tuple[PlannedRange, str]] = field(default_factory=list)
    unreadable: int = 0
    sample: str = ""

    def leave_out(self, row: str) -> None:
        """Count a row of the index that cannot be read."""
        self.unreadable += 1
        self.sample = self.sample or row


def ranges_in(file: Path | BinaryIO, name: str, wanted: Wanted, base: str, read: IndexRead) -> None:
    """Add to ``read`` the ranges of wanted pages, with the pages' URLs, that one file of the index lists.

    Row groups are sorted by host: those in which no wanted host can be are skipped. Raises UsageError.
    """
    try:
        with pq.ParquetFile(file) as index:
            names = index.schema_arrow.names
            if missing := [column for column in _NEEDED if column not in names]:
                raise UsageError(f"{name} lacks the column {missing[0]}; give files of Common Crawl's columnar index")
            columns = [*_NEEDED, *(column for column in (*_MIME, _TIME) if column in names)]
            groups = list(_groups(index, _spans(wanted)))
            read.all_groups += index.num_row_groups
            read.groups += len(groups)
            if groups:
                for batch in index.iter_batches(_ROWS_AT_ONCE, row_groups=groups, columns=columns):
                    read.rows += batch.num_rows
                    read.listed += _wanted(batch, wanted, base, read)
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:  # also times that Python cannot hold
        why = str(error).partition("\n")[0][:120]
        raise UsageError(f"{name} cannot be read as a Parquet file ({why}); get it again") from None


def _wanted(batch: pa.RecordBatch, wanted: Wanted, base: str, read: IndexRead) -> Iterator[tuple[PlannedRange, str]]:
    mimes = [column for column in _MIME if column in batch.schema.names]
    for row in batch.to_pylist():
        mime = next((row[mime] for mime in mimes if row[mime]), "")
        media = stated_media(mime)
        if mime and media is None:  # a picture, a style sheet
            continue
        try:
            if wanted.is_wanted(_text(row["url"]), _status(row["fetch_status"]), media, _timestamp(row.get(_TIME))):
                url = urljoin(base, _text(row["warc_filename"]))
                place = PlannedRange.of(url, row["warc_record_offset"], row["warc_record_length"])
                yield place, row["url"]
        except ValueError:
            read.leave_out(str(row["url"]))


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(value)
    return value


def _status(status: Any) -> int | None:
    return None if status is None else int(status)  # text, in indexes made from CSV


def _timestamp(time: object) -> str:
    """Return a time as 14 digits, "" for none; also one that is text, as in indexes made from CSV. Raises ValueError.

    >>> _timestamp("2018-03-01T12:00:00Z"), _timestamp(None)
    ('20180301120000', '')
    """
    if time is None:
        return ""
    return f"{time if isinstance(time, datetime) else datetime.fromisoformat(_text(time)):%Y%m%d%H%M%S}"


def _groups(index: pq.ParquetFile, spans: Sequence[tuple[str, str]] | None) -> Iterator[int]:
    """Yield the row groups that may have a wanted host; all where the file does not say what is in them."""
    names = index.schema_arrow.names
    column = names.index(_SORTED_BY) if _SORTED_BY in names else -1
    for number in range(index.num_row_groups):
        found: Any = index.metadata.row_group(number).column(column).statistics if column >= 0 else None
        is_known = spans is not None and found is not None and found.has_min_max
        if not is_known or any(low <= str(found.max) and str(found.min) <= high for low, high in spans or ()):
            yield number


def _spans(wanted: Wanted) -> list[tuple[str, str]] | None:
    """Return the spans of sort keys in which the wanted hosts are; None for any host.

    >>> _spans(Wanted.of((), hosts=["action.example", "*.blog.example"]))[0]
    ('example,action', 'example,action)\\uffff')
    """
    if "*" in wanted.hosts:
        return None
    return [_span(host) for host in wanted.hosts]


def _span(host: str) -> tuple[str, str]:
    name, colon, port = host.removeprefix("*.").partition(":")
    key = ",".join(reversed(name.split(".")))
    return (key, f"{key},{_LAST}") if host.startswith("*.") else (key, f"{key}{colon}{port}){_LAST}")


class RemoteFile(io.RawIOBase):
    """A file at an address, of which only what is read is fetched."""

    def __init__(self, client: PoliteClient, url: str) -> None:
        self._client, self._url, self._at = client, url, 0
        answer = client.get(url, client.politeness.memento_interval, {"Range": "bytes=0-0"})
        stated = re.fullmatch(r"bytes 0-0/(\d+)", answer.headers.get("content-range", ""))
        if answer.status != 206 or not stated:
            raise RangeRefused(f"{url}: the server sends no parts of it ({answer.status}); fetch the file itself first")
        self._size = int(stated[1])

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = max(0, offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence])
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: Any) -> int:
        size = max(0, min(len(buffer), self._size - self._at, _MOST))
        if size:
            buffer[:size] = fetch_range(self._client, self._url, self._at, size)
            self._at += size
        return size


_MOST = 16 * 2**20  # bytes of one request
