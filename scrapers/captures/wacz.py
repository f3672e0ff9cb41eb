"""Read the WARC files inside a WACZ; those that are compressed in it once more are unpacked to a temporary file."""

import os
import shutil
import struct
import tempfile
import zlib
from collections.abc import Iterator
from functools import partial
from io import SEEK_CUR, SEEK_END, SEEK_SET, BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from scrapers.captures.revisits import Opener, Originals, opener
from scrapers.captures.warc_parser import DamagedWarc
from scrapers.captures.warc_reader import Part, read_warc
from scrapers.errors import UserError

_LOCAL_HEADER = struct.Struct("<4s22xHH")  # signature; lengths of the file's name and of its extra field
_DAMAGE = (BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error, MemoryError)


def is_zip(path: Path) -> bool:
    """Return whether a file begins as a ZIP does: a WARC may hold one at its end."""
    with path.open("rb") as file:
        return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")


def read_wacz(path: Path, originals: Originals | None = None) -> Iterator[Part]:
    """Yield the pages of every WARC file in ``archive/`` of a WACZ; ``originals`` is as in ``read_warc``.

    Where the list of its files is damaged, the records that can be found in it are yielded before UserError is raised,
    as it is where the file cannot be opened.
    """
    try:
        with ZipFile(path) as packed:
            names = [n for n in packed.namelist() if n.startswith("archive/") and n.endswith((".warc.gz", ".warc"))]
    except _DAMAGE as error:
        if not is_zip(path):
            raise UserError(
                f"{path} is called a WACZ and is no ZIP file; get it again, or call it what it is"
            ) from None
        salvaged = read_warc(opener(path), path.name, originals)
        yield from (part for part in salvaged if not (part.damaged and _is_of_zip(path, part.offset)))
        raise UserError(f"{path}: damaged ({error}); the records found in it were read; get the whole file") from None
    except RuntimeError as error:  # made for another system, as Python sees it
        raise _unopened(path, error) from None
    if not names:
        raise DamagedWarc(f"{path}: no WARC file in it (archive/*.warc.gz); give a WACZ file")
    for name in names:
        try:
            yield from _read_member(path, name, originals)
        except _DAMAGE as error:
            reason = f"damaged ({error})"
            yield Part(offset=0, url="", reason=reason, locator=f"{path.name}/{name}", damaged=True)
        except RuntimeError as error:  # it is encrypted, or packed in a way that Python does not know
            raise _unopened(path, error) from None


def _read_member(path: Path, name: str, originals: Originals | None) -> Iterator[Part]:
    open_file, broken = opener_of(path, name)
    yield from read_warc(open_file, f"{path.name}/{name}", originals)
    if broken:
        raise broken


def _is_of_zip(path: Path, offset: int) -> bool:
    """Return whether what stands at a byte is the ZIP's own, between and behind its files, or its very beginning."""
    with path.open("rb") as file:
        file.seek(offset)
        return offset == 0 or file.read(2) == b"PK"


def _unopened(path: Path, error: RuntimeError) -> UserError:
    return UserError(f"{path} cannot be opened ({error}); unpack it, and import the files that were in archive/")


def opener_of(path: Path, name: str) -> tuple[Opener, Exception | None]:
    """Return what opens the file ``name`` of the ZIP at ``path``, and why it ends before its end, None if it does not.

    Raises BadZipFile where it is damaged, RuntimeError where it is encrypted or packed in an unknown way, UserError
    where it is too large to be unpacked.
    """
    with ZipFile(path) as packed:
        info = packed.getinfo(name)
        if _is_stored(info):
            return partial(_open_stored, path, info), None
        if info.file_size > (free := shutil.disk_usage(tempfile.gettempdir()).free // 2):
            why = f"{name} in it has {info.file_size:,} bytes, and {free:,} may be used for temporary files"
            raise UserError(f"{path}: {why}; unpack it, and import the files that were in archive/")
        file, broken = _TemporaryFile(), None
        try:
            # Read forward once: each step back in a compressed member would begin at its start again.
            with packed.open(info) as member, os.fdopen(file.fileno(), "wb", closefd=False) as out:
                shutil.copyfileobj(member, out)
        except _DAMAGE as error:
            broken = error
    return partial(_open_slice, file, 0, os.fstat(file.fileno()).st_size), broken


class _TemporaryFile:
    """A file without a name that lasts as long as anything may read it: revisits refer to records of earlier files."""

    def __init__(self) -> None:
        self._number, name = tempfile.mkstemp()
        Path(name).unlink()

    def fileno(self) -> int:
        return self._number

    def close(self) -> None:
        """Do nothing: others may be reading it."""

    def __del__(self) -> None:
        os.close(self._number)


def stored_at(path: Path, name: str) -> int | None:
    """Return the byte of the ZIP at ``path`` at which the file ``name`` begins; None where it is packed once more.

    Raises BadZipFile where the ZIP is damaged there.
    """
    with ZipFile(path) as packed:
        info = packed.getinfo(name)
    return _start_of(path, info) if _is_stored(info) else None


def _is_stored(info: ZipInfo) -> bool:
    return info.compress_type == ZIP_STORED and not info.flag_bits & 1


def _open_stored(path: Path, info: ZipInfo) -> BinaryIO:
    # Python's own reader of stored members seeks backward by reading from the start: too slow for revisits.
    start = _start_of(path, info)
    return _open_slice(path.open("rb"), start, min(info.file_size, max(0, path.stat().st_size - start)))


def _start_of(path: Path, info: ZipInfo) -> int:
    with path.open("rb") as file:
        header = b"" if info.header_offset < 0 else os.pread(file.fileno(), _LOCAL_HEADER.size, info.header_offset)
    if len(header) < _LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
        raise BadZipFile(f"{info.filename} is not where the list of files says")
    _, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    return int(info.header_offset + _LOCAL_HEADER.size + name_length + extra_length)


def _open_slice(file: BinaryIO | _TemporaryFile, start: int, size: int) -> BinaryIO:
    return BufferedReader(_Slice(file, start, size))


class _Slice(RawIOBase):
    """The ``size`` bytes of ``file`` from ``start`` on, as a file with a place of its own."""

    def __init__(self, file: BinaryIO | _TemporaryFile, start: int, size: int) -> None:
        self._file, self._start, self._size, self._at = file, start, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        self._at = max(0, offset + {SEEK_SET: 0, SEEK_CUR: self._at, SEEK_END: self._size}[whence])
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        wanted = max(0, min(len(buffer), self._size - self._at))
        data = os.pread(self._file.fileno(), wanted, self._start + self._at)
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def close(self) -> None:
        self._file.close()
        super().close()
