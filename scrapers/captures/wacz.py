"""Read the WARC files inside a WACZ, without unpacking it."""

import struct
import zlib
from collections.abc import Iterator
from functools import partial
from io import SEEK_CUR, SEEK_END, SEEK_SET, BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from scrapers.captures.revisits import Originals, opener
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

    Where the list of its files is damaged, the records that can be found in it are read all the same. Raises UserError
    where it cannot be opened.
    """
    try:
        with ZipFile(path) as packed:
            names = [n for n in packed.namelist() if n.startswith("archive/") and n.endswith((".warc.gz", ".warc"))]
    except _DAMAGE as error:
        yield Part(offset=0, url="", reason=f"damaged ({error})", locator=path.name, damaged=True)
        yield from (part for part in read_warc(opener(path), path.name, originals) if part.offset)
        return
    except RuntimeError as error:  # made for another system, as Python sees it
        raise _unopened(path, error) from None
    if not names:
        raise DamagedWarc(f"{path}: no WARC file in it (archive/*.warc.gz); give a WACZ file")
    for name in names:
        try:
            yield from read_warc(partial(open_member, path, name), f"{path.name}/{name}", originals)
        except _DAMAGE as error:
            reason = f"damaged ({error})"
            yield Part(offset=0, url="", reason=reason, locator=f"{path.name}/{name}", damaged=True)
        except RuntimeError as error:  # it is encrypted, or packed in a way that Python does not know
            raise _unopened(path, error) from None


def _unopened(path: Path, error: RuntimeError) -> UserError:
    return UserError(f"{path} cannot be opened ({error}); unpack it, and import the files that were in archive/")


def open_member(path: Path, name: str) -> BinaryIO:
    """Open the file ``name`` of the ZIP at ``path``.

    Raises BadZipFile where it is damaged, RuntimeError where it is encrypted or packed in an unknown way.
    """
    with ZipFile(path) as packed:
        info = packed.getinfo(name)
        if info.compress_type != ZIP_STORED or info.flag_bits & 1:
            return cast(BinaryIO, packed.open(name))  # keeps the file open for itself
    # Python's own reader of stored members seeks backward by reading from the start: too slow for revisits.
    file = path.open("rb")
    file.seek(info.header_offset)
    header = file.read(_LOCAL_HEADER.size)
    if len(header) < _LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
        file.close()
        raise BadZipFile(f"{name} is not where the list of files says")
    _, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    start = info.header_offset + _LOCAL_HEADER.size + name_length + extra_length
    return BufferedReader(_Slice(file, start, info.file_size))


class _Slice(RawIOBase):
    """The ``size`` bytes of ``file`` from ``start`` on, as a file."""

    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        self._file, self._start, self._size, self._at = file, start, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        self._at = max(0, offset + {SEEK_SET: 0, SEEK_CUR: self._at, SEEK_END: self._size}[whence])
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._file.seek(self._start + self._at)
        data = self._file.read(max(0, min(len(buffer), self._size - self._at)))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def close(self) -> None:
        self._file.close()
        super().close()
