"""Redact what comes in: captures before they are kept, and values before they are stored."""

from dataclasses import replace
from typing import Any, TypeVar

from pipelines.records import Masked
from pipelines.redaction.bodies import redacted_body, redacted_exchange
from pipelines.redaction.matching import Matcher
from scrapers.captures import Capture
from scrapers.captures.exchange import Exchange

Record = TypeVar("Record")


class Redactor:
    """Applies the redactions of an archive to everything on its way there."""

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher
        self._last: tuple[Capture, Capture] | None = None

    def text(self, text: str) -> Masked:
        """Return a text, or an address, without what was redacted."""
        return Masked(self.matcher.redacted(text))

    def capture(self, capture: Capture) -> Capture:
        """Return a capture without what was redacted; the same object where nothing is."""
        if self._last and self._last[0] is capture:  # kept first, then recorded
            return self._last[1]
        url, body = self.text(capture.url), redacted_body(capture.body, capture.media_type, self.matcher)
        locator = self.text(capture.locator) if capture.locator else capture.locator
        now = capture
        if body is not capture.body or (url, locator) != (capture.url, capture.locator):
            now = replace(capture, url=url, body=body, locator=locator)
        self._last = capture, now
        return now

    def exchange(self, capture: Capture, exchange: Exchange | None) -> tuple[Capture, Exchange | None]:
        """Return a capture and the response that it came with, as they may be kept."""
        return self.capture(capture), exchange and redacted_exchange(exchange, self.matcher)

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
        if isinstance(value, tuple):
            parts = tuple(self._value(part) for part in value)
            return parts if any(now is not part for now, part in zip(parts, value, strict=True)) else value
        return self._fields(value) if hasattr(value, "__dataclass_fields__") else value
