"""Captures become a WARC file that can be cut off at any moment and still be read up to its last record."""

import fcntl
import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from io import BytesIO, FileIO
from pathlib import Path

from warcio.recordloader import ArcWarcRecord
from warcio.warcwriter import WARCWriter

from scrapers.captures.capture import Capture, Kept
from scrapers.captures.capture_store import OPEN, CaptureStore
from scrapers.captures.exchange import Exchange
from scrapers.captures.warc_records import description, is_unchanged, may_repeat, repetition, request, whole
from scrapers.errors import UserError

_BEGUN = "%Y%m%dT%H%M%SZ"


@dataclass(slots=True)
class WarcWriter:
    """Writes what one run of a source captures to ``folder/source/``; a context manager.

    The file bears the suffix ".open" until it is closed, and is locked as long as this process lives. ``before`` tells
    where the body with a digest is kept already, so that it is not written twice. Raises UserError when it fails.
    """

    folder: Path
    source: str
    run: int
    before: Callable[[str], Kept | None]
    _shelf: CaptureStore = field(init=False)
    _here: dict[str, Kept] = field(default_factory=dict)
    _out: FileIO | None = None
    _file: str = ""

    def __post_init__(self) -> None:
        self._shelf = CaptureStore(self.folder)

    def __enter__(self) -> "WarcWriter":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def keep(self, capture: Capture, exchange: Exchange | None = None) -> Capture:
        """Write a capture, with the exchange it came from where there was one; returns it as it is read from its place.

        The record is on its way to the disk when this returns: a process that is killed then does not lose it.
        """
        if self._out is None:
            self._begin()
        known = self._here.get(capture.digest) or self.before(capture.digest)
        # "Not modified" came without a body: where nothing can be referred to, the body is kept by itself.
        sent = None if exchange is None or is_unchanged(exchange) else exchange
        record = (known and self._revisit(capture, exchange, known)) or whole(capture, sent)
        kept = self._write(record)
        if exchange and exchange.request:
            self._write(request(record, exchange))
        if record.rec_type != "revisit":
            self._here.setdefault(capture.digest, kept)
        http = record.http_headers  # as it was written: in ASCII
        media_type = (http and http.get_header("Content-Type")) or capture.media_type
        return replace(capture, kept=kept, media_type=media_type)

    def close(self, note: Callable[[Path], None] = lambda path: None) -> Path | None:
        """End the file and give it its name; returns its path, None when nothing was kept. ``note`` is as in seal."""
        self._shelf.close()
        if self._out is None:
            return None
        path = Path(str(self._out.name))
        try:
            os.fsync(self._out.fileno())
            note(path)
            return path.rename(path.with_suffix(""))  # while it is locked, so that nobody takes it for a crash's
        except OSError as error:
            raise UserError(f"{path} cannot be closed ({error.strerror}); make room and run it again") from None
        finally:
            self._out.close()
            self._out = None

    def _begin(self) -> None:
        """Make the file: with the first capture, so that a run without any leaves none."""
        at = datetime.now(UTC)
        while (out := self._made(at)) is None:
            at += timedelta(seconds=1)
        self._out = out
        self._write(description(Path(self._file).name, self.source))

    def _made(self, at: datetime) -> FileIO | None:
        """A new file named after this time, and locked; None where that name is taken, closed or open."""
        self._file = f"{self.source}/{at:{_BEGUN}}-{self.run:06d}.warc.gz"
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
        out.close()  # another run took it for one that a crash had left
        return None

    def _write(self, record: ArcWarcRecord) -> Kept:
        """Append a record. What was written of it before the disk was full is taken away again."""
        out = self._out
        assert out is not None
        packed = BytesIO()
        WARCWriter(packed, gzip=True).write_record(record)
        start, left = out.tell(), packed.getbuffer()
        try:
            while left:
                left = left[out.write(left) :]
        except OSError as error:
            out.truncate(start)
            out.seek(start)
            raise UserError(f"{out.name} cannot be written ({error.strerror}); make room and run it again") from None
        return Kept(file=self._file, offset=start, length=out.tell() - start)

    def _revisit(self, capture: Capture, exchange: Exchange | None, known: Kept) -> ArcWarcRecord | None:
        """The record of a body that we have; None where the record we have it in cannot stand for it."""
        try:
            first = self._shelf.record(known.file, known.offset)
        except UserError:
            return None
        return repetition(capture, exchange, first, known) if may_repeat(first, capture, exchange) else None


def begun_at(path: Path) -> datetime | None:
    """When one of our files was begun, as its name says: aware UTC, to the second; None for a file of others.

    >>> begun_at(Path("20180301T120000Z-000007.warc.gz")), begun_at(Path("theirs-000007.warc.gz"))
    (datetime.datetime(2018, 3, 1, 12, 0, tzinfo=datetime.timezone.utc), None)
    """
    try:
        return datetime.strptime(path.name.partition("-")[0], _BEGUN).replace(tzinfo=UTC)
    except ValueError:
        return None
