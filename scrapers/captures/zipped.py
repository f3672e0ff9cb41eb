"""A file in a ZIP becomes a file to read from any place, without all that is before it where it was put in as it is."""

import struct
from io import SEEK_CUR, SEEK_END, SEEK_SET, BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import ZIP_STORED, BadZipFile, ZipFile

_HEADER = struct.Struct("<4s22xHH")  # of a file in a ZIP: its signature; the lengths of its name and of what follows


def open_member(packed: ZipFile, path: Path, name: str) -> BinaryIO:
    """The file ``name`` of the ZIP at ``path``, which is open as ``packed``.

    Raises BadZipFile where it is damaged, RuntimeError where it is encrypted or packed in an unknown way.
    """
    info = packed.getinfo(name)
    if info.compress_type != ZIP_STORED or info.flag_bits & 1:
        return cast(BinaryIO, packed.open(name))
    file = path.open("rb")
    file.seek(info.header_offset)
    header = file.read(_HEADER.size)
    if len(header) < _HEADER.size or not header.startswith(b"PK\x03\x04"):
        file.close()
        raise BadZipFile(f"{name} is not where the list of files says")
    _, named, more = _HEADER.unpack(header)
    return BufferedReader(_Within(file, info.header_offset + _HEADER.size + named + more, info.file_size))


class _Within(RawIOBase):
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
