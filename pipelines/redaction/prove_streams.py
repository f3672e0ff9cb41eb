"""Look for words in a stream of bytes, in windows that overlap."""

from collections.abc import Callable
from dataclasses import dataclass, field

from pipelines.redaction.prove_words import Wanted, lines_in_bytes, spelling

_WINDOW, _OVERLAP, _PIECE = 2**17, 2**14, 2**15


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Where a line stands: ``place`` names the file, or the page, and what in it; ``kind`` says how it is written."""

    place: str
    offset: int
    kind: str
    line: int

    def __str__(self) -> str:
        return f"{self.place}, byte {self.offset:,}: line {self.line} ({self.kind})"


Report = Callable[[Hit], None]


@dataclass(slots=True, kw_only=True)
class Stream:
    """Bytes that pass by, looked at in windows that overlap."""

    place: str
    looked_for: tuple[Wanted, ...]
    report: Report
    is_packed: bool = False
    base: int = 0
    _buffer: bytearray = field(default_factory=bytearray)
    _seen: set[tuple[int, int]] = field(default_factory=set)

    def feed(self, data: bytes) -> None:
        """Take the next bytes."""
        self._buffer += data
        if len(self._buffer) >= _WINDOW + _OVERLAP:
            self._look()
            passed = len(self._buffer) - _OVERLAP
            del self._buffer[:passed]
            self.base += passed

    def close(self) -> None:
        """Look at the last bytes."""
        self._look()
        self._buffer.clear()

    def _look(self) -> None:
        window = bytes(self._buffer)
        if not (lines := lines_in_bytes(window, self.looked_for, is_packed=self.is_packed)):
            return
        here = [one for one in self.looked_for if one.line in lines]
        for start in range(0, len(window), _PIECE - _OVERLAP):
            piece = window[start : start + _PIECE]
            for line in lines_in_bytes(piece, here):
                one = next(one for one in here if one.line == line)
                first, last = _narrowed(piece, one)
                self._found(one, self.base + start + first, piece[first:last])
                lines.discard(line)
        for one in here:
            if one.line in lines:  # spread over more than one piece
                self._found(one, self.base, window)

    def _found(self, one: Wanted, at: int, data: bytes) -> None:
        if (one.line, at) not in self._seen:  # windows overlap
            self._seen.add((one.line, at))
            self.report(Hit(place=self.place, offset=at, kind=spelling(data, one), line=one.line))


def _narrowed(piece: bytes, one: Wanted) -> tuple[int, int]:
    """Return where in a piece a line stands first."""
    low, high = 0, len(piece)  # the shortest beginning that has it
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if lines_in_bytes(piece[:middle], [one]) else (middle + 1, high)
    end = low
    low, high = 0, end  # the shortest end of that
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if lines_in_bytes(piece[middle:end], [one]) else (low, middle - 1)
    return low, end
