"""Explain failed requests: one sentence with the remedy for each."""

from re import IGNORECASE, compile

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
)

from scrapers.captures import Capture, UnreadableBody
from scrapers.errors import UserError
from scrapers.items import CrawlIssue, CrawlIssueKind
from scrapers.middlewares.outbound import Refused, led_to
from scrapers.middlewares.politeness import RobotsWithheld

_UNREACHABLE = (DownloadConnectionRefusedError, CannotResolveHostError)
_LATER = "crawl again later"
# /users/sign_in (ControlShift), /wp-login.php (WordPress), /account/login, /sso
_LOGIN_URL = compile(r"/(log-?in|sign[-_]?in|wp-login\.php|users/sign_in|account/login|sso)\b", IGNORECASE)
# <input id="user_pass" type="password">
_LOGIN_FORM = compile(rb"""<input[^>]+type=["']?password""", IGNORECASE)


def refused(capture: Capture) -> CrawlIssue | None:
    """Return why a site that answered did not give us the page; None for a status of success."""
    url, status = capture.url, capture.status
    kind: CrawlIssueKind
    if 200 <= status < 300:
        return None
    if status in (404, 410):
        kind, what = "not found", f"is not there ({status}); check the address and the source's start pages"
    elif status == 429:
        kind, what = "too many requests", f"asks for fewer requests (429); raise the source's delay, or {_LATER}"
    elif status in (401, 407):
        kind, what = "login", f"asks us to sign in ({status}); choose start pages that are public"
    elif status == 503:
        kind, what = "overloaded", f"is overloaded or closed (503); {_LATER}"
    elif status >= 500:
        kind, what = "server error", f"answers with an error of the site's own ({status}); {_LATER}"
    else:
        kind, what = (
            "refused",
            f"is refused to us ({status}); open it in a browser, and ask the site's owner if need be",
        )
    return CrawlIssue(url=url, kind=kind, message=f"{url} {what}", capture=capture)


def unanswered(url: str, error: BaseException | None, timeout: float) -> CrawlIssue:
    """Return why a request that ended in ``error`` has no usable answer."""
    if isinstance(error, Refused):
        remedy = "if the source moved, mend its url and start, or name that host in its hosts"
        message = f"{led_to(error.chain, error.url)}, {error.reason}; {remedy}"
        return CrawlIssue(url=error.chain[0] if error.chain else url, kind="elsewhere", message=message)
    if isinstance(error, RobotsWithheld) and isinstance(error.cause, _UNREACHABLE):
        error = error.cause  # the page is where its robots.txt is
    kind: CrawlIssueKind = "unreachable"
    if isinstance(error, RobotsWithheld):
        kind, what = _of_robots(error), f"is left alone while the site's robots.txt {error.why}; {_LATER}"
    elif isinstance(error, IgnoreRequest) and "robots.txt" in str(error):
        kind, what = "robots", "is closed to us by the site's robots.txt; choose other start pages, or ask its owner"
    elif isinstance(error, IgnoreRequest):
        kind, what = "loop", "is redirected again and again; open it in a browser and mend the address"
    elif isinstance(error, DownloadTimeoutError):
        kind, what = "timeout", f"gave no answer within {timeout:g} seconds; {_LATER}"
    elif isinstance(error, DownloadConnectionRefusedError):
        what = f"cannot be reached, the connection is refused; check the address, or {_LATER}"
    elif isinstance(error, CannotResolveHostError):
        what = "cannot be reached, there is no such host; check the address and your connection"
    elif isinstance(error, DownloadCancelledError):
        kind, what = "refused", "is too large for a page; check the address"
    elif isinstance(error, UnreadableBody):
        kind, what = "unreadable", f"came broken: {error}; {_LATER}"
    elif isinstance(error, UserError):
        kind, what = "not kept", f"came and could not be kept: {error}"
    else:
        what = f"broke off ({type(error).__name__}); check the address, or {_LATER}"
    return CrawlIssue(url=url, kind=kind, message=f"{url} {what}")


def _of_robots(withheld: RobotsWithheld) -> CrawlIssueKind:
    """Return how a site failed that did not give us its robots.txt: an outage is no rule that closes a page."""
    status = withheld.status or 0
    if isinstance(withheld.cause, DownloadTimeoutError):
        return "timeout"
    if status == 429:
        return "too many requests"
    if status >= 500:
        return "overloaded" if status == 503 else "server error"
    # It redirects for ever or to another site, which RFC 9309 takes for a file that closes all.
    return "robots" if status or isinstance(withheld.cause, IgnoreRequest | Refused) else "unreachable"


def unreadable(capture: Capture, reason: str, source: str) -> CrawlIssue:
    """Return why a page is not the one we know: a login page, or one that has changed."""
    url = capture.url
    if is_login(capture):
        what = "is a page to sign in at; choose start pages that are public"
        return CrawlIssue(url=url, kind="login", message=f"{url} {what}", capture=capture)
    remedy = f"check platform and start of {source} in sources.yml, and see CONTRIBUTING.md for pages that changed"
    return CrawlIssue(url=url, kind="unreadable", message=f"{url}: {reason}; {remedy}", capture=capture)


def is_login(capture: Capture) -> bool:
    """Return whether the page asks for a password; other pages may have a login form in a corner, too."""
    return capture.media == "html" and bool(_LOGIN_URL.search(capture.url) or _LOGIN_FORM.search(capture.body))
