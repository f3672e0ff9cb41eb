"""Say which day a page is read on: today, or that of the archive in copies that must not change with the clock."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_day: ContextVar[str] = ContextVar("day", default="")


def reading_day() -> str:
    """Return the day (ISO, UTC) on which a page is read."""
    return _day.get() or datetime.now(UTC).date().isoformat()


@contextmanager
def reading_on(day: str) -> Iterator[None]:
    """Write pages as they are read on ``day`` (ISO, UTC).

    >>> with reading_on("2018-03-05"):
    ...     reading_day()
    '2018-03-05'
    """
    token = _day.set(day)
    try:
        yield
    finally:
        _day.reset(token)
