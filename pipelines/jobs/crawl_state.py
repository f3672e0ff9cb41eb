"""What the archive knows of a source before its next crawl: when the last was, whether one is due, which titles."""

from datetime import UTC, datetime, timedelta

from pipelines.store.archive import Archive
from scrapers.captures import Kept
from scrapers.sources import Source

PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(weeks=1),
    "monthly": timedelta(days=30),
}


def last_finished(archive: Archive, source: Source) -> datetime | None:
    """When the last crawl of ``source`` that finished had begun (aware UTC); None when none did."""
    row = archive.db.conn.execute(
        "SELECT max(started_at) FROM runs JOIN sources ON sources.id = runs.source_id"
        " WHERE sources.name = ? AND runs.kind = 'crawl' AND runs.status = 'finished'",
        (source.name,),
    ).fetchone()
    return datetime.fromisoformat(row[0]) if row[0] else None


def is_due(archive: Archive, source: Source, now: datetime) -> bool:
    """Whether the schedule of ``source`` asks for a crawl; a tenth of the period too early is on time."""
    if source.schedule == "never":
        return False
    last = last_finished(archive, source)
    return last is None or now - last >= PERIODS[source.schedule] * 0.9


def whole_titles(archive: Archive, source: Source) -> dict[str, str]:
    """The titles, by slug, that are known whole: a listing that cuts them sends us to no second page."""
    rows = archive.db.conn.execute(
        "SELECT petitions.slug, title FROM petitions JOIN sources ON sources.id = petitions.source_id"
        " WHERE sources.name = ? AND slug_known AND NOT title_cut AND NOT title_uncertain",
        (source.name,),
    )
    return {row[0]: row[1] for row in rows}


def changed_since(archive: Archive, source: Source) -> str | None:
    """From when on a change is news to us, as the WordPress API takes it; None before the first finished crawl.

    Ten minutes earlier than the last crawl began, since the site's clock may be behind ours.
    """
    last = last_finished(archive, source)
    return (last - timedelta(minutes=10)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if last else None


def last_kept(archive: Archive, source: Source, url: str) -> Kept | None:
    """Where the newest capture of ``url`` from the live site is kept; None where there is none, or it was no page."""
    row = archive.db.conn.execute(
        "SELECT kept_file, kept_offset, kept_length FROM captures JOIN sources ON sources.id = captures.source_id"
        " WHERE sources.name = ? AND captures.url = ? AND origin = 'live' AND status = 200"
        " ORDER BY captured_at DESC LIMIT 1",
        (source.name, url),
    ).fetchone()
    return Kept(file=row[0], offset=row[1], length=row[2]) if row and row[0] else None
