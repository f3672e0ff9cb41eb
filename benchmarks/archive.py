"""Build a big archive, all invented, by this project's own schema and derivations: the same seed makes the same rows.

Of a site's pages only the rows are made, not the bytes: ``verify`` says of each capture that its bytes were never kept,
and finds nothing else.
"""

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import click

from benchmarks.bulk_rows import BulkRows, derive, keep_a_log, without_indexes
from benchmarks.crawl_calendar import SITES, Calendar, lay_out
from benchmarks.invented_alerts import BLOGS, Post, invent_posts, pages_of, visits_of
from benchmarks.invented_alerts import PAGE as POSTS
from benchmarks.invented_alerts import PER_PAGE as POSTS_PER_PAGE
from benchmarks.invented_petitions import PAGE, Inventor
from pipelines.code_version import code_version, reader_version
from pipelines.store.captures import source_row, utc_text
from pipelines.store.connection import open_database
from scrapers import clock
from scrapers.sources import Source

BUILT = datetime(2026, 1, 5, 12, tzinfo=UTC)  # the time that a build says it is, so that each gives the same rows

_RUN = (
    *("id", "source_id", "kind", "status", "started_at", "ended_at", "code_version", "captures", "petitions", "alerts"),
    *("snapshots", "versions", "new_petitions", "new_alerts", "is_complete", "is_partial", "requests"),
)
_CAPTURE = (
    *("id", "source_id", "run_id", "url", "captured_at"),
    *("digest", "media_type", "status", "origin", "locator", "size"),
)
_EXTRACTION = ("capture_id", "run_id", "page", "code_version", "found", "broken")


def build_archive(path: Path, *, petitions: int, snapshots: int, alerts: int, seed: int = 1) -> None:
    """Write an archive with so many petitions and alerts, and about so many snapshots, in place of what is there."""
    for file in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        file.unlink(missing_ok=True)
    clock.read_clock_by(lambda: BUILT)
    try:
        _build(path, petitions, snapshots, alerts, Random(seed))
    finally:
        clock.read_clock_by(lambda: datetime.now(UTC))


