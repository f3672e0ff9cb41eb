"""Note how a site fails, and give one that failed before a single try."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.http import Response

from scrapers import clock
from scrapers.budget import LimitReached
from scrapers.captures.client import retry_after

LONGEST_WAIT = timedelta(days=7)
"""The most that a site may ask for: "Retry-After: 999999999" is a mistake, or 31 years."""

_TOO_MANY = 429


@dataclass(slots=True, kw_only=True)
class SiteTrial:
    """What a crawl met of a site, in the setting TRIAL.

    ``is_single`` says that the site failed at the last start: if the first page asked for fails too, nothing else is.
    ``failed`` is then true, ``status`` what it answered (None: nothing); ``asked`` is the longest Retry-After of any
    answer.
    """

    is_single: bool = False
    failed: bool = False
    status: int | None = None
    asked: timedelta = timedelta()
    first: Request | None = None
    settled: asyncio.Event = field(default_factory=asyncio.Event)


class StillFailing(LimitReached):
    """The site fails as it did at the last start, so that it is asked for nothing else."""


class SiteTrialMiddleware:
    """Downloader middleware: notes Retry-After, and holds all requests back until the single try was answered.

    robots.txt is asked for before any page, and is not the try itself; where it fails, no page is asked for.
    """

    def __init__(self, trial: SiteTrial) -> None:
        self.trial = trial

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "SiteTrialMiddleware":
        trial: SiteTrial | None = crawler.settings["TRIAL"]
        if trial is None:
            raise NotConfigured("nothing is known of how the site fared")
        return cls(trial)

    async def process_request(self, request: Request) -> None:
        trial = self.trial
        if not trial.is_single or trial.settled.is_set() or _is_robots(request):
            return
        if trial.first is None:
            trial.first = request
            request.meta["dont_retry"] = True
        elif _first_url(request) != trial.first.url:
            await trial.settled.wait()
        if trial.failed:
            raise StillFailing("the site fails as it did before")

    async def process_response(self, request: Request, response: Response) -> Response:
        failed = response.status >= 500 or response.status in (401, 403, _TOO_MANY)
        if failed:
            header = (response.headers.get("Retry-After") or b"").decode("latin-1")
            seconds = retry_after(header, clock.now()) or 0.0
            self.trial.asked = max(self.trial.asked, min(timedelta(seconds=seconds), LONGEST_WAIT))
        if not _is_robots(request) and not 300 <= response.status < 400:
            self._settle(failed=failed, status=response.status)
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        if not _is_robots(request) and not isinstance(exception, IgnoreRequest | LimitReached):
            self._settle(failed=True)

    def _settle(self, *, failed: bool, status: int | None = None) -> None:
        trial = self.trial
        if not trial.is_single or trial.settled.is_set():
            return
        trial.failed, trial.status = failed, status
        trial.settled.set()


def _is_robots(request: Request) -> bool:
    return _first_url(request).endswith("/robots.txt")


def _first_url(request: Request) -> str:
    """Return the URL that was asked for before any redirect."""
    url: str = next(iter(request.meta.get("redirect_urls", ())), request.url)
    return url
