"""Measure a crawl by its rows: pages, items, fields, texts, issues."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Set
from dataclasses import dataclass
from functools import cached_property, partial
from sqlite3 import Connection
from typing import NamedTuple

from pipelines.store.current import is_own_page
from pipelines.store.versions import SIGHTINGS, Kind
from scrapers.urls import url_key

# The fields that nearly every item of a kind has or lacks: a page that loses one loses it on all its items. All columns
# used here are fixed, so that the figures of a run stay the same when two petitions become one.
_FIELDS: dict[Kind, dict[str, str]] = {
    "petition": {
        "creator": "v.creator",
        "signatures": "s.signatures",
        "goal": "s.goal",
        "text": "coalesce(v.why, v.what)",
        "target": "v.target",
        "created_at": "v.created_at",
        "status": "v.status",
    },
    "alert": {
        "body": "v.body",
        "sponsor": "v.sponsor",
        "date": "v.date",
        "published_at": "v.published_at",
        "action_url": "v.action_url",
    },
}
# A capture that ends inside an item shows nothing of the fields after that: only whole items are compared.
_OBSERVED = """
FROM captures AS c JOIN {sightings} AS s ON s.capture_id = c.id JOIN {kind}_versions AS v ON v.id = s.version_id
WHERE c.run_id = ? AND v.complete
"""
# Texts are read once for each version: nearly all are the same in two crawls.
_ITEMS = """
SELECT v.id, s.signatures FROM captures AS c JOIN snapshot_rows AS s ON s.capture_id = c.id
JOIN petition_versions AS v ON v.id = s.version_id
WHERE c.run_id = ? AND v.complete ORDER BY c.captured_at, c.url, c.digest, v.page, v.content_hash
"""
_VERSIONS = """
SELECT v.id, v.page, v.url, v.stem, v.title_uncertain, v.title, v.what, v.why, v.target, v.status
FROM json_each(?) AS w CROSS JOIN petition_versions AS v ON v.id = w.value
"""
_CAPTURES = """
SELECT c.url, c.status, c.media_type, c.captured_at, c.gone_key, e.page, e.found, e.broken
FROM captures AS c LEFT JOIN extractions AS e ON e.capture_id = c.id WHERE c.run_id = ? ORDER BY c.id
"""
_COVERAGE = "SELECT asked, covers, is_whole, stated, found FROM listing_coverage WHERE run_id = ?"
_ALERTS = """
SELECT v.page, v.url, v.title, v.body FROM captures AS c JOIN alert_sightings AS s ON s.capture_id = c.id
JOIN alert_versions AS v ON v.id = s.version_id
WHERE c.run_id = ? AND v.complete AND v.url IS NOT NULL ORDER BY c.captured_at, c.url, c.digest, v.page, v.content_hash
"""
TEXTS = ("title", "what", "why", "target", "body")
_OF_PETITIONS = TEXTS[:4]
# ?page=2, &paged=3 (WordPress), /page/4/
_PAGE_NUMBER = re.compile(r"[?&]paged?=\d+|/page/\d+(?=/|$)")
# One row for many: "1,204 of this kind on one page: ..."
_SUMMED = re.compile(r"([\d,]{1,12}) of this kind on one page: ")

Key = tuple[str, str]  # the kind of page, and the address or title of an item
Versions = dict[int, "_Version"]
"""Versions of petitions that were read, by their ids; kept while runs are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What one kind of page shows of one item, as far as runs are compared by it."""

    texts: dict[str, str]
    signatures: int | None
    status: str | None


class _Version(NamedTuple):
    """What a version of a petition says, as far as runs are compared by it."""

    key: Key
    texts: dict[str, str]
    status: str | None


@dataclass(frozen=True, kw_only=True)
class RunFigures:
    """One crawl in figures. Times are those of its captures (ISO 8601 UTC).

    ``is_partial``: it read some listings only. ``statuses`` counts captures by HTTP status, leaving out petitions'
    pages that are gone; ``listings`` items by address of their listing; ``items`` and ``fields`` observations by kind
    of page and of item ("controlshift.listing petitions"), and those with each field; ``issues`` counts by kind and
    severity. ``whole`` are the addresses of the listings that were read whole, ``known`` says how many posts were asked
    for by their numbers, and how many of them are there.
    """

    run: int
    status: str
    is_complete: bool
    message: str | None
    first_at: str | None
    last_at: str | None
    pages: int
    broken: int
    statuses: dict[int, int]
    listings: dict[str, int]
    media: dict[str, list[str]]
    items: dict[str, int]
    fields: dict[str, dict[str, int]]
    issues: dict[tuple[str, str], int]
    load: Callable[[], dict[Key, Item]]
    is_partial: bool = False
    whole: frozenset[str] = frozenset()
    known: tuple[int, int] = (0, 0)

    @cached_property
    def seen(self) -> dict[Key, Item]:
        """What each kind of page showed of each petition and alert; read when asked for: few runs need it."""
        return self.load()

    @property
    def total(self) -> int:
        """The items on all listings; one that stands in two is counted twice."""
        return sum(self.listings.values())

    @cached_property
    def shape(self) -> dict[str, str]:
        """A fingerprint of each kind of page: its kinds of content, and the fields that any of its items has."""
        return {
            name: f"{'+'.join(self.media.get(name.split()[0], []))}: {' '.join(sorted(f for f, n in has.items() if n))}"
            for name, has in self.fields.items()
        }

    def count(self, *kinds: str, severity: str | None = None) -> int:
        """Count the issues of these kinds."""
        return sum(n for (kind, how), n in self.issues.items() if kind in kinds and severity in (None, how))

    def as_json(self) -> str:
        """The figures as they are stored, without texts."""
        shown = {
            "pages": self.pages,
            "broken": self.broken,
            "items": self.items,
            "listings": self.listings,
            "fields": {page: {f: n for f, n in fields.items() if n} for page, fields in self.fields.items()},
            "shape": self.shape,
            "statuses": {str(status): n for status, n in self.statuses.items()},
        }
        return json.dumps(shown, ensure_ascii=False, sort_keys=True)


def measure_run(db: Connection, run: int, versions: Versions) -> RunFigures:
    """Measure one run that has ended, from its own rows alone. ``versions`` are those read for another run."""
    query = "SELECT coalesce(ending, status) AS status, is_complete, is_partial, message FROM runs WHERE id = ?"
    row = db.execute(query, (run,)).fetchone()
    captures = db.execute(_CAPTURES, (run,)).fetchall()
    read = [c for c in captures if c["page"] is not None]
    times = sorted(c["captured_at"] for c in captures if c["captured_at"])
    listings: Counter[str] = Counter()
    media: dict[str, set[str]] = defaultdict(set)
    for capture in read:
        media[capture["page"]].add(capture["media_type"].partition(";")[0].strip().lower())
        if not is_own_page(capture["page"]) and capture["page"] != "wordpress.known":
            listings[listing_key(capture["url"])] += capture["found"]
    issues: Counter[tuple[str, str]] = Counter()
    for kind, severity, message in db.execute("SELECT kind, severity, message FROM issues WHERE run_id = ?", (run,)):
        summed = _SUMMED.match(message)
        issues[kind, severity] += int(summed[1].replace(",", "")) if summed else 1
    coverage = db.execute(_COVERAGE, (run,)).fetchall()
    items, fields = _covered(db, run)
    return RunFigures(
        run=run,
        status=row["status"],
        is_complete=bool(row["is_complete"]),
        is_partial=bool(row["is_partial"]),
        message=row["message"],
        first_at=times[0] if times else None,
        last_at=times[-1] if times else None,
        pages=len(read),
        broken=sum(c["broken"] for c in read),
        statuses=dict(sorted(Counter(c["status"] for c in captures if c["gone_key"] is None).items())),
        listings=dict(sorted(listings.items())),
        media={page: sorted(kinds) for page, kinds in sorted(media.items())},
        items=items,
        fields=fields,
        load=partial(_items, db, run, versions),
        issues=dict(issues),
        whole=frozenset(c["asked"] for c in coverage if c["covers"] == "all" and c["is_whole"]),
        known=next(((c["stated"], c["found"]) for c in coverage if c["covers"] == "known"), (0, 0)),
    )


def _covered(db: Connection, run: int) -> tuple[dict[str, int], dict[str, dict[str, int]]]:
    """Count the items by kind of page, and those that have each field."""
    items: dict[str, int] = {}
    fields: dict[str, dict[str, int]] = {}
    for kind, columns in _FIELDS.items():
        counts = ", ".join(f"count({column})" for column in columns.values())
        observed = _OBSERVED.format(kind=kind, sightings=SIGHTINGS[kind])
        for page, number, *having in db.execute(
            f"SELECT v.page, count(*), {counts} {observed} GROUP BY 1 ORDER BY 1", (run,)
        ):
            name = f"{page} {kind}s"
            items[name], fields[name] = number, dict(zip(columns, having, strict=True))
    return items, fields


def _items(db: Connection, run: int, versions: Versions) -> dict[Key, Item]:
    """Read what each kind of page showed of each petition and alert, by its address or else its title."""
    seen = {}
    shown = [tuple(row) for row in db.execute(_ITEMS, (run,))]
    _read_versions(db, {version_id for version_id, _ in shown}, versions)
    for version_id, signatures in shown:
        version = versions[version_id]
        seen[version.key] = Item(texts=version.texts, signatures=signatures, status=version.status)
    for row in db.execute(_ALERTS, (run,)):
        texts = {name: row[name] for name in ("title", "body") if row[name] is not None}
        seen[row["page"], url_key(row["url"])] = Item(texts=texts, signatures=None, status=None)
    return seen


def _read_versions(db: Connection, wanted: Set[int], versions: Versions) -> None:
    """Read those of the wanted versions that were not read yet."""
    for row in db.execute(_VERSIONS, (json.dumps(list(wanted - versions.keys())),)):
        texts = {name: row[name] for name in _OF_PETITIONS if row[name] is not None and not row["title_uncertain"]}
        key = row["page"], url_key(row["url"]) if row["url"] else row["stem"]
        versions[row["id"]] = _Version(key, texts, row["status"])


def listing_key(url: str) -> str:
    """Return the address of a listing without the number of its page, and without the ".json" of its twin.

    >>> listing_key("https://a.example/categories/jails.json?page=2"), listing_key("https://a.example/blog/page/3/")
    ('https://a.example/categories/jails', 'https://a.example/blog/')
    """
    path, mark, query = _PAGE_NUMBER.sub("", url).partition("?")
    return f"{path.removesuffix('.json')}{mark}{query}"
