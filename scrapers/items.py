"""Items that page functions yield: frozen records of strings exactly as shown.

``pipelines.normalize`` makes values (numbers, dates, names) from these and keeps both side by side.
A field is None when the page does not show it.
"""

from dataclasses import dataclass
from typing import Literal

from scrapers.captures import Capture

GoalRule = Literal["ladder", "custom", "threshold"]
LinkRole = Literal["action", "petition", "phone", "email"]
Recognition = Literal["label", "category", "text"]
CrawlIssueKind = Literal[
    "not found",
    "too many requests",
    "overloaded",
    "server error",
    "refused",
    "unreachable",
    "timeout",
    "robots",
    "elsewhere",
    "limit",
    "login",
    "unreadable",
    "loop",
    "shortfall",
    "not kept",
    "soft 404",
    "led home",
]
Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link on a page: its absolute URL, its text, and its purpose."""

    url: str
    text: str | None = None
    role: LinkRole | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedCount:
    """A count of the past as a petition's page states it: "2017-03-25 06:43:36 +0000", "10 signatures reached"."""

    at: str
    signatures: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Petition:
    """A demand open to signatures, as one page shows it.

    ``complete`` is False where the capture ends inside this item; ``title_uncertain`` is True where nothing in the
    page shows where the title ends; ``title_cut`` is True where the platform itself shortened the title.
    ``goal_rule`` is the meaning of the number beside the count: a rung of ControlShift's ladder ("ladder"), set by the
    organizers ("custom"), or what a petition must reach to be answered ("threshold"); None when not known.
    """

    title: str
    title_uncertain: bool = False
    title_cut: bool = False  # "Stop the deportation of Marta and keep her..."
    complete: bool = True
    url: str | None = None
    slug: str | None = None
    native_id: str | None = None  # the platform's own number, where a page shows one
    creator: str | None = None
    creator_has_image: bool | None = None
    target: str | None = None
    what: str | None = None
    why: str | None = None
    signatures: str | None = None  # "139", "1,204", "1.2k"
    goal: str | None = None
    goal_rule: GoalRule | None = None
    created: str | None = None
    status: str | None = None
    categories: tuple[str, ...] = ()
    language: str | None = None
    links: tuple[Link, ...] = ()
    stated: tuple[StatedCount, ...] = ()  # what the page says of its own past


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionAlert:
    """An organization's call to act, as one page shows it.

    ``labels`` keeps every "Label: value" pair of the page as shown, in order, the unknown ones too. The dates of the
    label, of the permalink and of the platform are kept apart, since they may disagree. ``calls`` names what the text
    asks for ("petition", "phone call", "vigil"), each once, in its order. ``complete`` is False for an excerpt, a
    reblog or a capture that was cut off. ``recognized_by`` is how we know that the post is an alert: it has the labels
    of one, its site files it among its alerts, or its text asks readers to act, which is a guess.
    """

    title: str
    recognized_by: Recognition = "text"
    complete: bool = True
    url: str | None = None
    slug: str | None = None
    native_id: str | None = None
    body: str | None = None
    date: str | None = None
    date_in_url: str | None = None
    published: str | None = None
    modified: str | None = None
    labels: tuple[tuple[str, str], ...] = ()
    sponsor: str | None = None
    cosponsors: tuple[str, ...] = ()
    action_url: str | None = None
    action_type: str | None = None
    calls: tuple[str, ...] = ()
    deadline: str | None = None
    event_date: str | None = None
    categories: tuple[str, ...] = ()
    language: str | None = None
    links: tuple[Link, ...] = ()


Item = Petition | ActionAlert


def key_of(item: Item) -> str:
    """Return what an item is known by on its site: the slug of a petition, which stands in several listings."""
    slug = item.slug if isinstance(item, Petition) else None
    return slug or item.url or item.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """The next page of a listing, and the totals that the platform states: checked against what was collected."""

    next_url: str | None = None
    total_pages: int | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A further page that this one links to; ``total`` is the number of its entries, where stated."""

    url: str
    total: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoAlert:
    """A complete post that is no call to act: counted, so that "none" and "not looked at" differ, but not stored.

    A post that was an alert before is known by its address or its number: it is still there.
    """

    url: str | None
    title: str
    native_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPost:
    """A post of this number in a list without texts; ``is_listed`` is False where it was asked for and is not there.

    ``modified`` is when it was changed last (ISO 8601 UTC), where the list says so.
    """

    native_id: str
    is_listed: bool
    modified: str | None = None


Covers = Literal["all", "changed", "known"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingRead:
    """What a crawl read of one listing, ``url``, by the address ``asked``.

    ``covers`` says which of its entries the answers could show: all, those ``changed`` after ``since``, or the posts
    that were ``known`` before. ``stated`` is how many the site says there are. ``reason`` says why the listing was not
    read whole; None where it was.
    """

    url: str
    asked: str
    covers: Covers
    since: str | None
    pages: int
    found: int
    stated: int | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownKeys:
    """Keys of a JSON page that its page function has never heard of, and the path to the objects that have them.

    ``path`` is "data[].attributes" for an object in each entry of the list "data", "" for the answer itself.
    """

    path: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlIssue:
    """A URL that could not be read, and why.

    ``message`` is a complete sentence: the URL, what happened, the remedy. An "error" leaves a gap in the crawl (a
    listing page, a start page), so that the run fails; a "warning" does not. ``capture`` is the site's answer, where
    there was one.
    """

    url: str
    kind: CrawlIssueKind
    message: str
    severity: Severity = "error"
    capture: Capture | None = None
