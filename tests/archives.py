"""What tests of the archive share: sources and captures made by hand, and an archive as comparable rows."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pipelines.archive import Archive
from scrapers.captures import Capture
from scrapers.extract import Extraction
from scrapers.items import ActionAlert, Item, Petition
from scrapers.sources import Source

DAY_ONE = datetime(2018, 3, 1, 12, tzinfo=UTC)
SITE = Source(
    name="site",
    organization="A site",
    platform="controlshift",
    url="https://site.example",
    start=("https://site.example/categories",),
)
BLOG = Source(
    name="blog",
    organization="A blog",
    platform="wordpress",
    url="https://blog.example",
    start=("https://blog.example/",),
)


def day(number: float) -> datetime:
    """Noon (UTC) of a day in March 2018, the first being 1."""
    return DAY_ONE + timedelta(days=number - 1)


def said(
    *found: Item,
    at: datetime | None = DAY_ONE,
    page: str = "controlshift.listing",
    url: str = "https://site.example/categories",
    **more: Any,
) -> Extraction:
    """An extraction of items, from a capture whose bytes are the items themselves."""
    body = json.dumps([repr(found), page], ensure_ascii=False).encode()
    capture = Capture(url=url, captured_at=at, body=body, media_type="text/html", origin="live")
    return Extraction(capture=capture, page=page, found=found, **more)


def petition(title: str = "Free Ana", slug: str | None = "free-ana", **fields: Any) -> Petition:
    """A petition as a listing shows it."""
    shown = {"signatures": "139 of 200 Signatures", "why": "She is our neighbor.", "goal_rule": "ladder"} | fields
    url = f"https://site.example/petitions/{slug}" if slug else None
    return Petition(title=title, slug=slug, **({"url": url} | shown))


def alert(title: str = "Call today", slug: str | None = "call-today", **fields: Any) -> ActionAlert:
    """An alert as a post shows it."""
    shown = {"body": "Dear friends, call.", "sponsor": "Somos Mayfair"} | fields
    return ActionAlert(
        title=title, slug=slug, url=f"https://blog.example/2018/03/01/{slug}/" if slug else None, **shown
    )


def keep(path: Path, extractions: Iterable[Extraction], source: Source = SITE, **ended: Any) -> None:
    """Record extractions in one run."""
    with Archive.open(path) as archive:
        run = archive.start_run("crawl", source)
        for extraction in extractions:
            archive.record(extraction, source=source, run=run)
        archive.finish_run(run, **ended)


def rows(path: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    """What a query answers."""
    with Archive.open(path, create=False) as archive:
        return [tuple(row) for row in archive.db.conn.execute(query, values)]


def one(path: Path, query: str, *values: object) -> Any:
    """The only value of the only row that a query answers."""
    [(value,)] = rows(path, query, *values)
    return value
