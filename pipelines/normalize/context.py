"""Parse the strings of one item in the context of its capture and source, and collect the problems."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple, TypeVar

from pipelines.normalize.dates import DateValue, read_date
from pipelines.normalize.languages import detect_language, stated_language
from pipelines.normalize.upcoming import read_upcoming
from pipelines.records import LinkRecord
from scrapers.captures import Media
from scrapers.extract import Extraction
from scrapers.items import Link
from scrapers.platform_rules import rules_of
from scrapers.sources import DateOrder, Source
from scrapers.urls import canonical_url

Value = TypeVar("Value")
_QUOTED = 80  # characters of a string that a message quotes


class Context(NamedTuple):
    """How an item was captured (``captured_at`` aware, None if not known), its platform, and its source's habits."""

    captured_at: datetime | None
    media: Media
    date_order: DateOrder
    language: str
    platform: str


def context_of(extraction: Extraction, source: Source | None) -> Context:
    """Return the context of a page's items. Without a source: months before days, English or Spanish."""
    habits: tuple[DateOrder, str] = (source.date_order, source.language) if source else ("MDY", "en")
    # By the page, not by the source: a loose file has none.
    platform = extraction.page.partition(".")[0]
    if rules_of(platform).day_first:
        habits = ("DMY", habits[1])
    return Context(extraction.capture.captured_at, extraction.capture.media, *habits, platform)


class Problems:
    """Parses strings, and keeps a sentence for each one that it could not parse."""

    def __init__(self) -> None:
        self._problems: list[str] = []

    @property
    def problems(self) -> tuple[str, ...]:
        return tuple(self._problems)

    def note(self, problem: str) -> None:
        self._problems.append(problem)

    def value(self, name: str, text: str | None, read: Callable[[str], Value | None]) -> Value | None:
        """Parse ``text`` with ``read``; None, with a note, where it returns None."""
        if text is None or not text.strip():
            return None
        value = read(text)
        if value is None:
            self.note(_unread(name, text))
        return value


class Parser(Problems):
    """Parses the strings of one item in its context."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def date(self, name: str, text: str | None, *, may_be_ahead: bool = False) -> DateValue | None:
        order, language, at = self.context.date_order, self.context.language, self.context.captured_at
        read = partial(read_date, order=order, language=language)
        if text is None or not text.strip():
            return None
        if found := read(text, captured_at=at, may_be_ahead=may_be_ahead):
            return found
        if at and (ahead := read(text)):  # at any time
            late = "more than five years after" if may_be_ahead else "later than"
            captured = f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
            date = quoted(text) if ahead.iso == text.strip() else f"{quoted(text)} ({ahead.iso})"
            self.note(f"The {name} {date} is {late} the time of its capture, {captured}.")
        else:
            self.note(_unread(name, text))
        return None

    def sure_date(self, name: str, text: str | None, *, may_be_ahead: bool = False) -> str | None:
        """Parse a date into ISO 8601, with a note when it can be read two ways, as "03/04/2018" can."""
        found = self.date(name, text, may_be_ahead=may_be_ahead)
        if found and found.ambiguous and not rules_of(self.context.platform).day_first:
            self.note_ambiguous(name, text, found)
        return found.iso if found else None

    def upcoming(self, name: str, text: str | None, dated: str | None) -> str | None:
        """Parse a date ahead; without its year ("May 10") it is the first such day after ``dated``, the alert's own."""
        if text and dated:
            day = read_upcoming(text, dated, order=self.context.date_order, language=self.context.language)
            if day:
                return day
        return self.sure_date(name, text, may_be_ahead=True)

    def note_ambiguous(self, name: str, text: str | None, found: DateValue) -> None:
        self.note(f"The {name} {quoted(text or '')} can be read two ways; it is taken as {found.iso}.")

    def language(self, stated: str | None, *texts: str | None) -> str | None:
        """Return the language that the page states, or that of the first text long enough to detect it."""
        if stated and (code := stated_language(stated)):
            return code
        # The detector knows only these two, and would take French for Spanish.
        if self.context.language[:2] not in ("en", "es"):
            return None
        return next((code for text in texts if text and (code := detect_language(text))), None)

    def links(self, links: tuple[Link, ...]) -> tuple[LinkRecord, ...]:
        """Parse links in their order, each destination and role once."""
        parsed: dict[tuple[str, str | None], LinkRecord] = {}
        for link in links:
            url = self.value("link", link.url, canonical_url)
            if url:
                record = LinkRecord(url=url, url_text=link.url, text=link.text, role=link.role)
                parsed.setdefault((url, link.role), record)
        return tuple(parsed.values())


def _unread(name: str, text: str) -> str:
    return f"The {name} {quoted(text)} could not be read."


def quoted(text: str) -> str:
    """Quote a string inside a sentence, shortened.

    >>> quoted("May"), len(quoted("x" * 500))
    ('"May"', 83)
    """
    return f'"{text[:_QUOTED]}…"' if len(text) > _QUOTED else f'"{text}"'
