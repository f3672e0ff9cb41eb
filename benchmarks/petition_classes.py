"""List the addresses of petitions: their pages, charts, pictures, data, embedded pages and comparisons."""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import cycle
from json import dumps
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

from benchmarks.page_class import PageClass, some, unasked

_FEW = 25  # looks of an ordinary petition
_COMPARED = 3  # petitions on one chart
# By their ids, so that a petition's row is looked up only if it is one of those.
_PETITIONS = """
SELECT s.name, p.slug, p.id, substr(p.last_seen_at, 1, 10)
FROM json_each(?) AS w CROSS JOIN petition_rows AS p ON p.id = w.value JOIN sources AS s ON s.id = p.source_id
WHERE p.last_seen_at IS NOT NULL
"""
_LOOKED_AT = "SELECT petition_id FROM petition_growth WHERE snapshots BETWEEN {} AND {}"
_SNAPSHOTS = "SELECT s.* FROM petitions AS p JOIN signature_snapshots AS s ON s.petition_id = p.id WHERE p.id = ?"
# What is made of a petition beside its page: few looks are enough to time these.
_FORMS = {
    "chart.png": "/chart.png",
    "card.png": "/card.png",
    "data.csv": "/data.csv",
    "download.zip": "/download.zip",
    "feed of a petition": "/feed.atom",
}


def petition_classes(db: sqlite3.Connection, random: Random) -> Iterator[PageClass]:
    """Make the classes of an archive's petitions. Only reads it."""
    few, many = (_petitions(db, random, *looks) for looks in ((2, _FEW), (15 * _FEW, 2**31)))
    for kind, rows in (("few looks", few), ("500 looks", many)):
        if not rows:
            continue
        ids = cycle([(number,) for _, _, number, _ in rows])
        for name, form in ((f"petition, {kind}", ""), (f"chart.svg, {kind}", "/chart.svg")):
            asked = [page + form for page in _pages(rows)]
            yield PageClass(name=name, addresses=unasked(asked), sql=_SNAPSHOTS, values=ids)
    dated = [f"{page}?as_of={day}" for page, (*_, day) in zip(_pages(few), few, strict=True)]
    yield PageClass(name="petition, as of a day", addresses=unasked(dated))
    for name, form in _FORMS.items():
        yield PageClass(name=name, addresses=unasked([page + form for page in _pages(few)]))
    yield PageClass(name="embedded chart", addresses=unasked([f"/embed{page}" for page in _pages(few)]))
    keys = [f"{source}/{slug}" for source, slug, *_ in few]
    asked = [
        urlencode([("p", key) for key in random.sample(keys, min(_COMPARED, len(keys)))] + [("by", by)])
        for _ in keys
        for by in ("date", "days", "goal")
    ]
    for name, page in (("compare", "/compare"), ("compare.png", "/compare.png")):
        yield PageClass(name=name, addresses=unasked([f"{page}?{each}" for each in asked]))


def _petitions(db: sqlite3.Connection, random: Random, least: int, most: int) -> list[Any]:
    """Return source, slug, id and last day of petitions with so many looks."""
    ids = [number for (number,) in some(db, _LOOKED_AT.format(least, most), random)]
    return list(map(tuple, db.execute(_PETITIONS, (dumps(ids),))))


def _pages(rows: Sequence[Any]) -> list[str]:
    return [f"/petitions/{source}/{quote(slug)}" for source, slug, *_ in rows]
