"""Check what readers put into the address of a page, and refuse what is wrong with a sentence."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from pipelines.site.language import _

_MOST_DIGITS = 8  # of the number of a page: longer ones could overflow SQLite's integers
_AS_OF = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z?)?", re.ASCII)


class Refused(Exception):
    """An address that cannot be answered: ``status`` is 400 or 404, the text is a sentence for the reader."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.status = status


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time that a reader asked for: ``given`` as written, ``until`` its last second (ISO 8601 UTC)."""

    given: str
    until: str

    @property
    def query(self) -> str:
        """The end of an address that asks for this time: "?as_of=2018-03-10"."""
        return f"?as_of={self.given}"


def page_number(given: str | None) -> int:
    """Read the number of a page, from 1. Raises Refused.

    >>> page_number(None), page_number("3")
    (1, 3)
    """
    if not given:
        return 1
    if not (given.isascii() and given.isdigit() and len(given) <= _MOST_DIGITS and int(given) > 0):
        raise Refused(_("“page” must be a whole number from 1 on, such as page=2."))
    return int(given)


def moment_of(given: str | None, now: datetime) -> Moment | None:
    """Read a date or a time in UTC, which stands for its last second; None where none is given. Raises Refused.

    >>> now = datetime(2026, 5, 9, 8, tzinfo=UTC)
    >>> moment_of("2018-03-10", now).until, moment_of("2018-03-10T08:00", now).until
    ('2018-03-10T23:59:59Z', '2018-03-10T08:00:59Z')
    """
    if not given:
        return None
    example = _("“as_of” must be a date or a time in UTC, such as as_of=2018-03-10 or as_of=2018-03-10T08:00.")
    if not _AS_OF.fullmatch(given):
        raise Refused(example)
    try:
        time = datetime.fromisoformat(given.removesuffix("Z")).replace(tzinfo=UTC)
    except ValueError:
        raise Refused(example) from None
    if time > now:
        raise Refused(_("“as_of” is in the future; the archive knows only the past."))
    length = {10: timedelta(days=1), 16: timedelta(minutes=1)}.get(len(given.removesuffix("Z")), timedelta(seconds=1))
    last = time + (length - timedelta(seconds=1))
    return Moment(given=given, until=f"{last:%Y-%m-%dT%H:%M:%SZ}")
