"""What was to be looked at, when, and what came of it, at a clock that goes as it should, or jumps."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from scrapy.http import TextResponse

from pipelines.jobs.cadence import cadences
from pipelines.jobs.due import DueCrawl, due_crawl, note_hindered, note_outcomes, reschedule, take_stock
from pipelines.redaction.archive_rows import redact_rows, unguarded
from pipelines.redaction.matching import Matcher
from pipelines.site.petition_page import petition_page
from pipelines.store.archive import Archive
from pipelines.store.due_looks import Hindrance, Look, note_looked, store_schedules
from scrapers import clock
from scrapers.extract import Extraction
from scrapers.items import Listing
from scrapers.spiders.controlshift import ControlShiftSpider
from scrapers.spiders.listing_state import ListingState
from tests.archives import SITE, day, extraction, petition, record, rows
from tests.commands import HOUSE
from tests.test_redact_matching import ANA, KEY


class Timer:
    """Starts crawls of one listing at times that a test sets; no network, since it says what the site answers."""

    def __init__(self, path: Path) -> None:
        self.path, self.source = path, replace(SITE, schedule="daily")
        self.now, self.count = datetime(2026, 1, 1, 6, tzinfo=UTC), 10

    def start(self, hindrance: Hindrance | None = None, *, listed: bool = True, **later: float) -> str:
        """Start after some time, and crawl what is due unless something hinders it; returns what was read."""
        self.now += timedelta(**later)
        with Archive.open(self.path) as archive:
            take_stock(archive, [self.source], self.now)
            crawl = due_crawl(archive, self.source, self.now)
            if crawl is None:
                return ""
            if hindrance in ("locked", "back-off", "budget"):
                note_hindered(archive, self.source, crawl.looks, hindrance)
                return ""
            run = archive.start_run("crawl", self.source, partial=not crawl.is_whole)
            if hindrance is None:
                found = [petition(signatures=f"{self.count} of 200 Signatures")] if listed else []
                record(archive, run, extraction(*found, petition("Free Ben", "free-ben"), at=self.now), self.source)
            note_outcomes(archive, self.source, run, self.now, hindrance)
            archive.finish_run(run, failed=hindrance is not None, complete=crawl.is_whole and hindrance is None)
            reschedule(archive, self.source, self.now)
            return crawl.reads

    def looks(self, kind: str = "source") -> list[tuple[str, str, str | None]]:
        """When each look was due, what came of it, and why not."""
        query = "SELECT due_at, outcome, reason FROM due_looks WHERE kind = ? ORDER BY due_at"
        return [(at[2:13].replace("T", " "), outcome, reason) for at, outcome, reason in rows(self.path, query, kind)]

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return rows(self.path, query, *values)


@pytest.fixture
def timer(path: Path) -> Iterator[Timer]:
    made = Timer(path)
    before = clock.now
    clock.read_clock_by(lambda: made.now)
    yield made
    clock.read_clock_by(lambda: datetime.now(UTC))
    assert clock.now is before


def test_each_due_look_is_looked_late_or_missed_with_its_reason(timer: Timer) -> None:
    assert timer.start() == "all listings"
    assert timer.start(hours=5) == ""
    assert timer.start(hours=18, minutes=55) == "all listings"  # a timer that starts a little early
    timer.start(days=4, hours=9)  # off for three days, and late
    assert timer.looks() == [
        ("26-01-01 06", "looked", None),
        ("26-01-02 06", "looked", None),
        ("26-01-03 06", "missed", "not running"),
        ("26-01-04 06", "missed", "not running"),
        ("26-01-05 06", "missed", "not running"),
        ("26-01-06 06", "late", None),
    ]
    # Still for five days: less often than its schedule says, and why.
    query = "SELECT every_hours, reason, next_due_at FROM look_schedules"
    assert timer.ask(query) == [(48, "changed at 0 of 3 looks in 5 days", "2026-01-08T06:00:00Z")]


def test_a_look_that_is_hindered_stays_open_until_the_next_is_due(timer: Timer) -> None:
    timer.start()
    for hindrance, reason in (
        ("failed", "failed"),
        ("blocked", "back-off"),
        ("locked", "locked"),
        ("budget", "budget"),
    ):
        timer.start(hindrance, days=1)  # type: ignore[arg-type]
        if hindrance == "blocked":
            timer.start("back-off", hours=1)
            timer.now -= timedelta(hours=1)
        assert timer.looks()[-1][1] == "missed" or reason == "failed"
    timer.start(days=1)
    assert timer.looks()[1:] == [
        ("26-01-02 06", "missed", "failed"),
        ("26-01-03 06", "missed", "back-off"),
        ("26-01-04 06", "missed", "locked"),
        ("26-01-05 06", "missed", "budget"),
        ("26-01-06 06", "looked", None),
    ]
    timer.start("failed", days=1)
    assert timer.start(hours=9) == "all listings"
    assert timer.looks()[-1] == ("26-01-07 06", "late", None)


def test_days_without_a_look_and_days_that_could_not_be_looked_at_differ(timer: Timer) -> None:
    timer.start()
    timer.start(days=1)
    timer.start("failed", days=1)
    timer.count = 11
    timer.start(days=3)
    timer.start(listed=False, days=2)
    sql = yaml.safe_load((HOUSE / "metadata.yml").read_text("utf-8"))["databases"]["archive"]["queries"][
        "petition_days"
    ]
    days = f"SELECT substr(day, 6), state, signatures, reason FROM ({sql['sql']})"
    assert rows(timer.path, days, 1) == [
        ("01-01", "first seen", 10, None),
        ("01-02", "unchanged", 10, None),
        ("01-03", "could not look", None, "failed"),
        ("01-04", "not looked", None, "not running"),
        ("01-05", "not looked", None, "not running"),
        ("01-06", "changed", 11, None),
        ("01-07", "not due", None, None),
        ("01-08", "not listed", None, None),
    ]
    with closing(sqlite3.connect(timer.path)) as db:
        db.row_factory = sqlite3.Row
        page = petition_page(db, "site", "free-ana")
        assert page is not None
        assert [(gap.first[5:], gap.last[5:], gap.why) for gap in page.gaps] == [
            ("01-03", "01-03", "could not look: the site failed"),
            ("01-04", "01-05", "not looked: nothing ran"),
        ]
        plan = [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql['sql']}", {"petition": 1})]
    made = {"d", "p", "petition", "days", "looks", "seen", "looked", "missed"}  # by the query, of one petition's days
    scanned = {step.split()[1] for step in plan if step.startswith("SCAN ") and "(subquery" not in step}
    assert scanned <= made, plan
    assert not any("AUTOMATIC" in step or "LEFT-JOIN" in step for step in plan), "each day is looked up once"


@pytest.mark.parametrize("jump", [timedelta(days=365), timedelta(days=-1), timedelta(hours=-3)])
def test_a_clock_that_jumps_loses_and_doubles_no_look(timer: Timer, jump: timedelta) -> None:
    timer.start()
    timer.now += jump
    timer.count += 1
    timer.start(days=1)
    timer.now -= jump
    for _ in range(4):
        timer.count += 1
        timer.start(hours=2)
        timer.start(hours=22)
    query = (
        "SELECT due_at FROM due_looks WHERE kind = 'source' AND outcome = ? "
        "AND due_at BETWEEN '2026-01-02' AND '2026-01-06T12'"
    )
    taken = [at[8:10] for outcome in ("looked", "late") for (at,) in timer.ask(query, outcome)]
    assert set(taken) == {"02", "03", "04", "05", "06"}
    assert timer.ask(query, "missed") == []
    future = "SELECT count(*) FROM due_looks WHERE outcome = 'missed' AND noted_at > '2026-01-07'"
    assert timer.ask(future) == [(0,)]
    withdrawn = "SELECT count(*), max(reason) FROM due_looks WHERE outcome = 'withdrawn'"
    assert timer.ask(withdrawn) == [(360, "clock") if jump.days > 0 else (0, None)]
    assert timer.ask("SELECT kind FROM events") == []


def test_of_a_long_listing_the_own_pages_of_what_moves_are_looked_at(timer: Timer) -> None:
    with Archive.open(timer.path) as archive:
        for turn in range(6):
            run = archive.start_run("crawl", timer.source)
            for page in range(1, 7):
                counts = {f"p{page}{n}": 100 + turn * (7 if (page, n) == (3, 1) else 0) for n in range(4)}
                found = [petition(f"Free {s}", s, signatures=f"{count} of 900") for s, count in counts.items()]
                url = f"https://site.example/categories/all?page={page}"
                record(archive, run, extraction(*found, at=timer.now, url=url), timer.source)
            archive.finish_run(run, complete=True)
            timer.now += timedelta(days=1)
        source_id = archive.ensure_source(timer.source)
        whole, *others = cadences(archive.db.conn, timer.source, source_id, timer.now)
        assert (whole.kind, whole.every, whole.requests) == ("source", timedelta(days=1), 7)
        assert [(each.kind, each.url, each.every, each.reason) for each in others] == [
            (
                "petition",
                "https://site.example/petitions/p31",
                timedelta(hours=12),
                "changed at 5 of 6 looks in 5 days; its listing has 6 pages",
            )
        ]
        look = Look(
            kind="petition", url=others[0].url, every=others[0].every, reason="", requests=2, next_due_at=timer.now
        )
    crawl = DueCrawl(source=timer.source, looks=(look,))
    assert (crawl.reads, crawl.listings, crawl.petitions) == ("1 petition page", (), (look.url,))


def test_a_partial_crawl_asks_for_what_is_due_and_nothing_else() -> None:
    listing, own = "https://site.example/categories/jails", "https://site.example/petitions/free-ana"
    spider = ControlShiftSpider(SITE, only_listings=(listing,), only_petitions=(own,))

    async def asked() -> list[str]:
        return [request.url async for request in spider.start()]

    assert asyncio.run(asked()) == [f"{listing}.json", f"{own}.json"]
    extraction_of = extraction(listings=(Listing(url="https://site.example/categories/others"),), url=f"{listing}.json")
    response = TextResponse(f"{listing}.json", body=b"{}")
    assert list(spider.read_listing(extraction_of, response, ListingState(listing))) == []


def test_a_listing_rewritten_on_all_items_in_between_is_a_changed_page_and_no_edits(path: Path) -> None:
    names = [f"p{n}" for n in range(8)]

    def listing(at: datetime, why: str, *slugs: str) -> Extraction:
        return extraction(*(petition(f"Free {slug}", slug, why=why) for slug in slugs), at=at)

    with Archive.open(path) as archive:
        for n, (why, slugs) in enumerate((("Because.", names), ("Because.", names), ("By JavaScript.", names[:6]))):
            partial = len(slugs) < len(names)
            run = archive.start_run("crawl", SITE, partial=partial)
            record(archive, run, listing(day(n), why, *slugs), SITE)
            archive.finish_run(run, complete=not partial)
    verdicts = "SELECT verdict, reasons FROM run_verdicts ORDER BY run_id"
    assert rows(path, verdicts)[1:] == [("ok", ""), ("changed", "why differs on 6 of 6 items at once")]
    assert rows(path, "SELECT kind FROM events") == []


def test_a_redaction_leaves_no_address_of_a_petition_among_its_looks(timer: Timer) -> None:
    timer.start()
    urls = [f"https://site.example/petitions/{slug}" for slug in ("free-ana-lopez", "stop-it-ana-lopez", "free-luis")]
    with Archive.open(timer.path) as archive, archive.transaction():
        db, source_id = archive.db.conn, archive.ensure_source(timer.source)
        looks = [
            Look(kind="petition", url=url, every=timedelta(hours=1), reason="", requests=2, next_due_at=timer.now)
            for url in urls
        ]
        store_schedules(db, source_id, looks)
        for look in looks:
            note_looked(db, source_id, look, 1, late=False, now=timer.now)
        with unguarded(db):
            redact_rows(db, Matcher(KEY, ANA))
        for table in ("look_schedules", "due_looks"):
            left = [url for (url,) in db.execute(f"SELECT url FROM {table} WHERE kind = 'petition'")]
            assert left == [urls[2]], table


def test_hours_that_were_missed_on_one_day_are_one_row(timer: Timer) -> None:
    timer.source = replace(timer.source, schedule="hourly")
    timer.start()
    timer.start(days=400)
    missed = timer.ask("SELECT looks FROM due_looks WHERE outcome = 'missed' ORDER BY due_at")
    assert (missed[:2], len(missed), sum(looks for (looks,) in missed)) == ([(17,), (24,)], 401, 400 * 24 - 1)
