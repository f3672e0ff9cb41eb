"""Invent action alerts of blogs: labels, sponsors, kinds of action, deadlines, links to petitions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from random import Random

from benchmarks.crawl_calendar import LAST
from benchmarks.invented_words import Prose
from pipelines.records import AlertRecord, LinkRecord
from scrapers.items import Recognition
from scrapers.urls import slug_of_title

PAGE = "wordpress.posts"
PER_PAGE = 10
BLOGS = ("blog-a", "blog-b", "blog-c", "blog-d")
_FIRST = date(2010, 1, 4)
_CRAWLS_FROM = date(2025, 9, 1)  # what is older was imported from a web archive's files
_TYPES = (
    ("Online Petition/Letter", ("online_petition", "letter")),
    ("Phone Call", ("phone_call",)),
    ("Phone Call & Fax", ("phone_call", "fax")),
    ("Vigil", ("vigil",)),
    ("Donation", ("donation",)),
)
_RECOGNIZED: tuple[Recognition, ...] = ("label", "category", "text")
_MONTHS = "January February March April May June July August September October November December"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An alert of the blog with this place in ``BLOGS``; ``edited`` is its later text, where it has one."""

    blog: int
    day: date
    record: AlertRecord
    edited: AlertRecord | None


def invent_posts(number: int, linked: Sequence[str], random: Random) -> list[Post]:
    """Invent so many alerts, the oldest first; ``linked`` are addresses of petitions that some ask to sign."""
    prose = {language: Prose(language, random) for language in ("en", "es")}
    sponsors = [f"{_capital(prose['en'].words(2))} Network {turn}" for turn in range(max(3, number // 40))]
    days = (LAST.date() - _FIRST).days
    found = []
    for turn in range(number):
        day = _FIRST + timedelta(days=turn * days // number)
        language = random.choice(("en", "en", "en", "es"))
        record = _record(turn, day, prose[language], language, sponsors, linked, random)
        text = f"{record.body}\n\n{prose[language].text(25)}"
        edited = replace(record, body=text, modified_at=_noon(day, 3)) if random.random() < 0.05 else None
        found.append(Post(blog=min(turn % 7, len(BLOGS) - 1), day=day, record=record, edited=edited))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A run of a blog: the import of what was kept elsewhere, a crawl of a month, or one more look at old posts."""

    blog: int
    kind: str
    posts: list[Post]
    at: date
    is_again: bool = False

    @property
    def origin(self) -> str:
        return "warc" if self.kind == "import" else "live"

    @property
    def new(self) -> int:
        return 0 if self.is_again else len(self.posts)

    @property
    def versions(self) -> int:
        return sum(post.edited is not None for post in self.posts) if self.is_again else len(self.posts)

    def time_of(self, posts: Sequence[Post], page: int) -> str:
        """When the page with these posts was captured (ISO 8601 UTC)."""
        if self.kind == "import":
            return _at(posts[-1].day + timedelta(days=1), page % 3600)
        return _at(self.at, page)

    @property
    def began(self) -> str:
        return _at(self.at, 0)

    @property
    def ended(self) -> str:
        return _at(self.at, len(self.posts) // PER_PAGE + 1)


def visits_of(posts: Sequence[Post]) -> Iterator[Visit]:
    """Lay out the runs of all blogs that show these posts; edited posts, and some others, are seen twice."""
    for blog in range(len(BLOGS)):
        own = [post for post in posts if post.blog == blog]
        old = [post for post in own if post.day < _CRAWLS_FROM]
        if old:
            yield Visit(blog=blog, kind="import", posts=old, at=_CRAWLS_FROM)
        for month, new in groupby((post for post in own if post.day >= _CRAWLS_FROM), lambda post: post.day.month):
            yield Visit(blog=blog, kind="crawl", posts=list(new), at=date(2025 + month // 12, month % 12 + 1, 1))
        again = [post for turn, post in enumerate(own) if post.edited or turn % 7 == 0]
        if again:
            yield Visit(blog=blog, kind="crawl", posts=again, at=date(2026, 1, 2), is_again=True)


def pages_of(visit: Visit) -> list[list[Post]]:
    return [visit.posts[start : start + PER_PAGE] for start in range(0, len(visit.posts), PER_PAGE)]


def _at(day: date, seconds: int) -> str:
    at = datetime(day.year, day.month, day.day, 13, tzinfo=UTC) + timedelta(seconds=seconds)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def _record(
    turn: int, day: date, prose: Prose, language: str, sponsors: list[str], linked: Sequence[str], random: Random
) -> AlertRecord:
    title, is_labelled = prose.title(), random.random() < 0.6
    slug = f"{slug_of_title(title)}-{turn}"
    address = random.choice(linked) if linked and random.random() < 0.4 else f"https://act.example/{turn}"
    deadline = day + timedelta(days=random.randint(2, 40)) if random.random() < 0.4 else None
    label, types = random.choice(_TYPES) if is_labelled else (None, ("phone_call",))
    action = (LinkRecord(url=address, url_text=address, text="Take action", role="action"),)
    others = random.sample(sponsors, min(len(sponsors), random.choice((0, 0, 0, 1, 2, 3))))
    return AlertRecord(
        recognized_by="label" if is_labelled else random.choice(_RECOGNIZED[1:]),
        url=f"https://{BLOGS[min(turn % 7, len(BLOGS) - 1)]}.example/{day:%Y/%m/%d}/{slug}/",
        slug=slug,
        native_id=f"{turn}",
        title=title,
        body=prose.text(random.randint(60, 300)),
        sponsor=sponsors[int(len(sponsors) * random.random() ** 3)] if is_labelled else None,
        cosponsors=tuple(others),
        date=day.isoformat(),
        date_text=_written(day) if is_labelled else None,
        date_in_url=day.isoformat(),
        published_at=_noon(day),
        published_text=_noon(day),
        modified_at=_noon(day, 1),
        action_url=address,
        action_url_text=address,
        action_types=types,
        action_type_text=label,
        deadline=deadline.isoformat() if deadline else None,
        deadline_text=_written(deadline) if deadline else None,
        categories=tuple(random.sample(("Action Alerts", "Detention", "Raids", "Asylum"), random.choice((1, 1, 2)))),
        language=language,
        links=action,
    )


def _written(day: date) -> str:
    return f"{_MONTHS.split()[day.month - 1]} {day.day}, {day.year}"


def _noon(day: date, later: int = 0) -> str:
    return (datetime(day.year, day.month, day.day, 12, tzinfo=UTC) + timedelta(days=later)).strftime(
        "%Y-%m-%dT%H:%M:%SZ"
    )


def _capital(words: list[str]) -> str:
    return " ".join(word.capitalize() for word in words)
