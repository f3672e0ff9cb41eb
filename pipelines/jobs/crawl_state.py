"""What the archive knows before a source is crawled: when it was last, and which titles are whole."""

from datetime import UTC, datetime, timedelta

from pipelines.store.archive import Archive
from pipelines.store.due_looks import requests_since
from scrapers import clock
from scrapers.captures import Kept
from scrapers.sources import Source


def source_id_of(archive: Archive | None, source: Source) -> int | None:
    """Return the id of a source's row; None where there is none, or no archive."""
    if archive is None:
        return None
    row = archive.db.conn.execute("SELECT id FROM sources WHERE name = ?", (source.name,)).fetchone()
    return row and int(row["id"])


def last_finished(archive: Archive | None, source: Source, *, to_its_end: bool = False) -> datetime | None:
    """When the last finished crawl of the whole ``source`` began (aware UTC); None where there is none, or no archive.

    ``to_its_end`` leaves out crawls that a limit stopped.
    """
    if archive is None:
        return None
    row = archive.db.conn.execute(
        "SELECT max(started_at) FROM runs JOIN sources ON sources.id = runs.source_id"
        " WHERE sources.name = ? AND runs.kind = 'crawl' AND runs.status = 'finished' AND NOT runs.is_partial"
        " AND NOT (? AND EXISTS (SELECT 1 FROM issues WHERE issues.run_id = runs.id AND issues.kind = 'limit'))",
        (source.name, to_its_end),
    ).fetchone()
    return datetime.fromisoformat(row[0]) if row[0] else None


def left_today(archive: Archive, source: Source, now: datetime, *, but: int | None = None) -> int:
    """Return how many requests of the source's 24 hours are left, ``but`` for those of one run.

    Crawls of the next 24 hours count too: a clock that went back by a day must not double them.
    """
    day = timedelta(days=1)
    source_id = source_id_of(archive, source)
    made = requests_since(archive.db.conn, source_id, now - day, now + day, but) if source_id else 0
    return max(0, source.requests_a_day - made)


def last_pages(archive: Archive | None, source: Source, *, complete: bool | None) -> int | None:
    """How many pages the last finished crawl read; of those that were ``complete`` or not, unless that is None."""
    if archive is None:
        return None
    row = archive.db.conn.execute(
        "SELECT captures FROM runs JOIN sources ON sources.id = runs.source_id WHERE sources.name = ?1"
        " AND runs.kind = 'crawl' AND runs.status = 'finished' AND NOT is_partial AND (?2 IS NULL OR is_complete = ?2)"
        " ORDER BY runs.id DESC LIMIT 1",
        (source.name, complete),
    ).fetchone()
    return row[0] if row else None


def whole_titles(archive: Archive, source: Source) -> dict[str, str]:
    """The titles, by slug, that are known whole; the crawl need not ask for those petitions' own pages."""
    rows = archive.db.conn.execute(
        "SELECT petitions.slug, title FROM petitions JOIN sources ON sources.id = petitions.source_id"
        # A title that a listing cut ("Stop the depor...") is whole only once the petition's own page was read.
        " WHERE sources.name = ? AND slug_known AND NOT title_cut AND NOT title_uncertain",
        (source.name,),
    )
    return {row[0]: row[1] for row in rows}


def changed_since(archive: Archive, source: Source) -> str | None:
    """The time since which changes are news, as the WordPress API takes it; None before the first finished crawl.

    It is ten minutes before the last crawl began, since the site's clock may be behind ours. None, too, where our own
    was ahead: of a time yet to come there are no changes.
    """
    last = last_finished(archive, source, to_its_end=True)
    if last and last > clock.now():
        return None
    return (last - timedelta(minutes=10)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if last else None


def last_kept(archive: Archive, source: Source, url: str) -> Kept | None:
    """Where the newest live capture of ``url`` is kept; None where there is none."""
    row = archive.db.conn.execute(
        "SELECT kept_file, kept_offset, kept_length FROM captures JOIN sources ON sources.id = captures.source_id"
        " WHERE sources.name = ? AND captures.url = ? AND origin = 'live' AND status = 200"
        " ORDER BY captured_at DESC LIMIT 1",
        (source.name, url),
    ).fetchone()
    return Kept(file=row[0], offset=row[1], length=row[2]) if row and row[0] else None
