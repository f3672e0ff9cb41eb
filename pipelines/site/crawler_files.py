"""Write robots.txt and the sitemap: what search engines may read, and where to find it."""

import sqlite3
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from pipelines.site.formatting import permalink

PART = 2_000
"""Addresses in one part of the sitemap, at most: no longer to answer than other pages. The protocol allows 50,000."""
# Each of these is one address; what stands behind a question mark sorts, filters, counts or runs SQL.
ROBOTS = """\
# Every page has an address of its own, and may be read. Addresses with a question mark are sorts, filters and
# searches of the same records: there is no end of them, and each costs as much as a page.
User-agent: *
Allow: /static/
Allow: /petitions/*/data.csv$
Allow: /es/petitions/*/data.csv$
Allow: /oembed?
Disallow: /*?
Disallow: /search
Disallow: /es/search
Disallow: /en/
Disallow: /*.csv$
Disallow: /archive/*.json$

Sitemap: {root}/sitemap.xml
"""
_PAGES = (
    *("/", "/archive/petitions", "/archive/action_alerts", "/growth", "/growth/alerts"),
    *("/organizations", "/topics", "/sources", "/feeds", "/codebook", "/redactions", "/errata", "/about"),
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
_TABLES = {"petitions": "petition_rows", "alerts": "action_alerts"}
# What was taken out as a whole has a page without words. Sample data are invented, and no search engine should have
# them, unless there is nothing else.
_LISTED = """
SELECT s.name, t.slug, t.last_seen_at FROM {table} AS t CROSS JOIN sources AS s ON s.id = t.source_id
WHERE t.id > ? AND t.id <= ? AND s.is_sample <= ? AND t.slug NOT LIKE 'redacted-%' ORDER BY t.id
"""


def robots(root: str) -> str:
    """Return robots.txt of the site at ``root``, its address without a slash at the end."""
    return ROBOTS.format(root=root)


def sitemap_index(conn: sqlite3.Connection, root: str) -> str:
    """Return the index of the sitemap: a part of pages, and one of each ``PART`` petitions and alerts by their ids."""
    parts = ["pages", *(f"{kind}-{number}" for kind in _TABLES for number in _numbers(conn, kind))]
    entries = "".join(f"<sitemap><loc>{escape(f'{root}/sitemap-{part}.xml')}</loc></sitemap>\n" for part in parts)
    return f'{_HEAD}<sitemapindex xmlns="{_SCHEMA}">\n{entries}</sitemapindex>\n'


def sitemap_of_pages(conn: sqlite3.Connection, root: str, more: Iterable[str]) -> str:
    """Return the part with the site's own pages, those of sources, and ``more`` paths, in each language."""
    sources = [f"/sources/{name}" for (name,) in conn.execute("SELECT name FROM sources ORDER BY name")]
    entries = "".join(_in_both_languages(root, path) for path in (*_PAGES, *sources, *more))
    return f'{_HEAD}<urlset xmlns="{_SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{entries}</urlset>\n'


def sitemap_part(conn: sqlite3.Connection, root: str, kind: str, number: int) -> str | None:
    """Return part ``number`` (from 1) of the "petitions" or "alerts"; None if there is nothing in it."""
    entries = "".join(_entry(root, kind, *row) for row in _listed(conn, kind, number))
    return f'{_HEAD}<urlset xmlns="{_SCHEMA}">\n{entries}</urlset>\n' if entries else None


def _numbers(conn: sqlite3.Connection, kind: str) -> Iterator[int]:
    (last,) = conn.execute(f"SELECT max(id) FROM {_TABLES[kind]}").fetchone()
    query, shown = _LISTED.format(table=_TABLES[kind]), _shown(conn)
    for number in range(1, (last or 0) // PART + 2):
        if conn.execute(f"{query} LIMIT 1", ((number - 1) * PART, number * PART, shown)).fetchone():
            yield number


def _listed(conn: sqlite3.Connection, kind: str, number: int) -> Iterator[tuple[str, str, str | None]]:
    query = _LISTED.format(table=_TABLES[kind])
    yield from map(tuple, conn.execute(query, ((number - 1) * PART, number * PART, _shown(conn))))


def _shown(conn: sqlite3.Connection) -> int:
    """Return 1 where sample data are listed: there is nothing else."""
    return int(conn.execute("SELECT min(is_sample) FROM sources").fetchone()[0] or 0)


def _entry(root: str, kind: str, source: str, slug: str, seen: str | None) -> str:
    when = f"<lastmod>{escape(seen)}</lastmod>" if seen else ""
    return f"<url><loc>{escape(root + permalink(kind, source, slug))}</loc>{when}</url>\n"


def _in_both_languages(root: str, path: str) -> str:
    """Return an entry for each language, with the same links between them as the pages have themselves."""
    places = {"en": root + path, "es": f"{root}/es{path}", "x-default": root + path}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(place)}"/>'
        for language, place in places.items()
    )
    return "".join(f"<url><loc>{escape(places[language])}</loc>{links}</url>\n" for language in ("en", "es"))
