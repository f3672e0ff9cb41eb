"""What earlier crawls saw on the listings of a source, so that the next one notices what is missing."""

from collections.abc import Iterable

from pipelines.jobs.crawl_state import source_id_of
from pipelines.redact import mask_address
from pipelines.store.archive import Archive
from pipelines.store.coverage import ListingNames, coverage_key
from scrapers.sources import Source

_BY_CRAWL = """
SELECT o.slug, o.url, o.native_id FROM {owners} AS o
WHERE o.source_id = ?1 AND o.url IS NOT NULL AND o.slug NOT GLOB '*redacted-*[0-9]*' {more}
AND EXISTS (
    SELECT 1 FROM {sightings} AS n JOIN captures AS c ON c.id = n.capture_id
    JOIN runs AS r ON r.id = c.run_id WHERE n.{kind}_id = o.id AND r.kind = 'crawl'
) AND coalesce((
    SELECT e.kind FROM {events} AS e WHERE e.{kind}_id = o.id AND e.kind IN ('vanished', 'returned')
    ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1
), '') <> 'vanished' ORDER BY o.last_seen_at, o.slug
"""
_PETITIONS = _BY_CRAWL.format(
    owners="petitions", sightings="snapshot_rows", events="events", kind="petition", more="AND o.slug_known"
)
_ALERTS = _BY_CRAWL.format(
    owners="action_alerts", sightings="alert_sightings", events="alert_events", kind="alert", more=""
)
# What the last whole crawl that saw it on a listing saw it on.
_STOOD = """
WITH listed AS (
    SELECT d.run_id, d.url FROM {owners} AS o JOIN {sightings} AS m ON m.{kind}_id = o.id
    JOIN captures AS d ON d.id = m.capture_id JOIN runs AS r ON r.id = d.run_id
    JOIN extractions AS f ON f.capture_id = d.id
    WHERE o.source_id = ?1 AND o.slug = ?2 AND r.kind = 'crawl' AND NOT r.is_partial
    AND f.page NOT GLOB '*.petition' AND f.page NOT GLOB '*.initiative' AND f.page NOT GLOB '*.post'
)
SELECT DISTINCT url FROM listed WHERE run_id = (SELECT max(run_id) FROM listed)
"""
_OWNERS = (("petitions", "snapshot_rows", "petition"), ("action_alerts", "alert_sightings", "alert"))


def listed_before(archive: Archive, source: Source) -> dict[str, str]:
    """The URLs, by slug, of what a crawl saw and has not vanished since: petitions or alerts; longest unseen first.

    Those from whose address something was masked or taken out are left out: their site knows no such address.
    """
    found: dict[str, str] = {}
    if source_id := source_id_of(archive, source):
        for query in (_PETITIONS, _ALERTS):
            found |= {row["slug"]: row["url"] for row in archive.db.conn.execute(query, (source_id,))}
    return found


def known_posts(archive: Archive, source: Source) -> dict[str, str]:
    """The slugs, by the platform's number, of the alerts in ``listed_before``."""
    source_id = source_id_of(archive, source)
    rows = archive.db.conn.execute(_ALERTS, (source_id,)) if source_id else ()
    return {row["native_id"]: row["slug"] for row in rows if row["native_id"]}


def stood_only_in(archive: Archive, source: Source, slugs: Iterable[str], listings: Iterable[str]) -> set[str]:
    """Those of the petitions or alerts that the last whole crawl that saw them saw in these ``listings`` alone."""
    source_id = source_id_of(archive, source)
    if source_id is None:
        return set()
    name, read = ListingNames.read(archive.db.conn, source_id), {coverage_key(mask_address(url)) for url in listings}
    found = set()
    for slug in slugs:
        queries = [_STOOD.format(owners=o, sightings=s, kind=k) for o, s, k in _OWNERS]
        stood = {name(row["url"]) for query in queries for row in archive.db.conn.execute(query, (source_id, slug))}
        if stood and stood <= read:
            found.add(slug)
    return found