def _build(path: Path, petitions: int, snapshots: int, alerts: int, random: Random) -> None:
    database = open_database(path, create=True)
    db = database.conn
    say = _stopwatch()
    calendar = lay_out(petitions, snapshots, random)
    with without_indexes(db):
        rows = BulkRows(db)
        sources = [source_row(db, _source(site.name, "controlshift", site.language)) for site in SITES]
        blogs = [source_row(db, _source(blog, "wordpress", "en")) for blog in BLOGS]
        times = [utc_text(datetime.fromtimestamp(at, UTC)) for at in calendar.times]
        _write_captures(rows, calendar, sources, times, random)
        say("captures")
        linked = _write_petitions(rows, calendar, sources, times, random, every=max(1, petitions // (alerts or 1)))
        _write_runs(rows, calendar, sources, times)
        say("petitions")
        _write_posts(rows, invent_posts(alerts, list(linked), random), blogs, linked, calendar, random)
        rows.write()
        say("alerts")
    say("indexes")
    derive(db, utc_text(BUILT))
    say("derived")
    database.close()
    keep_a_log(path)


def _stopwatch() -> Callable[[str], None]:
    began = time.perf_counter()
    return lambda done: click.echo(f"{time.perf_counter() - began:7.1f} s  {done}", err=True)


def _source(name: str, platform: str, language: str) -> Source:
    url = f"https://{name}.example"
    return Source(
        name=name, organization=name.title(), platform=platform, url=url, start=(url,), language=language, terms="None."
    )


def _write_captures(rows: BulkRows, calendar: Calendar, sources: list[int], times: list[str], random: Random) -> None:
    for number, run in enumerate(calendar.runs, 1):
        site = SITES[run.site]
        reader = reader_version(_source(site.name, "controlshift", site.language).for_reading)
        listing = f"{site.url}/categories/{'popular' if run.is_partial else 'all'}"
        for look in run.looks:
            for page in range(look.pages):
                capture, url = look.first_capture + page, f"{listing}?page={page + 1}"
                origin, locator = ("live", None) if run.kind == "crawl" else ("wayback", _memento(url, times[capture]))
                how = (_digest(random), "text/html", 200, origin, locator, random.randrange(60_000, 80_000))
                rows.add("captures", _CAPTURE, [(capture, sources[run.site], number, url, times[capture], *how)])
                read = (capture, number, PAGE, reader, calendar.found[capture], 0)
                rows.add("extractions", _EXTRACTION, [read])


def _write_runs(rows: BulkRows, calendar: Calendar, sources: list[int], times: list[str]) -> None:
    for number, run in enumerate(calendar.runs, 1):
        last, started = run.looks[-1], utc_text(run.started_at)
        ended = max(started, times[last.first_capture + last.pages - 1]) if last.pages else started
        pages, is_complete = sum(look.pages for look in run.looks), run.kind == "crawl" and not run.is_partial
        seen = (pages, run.petitions, 0, run.snapshots, run.versions, run.new_petitions, 0)
        values = (number, sources[run.site], run.kind, "finished", started, ended, code_version(), *seen)
        rows.add("runs", _RUN, [(*values, int(is_complete), int(run.is_partial), pages)])


def _write_petitions(
    rows: BulkRows, calendar: Calendar, sources: list[int], times: list[str], random: Random, *, every: int
) -> dict[str, int]:
    """Write all petitions with their history; returns the ids of some, by their address."""
    inventor, linked = Inventor(len(calendar.order), random), dict[str, int]()
    runs = calendar.runs_of_captures()
    for number, (place, one) in enumerate(calendar.order, 1):
        captures = calendar.captures_of(place, one)
        at = [calendar.times[capture] for capture, _ in captures]
        wordings = inventor.wordings(number, SITES[place], at)
        counts = list(inventor.counts(SITES[place], wordings[0].created, at))
        ends = [*(wording.since for wording in wordings[1:]), len(captures)]
        written = []
        for wording, end in zip(wordings, ends, strict=True):
            looks = zip(captures[wording.since : end], counts[wording.since : end], strict=True)
            seen = [(capture, times[capture], position, count) for (capture, position), count in looks]
            runs[seen[0][0]].versions += 1
            written.append((wording.record, seen))
        rows.petition(number, sources[place], written)
        if number % every == 0:
            linked[f"{wordings[0].record.url}"] = number
    return linked


def _write_posts(
    rows: BulkRows, posts: Sequence[Post], blogs: list[int], linked: dict[str, int], calendar: Calendar, random: Random
) -> None:
    numbers = {id(post): number for number, post in enumerate(posts, 1)}
    capture, run = len(calendar.times), len(calendar.runs) + 1
    sightings: dict[int, list[tuple[int, str]]] = {number: [] for number in numbers.values()}
    for visit in visits_of(posts):
        shown = pages_of(visit)
        reader = reader_version(_source(BLOGS[visit.blog], "wordpress", "en").for_reading)
        for page, some in enumerate(shown, 1):
            at = visit.time_of(some, page)
            url = f"https://{BLOGS[visit.blog]}.example/wp-json/wp/v2/posts?page={page}&per_page={POSTS_PER_PAGE}"
            how = (_digest(random), "application/json", 200, visit.origin, None, random.randrange(20_000, 90_000))
            rows.add("captures", _CAPTURE, [(capture, blogs[visit.blog], run, url, at, *how)])
            rows.add("extractions", _EXTRACTION, [(capture, run, POSTS, reader, len(some), 0)])
            for post in some:
                sightings[numbers[id(post)]].append((capture, at))
            capture += 1
        seen = (len(shown), 0, len(visit.posts), 0, visit.versions, 0, visit.new)
        values = (run, blogs[visit.blog], visit.kind, "finished", visit.began, visit.ended, code_version(), *seen)
        rows.add("runs", _RUN, [(*values, 0, 0, len(shown))])
        run += 1
    for post in posts:
        number = numbers[id(post)]
        first, *later = sightings[number]
        wordings = [(post.record, [first]), (post.edited, later)] if post.edited else [(post.record, [first, *later])]
        rows.alert(number, blogs[post.blog], wordings, linked)


def _memento(url: str, at: str) -> str:
    return f"https://web.archive.org/web/{''.join(c for c in at if c.isdigit())}id_/{url}"


def _digest(random: Random) -> str:
    return f"{random.getrandbits(256):064x}"


@click.command()
@click.option("--petitions", default=20_000, show_default=True)
@click.option("--snapshots", default=200_000, show_default=True, help="About so many.")
@click.option("--alerts", default=2_000, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
def main(petitions: int, snapshots: int, alerts: int, seed: int, out: Path) -> None:
    """Build an archive, all invented, at OUT."""
    build_archive(out, petitions=petitions, snapshots=snapshots, alerts=alerts, seed=seed)


if __name__ == "__main__":
    main()
