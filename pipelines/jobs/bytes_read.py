"""Count the bytes of files that an import has read."""

from collections.abc import Callable, Sequence
from pathlib import Path

from scrapers.captures.warc_reader import Part

Progress = Callable[[int, int], None]


class BytesRead:
    """How many bytes of files and folders were read so far."""

    def __init__(self, paths: Sequence[Path], progress: Progress) -> None:
        self._progress = progress
        self._total = sum(map(_size, paths))
        self._finished = 0  # the size of the files that were read to their end
        self._done = 0
        self._offset = 0

    def add(self, part: Part) -> None:
        """Count up to this record of a WARC, or this page of a folder."""
        if part.offset:
            # Each WARC in a WACZ begins at byte 0 again.
            self._done += part.offset - self._offset if part.offset > self._offset else part.offset
        elif part.capture and part.exchange is None:
            self._done += len(part.capture.body)
        self._offset = part.offset
        self._progress(min(self._done, self._total), self._total)

    def end(self, path: Path) -> None:
        """Count a file or folder to its end."""
        self._finished += _size(path)
        self._done, self._offset = self._finished, 0
        self._progress(self._done, self._total)


def _size(path: Path) -> int:
    """The size of a file in bytes; 0 for what is none."""
    return path.stat().st_size if path.is_file() else 0
