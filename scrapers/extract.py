"""Extract a capture: find the page function for it and collect what it yields."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules, walk_packages
from time import process_time
from types import MappingProxyType
from typing import Any

from scrapers.captures import Capture, Media, UnreadableBody
from scrapers.errors import UserError
from scrapers.items import ActionAlert, Item, ListedPost, Listing, NoAlert, Pagination, Petition, UnknownKeys
from scrapers.page_limits import PAGE_SECONDS, TooLong, at_most

_MOST_ITEMS = 50_000  # as many as a sitemap may have
_MOST_FOUND = 10_000  # petitions and alerts; listings have a hundred
_MOST_TAGS = 100_000  # of a page of HTML; a listing of a hundred petitions has 5,000
Selectors = Mapping[str, str]
NO_SELECTORS: Selectors = MappingProxyType({})


class PageChanged(UserError):
    """A mandatory part is missing: of the page when raised, of one item when yielded.

    Has the ``url`` of the capture, the name of the ``page`` that was tried and the ``reason``.
    """

    def __init__(self, url: str, page: str, reason: str) -> None:
        super().__init__(url, page, reason)
        self.url, self.page, self.reason = url, page, reason

    def __str__(self) -> str:
        return f"{self.url}: {self.reason} (read as {self.page or 'no page we know'})"


PageItem = Item | ListedPost | Listing | NoAlert | Pagination | UnknownKeys | PageChanged
PageFunction = Callable[[Capture, Selectors], Iterator[PageItem]]
# The field of an extraction that each kind of item goes into.
_FIELDS: dict[type[PageItem], str] = {
    Petition: "found",
    ActionAlert: "found",
    PageChanged: "broken",
    Pagination: "pagination",
    Listing: "listings",
    NoAlert: "passed_over",
    ListedPost: "posts",
    UnknownKeys: "unread_keys",
}
_COUNTED = frozenset({Petition, ActionAlert, PageChanged})


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A registered page function: its name ("platform.kind"), the media it reads, the URLs it is meant for."""

    name: str
    media: Media
    url: re.Pattern[str]
    read: PageFunction

    @property
    def platform(self) -> str:
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """The content of one page of one capture; the unit of work everywhere.

    ``broken`` are items that could not be read, ``listings`` further pages it links to, ``passed_over`` posts that
    are no alert, ``posts`` those of a list without texts, ``unread_keys`` fields of a JSON page that its page function
    does not know. ``seconds`` is the processor time that it took.
    """

    capture: Capture
    page: str
    found: tuple[Item, ...]
    broken: tuple[PageChanged, ...] = ()
    pagination: Pagination | None = None
    listings: tuple[Listing, ...] = ()
    passed_over: tuple[NoAlert, ...] = ()
    posts: tuple[ListedPost, ...] = ()
    unread_keys: tuple[UnknownKeys, ...] = ()
    seconds: float = field(default=0.0, compare=False)


PAGES: list[Page] = []


def page(name: str, *, media: Media, url: str = "") -> Callable[[PageFunction], PageFunction]:
    """Register a page function under ``name`` ("platform.kind") for captures of ``media`` whose URL matches ``url``.

    The function itself is returned, so that it pickles. Pages are tried in the order of their registration; several
    functions may share a name when they read the same kind of page in different media.
    """

    def register(read: PageFunction) -> PageFunction:
        PAGES.append(Page(name=name, media=media, url=re.compile(url), read=read))
        return read

    return register


def extract(capture: Capture, platform: str | None = None, selectors: Selectors = NO_SELECTORS) -> Extraction:
    """Extract the page in ``capture``.

    ``platform`` limits the choice to the pages of one platform (named in a source's stanza). Pages meant for this URL
    are tried first; if there is none, or none of them can read it, every page that reads this media is tried, and
    the first that finds an item wins; failing that, the first that links elsewhere or skipped a post. A text shows no
    marks of its platform: where pages are meant for its URL, those of other platforms are not tried. Each page function
    refuses URLs that it knows to be for something else, so that the second round is for files saved under other names.
    ``selectors`` are a source's own CSS selectors by name. Raises PageChanged.
    """
    began = process_time()
    try:
        with at_most(PAGE_SECONDS):
            extraction = _extract(capture, platform, selectors)
    except TooLong:
        raise PageChanged(capture.url, "", f"reading it took more than {PAGE_SECONDS:g} s of processor time") from None
    return replace(extraction, seconds=process_time() - began)


