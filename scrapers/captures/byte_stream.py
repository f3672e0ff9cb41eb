"""Read bytes forward from a file or a gzip member, with a view ahead."""

import zlib
from os import SEEK_END
from typing import BinaryIO

_BLOCK = 2**14
_BLANK = b"\r\n"


class ByteStream:
    """Bytes with a view ahead; ``at`` is the offset of the next one."""

    def __init__(self, data: bytes = b"") -> None:
        self.at = 0
        self._buffer = bytearray(data)

    def peek(self, size: int) -> bytes:
        """Return the next ``size`` bytes, or as many as there are, and stay before them."""
        while len(self._buffer) < size and self._read_more():
            pass
        return bytes(self._buffer[:size])

    def take(self, size: int) -> bytes:
        """Return the next ``size`` bytes, or as many as there are."""
        data = self.peek(size)
        self._drop(len(data))
        return data

    def skip(self, size: int) -> int:
        """Skip ``size`` bytes, or as many as there are; returns how many."""
        left = size
        while left and (len(self._buffer) or self._read_more()):
            step = min(left, len(self._buffer))
            self._drop(step)
            left -= step
        return size - left

    def line(self, longest: int) -> bytes:
        """Return the next line with its end, or its first ``longest`` bytes."""
        searched = 0
        while (end := self._buffer.find(b"\n", searched)) < 0:
            searched = len(self._buffer)
            if searched >= longest or not self._read_more():
                break
        return self.take(min(longest, end + 1 if end >= 0 else len(self._buffer)))

    def skip_blank(self) -> None:
        """Skip the line ends between two records."""
        while (byte := self.peek(1)) and byte in _BLANK:
            self._drop(len(self._buffer) - len(self._buffer.lstrip(_BLANK)))

    def left(self) -> int | None:
        """Return how many bytes are left; None where that is not known without reading them."""
        return None

    def _drop(self, size: int) -> None:
        del self._buffer[:size]
        self.at += size

    def _read_more(self) -> bool:
        return False


class FileStream(ByteStream):
    """The bytes of an open file, from its beginning."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self._file = file
        self._size = file.seek(0, SEEK_END)
        file.seek(0)

    def left(self) -> int | None:
        return max(0, self._size - self.at)

    def seek(self, offset: int) -> None:
        """Go on at ``offset``, before or behind the present one."""
        self._buffer.clear()
        self._file.seek(offset)
        self.at = offset

    def push_back(self, data: bytes) -> None:
        """Undo the taking of ``data``, the last bytes that were taken."""
        self._buffer[:0] = data
        self.at -= len(data)

    def take_available(self) -> bytes:
        """Return some of the next bytes; none at the end of the file."""
        self.peek(1)
        return self.take(min(_BLOCK, len(self._buffer)))

    def _read_more(self) -> bool:
        data = self._file.read(_BLOCK)
        self._buffer += data
        return bool(data)


class GzipMember(ByteStream):
    """The unpacked bytes of the gzip member that begins at the present place of ``file``.

    Reading raises zlib.error where it is damaged, EOFError where the file ends inside it.
    """

    def __init__(self, file: FileStream) -> None:
        super().__init__()
        self._file, self._inflater = file, zlib.decompressobj(zlib.MAX_WBITS | 16)

    def _read_more(self) -> bool:
        if self._inflater.eof:
            return False
        if not (packed := self._file.take_available()):
            raise EOFError("the file is cut off")
        self._buffer += self._inflater.decompress(packed, 4 * _BLOCK)  # bounded: a bomb unpacks to gigabytes
        self._file.push_back(self._inflater.unused_data or self._inflater.unconsumed_tail)
        return True
