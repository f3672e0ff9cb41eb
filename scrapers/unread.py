"""What a crawl could not read: one record for each, which becomes a row of ``issues``."""

from dataclasses import dataclass
from typing import Literal

from scrapers.captures import Capture

UnreadKind = Literal[
    "not found",
    "too many requests",
    "overloaded",
    "server error",
    "refused",
    "unreachable",
    "timeout",
    "robots",
    "elsewhere",
    "login",
    "unreadable",
    "loop",
    "shortfall",
    "not kept",
]
Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A URL that could not be read, and why.

    ``message`` is a whole sentence for people: the URL, what happened, the remedy. An "error" leaves a hole in the
    crawl (a listing page, a way into the site), so that the run fails; a "warning" does not. ``capture`` is what the
    site answered, where it answered at all.
    """

    url: str
    kind: UnreadKind
    message: str
    severity: Severity = "error"
    capture: Capture | None = None