def _extract(capture: Capture, platform: str | None, selectors: Selectors) -> Extraction:
    _load_pages(platform)
    if capture.cut:  # the last item, or any field of it, may be missing its end: "13" of "139 of 200 Signatures"
        raise PageChanged(capture.url, "", capture.cut)
    try:
        capture.text  # noqa: B018  (an unreadable body is refused once, here)
    except UnreadableBody as error:
        raise PageChanged(capture.url, "", str(error)) from None
    media = capture.media
    if media == "html" and capture.body.count(b"<") > _MOST_TAGS:
        raise PageChanged(capture.url, "", f"the page has more than {_MOST_TAGS:,} tags")
    fitting = [p for p in PAGES if p.media == media and platform in (None, p.platform)]
    meant = [p for p in fitting if p.url.pattern and p.url.search(capture.url)]
    meant.sort(key=lambda p: not p.url.pattern.startswith("^"))  # pages that name the host before those of any host
    refusals: list[PageChanged] = []
    for candidate in meant:
        try:
            return _try(candidate, capture, selectors)
        except PageChanged as refusal:
            refusals.append(refusal)
    # a page of no petitions fits many page functions: one that found something is preferred
    reserve: Extraction | None = None
    near = {candidate.platform for candidate in meant} if media == "text" else set()
    for candidate in fitting:
        if candidate not in meant and (not near or candidate.platform in near):
            try:
                answer = _try(candidate, capture, selectors)
            except PageChanged as refusal:
                refusals.append(refusal)
            else:
                if answer.found:
                    return answer
                if answer.listings or answer.passed_over:
                    reserve = reserve or answer
    if reserve:
        return reserve
    if refusals:
        raise refusals[0] if meant else _most_frequent(refusals)
    raise PageChanged(capture.url, "", f"no page of {platform or 'any platform'} reads {media}")


def _most_frequent(refusals: list[PageChanged]) -> PageChanged:
    """Return the reason that most pages give: a fault of the bytes rather than a part that one page misses."""
    (reason, _), *_ = Counter(refusal.reason for refusal in refusals).most_common(1)
    return next(refusal for refusal in refusals if refusal.reason == reason)


def is_meant(url: str, media: Media | None, platform: str) -> bool:
    """Return whether a page of ``platform`` is meant for this URL, or none of its pages for ``media`` names URLs.

    ``media`` is None where it is not known. URLs that no page is meant for, as a list of signers, are not fetched.
    """
    _load_pages(platform)
    named = [p.url for p in PAGES if p.platform == platform and media in (None, p.media) and p.url.pattern]
    return any(pattern.search(url) for pattern in named) if named else True


def is_petition_page(url: str, platform: str) -> bool:
    """Return whether a URL is that of a petition's own page: if it is not found, the petition is gone."""
    _load_pages(platform)
    own = [p for p in PAGES if p.name == f"{platform}.petition" and p.media == "html" and p.url.pattern]
    return any(p.url.search(url) for p in own)


@cache
def _load_pages(platform: str | None = None) -> None:
    """Import the modules of scrapers.pages to register their functions: new modules are discovered automatically.

    Of one ``platform``, these are the module or package of its name, and modules whose names begin with it
    ("moveon_html").
    """
    package = import_module("scrapers.pages")
    for top in sorted(module.name for module in iter_modules(package.__path__)):
        if platform is None or top == platform or top.startswith(f"{platform}_"):
            name = f"scrapers.pages.{top}"
            inner = walk_packages(getattr(import_module(name), "__path__", ()), f"{name}.")
            for within in sorted(module.name for module in inner):
                import_module(within)
    PAGES.sort(key=_place)  # whichever platform was loaded first: those tried first are the same in every command


def _place(page: Page) -> str:
    """Return the module or package of scrapers.pages that a page is from."""
    return page.read.__module__.removeprefix("scrapers.pages.").partition(".")[0]


def _bounded(candidate: Page, capture: Capture, selectors: Selectors) -> list[PageItem]:
    """Collect what a page yields, up to the most that a page may hold; one more item says that there are others."""
    items: list[PageItem] = []
    found = 0
    for item in candidate.read(capture, selectors):
        found += type(item) in _COUNTED
        if found > _MOST_FOUND or len(items) == _MOST_ITEMS:
            most = _MOST_FOUND if found > _MOST_FOUND else _MOST_ITEMS
            items.append(
                PageChanged(capture.url, candidate.name, f"it shows more than {most:,} items; the rest was left")
            )
            break
        items.append(item)
    return items


def _try(candidate: Page, capture: Capture, selectors: Selectors) -> Extraction:
    try:
        items = _bounded(candidate, capture, selectors)
    except PageChanged:
        raise
    except Exception as error:  # a defect of ours must not end a crawl or a replay of a thousand other pages
        ours = f"our own program failed on it ({type(error).__name__}: {error}); report it with the page"
        raise PageChanged(capture.url, candidate.name, ours) from error
    by_field: dict[str, list[PageItem]] = {}
    for item in items:
        by_field.setdefault(_FIELDS[type(item)], []).append(item)
    paginations = by_field.pop("pagination", [None])
    each: dict[str, Any] = {name: tuple(of_field) for name, of_field in by_field.items()}
    return Extraction(capture=capture, page=candidate.name, pagination=paginations[0], **{"found": (), **each})
