"""What it takes to read one item: where and when it was seen, the source's habits, and a list of what stayed unread."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple, TypeVar

from pipelines.normalize.dates import DateValue, read_date
from pipelines.normalize.languages import detect_language, stated_language
from pipelines.normalize.upcoming import read_upcoming
from pipelines.normalize.urls import canonical_url
from pipelines.records import LinkRecord
from scrapers.captures import Capture, Media
from scrapers.items import Link
from scrapers.sources import DateOrder, Source

Value = TypeVar("Value")
_QUOTED = 80


class Context(NamedTuple):
    """Where an item stands: when and how it was captured (aware, None if not known), and its source's habits."""

    captured_at: datetime | None
    media: Media
    date_order: DateOrder
    language: str


def context_of(capture: Capture, source: Source | None) -> Context:
    """Where the items of a capture stand. Without a source, dates are read month first, texts as English or Spanish."""
    habits: tuple[DateOrder, str] = (source.date_order, source.language) if source else ("MDY", "en")
    return Context(capture.captured_at, capture.media, *habits)


class Problems:
    """Reads strings and keeps a sentence for each that it could not make a value of."""

    def __init__(self) -> None:
        self._problems: list[str] = []

    @property
    def problems(self) -> tuple[str, ...]:
        return tuple(self._problems)

    def note(self, problem: str) -> None:
        self._problems.append(problem)

    def value(self, name: str, text: str | None, read: Callable[[str], Value | None]) -> Value | None:
        """What ``read`` makes of ``text``; None, with a note, when it makes nothing of it."""
        if text is None or not text.strip():
            return None
        value = read(text)
        if value is None:
            self.note(f"The {name} {quoted(text)} could not be read.")
        return value


class Parser(Problems):
    """Reads the strings of one item where it stands."""

    def __init__(self, setting: Context) -> None:
        super().__init__()
        self.setting = setting

    def date(self, name: str, text: str | None, *, may_be_ahead: bool = False) -> DateValue | None:
        def read(text: str) -> DateValue | None:
            return read_date(
                text,
                order=self.setting.date_order,
                language=self.setting.language,
                captured_at=self.setting.captured_at,
                may_be_ahead=may_be_ahead,
            )

        return self.value(name, text, read)

    def sure_date(self, name: str, text: str | None, *, may_be_ahead: bool = False) -> str | None:
        """The date in ISO 8601, with a note when it could be read two ways."""
        found = self.date(name, text, may_be_ahead=may_be_ahead)
        if found and found.ambiguous:
            self.note_ambiguous(name, text, found)
        return found.iso if found else None

    def upcoming(self, name: str, text: str | None, dated: str | None) -> str | None:
        """A date ahead; one told without its year is the first such day after ``dated``, the day of the call to act."""
        day = (
            read_upcoming(text, dated, order=self.setting.date_order, language=self.setting.language)
            if text and dated
            else None
        )
        return day or self.sure_date(name, text, may_be_ahead=True)

    def note_ambiguous(self, name: str, text: str | None, found: DateValue) -> None:
        self.note(f"The {name} {quoted(text or '')} can be read two ways; it is taken as {found.iso}.")

    def language(self, stated: str | None, *texts: str | None) -> str | None:
        """The language that the page states, otherwise the one that the first text long enough to tell is in."""
        if stated and (code := stated_language(stated)):
            return code
        if self.setting.language[:2] not in ("en", "es"):
            return None
        return next((code for text in texts if text and (code := detect_language(text))), None)

    def links(self, links: tuple[Link, ...]) -> tuple[LinkRecord, ...]:
        """Links in their order, each destination and role once."""
        read: dict[tuple[str, str | None], LinkRecord] = {}
        for link in links:
            url = self.value("link", link.url, canonical_url)
            if url:
                record = LinkRecord(url=url, url_text=link.url, text=link.text, role=link.role)
                read.setdefault((url, link.role), record)
        return tuple(read.values())


def quoted(text: str) -> str:
    """A string as it is shown inside a sentence.

    >>> quoted("May"), len(quoted("x" * 500))
    ('"May"', 83)
    """
    return f'"{text[:_QUOTED]}…"' if len(text) > _QUOTED else f'"{text}"'
