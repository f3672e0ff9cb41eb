"""Fill an archive from the sample sites: crawl them, then backfill their past."""

from datetime import date
from pathlib import Path

from pipelines.jobs.backfill import Watch, backfill
from pipelines.jobs.crawl import crawl
from pipelines.jobs.opening import open_archive
from pipelines.phrasing import RunCounts
from pipelines.store.connection import reading
from scrapers.errors import UserError
from scrapers.sources import load_sources


def first_crawled_on(archive_path: Path) -> date | None:
    """The day (UTC) on which an archive first got the sample, or None. Raises UsageError if it is not an archive."""
    if not archive_path.exists() or not archive_path.stat().st_size:
        return None
    with reading(archive_path) as db:
        question = "SELECT min(r.started_at) FROM runs r JOIN sources s ON s.id = r.source_id WHERE s.is_sample"
        (first,) = db.execute(question).fetchone()
    return date.fromisoformat(first[:10]) if first else None


def collect(
    sources_path: Path, archive_path: Path, captures: Path, *, watch: Watch
) -> tuple[list[RunCounts], list[RunCounts]]:
    """Crawl every source of ``sources_path`` by its spider, then backfill those that name a CDX server.

    Returns the counts of each crawl and of each backfill. The bytes are kept in the folder ``captures``; ``watch`` is
    as in ``backfill``. Raises UserError when a run fails.
    """
    sources = load_sources(sources_path).values()
    with open_archive(archive_path, captures) as archive:
        outcomes = crawl(sources, archive, captures)
    for outcome in outcomes:
        if outcome.failed:
            raise UserError(outcome.message or f"the crawl of {outcome.source.name} failed; run it again")
    # After the archive is closed: a backfill opens it itself, and takes the same lock.
    past = [backfill(source, archive_path, captures, watch=watch) for source in sources if source.cdx_url]
    return [outcome.counts for outcome in outcomes], past
