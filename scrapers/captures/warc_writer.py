"""Write captures to a WARC file that survives a crash up to its last record."""

import fcntl
import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from io import BytesIO, FileIO
from pathlib import Path

from warcio.recordloader import ArcWarcRecord
from warcio.warcwriter import WARCWriter

from scrapers import clock
from scrapers.captures.capture import Capture, Kept
from scrapers.captures.capture_store import OPEN, CaptureStore
from scrapers.captures.exchange import Exchange, parse_head
from scrapers.captures.warc_fields import TRUNCATED
from scrapers.captures.warc_records import (
    can_revisit,
    is_not_modified,
    page_record,
    request_record,
    revisit_record,
    run_record,
    warcinfo_record,
)
from scrapers.errors import UserError

_TIME_IN_NAME = "%Y%m%dT%H%M%SZ"


@dataclass(slots=True)
class WarcWriter:
    """Writes what one run of a source captures to ``folder/source/``; a context manager.

    The file has the suffix ".open" until it is closed, and is locked while this process lives. ``find_kept`` returns
    where the body with a digest is kept already, so that it is not written twice. ``redact`` takes out what may not be
    kept. Raises UserError when it fails.
    """

    folder: Path
    source: str
    run: int
    find_kept: Callable[[str], Kept | None]
    redact: Callable[[Capture, Exchange | None], tuple[Capture, Exchange | None]] | None = None
    _store: CaptureStore = field(init=False)
    _written: dict[str, Kept] = field(default_factory=dict)
    _out: FileIO | None = None
    _file: str = ""

    def __post_init__(self) -> None:
        self._store = CaptureStore(self.folder)

    def __enter__(self) -> "WarcWriter":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def keep(self, capture: Capture, exchange: Exchange | None = None) -> Capture:
        """Write a capture, with its exchange where there was one; returns it as the file will give it back.

        One that is redacted is returned as it came, so that a crawl can follow its links.

        The record is with the operating system when this returns: a process that is killed then does not lose it.
        """
        if self._out is None:
            self._begin()
        came, (capture, exchange) = capture, self.redact(capture, exchange) if self.redact else (capture, exchange)
        known = self._written.get(capture.digest) or self.find_kept(capture.digest)
        # "304 Not Modified" has no body: where no record can be referred to, the body is kept by itself.
        sent = None if exchange is None or is_not_modified(exchange) else exchange
        record = (known and self._revisit(capture, exchange, known)) or page_record(capture, sent)
        kept = self._write(record)
        if exchange and exchange.request:
            self._write(request_record(record, exchange))
        if record.rec_type != "revisit":
            self._written.setdefault(capture.digest, kept)
        return replace(came, kept=kept, media_type=(sent and _media_type(sent)) or capture.media_type)

    def flush(self) -> None:
        """Put every record on disk, where a power failure does not lose it."""
        if self._out is None:
            return
        try:
            os.fsync(self._out.fileno())
        except OSError as error:
            raise UserError(
                f"{self._out.name} cannot be written ({error.strerror}); make room and run it again"
            ) from None

    def close(
        self, note: Callable[[Path], None] = lambda path: None, about: Mapping[str, str] | None = None
    ) -> Path | None:
        """Close the file and rename it; returns its path, None when nothing was kept.

        ``note`` is as in seal; ``about`` are fields about the run, for the last record.
        """
        self._store.close()
        if self._out is None:
            return None
        path = Path(str(self._out.name))
        try:
            if about:
                self._write(run_record(about))
            os.fsync(self._out.fileno())
            note(path)
            return path.rename(path.with_suffix(""))  # while it is locked, so that nobody takes it for a crash's
        except OSError as error:
            raise UserError(f"{path} cannot be closed ({error.strerror}); make room and run it again") from None
        finally:
            self._out.close()
            self._out = None

    def _begin(self) -> None:
        """Create the file, at the first capture: a run without captures leaves no file."""
        at = clock.now()
        while (out := self._create(at)) is None:
            at += timedelta(seconds=1)
        self._out = out
        self._write(warcinfo_record(Path(self._file).name, self.source))

    def _create(self, at: datetime) -> FileIO | None:
        """Create and lock a file named after this time; None where that name is taken, closed or open."""
        self._file = f"{self.source}/{at:{_TIME_IN_NAME}}-{self.run:06d}.warc.gz"
        path, closed = self.folder / (self._file + OPEN), self.folder / self._file
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            out = None if path.exists() or closed.exists() else FileIO(path, "xb")
        except OSError as error:
            raise UserError(
                f"{path} cannot be written ({error.strerror}); name another folder with --captures"
            ) from None
        if out is None:
            return None
        fcntl.flock(out, fcntl.LOCK_EX)
        if path.exists():
            return out
        out.close()  # between creation and lock, another run took it for a file left by a crash
        return None

    def _write(self, record: ArcWarcRecord) -> Kept:
        """Append a record; if the disk fills up, cut off the part that was written."""
        out = self._out
        assert out is not None
        packed = BytesIO()
        WARCWriter(packed, gzip=True).write_record(record)
        start, left = out.tell(), packed.getbuffer()
        digest = hashlib.sha256(left).hexdigest()
        try:
            while left:
                left = left[out.write(left) :]
        except OSError as error:
            out.truncate(start)
            out.seek(start)
            raise UserError(f"{out.name} cannot be written ({error.strerror}); make room and run it again") from None
        return Kept(file=self._file, offset=start, length=out.tell() - start, digest=digest)

    def is_cut(self, place: Kept) -> bool:
        """Return whether the record at a place of the folder is that of a transfer that was cut."""
        try:
            return bool(self._store.record(place.file, place.offset).field(TRUNCATED))
        except UserError:
            return False  # a damaged one is for ``verify`` to name

    def _revisit(self, capture: Capture, exchange: Exchange | None, known: Kept) -> ArcWarcRecord | None:
        """Build a revisit of a body that we have; None where the record that has it cannot stand for this one."""
        try:
            first = self._store.record(known.file, known.offset)
        except UserError:
            return None
        return revisit_record(capture, exchange, first, known) if can_revisit(first, capture, exchange) else None


def _media_type(exchange: Exchange) -> str:
    """Return the Content-Type as it is read from the bytes of the head again."""
    return replace(exchange, headers=parse_head(exchange.head_bytes())[1]).header("Content-Type")


def begun_at(path: Path) -> datetime | None:
    """Return when one of our files was begun, by its name: aware UTC, to the second; None for other files.

    >>> begun_at(Path("20180301T120000Z-000007.warc.gz")), begun_at(Path("theirs-000007.warc.gz"))
    (datetime.datetime(2018, 3, 1, 12, 0, tzinfo=datetime.timezone.utc), None)
    """
    try:
        return datetime.strptime(path.name.partition("-")[0], _TIME_IN_NAME).replace(tzinfo=UTC)
    except ValueError:
        return None
