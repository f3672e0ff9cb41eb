"""List the addresses of each class of page of an archive, and the query that asks SQLite the same."""

import sqlite3
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from random import Random
from urllib.parse import quote, urlencode

import yaml

from benchmarks.invented_words import common_words, rare_words
from benchmarks.page_class import SAMPLE, PageClass, some, unasked
from benchmarks.petition_classes import petition_classes
from pipelines.site.reviewed_lists import topics

_FEEDS = ("added", "alerts", "events", "movers/day", "movers/week", "over/10000", "events/vanished", "events/edited")
_METADATA = Path(__file__).parents[1] / "metadata.yml"
_SIGNED = "SELECT * FROM petitions ORDER BY signatures DESC LIMIT 50"


def page_classes(db: sqlite3.Connection, random: Random) -> list[PageClass]:
    """Make the classes of an archive. Only reads it."""
    return [
        *_lists(db, random),
        *petition_classes(db, random),
        *_records(db, random),
        *_reference_pages(db, random),
        *_searches(db, random),
        *_tables(db, random),
    ]


def _lists(db: sqlite3.Connection, random: Random) -> Iterator[PageClass]:
    growing = "SELECT * FROM fastest_growing ORDER BY recent_per_day DESC LIMIT {}"
    yield PageClass(name="home", addresses=unasked(["/"]), aim=20, sql=growing.format(6))
    yield PageClass(name="home, the same address", addresses=cycle(["/"]), aim=20, sql=growing.format(6))
    sources = [name for (name,) in db.execute("SELECT name FROM sources WHERE platform <> 'wordpress'")]
    narrowed = ("", "&language=es", "&topic=detention", *(f"&source={quote(name)}" for name in sources[:4]))
    kinds = [f"span={span}&by={by}" for span in ("day", "week", "month", "ever") for by in ("signatures", "share")]
    growth = [f"/growth?{kind}{filters}" for kind in kinds for filters in narrowed]
    growth += ["/growth/alerts", "/growth/alerts?by=ratio", "/growth.json?span=month", "/growth.csv?span=ever"]
    yield PageClass(name="growth", addresses=unasked(growth), aim=20, sql=growing.format(100))
    queries = yaml.safe_load(_METADATA.read_text(encoding="utf-8"))["databases"]["archive"]["queries"]
    given = {
        "petition": [str(number) for (number,) in some(db, "SELECT id FROM petitions", random)],
        "creator": ["Comité", "Ana Rosa", "Luis"],
        "organization": ["Network 1", "Network 2"],
    }
    for name, query in queries.items():
        values = [
            {p: given.get(p, [""])[turn % len(given.get(p, [""]))] for p in query.get("params", ())}
            for turn in range(50)
        ]
        pages = [f"/archive/{name}?{urlencode(each)}" if each else f"/archive/{name}" for each in values]
        yield PageClass(name=f"query {name}", addresses=unasked(pages))
        if "atom_id" in query["sql"]:
            yield PageClass(name=f"feed {name}", addresses=unasked([f"/archive/{name}.atom"]))


def _records(db: sqlite3.Connection, random: Random) -> Iterator[PageClass]:
    rows = some(
        db, "SELECT s.name, a.slug, a.id FROM action_alerts AS a JOIN sources AS s ON s.id = a.source_id", random
    )
    pages = [f"/alerts/{source}/{quote(slug)}" for source, slug, _ in rows]
    ids = cycle([(number,) for *_, number in rows] or [(0,)])
    sql = "SELECT * FROM action_alerts WHERE id = ?"
    yield PageClass(name="alert", addresses=unasked(pages), sql=sql, values=ids)
    for table in ("petitions", "captures", "petition_versions"):
        (most,) = db.execute(f"SELECT max(id) FROM {table}").fetchone()
        for end in ("", ".json") if table == "petitions" else ("",):
            pages = [f"/archive/{table}/{random.randint(1, most)}{end}" for _ in range(SAMPLE)]
            sql, name = f"SELECT * FROM {table} WHERE id = ?", f"row of {table}{end}"
            value = (random.randint(1, most),)
            yield PageClass(name=name, addresses=unasked(pages), sql=sql, values=cycle([value]))


