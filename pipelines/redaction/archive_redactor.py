"""Apply redactions to what comes in, without an archive at hand: workers on other machines do so, too."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pipelines.records import Masked, Record
from pipelines.redaction.exchanges import redacted_capture
from pipelines.redaction.matching import Matcher
from scrapers.captures import Capture
from scrapers.captures.exchange import Exchange


class ArchiveRedactor:
    """Applies the redactions of an archive to everything on its way there."""

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher
        self._last: tuple[Capture, Capture] | None = None

    def text(self, text: str) -> Masked:
        """Return a text, or an address, without what was redacted."""
        return Masked(self.matcher.redacted(text))

    def capture(self, capture: Capture) -> Capture:
        """Return a capture without what was redacted; the same object where nothing is."""
        return self.exchange(capture, None)[0]

    def exchange(self, capture: Capture, exchange: Exchange | None) -> tuple[Capture, Exchange | None]:
        """Return a capture and the response that it came with, as they may be kept."""
        if exchange is None and self._last and _is_same(capture, self._last[0]):
            # It was kept just now, and is recorded next.
            return capture if self._last[1] is self._last[0] else replace(self._last[1], kept=capture.kept), None
        now, answer = redacted_capture(capture, exchange, self.matcher)
        if now.locator and (locator := self.text(now.locator)) != now.locator:
            now = replace(now, locator=locator)
        self._last = capture, now
        return now, answer

    def record(self, record: Record) -> Record:
        """Return a record without what was redacted in any of its strings; the same object where nothing is."""
        redacted: Record = self._fields(record)
        return redacted

    def _fields(self, record: Any) -> Any:
        values = ((name, getattr(record, name)) for name in record.__dataclass_fields__)
        changed = {name: now for name, value in values if value and (now := self._value(value)) is not value}
        return replace(record, **changed) if changed else record

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            now = self.matcher.redacted(value)
            return value if now == value else now
        if isinstance(value, Sequence):
            parts = tuple(self._value(part) for part in value)
            return parts if any(now is not part for now, part in zip(parts, value, strict=True)) else value
        return self._fields(value) if hasattr(value, "__dataclass_fields__") else value


def _is_same(capture: Capture, other: Capture) -> bool:
    return capture.body is other.body and (capture.url, capture.locator) == (other.url, other.locator)
