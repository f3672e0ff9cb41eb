"""A capture becomes an extraction: the page function that fits is found and asked what the page says."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import MappingProxyType

from scrapers.captures import Capture, Media, UnreadableBody
from scrapers.errors import UserError
from scrapers.items import ActionAlert, Item, Listing, NoAlert, Pagination, Petition, UnknownKeys

Selectors = Mapping[str, str]
NO_SELECTORS: Selectors = MappingProxyType({})


class PageChanged(UserError):
    """A mandatory part of a page is missing: the page as a whole when raised, one item of it when yielded.

    Carries the ``url`` of the capture, the name of the ``page`` that was tried and the ``reason``.
    """

    def __init__(self, url: str, page: str, reason: str) -> None:
        super().__init__(url, page, reason)
        self.url, self.page, self.reason = url, page, reason

    def __str__(self) -> str:
        return f"{self.url}: {self.reason} (read as {self.page or 'no page we know'})"


Said = Item | Listing | NoAlert | Pagination | UnknownKeys | PageChanged
PageFunction = Callable[[Capture, Selectors], Iterator[Said]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """How a page function is found: its name ("platform.kind"), the media it reads, the URLs it is meant for."""

    name: str
    media: Media
    url: re.Pattern[str]
    read: PageFunction

    @property
    def platform(self) -> str:
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """The unit of work everywhere: what one page of one capture says.

    ``broken`` are items that could not be read, ``listings`` further pages it points at, ``passed_over`` posts that
    are no alert, ``unread_keys`` fields of a JSON page that its page function does not know.
    """

    capture: Capture
    page: str
    found: tuple[Item, ...]
    broken: tuple[PageChanged, ...] = ()
    pagination: Pagination | None = None
    listings: tuple[Listing, ...] = ()
    passed_over: tuple[NoAlert, ...] = ()
    unread_keys: tuple[UnknownKeys, ...] = ()


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
    """Say what the page in ``capture`` says.

    ``platform`` narrows the choice to the pages of one platform (a source's stanza names it). Pages meant for this
    URL are asked first; where none is, or none of them can read it, every page that reads this media is asked, and
    the first that finds anything answers; failing that, the first that points elsewhere or passed a post over.
    ``selectors`` are a source's own CSS selectors by name. Raises PageChanged.
    """
    _load_pages()
    try:
        capture.text  # noqa: B018  (an unreadable body is refused once, here)
    except UnreadableBody as error:
        raise PageChanged(capture.url, "", str(error)) from None
    media = capture.media
    fitting = [p for p in PAGES if p.media == media and platform in (None, p.platform)]
    meant = [p for p in fitting if p.url.pattern and p.url.search(capture.url)]
    refusals: list[PageChanged] = []
    for candidate in meant:
        try:
            return _ask(candidate, capture, selectors)
        except PageChanged as refusal:
            refusals.append(refusal)
    reserve: Extraction | None = None
    for candidate in fitting:
        if candidate not in meant:
            try:
                answer = _ask(candidate, capture, selectors)
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
        raise refusals[0] if meant else _most_said(refusals)
    raise PageChanged(capture.url, "", f"no page of {platform or 'any platform'} reads {media}")


def _most_said(refusals: list[PageChanged]) -> PageChanged:
    """The reason that most pages give: what is wrong with the bytes, rather than what one page in particular misses."""
    (reason, _), *_ = Counter(refusal.reason for refusal in refusals).most_common(1)
    return next(refusal for refusal in refusals if refusal.reason == reason)


def is_meant(url: str, media: Media | None, platform: str) -> bool:
    """True where a page of ``platform`` is meant for this URL, or where none of its pages for ``media`` names URLs.

    ``media`` is None where it is not known. What is meant for no page, as a list of signers, need not be fetched.
    """
    _load_pages()
    named = [p.url for p in PAGES if p.platform == platform and media in (None, p.media) and p.url.pattern]
    return any(pattern.search(url) for pattern in named) if named else True


def is_petition_page(url: str, platform: str) -> bool:
    """True for the address of a petition's own page, as people open it: where it is not found, the petition is gone."""
    _load_pages()
    own = [p for p in PAGES if p.name == f"{platform}.petition" and p.media == "html" and p.url.pattern]
    return any(p.url.search(url) for p in own)


def platforms() -> frozenset[str]:
    """The names of the platforms whose pages we read."""
    _load_pages()
    return frozenset(p.platform for p in PAGES)


@cache
def _load_pages() -> None:
    """Import every module of scrapers.pages, so that its functions are registered: a new module needs no other line."""
    package = import_module("scrapers.pages")
    for name in sorted(module.name for module in walk_packages(package.__path__, "scrapers.pages.")):
        import_module(name)


def _ask(candidate: Page, capture: Capture, selectors: Selectors) -> Extraction:
    try:
        said = list(candidate.read(capture, selectors))
    except PageChanged:
        raise
    except Exception as error:  # a defect of ours must not end a crawl or a replay of a thousand other pages
        ours = f"our own program failed on it ({type(error).__name__}: {error}); report it with the page"
        raise PageChanged(capture.url, candidate.name, ours) from error
    return Extraction(
        capture=capture,
        page=candidate.name,
        found=tuple(s for s in said if isinstance(s, Petition | ActionAlert)),
        broken=tuple(s for s in said if isinstance(s, PageChanged)),
        pagination=next((s for s in said if isinstance(s, Pagination)), None),
        listings=tuple(s for s in said if isinstance(s, Listing)),
        passed_over=tuple(s for s in said if isinstance(s, NoAlert)),
        unread_keys=tuple(s for s in said if isinstance(s, UnknownKeys)),
    )