def _reference_pages(db: sqlite3.Connection, random: Random) -> Iterator[PageClass]:
    sources = [f"/sources/{name}" for (name,) in db.execute("SELECT name FROM sources")]
    named = (
        "SELECT s.name, b.name FROM backers AS b JOIN sources AS s ON s.id = b.source_id WHERE b.is_organization = {}"
    )
    letters = [f"?letter={letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    tables = yaml.safe_load(_METADATA.read_text(encoding="utf-8"))["databases"]["archive"]["tables"]
    categories = [
        f"/topics/categories/{quote(name)}"
        for (name,) in db.execute("SELECT value FROM list_totals WHERE about = 'petitions' LIMIT 50")
    ]
    classes = {
        "sources": ["/sources"],
        "a source": sources,
        "organizations": ["/organizations", *(f"/organizations{letter}" for letter in letters)],
        "an organization": [f"/organizations/{s}/{quote(n)}" for s, n in some(db, named.format(1), random)],
        "creators": ["/creators", *(f"/creators{letter}" for letter in letters), "/creators?q=ana"],
        "a creator": [f"/creators/{s}/{quote(n)}" for s, n in some(db, named.format(0), random)],
        "topics": ["/topics"],
        "a topic": [f"/topics/{topic}" for topic in topics()],
        "a category": [f"{each}{sort}" for each in categories for sort in ("", "?sort=signatures")],
        "about": ["/about"],
        "a capture": [f"/captures/{number}" for (number,) in some(db, "SELECT id FROM captures", random)],
        "feeds": ["/feeds"],
        "a feed": [f"/feeds/{name}.atom" for name in _FEEDS],
        "codebook": ["/codebook", *(f"/codebook/{name}" for name in tables)],
        "sitemap": ["/sitemap.xml"],
        "a part of the sitemap": ["/sitemap-petitions-1.xml"],
    }
    for name, pages in classes.items():
        yield PageClass(name=name, addresses=unasked(pages))


def _searches(db: sqlite3.Connection, random: Random) -> Iterator[PageClass]:
    common, rare = (maker("en") + maker("es") for maker in (common_words, rare_words))
    asked = {
        "rare word": rare,
        "common word": common,
        "two words": [f"{random.choice(common)} {random.choice(common)}" for _ in range(SAMPLE)],
        "phrase": [f'"{random.choice(common)} {random.choice(common)}"' for _ in range(SAMPLE)],
        "prefix": [f"{word[:5]}*" for word in common if len(word) > 5],
        "both languages": [
            f"{random.choice(common_words('en'))} {random.choice(common_words('es'))}" for _ in range(SAMPLE)
        ],
    }
    sql = "SELECT rowid FROM petitions_fts WHERE petitions_fts MATCH ? ORDER BY rowid DESC LIMIT 20"
    for name, words in asked.items():
        random.shuffle(words)
        pages = [f"/search?{urlencode({'q': word})}" for word in words]
        match = cycle([(word,) for word in words[:12]])
        yield PageClass(name=f"search, {name}", addresses=unasked(pages), sql=sql, values=match)
    sources = [name for (name,) in db.execute("SELECT name FROM sources")]
    filtered = []
    for word in common:
        year, source = random.randint(2012, 2025), random.choice(sources)
        filtered.append(f"/search?{urlencode({'q': word, 'kind': 'petition', 'source': source, 'year': year})}")
    yield PageClass(name="search, filtered", addresses=unasked(filtered))
    asked_of_rows = ("status=won", "topic=detention", "sort=date", "sort=size", "after=2019-05-03")
    held = [f"/search?{urlencode({'q': word})}&{each}" for word in common for each in asked_of_rows]
    random.shuffle(held)
    yield PageClass(name="search, held against rows", addresses=unasked(held))
    feeds = [f"/search.atom?{urlencode({'q': word})}" for word in common]
    yield PageClass(name="feed of a search", addresses=unasked(feeds))
    json = [f"/search.json?{urlencode({'q': word})}" for word in common]
    yield PageClass(name="search.json", addresses=unasked(json))


def _tables(db: sqlite3.Connection, random: Random) -> Iterator[PageClass]:
    rows = some(db, "SELECT id, signatures, language, status, source_id, year FROM petitions", random)
    ids, values = [row[0] for row in rows], [{"language": r[2], "status": r[3]} for r in rows if r[2] and r[3]]
    sources = sorted({row[4] for row in rows})
    table = "/archive/petitions"
    both = [f"{table}?{urlencode({'source_id': random.choice(sources), **one})}" for one in values]
    kinds: dict[str, tuple[list[str], str]] = {
        "table": ([table], "SELECT * FROM petitions ORDER BY id LIMIT 50"),
        "table, its path on the site": (["/petitions"], "SELECT * FROM petitions ORDER BY id LIMIT 50"),
        "table, one filter": ([f"{table}?language={one['language']}" for one in values], ""),
        "table, three filters": (both, ""),
        "table, sorted": ([f"{table}?_sort_desc=signatures", f"{table}?_sort=signatures"], _SIGNED),
        "table, filtered and sorted": ([f"{table}?language=es&_sort_desc=signatures"], ""),
        "table, one facet": ([f"{table}?_facet=status", f"{table}?_facet=goal_kind"], ""),
        "table, filtered, with facets": ([f"{each}&_facet=goal_kind&_facet=status" for each in both], ""),
        "table, page two": ([f"{table}?_next={number}" for number in ids], "SELECT * FROM petitions LIMIT 50"),
        "table, sorted, page two": (
            [f"{table}?_sort_desc=signatures&_next={row[1]},{row[0]}" for row in rows if row[1] is not None],
            _SIGNED,
        ),
        "table.json": ([f"{table}.json?_shape=objects&_next={number}" for number in ids], ""),
        "table of snapshots": ([f"/archive/signature_snapshots?petition_id={number}" for number in ids], ""),
        "table of events": ([f"/archive/events?petition_id={number}" for number in ids] + ["/archive/events"], ""),
        "table of alerts": (["/archive/action_alerts", "/alerts", "/archive/action_alerts?_sort_desc=date"], ""),
        "table, _search": ([f"{table}?_search={word}" for word in rare_words("es")], ""),
    }
    for name, (pages, sql) in kinds.items():
        yield PageClass(name=name, addresses=unasked(pages), sql=sql)
    (smallest, number) = db.execute(
        "SELECT source_id, count(*) FROM petitions WHERE source_id IS NOT NULL GROUP BY 1 ORDER BY 2 LIMIT 1"
    ).fetchone()
    stream = f"/archive/petitions.csv?_stream=on&source_id={smallest}"
    yield PageClass(
        name=f"petitions.csv, {number:,} rows streamed",
        addresses=unasked([stream]),
        aim=None,
        sql="SELECT * FROM petitions WHERE source_id = ?",
        values=cycle([(smallest,)]),
    )
