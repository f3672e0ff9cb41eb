"""sources.yml: every site we follow, one stanza each, read and checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

DateOrder = Literal["MDY", "DMY", "YMD"]
Schedule = Literal["hourly", "daily", "weekly", "monthly", "never"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One site we follow.

    ``url`` is its root, ``start`` the pages a crawl begins with; ``delay`` is in seconds between two requests to its
    host; ``expected`` is the least number of petitions and alerts a whole crawl must find; ``cdx_url`` is the CDX
    server that a backfill asks (None: the Internet Archive's); ``selectors`` are CSS selectors by name, for pages
    whose markup we cannot read by shape; ``terms`` is what is known of the site's terms and robots.
    """

    name: str
    organization: str
    platform: str
    url: str
    start: tuple[str, ...]
    language: str = "en"
    date_order: DateOrder = "MDY"
    schedule: Schedule = "daily"
    delay: float = 3.0
    expected: int = 1
    cdx_url: str | None = None
    selectors: Mapping[str, str] = field(default_factory=dict)
    sample: bool = False
    terms: str = ""
