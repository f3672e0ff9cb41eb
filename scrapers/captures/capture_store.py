"""Read captures from the WARC files we keep, and close the files that a crash left open."""

import fcntl
import os
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from scrapers.captures.capture import Capture, Kept, Origin
from scrapers.captures.decoding import LIMIT
from scrapers.captures.warc_fields import FETCHED_FROM, OF_ORIGIN, REFERS_TO_FILE, REFERS_TO_OFFSET
from scrapers.captures.warc_parser import DamagedWarc, Record, parse_record
from scrapers.captures.warc_reader import Part, part_of
from scrapers.errors import UserError

OPEN = ".open"

_BLOCK, _LARGEST_BLOCK = 2**16, 2**20
_LARGEST = LIMIT + 2**20  # the largest body that we read, and its headers
_HANDLES = 16  # open files at most: captures are read in the order of the files


class LostBytes(UserError):
    """The file that should hold a capture is missing."""


class CaptureStore:
    """Reads captures that we kept in ``folder``. Raises LostBytes and DamagedWarc, which name file and byte."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._handles: dict[str, BinaryIO] = {}

    def __enter__(self) -> "CaptureStore":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        for handle in self._handles.values():
            handle.close()
        self._handles.clear()

    def read(self, kept: Kept) -> Capture:
        """Return the capture that was kept at this place."""
        part = self.part(kept)
        if part.capture is None:
            raise DamagedWarc(f"{self.folder / kept.file}: damaged at byte {kept.offset} ({part.reason})")
        return replace(part.capture, kept=kept)

    def part(self, kept: Kept) -> Part:
        """Return what the record at this place gives: the exchange too, where there was one."""
        record = self.record(kept.file, kept.offset, kept.length)
        return part_of(record, kept.offset, f"{kept.file}:{kept.offset}", self._original)

    def packed(self, kept: Kept) -> bytes:
        """Return the bytes at this place as they lie in the file."""
        try:
            handle = self._handle(kept.file)
            handle.seek(kept.offset)
            return handle.read(kept.length)
        except OSError as error:
            raise LostBytes(f"{self.folder / kept.file} cannot be read ({error.strerror}); check the disk") from None

    def packed_at(self, file: str, offset: int) -> bytes:
        """Return the bytes of the record that begins at this byte, as they lie in the file."""
        try:
            _, length = read_member(self._handle(file), offset)
        except (zlib.error, EOFError, OSError, ValueError) as error:
            raise DamagedWarc(f"{self.folder / file}: damaged at byte {offset} ({str(error)[:100]})") from None
        return self.packed(Kept(file=file, offset=offset, length=length))

    def pages(self, file: str, origins: Sequence[Origin]) -> Iterator[tuple[str, Kept]]:
        """Yield the requested URL and the place of each capture of these origins in one of our files, in order.

        Of a damaged file, those before the damage: a run that resumes requests the others again.
        """
        with suppress(DamagedWarc):
            for kept in members(path_of(self.folder, file)):
                field = self.record(file, kept.offset).field
                if field(OF_ORIGIN) in origins:
                    yield field(FETCHED_FROM) or field("WARC-Target-URI"), replace(kept, file=file)

    def record(self, file: str, offset: int, length: int | None = None) -> Record:
        """Return the record that begins at this byte; ``length``, where it is known, must match."""
        try:
            data, read = read_member(self._handle(file), offset, length or _BLOCK)
            if length is not None and read != length:
                raise ValueError(f"the record is {read} bytes long and not {length}")
            return parse_record(data)
        except (zlib.error, EOFError, OSError, ValueError) as error:
            raise DamagedWarc(f"{self.folder / file}: damaged at byte {offset} ({str(error)[:100]})") from None

    def _original(self, revisit: Record) -> Record | None:
        file, offset = revisit.field(REFERS_TO_FILE), revisit.field(REFERS_TO_OFFSET)
        return self.record(file, int(offset)) if file and offset.isdecimal() else None

    def _handle(self, file: str) -> BinaryIO:
        if file not in self._handles:
            if len(self._handles) >= _HANDLES:
                self._handles.pop(next(iter(self._handles))).close()
            try:
                self._handles[file] = path_of(self.folder, file).open("rb")
            except OSError as error:
                raise LostBytes(
                    f"{self.folder / file} cannot be read ({error.strerror}); check who may read it"
                ) from None
        return self._handles[file]


def path_of(folder: Path, file: str) -> Path:
    """Find a kept file, closed or still open. Raises LostBytes."""
    for path in (folder / file, folder / (file + OPEN)):
        if path.is_file():
            return path
    raise LostBytes(
        f"{folder / file}: the file is missing; bring it back from a copy, or name its folder with --captures"
    )


def read_member(file: BinaryIO, offset: int, expected: int = _BLOCK) -> tuple[bytes, int]:
    """Unpack the gzip member that begins at ``offset``; returns its bytes and its packed length.

    So much as is ``expected`` is read first, at most 1 MB.

    Raises zlib.error where it is damaged, EOFError where it is cut off, ValueError where it is larger than any page.
    """
    inflater, plain, read = zlib.decompressobj(zlib.MAX_WBITS | 16), bytearray(), 0
    file.seek(offset)
    size = max(1, min(expected, _LARGEST_BLOCK))
    while not inflater.eof:
        block = file.read(size)
        if not block:
            raise EOFError("the file ends inside a record")
        plain += inflater.decompress(block, _LARGEST + _BLOCK - len(plain))
        size = _BLOCK
        # a gzip bomb unpacks to gigabytes: stop at the first byte too many
        if inflater.unconsumed_tail or len(plain) > _LARGEST:
            raise ValueError("the record is larger than any page")
        read += len(block) - len(inflater.unused_data)
    return bytes(plain), read


def members(path: Path, start: int = 0) -> Iterator[Kept]:
    """Yield the place of each record of a file, in order, from the one that begins at the byte ``start``.

    Raises DamagedWarc at the first that is incomplete.
    """
    offset, size = start, path.stat().st_size
    with path.open("rb") as file:
        while offset < size:
            try:
                _, length = read_member(file, offset)
            except (zlib.error, EOFError, ValueError) as error:
                raise DamagedWarc(f"{path}: damaged at byte {offset} ({error})") from None
            yield Kept(file=path.name, offset=offset, length=length)
            offset += length


def seal(folder: Path, note: Callable[[Path], None] = lambda path: None) -> list[Path]:
    """Close the files that a crash left open under ``folder``: cut after the last complete record, and renamed.

    Files that another process is writing are left alone, and so are files damaged in other ways than by a crash.
    ``note`` is called with each path after the last byte is written, before the file gets its name. Returns the paths
    of the files that were closed.
    """
    sealed = []
    for path in sorted(folder.rglob(f"*.warc.gz{OPEN}")):
        with suppress(FileNotFoundError), path.open("r+b") as file:  # its writer may have closed it just now
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            path.stat()  # FileNotFoundError: its writer renamed it before we had the lock
            file.truncate(_end_of_records(file))
            os.fsync(file.fileno())
            note(path)
            sealed.append(path.rename(path.with_suffix("")))
    return sealed


def _end_of_records(file: BinaryIO) -> int:
    """Find where the last complete record ends, if only what a crash leaves follows: half a record, or zeros."""
    end, size = 0, file.seek(0, os.SEEK_END)
    try:
        while end < size:
            end += read_member(file, end)[1]
    except EOFError:
        return end
    except (zlib.error, ValueError):
        file.seek(end)
        return size if any(block.strip(b"\0") for block in iter(partial(file.read, _BLOCK), b"")) else end
    return end
