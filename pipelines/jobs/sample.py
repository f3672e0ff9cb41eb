"""Fill an archive from the sample sites: crawl them, then backfill their past."""

from pathlib import Path

from pipelines.jobs.backfill import Watch, backfill
from pipelines.jobs.crawl import crawl
from pipelines.jobs.opening import open_archive
from pipelines.phrasing import RunCounts
from scrapers.errors import UserError
from scrapers.sources import load_sources


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
