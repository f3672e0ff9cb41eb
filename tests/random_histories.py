"""Histories of two sites at random: runs of every kind, ties, counts that fall, undated looks, clocks that go back."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

from pipelines.records import RunKind
from scrapers.captures import Capture
from scrapers.extract import Extraction
from scrapers.items import Link, ListedPost, Petition
from scrapers.sources import Source
from tests.archives import BLOG, SITE, alert, day, extraction, gone, keep, petition
from tests.test_text_segments import BOTH, ENGLISH

Recorded = Extraction | Capture
POSTS = f"{BLOG.url}/wp-json/wp/v2/posts"
KNOWN = f"{POSTS}?include=1,2,3,4&per_page=100&_fields=id,modified_gmt"
_SLUGS = ("free-ana", "free-luis", "free-eva", "stop-the-raids", "no-more")
_PAGES = (
    ("controlshift.listing", f"{SITE.url}/categories"),
    ("controlshift.listing", f"{SITE.url}/categories/jails"),
    ("controlshift.petition", f"{SITE.url}/petitions/one"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RandomRun:
    """A run of one source, what it captures, and how it ends."""

    kind: RunKind
    source: Source
    captured: tuple[Recorded, ...]
    ended: dict[str, Any] = field(default_factory=dict)

    def keep(self, path: Path) -> None:
        keep(path, self.captured, self.source, kind=self.kind, **self.ended)


def random_runs(chance: Random) -> list[RandomRun]:
    """From three to eight runs; some crawls read all of their source, some fail, and the clock may go back."""
    found, today = [], 1
    for _ in range(chance.randrange(3, 9)):
        today += chance.choice((1, 1, 2, 7, -3))
        source = chance.choice((SITE, SITE, BLOG))
        kind: RunKind = chance.choice(("crawl", "crawl", "crawl", "import", "backfill"))
        shown = (_listing, _listing, _gone) if source is SITE else (_post, _post, _known)
        captured = tuple(
            chance.choice(shown)(
                chance, today, day(today + chance.random() / 2) if kind == "crawl" else _when(chance, today)
            )
            for _ in range(chance.randrange(1, 6))
        )
        ended = chance.choice(({"complete": True}, {"complete": True}, {}, {"failed": True}))
        found.append(RandomRun(kind=kind, source=source, captured=captured, ended=ended if kind == "crawl" else {}))
    return found


def _when(chance: Random, today: int) -> datetime | None:
    tie = day(chance.choice((5, 10, 15)))
    return chance.choice(
        (None, tie, tie, *(day(today + chance.choice((0, 0.1, 0.5, chance.random()))) for _ in range(9)))
    )


def _petition(chance: Random, today: int) -> Petition:
    slug = chance.choice(_SLUGS)
    count = 100 + today * chance.choice((1, 3, 10)) + chance.choice((0, 0, -20, 120))
    return petition(
        slug.replace("-", " ").title(),
        slug if chance.random() < 0.9 else None,
        signatures=chance.choice((None, *[f"{count} of {chance.choice((200, 300, 1000))} Signatures"] * 6)),
        why=chance.choice((BOTH, ENGLISH, "She is...", None, "She is our neighbor.")),
        creator=chance.choice((None, "Ana María R.", "NWDC Resistance & Mijente")),
        status=chance.choice((None, None, None, "open", "closed", "won")),
        created=chance.choice((None, "2018-02-14", "2018-03-01T09:30:00Z")),
        categories=chance.choice(((), ("Deportation",), ("Jails", "Deportation"))),
    )


def _listing(chance: Random, today: int, at: datetime | None) -> Extraction:
    # Now and then, a listing shows a petition twice.
    shown = {
        (p.slug, chance.random() < 0.1): p for p in (_petition(chance, today) for _ in range(chance.randrange(1, 6)))
    }
    page, url = chance.choice(_PAGES)
    return extraction(*shown.values(), at=at, page=page, url=url)


def _gone(chance: Random, today: int, at: datetime | None) -> Capture:
    return gone(chance.choice(_SLUGS), at=at, status=chance.choice((404, 410)))


def _post(chance: Random, today: int, at: datetime | None) -> Extraction:
    number = chance.choice("1234")
    linked = chance.sample(_SLUGS, chance.randrange(3))
    shown = alert(
        f"Call {number}",
        f"call-{number}",
        native_id=chance.choice((number, number, None)),
        body=chance.choice((BOTH, "Call now.", "Call at noon.")),
        date=chance.choice((None, f"2018-03-{chance.randrange(1, 29):02}")),
        published=chance.choice((None, f"2018-03-{chance.randrange(1, 29):02}T10:00:00Z")),
        links=tuple(Link(url=f"{SITE.url}/petitions/{slug}", text="Sign") for slug in linked),
        action_type=chance.choice((None, "Call", "Email")),
        deadline=chance.choice((None, None, "2018-03-20")),
        cosponsors=chance.choice(((), ("La Collectiva",))),
    )
    return extraction(shown, at=at, page=chance.choice(("wordpress.rest", "wordpress.post")), url=POSTS)


def _known(chance: Random, today: int, at: datetime | None) -> Extraction:
    posts = tuple(ListedPost(native_id=number, is_listed=chance.random() < 0.6) for number in "1234")
    return extraction(at=at, page="wordpress.known", url=KNOWN, posts=posts)
