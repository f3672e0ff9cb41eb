"""List the addresses of the site that a static copy has, one record after the other."""

import sqlite3
from collections.abc import Iterable, Iterator

from pipelines.site.backer_list import known_organizations
from pipelines.site.formatting import permalink
from pipelines.site.reviewed_lists import load_topics

_ALONE = ("/", "/growth", "/growth/alerts", "/organizations", "/creators", "/topics", "/sources", "/about")
_SOURCES = "SELECT name FROM sources ORDER BY id"
_BACKERS = """
SELECT b.is_organization, b.petitions, s.name, b.name FROM backers AS b JOIN sources AS s ON s.id = b.source_id
WHERE instr(b.name, '[redacted') = 0 AND substr(b.name, 1, 1) <> '['
ORDER BY b.is_organization, b.folded, b.name, b.source_id
"""
_CATEGORIES = "SELECT DISTINCT category FROM petition_categories ORDER BY category"
_RECORDS = {
    "petitions": "SELECT s.name, p.slug FROM petition_rows AS p JOIN sources AS s ON s.id = p.source_id ORDER BY p.id",
    "alerts": "SELECT s.name, a.slug FROM action_alerts AS a JOIN sources AS s ON s.id = a.source_id ORDER BY a.id",
}
_CAPTURES = "SELECT id FROM captures ORDER BY id"
_FILES = {
    "petitions": ("data.csv", "chart.svg", "citation.txt", "citation.bib", "citation.json"),
    "alerts": ("citation.txt", "citation.bib", "citation.json"),
}


def page_addresses(conn: sqlite3.Connection, tables: Iterable[str], *, has_captures: bool) -> Iterator[str]:
    """Yield the addresses of pages that exist once: those of other orders and places in a list are found in them.

    ``tables`` are those that the codebook describes.
    """
    yield from _ALONE
    yield from ("/redactions", "/errata")
    yield "/codebook"
    yield from (f"/codebook/{name}" for name in tables)
    yield from (f"/sources/{name}" for (name,) in conn.execute(_SOURCES))
    yield from (f"/topics/{key}" for key in load_topics())
    yield from (permalink("topics", "categories", name) for (name,) in conn.execute(_CATEGORIES))
    yield from (f"/organizations/{each.id}" for each in known_organizations(conn))
    for is_organization, petitions, source, name in conn.execute(_BACKERS):
        if is_organization:
            yield permalink("organizations", source, name)
        if petitions or not is_organization:
            yield permalink("creators", source, name)  # that of an organization leads to the page above
    for kind, query in _RECORDS.items():
        yield from (permalink(kind, *row) for row in conn.execute(query))
    if has_captures:
        yield from (f"/captures/{number}" for (number,) in conn.execute(_CAPTURES))


def record_files(address: str) -> tuple[str, ...]:
    """Return the files beside the page of a record.

    >>> record_files("/alerts/unidas/free-ana")[0], record_files("/petitions"), record_files("/about")
    ('/alerts/unidas/free-ana/citation.txt', (), ())
    """
    kind, _, slug = address.strip("/").partition("/")
    is_record = kind in _FILES and "/" in slug and "?" not in address
    return tuple(f"{address}/{name}" for name in _FILES[kind]) if is_record else ()
