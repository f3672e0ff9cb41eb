"""The clock of the program: tests replace it, so that a year passes in minutes."""

from collections.abc import Callable
from datetime import UTC, datetime


def _system_time() -> datetime:
    return datetime.now(UTC)


_read: Callable[[], datetime] = _system_time


def now() -> datetime:
    """Return the present time, aware UTC."""
    return _read()


def read_clock_by(read: Callable[[], datetime]) -> None:
    """Replace the clock of this process; ``read`` returns aware UTC."""
    global _read
    _read = read
